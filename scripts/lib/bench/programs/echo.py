"""10,000 small messages there and back, one after the other, over a loopback connection of asyncio streams."""

import asyncio

MESSAGES = 10_000


async def answer(reader, writer):
    while line := await reader.readline():
        writer.write(line)
        await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    for number in range(MESSAGES):
        writer.write(b"%d\n" % number)
        await writer.drain()
        await reader.readline()
    writer.close()
    await reader.read()
    server.close()


asyncio.run(main())
