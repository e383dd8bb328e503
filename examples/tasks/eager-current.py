# /// script
# requires-python = ">=3.14"
# ///
import asyncio


def who():
    return asyncio.current_task().get_name()


async def look_up(key):
    print(f"{key}: in {who()}")
    if key == "far":
        await asyncio.sleep(1)
        print(f"{key}: in {who()}")


async def main():
    asyncio.current_task().set_name("main")
    for key in ("near", "far"):
        print("main: in", who())
        task = asyncio.create_task(
            look_up(key), name=f"task {key}", eager_start=True
        )
        print("main: in", who(), "and done:", task.done())
        await task


asyncio.run(main())
