import asyncio


async def leftover():
    try:
        await asyncio.sleep(60)
        print("leftover: complete")
    except asyncio.CancelledError:
        print("leftover: cancelled")
        raise


async def main():
    task = asyncio.create_task(leftover(), name="leftover")
    await asyncio.sleep(1)
    print("main: returns, leftover done:", task.done())


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
finally:
    loop.close()
print("loop closed")
