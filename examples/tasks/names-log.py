import asyncio
import logging

logging.basicConfig(format="%(taskName)-8s %(message)s")
log = logging.getLogger("shop")


async def order(what, seconds):
    log.warning("ordering %s", what)
    await asyncio.sleep(seconds)
    log.warning("got %s", what)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(order("tea", 2), name="order-1")
        group.create_task(order("cake", 1), name="order-2")


asyncio.run(main())
