# /// script
# requires-python = ">=3.13"
# ///
import asyncio
import selectors
import unittest


class Jumper(selectors.DefaultSelector):
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


# region test
async def remind(times):
    for _ in range(times):
        await asyncio.sleep(3600)


class RemindTest(unittest.IsolatedAsyncioTestCase):
    loop_factory = TestLoop

    async def test_two_reminders_take_two_hours(self):
        loop = asyncio.get_running_loop()
        start = loop.time()
        await remind(2)
        self.assertEqual(loop.time() - start, 7200)


# endregion
load = unittest.defaultTestLoader.loadTestsFromTestCase
print(load(RemindTest).run(unittest.TestResult()))
