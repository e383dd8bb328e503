import asyncio
from contextvars import ContextVar

request = ContextVar("request", default="-")


async def log(text):
    print(f"[{request.get()}] {text}")


async def handle(number):
    request.set(f"req-{number}")
    await log("begins")
    await asyncio.sleep(3 - number)
    await log("ends")


async def main():
    await asyncio.gather(handle(1), handle(2))
    await log("in main")


asyncio.run(main())
