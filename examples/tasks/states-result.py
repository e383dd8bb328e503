import asyncio


async def work(ending):
    await asyncio.sleep(1)
    if ending == "fails":
        raise ValueError("bad luck")
    return 42


def ask(label, method):
    try:
        print(f"  {label}: {method()!r}")
    except (Exception, asyncio.CancelledError) as error:
        print(f"  {label} raises {error!r}")


async def main():
    for ending in ("returns", "fails", "is cancelled"):
        task = asyncio.create_task(work(ending), name=ending)
        if ending == "returns":
            print("pending")
            ask("result()", task.result)
        if ending == "is cancelled":
            task.cancel()
        await asyncio.wait([task])
        print(ending)
        ask("result()", task.result)
        ask("exception()", task.exception)


asyncio.run(main())
