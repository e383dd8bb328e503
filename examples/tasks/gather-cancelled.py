import asyncio


async def download(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"{name}: complete")
    except asyncio.CancelledError:
        print(f"{name}: cancelled")
        raise


async def main():
    downloads = asyncio.gather(
        download("small", 1),
        download("medium", 2),
        download("large", 3),
    )
    await asyncio.sleep(1.5)
    downloads.cancel()
    try:
        await downloads
    except asyncio.CancelledError:
        print("gather: cancelled")


asyncio.run(main())
