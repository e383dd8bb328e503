import asyncio


async def check(part):
    await asyncio.sleep(1)
    if part in ("brakes", "lights"):
        raise ValueError(f"{part} are broken")


async def check_all(parts):
    results = await asyncio.gather(
        *(check(part) for part in parts),
        return_exceptions=True,
    )
    failures = [r for r in results if isinstance(r, BaseException)]
    if failures:
        raise BaseExceptionGroup("checks failed", failures)


async def main():
    try:
        await check_all(["brakes", "horn", "lights"])
    except* ValueError as group:
        for error in group.exceptions:
            print("repair:", error)


asyncio.run(main())
