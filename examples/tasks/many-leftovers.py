import asyncio


async def autosave():
    try:
        while True:
            await asyncio.sleep(1)
            print("autosave: saved")
    finally:
        print("autosave: stopped")


async def main():
    saver = asyncio.create_task(autosave())
    await asyncio.sleep(2.5)
    print(f"main: done, autosave done: {saver.done()}")


asyncio.run(main())
print("after asyncio.run")
