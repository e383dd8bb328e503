# /// script
# [tool.motion]
# covers = ["S1-17"]
# ///
import asyncio


class Connection:
    async def __aenter__(self):
        await asyncio.sleep(1)
        print("connected")
        return self

    async def __aexit__(self, kind, error, traceback):
        print(f"closing, error: {error!r}")
        await asyncio.sleep(1)
        print("closed")

    async def query(self, text):
        await asyncio.sleep(1)
        if text == "":
            raise ValueError("empty query")
        return f"answer to {text}"


async def main():
    async with Connection() as connection:
        print(await connection.query("q1"))
    try:
        async with Connection() as connection:
            print(await connection.query(""))
    except ValueError as error:
        print(f"main: {error}")


asyncio.run(main())
