import asyncio


async def transfer():
    print("transfer: 50 taken from Ada")
    await asyncio.sleep(2)
    print("transfer: 50 given to Bob")


async def customer():
    work = asyncio.create_task(transfer())
    try:
        await asyncio.shield(work)
    except asyncio.CancelledError:
        print("customer: cancelled, the transfer must end first")
        await work
        raise
    print("customer: next transfer")


async def main():
    task = asyncio.create_task(customer())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("main: customer cancelled:", task.cancelled())


asyncio.run(main())
