import asyncio


async def receive(reader):
    size = int.from_bytes(await reader.readexactly(4))
    return (await reader.readexactly(size)).decode()


async def serve(reader, writer):
    try:
        while True:
            print("server:", await receive(reader))
    except asyncio.IncompleteReadError as error:
        print("server: the end came after", error.partial)
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    for text in ("two words", "two\nlines"):
        data = text.encode()
        writer.write(len(data).to_bytes(4) + data)
    writer.write(b"\0\0")  # half a length, and then nothing
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
