"""How much a stream socket may send before it must wait, and how bytes cross the network.

What a sender may have out is the sum of two buffers, as on Linux: SO_SNDBUF's, and half of the receiver's SO_RCVBUF,
for the kernel counts what it spends beside the bytes. A Unix-domain socket has only the first, and spends a fixed
amount on every message.
"""

from functools import partial

from motion.net import link

NEW, CONNECTING, CONNECTED, LISTENING, ENDED = range(5)
"""States of a stream socket."""

UNIX = 1
"""AF_UNIX, which Emscripten's Python leaves out."""
_UNIX_MESSAGE = 768
"""Bytes that Linux spends on a small message in a Unix-domain socket."""


def queued(stream) -> int:
    """Bytes that count against the sender's own buffer."""
    peer = stream.peer
    inbox = peer.inbox
    if stream.family == UNIX:
        return inbox.size + _UNIX_MESSAGE * len(inbox.chunks)
    return peer.coming + max(0, inbox.size - peer.options.receiving // 2)


def room(stream) -> int:
    """Bytes that may be sent now."""
    left = stream.options.sending - queued(stream)
    if stream.family != UNIX:
        peer = stream.peer
        left += max(0, peer.options.receiving // 2 - peer.inbox.size)
    return left


def writable(stream) -> bool:
    """Whether there is so much room that who waits to write is woken (tcp_poll, unix_writable)."""
    if stream.state != CONNECTED or stream.peer is None:
        return stream.state != CONNECTING
    if stream.write_shut:
        return True
    if stream.family == UNIX:
        return queued(stream) * 4 <= stream.options.sending
    return queued(stream) * 3 <= stream.options.sending * 2


def carry(stream, data: bytes) -> None:
    """Send bytes through the stream's wire, which may break on the way."""
    wire, peer = stream.wire, stream.peer
    breaks = wire.left is not None and len(data) >= wire.left
    if breaks:
        data = data[: wire.left]
    if wire.left is not None:
        wire.left -= len(data)
    step = link.SEGMENT if link.bandwidth is not None else len(data) or 1
    for start in range(0, len(data), step):
        part = data[start : start + step]
        peer.coming += len(part)
        wire.send(len(part), partial(peer.arrive, part, len(part)))
    if breaks:
        wire.send(0, partial(_break, stream, peer))


def _break(one, other) -> None:
    one.reset()
    other.reset()
