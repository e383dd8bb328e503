# /// script
# [tool.motion]
# covers = ["S2-05"]
# ///
import asyncio
import functools


def pour(cup, task):
    print(f"{task.result()} into the {cup}")


async def main():
    kettle = asyncio.create_task(
        asyncio.sleep(1, "tea"),
        name="kettle",
    )
    await kettle
    kettle.add_done_callback(functools.partial(pour, "blue cup"))
    print("callback added to a finished task")
    await asyncio.sleep(0)
    print("main: done")


asyncio.run(main())
