import asyncio


async def fail(seconds, text):
    await asyncio.sleep(seconds)
    print(f"raising: {text}")
    raise ValueError(text)


async def main():
    try:
        await asyncio.gather(fail(1, "first"), fail(2, "second"))
    except ValueError as error:
        print(f"caught: {error}")
    await asyncio.sleep(2)
    print("main: done")


asyncio.run(main())
