import asyncio
import sys
import time

CODE = "import sys, time; time.sleep(float(sys.argv[1]))"


async def run(seconds):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE, str(seconds)
    )
    await process.wait()
    print(f"the one with {seconds}s is back")


async def main():
    start = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for seconds in (3, 2, 1):
            group.create_task(run(seconds))
    print(f"all of them: {time.monotonic() - start:.0f}s")


asyncio.run(main())
