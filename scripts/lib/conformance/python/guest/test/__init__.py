"""CPython's ``test`` package as the machine sees it: the suite's own, which believes in threads, sockets and processes.

The suite concludes from the platform's name that WebAssembly has none of them, and would skip nearly everything; that
the machine has them is what is to be found out. Processes that tests start import this, too. It stands in front of the
suite on ``sys.path``.
"""

import os
import sys

__path__ = [folder for path in sys.path if os.path.exists(os.path.join(folder := f"{path}/test", "support"))]

from test import support
from test.support import threading_helper

support.is_emscripten = False
support.has_socket_support = True
support.has_subprocess_support = True
threading_helper.can_start_thread = True
