# /// script
# requires-python = ">=3.14"
# ///
import asyncio


class Client:
    def __init__(self, eager):
        self.job = asyncio.create_task(
            self.connect(),
            eager_start=eager,
        )
        self.host = "example.org"

    async def connect(self):
        print("  connecting to", self.host)
        await asyncio.sleep(1)


async def main():
    for eager in (False, True):
        print("eager:", eager)
        client = Client(eager)
        try:
            await client.job
        except AttributeError as error:
            print("  AttributeError:", error)


asyncio.run(main())
