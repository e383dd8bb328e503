import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setblocking(False)
        theirs.setblocking(False)
        reading = asyncio.create_task(loop.sock_recv(ours, 100))
        await asyncio.sleep(1)
        await loop.sock_sendall(theirs, b"hello")
        print(await reading)


asyncio.run(main())
