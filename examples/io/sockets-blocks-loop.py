import asyncio
import socket
import threading
import time


def send_later(sock):
    time.sleep(2.5)
    sock.sendall(b"hello")


async def tick():
    for number in range(2):
        await asyncio.sleep(1)
        print("tick", number)


async def main():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        threading.Thread(target=send_later, args=(theirs,)).start()
        ticking = asyncio.create_task(tick())
        await asyncio.sleep(0)
        print("received", ours.recv(100))
        await ticking


asyncio.run(main())
