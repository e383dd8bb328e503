import asyncio


async def edit(name, exceptions):
    try:
        await asyncio.sleep(60)
    except exceptions as error:
        print(f"{name}: saving the draft, {error!r}")
        raise


async def main():
    editors = [
        asyncio.create_task(edit("old", Exception)),
        asyncio.create_task(edit("new", BaseException)),
    ]
    await asyncio.sleep(1)
    for editor in editors:
        editor.cancel()
    await asyncio.wait(editors)
    for editor in editors:
        print(f"cancelled: {editor.cancelled()}")


asyncio.run(main())
