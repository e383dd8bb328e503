"""The part of ``test.support`` that the runner of tests sets."""

use_resources = None
verbose = 1
is_emscripten = True
has_socket_support = False
