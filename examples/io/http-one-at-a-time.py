# /// script
# [tool.motion]
# covers = ["S3-11"]
# ///
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.request import urlopen


class Slow(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(1)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, *args):
        pass


def fetch(url):
    with urlopen(url) as response:
        response.read()
    print(f"{time.monotonic() - start:.1f}s: answered")


server = HTTPServer(("127.0.0.1", 0), Slow)
threading.Thread(target=server.serve_forever).start()
url = f"http://127.0.0.1:{server.server_port}/"
start = time.monotonic()
with ThreadPoolExecutor() as pool:
    list(pool.map(fetch, [url, url, url]))
server.shutdown()
server.server_close()
