# /// script
# requires-python = ">=3.13"
# ///
import asyncio

BOOK = bytes(20_000_000)


async def send(reader, writer):
    writer.write(BOOK)
    await reader.read()  # until the client leaves


async def download(address):
    reader, writer = await asyncio.open_connection(*address)
    await asyncio.sleep(1)
    book = await reader.read()
    writer.close()
    return len(book) == len(BOOK)


async def main():
    for way in ("close_clients", "abort_clients"):
        server = await asyncio.start_server(send, "127.0.0.1", 0)
        address = server.sockets[0].getsockname()
        guest = asyncio.create_task(download(address))
        await asyncio.sleep(0.5)
        server.close()
        getattr(server, way)()
        await server.wait_closed()
        print(f"{way}: got the whole book: {await guest}")


asyncio.run(main())
