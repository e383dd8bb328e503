# /// script
# [tool.motion]
# covers = ["S1-27"]
# ///
import asyncio
import time


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    if page == "about":
        raise ValueError(f"{page} not found")
    return f"<{page}>"


async def main():
    start = time.monotonic()
    pages = {"home": 3, "about": 1, "news": 2}
    results = await asyncio.gather(
        *(fetch(page, seconds) for page, seconds in pages.items()),
        return_exceptions=True,
    )
    print(f"{time.monotonic() - start:.1f}s in all")
    for page, result in zip(pages, results, strict=True):
        if isinstance(result, BaseException):
            print(f"{page}: failed, {result!r}")
        else:
            print(f"{page}: {result}")


asyncio.run(main())
