import asyncio
import sys

CODE = "print(input()[::-1])"


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        CODE,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await process.communicate(b"desserts\n")
    print("it said", output.decode().strip())
    print("it returned", process.returncode)


asyncio.run(main())
