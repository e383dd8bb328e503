import threading
import types


@types.coroutine
def pause():
    yield


async def traveller():
    for stop in ("breakfast", "dinner"):
        print(stop, "in", threading.current_thread().name)
        await pause()


coro = traveller()
for city in ("Oslo", "Rome"):
    thread = threading.Thread(
        target=coro.send,
        args=[None],
        name=f"thread {city}",
    )
    thread.start()
    thread.join()
coro.close()
