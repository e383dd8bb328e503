# /// script
# requires-python = ">=3.12"
# ///
import asyncio
import selectors
import time

start = time.monotonic()


class Jumper(selectors.DefaultSelector):
    """Never waits for a timer: turns the loop's clock instead."""

    def select(self, timeout=None):
        if timeout is None:
            return super().select()
        ready = super().select(0)
        if not ready:
            self.loop.now += timeout
        return ready


class TestLoop(asyncio.SelectorEventLoop):
    now = 0.0

    def __init__(self):
        selector = Jumper()
        selector.loop = self
        super().__init__(selector)

    def time(self):
        return self.now


async def session(answers):
    try:
        async with asyncio.timeout(1800):
            return await answers.get()
    except TimeoutError:
        return "logged out"


async def main():
    print(await session(asyncio.Queue()))
    print(f"loop: {asyncio.get_running_loop().time():.0f}s")


asyncio.run(main(), loop_factory=TestLoop)
print(f"real: {time.monotonic() - start:.1f}s")
