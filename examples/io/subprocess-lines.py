import asyncio
import sys
import time

CODE = """
import time
for step in range(3):
    time.sleep(1)
    print("step", step, flush=True)
"""


async def main():
    start = time.monotonic()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE, stdout=asyncio.subprocess.PIPE
    )
    async for line in process.stdout:
        elapsed = time.monotonic() - start
        print(f"{elapsed:.0f}s: {line.decode().strip()}")
    print("returned", await process.wait())


asyncio.run(main())
