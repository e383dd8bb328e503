import asyncio

cache = {}
answers = [ConnectionError("refused"), "<ada>"]


async def load(user):
    print(f"database: loading {user}")
    await asyncio.sleep(1)
    answer = answers.pop(0)
    if isinstance(answer, Exception):
        raise answer
    return answer


async def get(user):
    if user not in cache:
        task = cache[user] = asyncio.create_task(load(user))
        task.add_done_callback(lambda task: forget(user, task))
    return await asyncio.shield(cache[user])


def forget(user, task):
    if task.cancelled() or task.exception() is not None:
        del cache[user]


async def main():
    callers = [get("ada"), get("ada")]
    print(await asyncio.gather(*callers, return_exceptions=True))
    print(await get("ada"))
    print(await get("ada"))


asyncio.run(main())
