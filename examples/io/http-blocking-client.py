import asyncio
import time
from urllib.request import urlopen


async def serve(reader, writer):
    await reader.readuntil(b"\r\n\r\n")
    await asyncio.sleep(1)
    writer.write(b"HTTP/1.0 200 OK\r\n\r\nhello")
    writer.close()


def fetch(port):
    url = f"http://127.0.0.1:{port}/"
    with urlopen(url, timeout=5) as response:
        return response.read()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    start = time.monotonic()
    try:
        print("in the loop:", fetch(port))
    except TimeoutError:
        print(f"no answer for {time.monotonic() - start:.1f}s")
    start = time.monotonic()
    print("in a thread:", await asyncio.to_thread(fetch, port))
    print(f"after {time.monotonic() - start:.1f}s")
    server.close()
    await server.wait_closed()


asyncio.run(main())
