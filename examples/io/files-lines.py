import asyncio
import tempfile
from pathlib import Path


def read_lines(path, loop, queue):
    with path.open() as file:
        for line in file:
            job = asyncio.run_coroutine_threadsafe(
                queue.put(line.strip()), loop
            )
            job.result()  # waits while the queue is full
    asyncio.run_coroutine_threadsafe(queue.put(None), loop).result()


async def main():
    queue = asyncio.Queue(maxsize=2)
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "log.txt")
        path.write_text("one\ntwo\nthree\nfour\n")
        reading = asyncio.create_task(
            asyncio.to_thread(read_lines, path, loop, queue)
        )
        while (line := await queue.get()) is not None:
            await asyncio.sleep(0.5)
            print("processed", line)
        await reading


asyncio.run(main())
