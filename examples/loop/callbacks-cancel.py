import asyncio


class Reminder:
    def __init__(self, loop, seconds):
        self.loop = loop
        self.seconds = seconds
        self.start()

    def start(self):
        self.handle = self.loop.call_later(self.seconds, self.ring)

    def touch(self):
        self.handle.cancel()
        self.start()

    def ring(self):
        print("are you there?")


async def main():
    reminder = Reminder(asyncio.get_running_loop(), seconds=3)
    for _ in range(2):
        await asyncio.sleep(2)
        print("a key is pressed")
        reminder.touch()
    await asyncio.sleep(5)
    print("cancelled:", reminder.handle.cancelled())


asyncio.run(main())
