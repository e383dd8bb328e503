# /// script
# [tool.motion]
# outcome = "error"
# ///

import asyncio


async def fetch(page):
    await asyncio.sleep(1)
    return f"text of {page}"


def read(page):
    return asyncio.run(fetch(page))


async def main():
    print(read("home"))


print(read("start"))
asyncio.run(main())
