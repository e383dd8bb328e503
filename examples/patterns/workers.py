import asyncio
import time

start = time.monotonic()


async def fetch(page):
    await asyncio.sleep(2.5 if page == "home" else 1)
    return page.upper()


async def worker(name, pages, results):
    for page in pages:
        results[page] = await fetch(page)
        print(f"{time.monotonic() - start:.1f}s {name}: {page}")


async def main():
    pages = iter(["home", "about", "news", "help", "shop"])
    results = {}
    async with asyncio.TaskGroup() as group:
        for name in ("A", "B"):
            working = worker(name, pages, results)
            group.create_task(working, name=name)
    print(sorted(results.values()))


asyncio.run(main())
