# /// script
# [tool.motion]
# covers = ["S1-26"]
# ///

import asyncio
import time


def report(task):
    if task.cancelled():
        return
    if error := task.exception():
        now = time.strftime("%X")
        print(f"{now} {task.get_name()}: {error!r}")


async def sync_mail():
    await asyncio.sleep(1)
    raise OSError("mail server is down")


async def main():
    task = asyncio.create_task(sync_mail(), name="mail")
    task.add_done_callback(report)
    print(f"{time.strftime('%X')} main: other work")
    await asyncio.sleep(3)
    print(f"{time.strftime('%X')} main: done")


asyncio.run(main())
