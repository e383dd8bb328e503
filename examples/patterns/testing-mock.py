import asyncio
from unittest.mock import AsyncMock


async def welcome(mailer, name):
    for _ in range(3):
        try:
            return await mailer.send(name)
        except ConnectionError:
            await asyncio.sleep(1)
    return "not sent"


async def main():
    mailer = AsyncMock()
    mailer.send.side_effect = [ConnectionError, "sent"]
    print(await welcome(mailer, "Ada"))
    print(f"tries: {mailer.send.await_count}")
    mailer.send.assert_awaited_with("Ada")

    forgotten = mailer.send("Bo")
    print(f"calls: {mailer.send.call_count}")
    print(f"awaits: {mailer.send.await_count}")
    forgotten.close()


asyncio.run(main())
