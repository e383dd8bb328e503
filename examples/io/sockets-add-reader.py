import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    arrived = asyncio.Event()
    loop.add_reader(ours, arrived.set)
    loop.call_later(1, theirs.sendall, b"hello")

    start = loop.time()
    await arrived.wait()
    print(f"{loop.time() - start:.1f}s: readable")
    loop.remove_reader(ours)
    print(ours.recv(100))
    ours.close()
    theirs.close()


asyncio.run(main())
