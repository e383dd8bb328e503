# /// script
# [tool.motion]
# covers = ["S1-07", "S2-09", "S2-10", "S3-05"]
# ///
import asyncio


async def check(site, seconds):
    await asyncio.sleep(seconds)
    if site == "shop":
        raise ConnectionError("shop is down")
    return "up"


async def main():
    sites = {"shop": 1, "blog": 2, "wiki": 3}
    tasks = [
        asyncio.create_task(check(site, seconds), name=site)
        for site, seconds in sites.items()
    ]
    done, pending = await asyncio.wait(tasks)
    print(f"{len(done)} done, {len(pending)} pending")
    for task in sorted(done, key=asyncio.Task.get_name):
        error = task.exception()
        print(f"{task.get_name()}: {error or task.result()}")


asyncio.run(main())
