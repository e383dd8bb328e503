import asyncio


async def worker(news):
    for _ in range(3):
        await news.wait()
        news.clear()
        print("worker: something is new")
        await asyncio.sleep(2)


async def main():
    news = asyncio.Event()
    task = asyncio.create_task(worker(news), name="worker")
    for number in range(1, 4):
        await asyncio.sleep(0.5)
        print(f"main: message {number}")
        news.set()
    done, _ = await asyncio.wait([task], timeout=10)
    print(f"worker finished: {bool(done)}")
    task.cancel()


asyncio.run(main())
