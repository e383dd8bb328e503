# /// script
# [tool.motion]
# covers = ["S1-14"]
# ///

import asyncio

try:
    from uvloop import new_event_loop
except ImportError:
    print("no uvloop here, the standard loop will do")
    new_event_loop = asyncio.new_event_loop


async def main():
    await asyncio.sleep(1)
    print("the program does not know the difference")


asyncio.run(main(), loop_factory=new_event_loop)
