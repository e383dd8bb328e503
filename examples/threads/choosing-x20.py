# /// script
# [tool.motion]
# covers = ["S4-02", "S4-03"]
# ///
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen


class Slow(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(0.85)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, *args):
        pass


ThreadingHTTPServer.request_queue_size = 20
server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
host, port = server.server_address
threading.Thread(target=server.serve_forever).start()


# region ways
def fetch(_):
    with urlopen(f"http://{host}:{port}/") as response:
        return response.read()


async def fetch_async():
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"GET / HTTP/1.0\r\n\r\n")
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer


def serial():
    for number in range(20):
        fetch(number)


def threads():
    with ThreadPoolExecutor(max_workers=20) as pool:
        list(pool.map(fetch, range(20)))


async def with_asyncio():
    await asyncio.gather(*(fetch_async() for _ in range(20)))


for way in (serial, threads, lambda: asyncio.run(with_asyncio())):
    start = time.monotonic()
    way()
    print(f"{time.monotonic() - start:.2f}s")
# endregion
server.shutdown()
server.server_close()
