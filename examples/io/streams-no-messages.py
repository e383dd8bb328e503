import asyncio


async def serve(reader, writer):
    await asyncio.sleep(1)
    print("server read:", await reader.read(100))
    print("server read:", await reader.read(100))
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    for text in (b"one ", b"two ", b"three"):
        writer.write(text)
        await asyncio.sleep(0.4)
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
