import asyncio
from itertools import count


async def main():
    queue = asyncio.PriorityQueue()
    queue.put_nowait((1, {"job": "report"}))
    try:
        queue.put_nowait((1, {"job": "backup"}))
    except TypeError as error:
        print(error)

    queue = asyncio.PriorityQueue()
    number = count()
    jobs = [(1, "report"), (1, "backup"), (0, "alarm")]
    for priority, job in jobs:
        queue.put_nowait((priority, next(number), {"job": job}))
    while not queue.empty():
        *_, job = await queue.get()
        print(job)


asyncio.run(main())
