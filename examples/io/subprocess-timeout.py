import asyncio
import sys
import time

CODE = "import time; time.sleep(60)"


async def main():
    start = time.monotonic()
    run = asyncio.create_subprocess_exec
    process = await run(sys.executable, "-c", CODE)
    try:
        async with asyncio.timeout(2):
            await process.wait()
    except TimeoutError:
        print("still running:", process.returncode is None)
        process.terminate()
        await process.wait()
    print(f"{time.monotonic() - start:.0f}s: {process.returncode}")


asyncio.run(main())
