import asyncio


async def connect(host):
    if host == "old":
        raise TimeoutError("the operating system gave up")
    await asyncio.sleep(60)


async def main():
    for host in ("old", "new"):
        try:
            async with asyncio.timeout(5) as scope:
                await connect(host)
        except TimeoutError as error:
            whose = "ours" if scope.expired() else "not ours"
            print(f"{host}: {whose}, {error!r}")


asyncio.run(main())
