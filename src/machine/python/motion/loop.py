"""The event loop's floor: the one place where it waits, its selector's ``select``, on the machine's clock.

The loop itself is CPython's, and so is the selector, ``selectors.EpollSelector``; what it watches are the files of
``motion.net``. Where no other thread runs and nothing is on its way through the network, waiting only moves the clock.
That needs no stack switching, so it works in every browser.
"""

import selectors
import time
from asyncio import base_events, events, selector_events, streams

from motion import clock, trace, waits
from motion.net import waiting
from motion.net.description import IN, OUT
from motion.threads import scheduler, sleep
from motion.threads.scheduler import ready, timers

_READ, _WRITE = selectors.EVENT_READ, selectors.EVENT_WRITE
_OTHERS_TURN = 64
"""Turns of a loop that does not wait after which other processes have theirs."""


def _select(self, timeout=None):
    """``EpollSelector.select``, which lets exactly ``timeout`` seconds pass: epoll(7) itself counts milliseconds."""
    file = self._selector._file
    if timeout is not None and timeout <= 0:
        waiting.turn()
        if timers or ready or (scheduler.outside is not None and clock.turns % _OTHERS_TURN == 0):
            scheduler.give_way()
        if not file.hot:
            return []
        found = file.look(len(self._fd_to_key) or 1)
    else:
        if not file.hot and timeout is not None and scheduler.alone():
            if not clock.is_virtual():
                trace.flush()
            clock.wait(timeout)
            return []
        found = file.look(len(self._fd_to_key) or 1)
        if not found:
            if not clock.is_virtual():
                trace.flush()
            # A loop that runs has tasks to tell what they wait for.
            on = "socket" if events._get_running_loop() is None else "loop"
            found = waiting.until(
                lambda: file.look(len(self._fd_to_key) or 1), [(file, IN)], timeout, self, on
            )
    happened = []
    keys = self._fd_to_key
    for fd, event in found:
        key = keys.get(fd)
        if key:
            mask = (_WRITE if event & ~IN else 0) | (_READ if event & ~OUT else 0)
            happened.append((key, mask & key.events))
    return happened


async def _getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
    function = self._getaddrinfo_debug if self._debug else base_events.socket.getaddrinfo
    return await _look_up(self, function, host, port, family, type, proto, flags)


async def _getnameinfo(self, sockaddr, flags=0):
    return await _look_up(self, base_events.socket.getnameinfo, sockaddr, flags)


def _look_up(loop, function, *args):
    """``loop.run_in_executor(None, function, *args)`` without a thread.

    CPython asks for names in a thread, because the answer may come from far away. Here it is known at once, and a
    program that only connects to ``localhost`` needs no threads. The answer arrives as it would from the executor's.
    """
    future = loop.create_future()
    try:
        answer, error = function(*args), None
    except Exception as exc:
        answer, error = None, exc
    loop.call_soon_threadsafe(_answer, future, answer, error)
    return future


def _answer(future, answer, error) -> None:
    if future.cancelled():
        return
    if error is None:
        future.set_result(answer)
    else:
        future.set_exception(error)


_SOCK = ("accept", "connect", "recv", "recv_into", "recvfrom", "recvfrom_into", "sendall", "sendto")


def _network_functions():
    """Those of asyncio in which a task waits for the network."""
    loop, server = selector_events.BaseSelectorEventLoop, base_events.Server
    reader, writer = streams.StreamReader, streams.StreamWriter
    return (
        *(reader._wait_for_data, writer.drain, writer.wait_closed),
        *(loop.create_connection, loop.create_datagram_endpoint, server.serve_forever, server.wait_closed),
        *(getattr(loop, f"sock_{name}") for name in _SOCK),
    )


def install() -> None:
    """Put the floor under asyncio and ``time``."""
    waits.learn(_network_functions(), "socket")
    selectors.EpollSelector.select = _select
    base_events.BaseEventLoop.getaddrinfo = _getaddrinfo
    base_events.BaseEventLoop.getnameinfo = _getnameinfo
    time.sleep = sleep.sleep
