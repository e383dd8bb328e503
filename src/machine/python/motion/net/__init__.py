"""The network floor: sockets, pipes and the functions that wait for them, in memory and in virtual time.

CPython's own ``socket.py``, ``selectors.py``, ``asyncio``, ``socketserver`` and ``http`` stay as they are; what they
stand on is here. From the bottom up:

- ``files`` is the table of file descriptors, ``description`` what one refers to, ``bytequeue`` bytes on their way.
- ``stream``, ``handshake``, ``datagram``, ``pipe`` and ``stdio`` are the kinds of open files; ``ports`` and ``paths``
  the names they have; ``link`` the way between them, with its latency, bandwidth and failures.
- ``epoll`` and ``poll`` wait for many files at once.
- ``sockets`` is ``_socket.socket``, ``transfer`` its sending and receiving, ``options`` its options, ``addresses`` and
  ``names`` its addresses.
- ``osfloor`` and ``fileobjects`` are the functions of ``os`` and ``io`` that meet sockets and pipes; ``install`` puts
  everything in place.

Behaviour, error numbers and messages are those of Linux and of CPython's Modules/socketmodule.c.
"""
