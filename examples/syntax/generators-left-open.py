import asyncio

kept = []


async def rows():
    try:
        yield 1
        yield 2
    finally:
        print("cursor closed")


async def main():
    cursor = rows()
    print(await anext(cursor))
    kept.append(cursor)
    print("main done")


asyncio.run(main())
print("the loop is closed")
