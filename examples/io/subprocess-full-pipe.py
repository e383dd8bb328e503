# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio
import sys

CODE = "print('x' * 1_000_000)"


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE, stdout=asyncio.subprocess.PIPE
    )
    print("waiting for its end")
    print("it returned", await process.wait())


asyncio.run(main())
