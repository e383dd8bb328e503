import asyncio


class Mailbox:
    def __init__(self):
        self.letters = []
        self.queue = asyncio.Queue()

    async def run(self):
        while True:
            letter = await self.queue.get()
            await asyncio.sleep(0.2)
            self.letters.append(letter)
            self.queue.task_done()


async def main():
    mailbox = Mailbox()
    task = asyncio.create_task(mailbox.run())
    mailbox.queue.put_nowait("hello")
    await asyncio.sleep(0.1)
    print(f"after a nap: {mailbox.letters}")
    async with asyncio.timeout(60):
        await mailbox.queue.join()
    print(f"after the work: {mailbox.letters}")
    task.cancel()


asyncio.run(main())
