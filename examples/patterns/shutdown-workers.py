# /// script
# requires-python = ">=3.13"
# [tool.motion]
# signals = [{ at = 1, send = "SIGTERM" }]
# ///
import asyncio
import signal


async def worker(queue):
    try:
        while True:
            job = await queue.get()
            await asyncio.sleep(0.4)
            print("job", job, "done")
    except asyncio.QueueShutDown:
        print("worker: no more jobs")


async def produce(queue):
    for job in range(100):
        try:
            await queue.put(job)
        except asyncio.QueueShutDown:
            print("producer: job", job, "refused")
            return


async def main():
    queue = asyncio.Queue(maxsize=2)
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, queue.shutdown)
    async with asyncio.TaskGroup() as group:
        group.create_task(worker(queue))
        group.create_task(produce(queue))
    print("main: all done")


asyncio.run(main())
