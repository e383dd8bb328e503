import asyncio
import threading


def other_thread(loop, done):
    try:
        loop.call_soon(done.set)
    except RuntimeError as error:
        print("thread:", error)
    loop.call_soon_threadsafe(done.set)


async def main():
    done = asyncio.Event()
    thread = threading.Thread(
        target=other_thread,
        args=(asyncio.get_running_loop(), done),
    )
    thread.start()
    await done.wait()
    thread.join()


asyncio.run(main(), debug=True)
