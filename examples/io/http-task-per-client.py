import asyncio
import time


async def serve(reader, writer):
    request = await reader.readuntil(b"\r\n\r\n")
    method, path, _ = request.split(maxsplit=2)
    await asyncio.sleep(1)
    writer.write(b"HTTP/1.0 200 OK\r\n\r\nyou asked for " + path)
    writer.close()


async def fetch(address, path):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(f"GET {path} HTTP/1.0\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    body = answer.splitlines()[-1].decode()
    print(f"{time.monotonic() - start:.1f}s: {body}")


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    await asyncio.gather(*(fetch(address, f"/{x}") for x in "abc"))
    server.close()
    await server.wait_closed()


start = time.monotonic()
asyncio.run(main())
