import asyncio
import threading
import time

start = time.monotonic()


async def serve(customer):
    await asyncio.sleep(1)
    return f"{customer} in {threading.current_thread().name}"


async def main(*customers):
    for line in await asyncio.gather(*map(serve, customers)):
        print(line)


threads = [
    threading.Thread(target=asyncio.run, args=[main(*group)])
    for group in (("ann", "bob"), ("cid", "dan"))
]
for number, thread in enumerate(threads, start=1):
    thread.name = f"loop {number}"
    thread.start()
for thread in threads:
    thread.join()
print(f"{time.monotonic() - start:.1f}s")
