import asyncio


async def job(name):
    try:
        print(f"{name}: started")
        await asyncio.sleep(60)
    finally:
        print(f"{name}: cleaned up")


async def main():
    early = asyncio.create_task(job("early"))
    early.cancel()
    late = asyncio.create_task(job("late"))
    await asyncio.sleep(0)
    late.cancel()
    await asyncio.wait([early, late])
    print("both cancelled:", early.cancelled(), late.cancelled())


asyncio.run(main())
