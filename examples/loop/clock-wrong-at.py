import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.call_at(loop.time() + 1, print, "right: rings")
    alarm = loop.call_at(time.time() + 1, print, "wrong: rings")
    await asyncio.sleep(3600)
    wait = alarm.when() - loop.time()
    print("an hour later, still far away:", wait > 24 * 3600)


asyncio.run(main())
