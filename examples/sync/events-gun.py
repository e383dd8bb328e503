import asyncio
import time

start = time.monotonic()


def say(text):
    print(f"{time.monotonic() - start:.1f}s {text}")


async def runner(name, gun):
    say(f"{name} ready")
    await gun.wait()
    say(f"{name} runs")


async def main():
    gun = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(runner("Ada", gun), name="Ada")
        group.create_task(runner("Bo", gun), name="Bo")
        await asyncio.sleep(2)
        gun.set()
        say("bang")
        await asyncio.sleep(1)
        group.create_task(runner("Cy", gun), name="Cy")


asyncio.run(main())
