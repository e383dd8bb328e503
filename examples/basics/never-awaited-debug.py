import asyncio


async def save(name):
    print("saved", name)


def prepare():
    return [save("draft.txt"), save("final.txt")]


async def main():
    jobs = prepare()
    await jobs.pop()
    print("main: done")


asyncio.run(main(), debug=True)
