import asyncio


class Doorbell:
    """An old library: it takes callbacks and knows no await."""

    def listen(self, on_ring, on_error, loop):
        loop.call_later(2, on_ring, "postman")
        loop.call_later(3, on_error, OSError("battery empty"))


async def ring():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def on_ring(who):
        if not future.done():
            future.set_result(who)

    def on_error(error):
        if not future.done():
            future.set_exception(error)

    Doorbell().listen(on_ring, on_error, loop)
    return await future


async def main():
    print("waiting for the bell")
    print("at the door:", await ring())
    await asyncio.sleep(2)


asyncio.run(main())
