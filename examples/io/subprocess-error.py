import asyncio
import sys


async def run(code):
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        code,
        stderr=asyncio.subprocess.PIPE,
    )
    _, errors = await process.communicate()
    last = errors.decode().splitlines()[-1] if errors else ""
    print(process.returncode, last)


async def main():
    await run("print(6 * 7)")
    await run("int('x')")
    await run("raise SystemExit(3)")
    try:
        await asyncio.create_subprocess_exec("no-such-program")
    except FileNotFoundError:
        print("there is no such program")


asyncio.run(main())
