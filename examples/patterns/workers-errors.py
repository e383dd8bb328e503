import asyncio


async def fetch(page):
    await asyncio.sleep(1)
    if page == "news":
        raise ConnectionError("no route")
    return page.upper()


async def worker(jobs):
    for page, future in jobs:
        try:
            future.set_result(await fetch(page))
        except Exception as error:
            future.set_exception(error)


async def main():
    loop = asyncio.get_running_loop()
    pages = ["home", "about", "news", "help"]
    answers = [loop.create_future() for _ in pages]
    jobs = iter(zip(pages, answers))
    async with asyncio.TaskGroup() as group:
        for name in ("A", "B"):
            group.create_task(worker(jobs), name=name)
    for page, answer in zip(pages, answers):
        print(f"{page}: {answer.exception() or answer.result()!r}")


asyncio.run(main())
