"""The network floor: sockets, pipes and the functions that wait for them, in memory and in virtual time.

CPython's own ``socket.py``, ``selectors.py``, ``asyncio``, ``socketserver`` and ``http`` stay as they are; what they
stand on is here. From the bottom up:

- ``files`` is the table of file descriptors, ``description`` what one refers to, ``bytequeue`` bytes on their way.
- ``socketfile`` is what every socket's open file has; ``stream`` what is sent through a connection, ``endpoint`` how it
  comes to be, ``tcp`` and ``unixsocket`` its two kinds, ``listening`` who waits to be accepted. ``datagram``, ``pipe``
  and ``stdio`` are the other kinds of open files.
- ``ports`` and ``paths`` are the names of sockets; ``link`` is the way between them, with its latency, bandwidth and
  failures.
- ``epoll`` and ``poll`` wait for many files at once.
- ``sockets`` is ``_socket.socket``, ``transfer`` its sending and receiving, ``options`` its options, ``addresses`` and
  ``names`` its addresses.
- ``osfloor``, ``control`` and ``fileobjects`` are the functions of ``os``, ``fcntl`` and ``io`` that meet sockets and
  pipes; ``install`` puts everything in place.

Behaviour, error numbers and messages are those of Linux and of CPython's Modules/socketmodule.c.
"""
