import asyncio


async def old_editor():
    try:
        await asyncio.sleep(60)
    except Exception as error:
        print(f"old: saving the draft, {error!r}")
        raise


async def new_editor():
    try:
        await asyncio.sleep(60)
    finally:
        print("new: saving the draft")


async def main():
    editors = [
        asyncio.create_task(old_editor()),
        asyncio.create_task(new_editor()),
    ]
    await asyncio.sleep(1)
    for editor in editors:
        editor.cancel()
    await asyncio.wait(editors)
    for editor in editors:
        print(f"cancelled: {editor.cancelled()}")


asyncio.run(main())
