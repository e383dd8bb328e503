import asyncio
import threading


def worker(loop):
    try:
        loop.call_soon(print, "done")
    except RuntimeError as error:
        print("worker:", error)


async def main(debug):
    loop = asyncio.get_running_loop()
    print("debug:", loop.get_debug())
    thread = threading.Thread(target=worker, args=(loop,))
    thread.start()
    await asyncio.sleep(1)
    thread.join()


for debug in (False, True):
    asyncio.run(main(debug), debug=debug)
