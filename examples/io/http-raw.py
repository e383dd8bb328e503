import asyncio
from urllib.request import urlopen


async def show(reader, writer):
    request = await reader.readuntil(b"\r\n\r\n")
    print("server got:", request.splitlines()[0])
    writer.write(b"HTTP/1.0 200 OK\r\n")
    writer.write(b"Content-Type: text/plain\r\n")
    writer.write(b"\r\nHello, browser!")
    writer.close()


def browse(port):
    with urlopen(f"http://127.0.0.1:{port}/page") as response:
        kind = response.headers["Content-Type"]
        return response.status, kind, response.read()


async def main():
    server = await asyncio.start_server(show, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print("client got:", await asyncio.to_thread(browse, port))
    server.close()
    await server.wait_closed()


asyncio.run(main())
