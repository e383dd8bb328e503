import asyncio
import time


async def lesson(pupil):
    for exercise in (1, 2):
        time.sleep(1)  # the teacher explains
        print(f"{pupil} starts exercise {exercise}")
        await asyncio.sleep(3)  # the pupil works alone
    print(f"{pupil} goes home")


async def main():
    start = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for pupil in ("ann", "bob", "cid"):
            group.create_task(lesson(pupil), name=pupil)
    print(f"{time.monotonic() - start:.1f}s")


asyncio.run(main())
