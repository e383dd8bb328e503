import asyncio


async def send(address):
    await asyncio.sleep(1)
    print(f"mail for {address.lowercase()}")


async def main():
    await asyncio.gather(
        send("ada@example.org"),
        send("bob@example.org"),
        return_exceptions=True,
    )
    print("all mails sent")


asyncio.run(main())
