# /// script
# requires-python = ">=3.14"
# [tool.motion]
# covers = ["S1-35"]
# ///

import asyncio


async def main():
    running = asyncio.get_running_loop()
    print("inside:", running is asyncio.get_event_loop())


def outside(get):
    try:
        get()
    except RuntimeError as error:
        print(f"{get.__name__}: {error}")


outside(asyncio.get_event_loop)
asyncio.run(main())
outside(asyncio.get_running_loop)
