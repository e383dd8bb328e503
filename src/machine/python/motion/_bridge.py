"""The host when the machine runs on WebAssembly: the only file that imports JavaScript.

``motion_host`` is the object that ``engine.ts`` registers before it runs a program.
"""

import os
from typing import NoReturn


class BrowserHost:
    """``host.Host`` over the functions of ``engine.ts``."""

    def __init__(self) -> None:
        # Not at the top: the object exists only in a restored interpreter, this module is in the snapshot.
        import motion_host  # pyright: ignore[reportMissingImports]

        # Bound once: looking a JavaScript property up costs more than calling it.
        self.send = motion_host.send
        self.real_now = motion_host.realNow
        self.real_wait = motion_host.realWait
        self._read_stdin = motion_host.readStdin

    def read_stdin(self, size: int) -> bytes:
        return self._read_stdin(size).to_bytes()

    def halt(self, status: int) -> NoReturn:
        # Emscripten leaves through a JavaScript exception, which no Python code can catch.
        os._exit(status)
