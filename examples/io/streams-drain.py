import asyncio

BLOCK = bytes(1_000_000)


async def swallow(reader, writer):
    while await reader.read(1_000_000):
        pass
    writer.close()


async def send(address, patient):
    reader, writer = await asyncio.open_connection(*address)
    most = 0
    for _ in range(30):
        writer.write(BLOCK)
        size = writer.transport.get_write_buffer_size()
        most = max(most, size)
        if patient:
            await writer.drain()
    writer.transport.abort()
    return most > 10_000_000


async def main():
    server = await asyncio.start_server(swallow, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    print("without drain, over 10 MB:", await send(address, False))
    print("with drain, over 10 MB:", await send(address, True))
    server.close()
    await server.wait_closed()


asyncio.run(main())
