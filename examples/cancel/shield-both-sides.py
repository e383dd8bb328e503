# /// script
# [tool.motion]
# covers = ["S0-14"]
# ///

import asyncio


async def save():
    await asyncio.sleep(3)
    print("save: written")
    return "version 8"


async def editor(saving):
    try:
        await asyncio.shield(saving)
    except asyncio.CancelledError:
        print("editor: cancelled")
        raise


async def main():
    saving = asyncio.create_task(save())
    window = asyncio.create_task(editor(saving))
    await asyncio.sleep(1)
    window.cancel()
    await asyncio.wait([window])
    print("saving done:", saving.done())
    print("main:", await saving)


asyncio.run(main())
