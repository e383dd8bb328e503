import asyncio

running = 0


async def job(places):
    global running
    await places.acquire()
    running += 1
    print(f"running: {running}")
    await asyncio.sleep(1)
    running -= 1
    places.release()


async def main():
    places = asyncio.Semaphore(1)
    places.release()  # one too many, and nobody complains
    await asyncio.gather(job(places), job(places))

    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(f"bounded: {error}")


asyncio.run(main())
