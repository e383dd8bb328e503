# /// script
# [tool.motion]
# covers = ["S3-08"]
# ///
import http.server
import tempfile
import threading
from functools import partial
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


with tempfile.TemporaryDirectory() as folder:
    Path(folder, "hello.txt").write_text("Hello from a file!\n")
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(Quiet, directory=folder)
    )
    threading.Thread(target=server.serve_forever).start()
    url = f"http://127.0.0.1:{server.server_port}"
    with urlopen(f"{url}/hello.txt") as response:
        print(response.headers["Content-Type"])
        print(response.read().decode(), end="")
    try:
        urlopen(f"{url}/missing.txt")
    except HTTPError as error:
        print(error.code, error.reason)
    server.shutdown()
    server.server_close()
