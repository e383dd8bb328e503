"""Stream sockets: TCP's, Unix-domain ones and pairs, once they are connected.

Each end keeps the bytes that came for it; ``flow`` says how many the other may send.
"""

from motion.net import constants as c
from motion.net import flow, link, paths, ports
from motion.net.bytequeue import ByteQueue
from motion.net.description import ANY, ERR, HUP, IN, OUT, RDHUP
from motion.net.errors import fail
from motion.net.flow import CONNECTED, CONNECTING, ENDED, LISTENING, NEW, UNIX
from motion.net.socketfile import SocketFile

_PEEK = c.MSG_PEEK


class Stream(SocketFile):
    """A stream socket. ``peer`` is the other end while it is connected."""

    __slots__ = (
        "asked", "coming", "finished", "first", "gone", "inbox", "listener", "no_room", "peer", "read_shut", "state",
        "wire", "write_shut",
    )  # fmt: skip
    kind = c.SOCK_STREAM

    def __init__(self, family: int) -> None:
        super().__init__(family)
        self.state = NEW
        self.peer: Stream | None = None
        self.listener = None
        self.wire: link.Wire | None = None
        self.inbox = ByteQueue()
        self.coming = 0  # bytes on their way to this end
        self.asked = False  # connect() has returned before it was done
        self.finished = False  # the other end will send no more
        self.read_shut = self.write_shut = False
        self.first = False  # this end has said first that it will send no more
        self.gone = False  # closed: whoever sends here is told so by a reset
        self.no_room = False  # somebody wants to hear when there is room again

    def connect_to(self, peer: "Stream") -> None:
        """Become one end of a connection."""
        self.peer = peer
        self.state = CONNECTED
        if self.family != UNIX:
            self.wire = link.wire()
            self.options.sending = max(self.options.sending, self.options.connected_sending)

    # Sending

    def send(self, data, flags: int = 0, to=None) -> int | None:
        """Send what there is room for of ``data``, bytes; None where there is none."""
        if self.error is not None:
            raise self.take_error()
        if self.write_shut:
            raise fail("EPIPE")
        if self.state != CONNECTED:
            if self.state == CONNECTING:
                return None
            raise fail("ENOTCONN" if self.family == UNIX else "EPIPE")
        if to is not None and self.family == UNIX:
            raise fail("EISCONN")
        peer = self.peer
        size = len(data)
        room = flow.room(self)
        if room <= 0 and size:
            self.no_room = True
            return None
        if size > room:
            size = room
            data = data[:room]
        if data.__class__ is not bytes:
            data = bytes(data)
        if self.wire is None:
            peer.arrive(data)
        else:
            flow.carry(self, data)
        return size

    def tell(self, function) -> None:
        """Let the other end hear of something that has no size, after all that was sent."""
        if self.wire is None:
            function()
        else:
            self.wire.send(0, function)

    # Arriving

    def arrive(self, data: bytes, carried: int = 0) -> None:
        """Bytes from the other end are here."""
        self.coming -= carried
        if self.gone:
            if self.peer is not None:
                self.tell(self.peer.reset)
            return
        if self.state == CONNECTED:
            self.inbox.put(data)
            self.notify(IN)
        if carried:
            self._room_again()

    def finish(self) -> None:
        """The other end has sent its last byte."""
        if self.state == CONNECTED:
            self.finished = self.read_shut = True
            self.notify(IN | RDHUP | (HUP if self.write_shut else 0))

    def reset(self, error: str = "ECONNRESET") -> None:
        """The connection is broken."""
        if self.state != CONNECTED:
            return
        self.state = ENDED
        self.error = "EPIPE" if self.finished else error
        self.read_shut = self.write_shut = True
        self.notify(ANY)

    # Reading

    def receive(self, size: int, flags: int = 0) -> bytes | None:
        """At most ``size`` bytes; ``b""`` at the end; None where there is nothing yet."""
        inbox = self.inbox
        if inbox.size:
            if self.family != UNIX:
                size = min(size, max(1, self.options.receiving // 2))
            if flags & _PEEK:
                return inbox.peek(size)
            data = inbox.take(size)
            self._room_again()
            return data
        if self.finished:
            return b""
        if self.error is not None:
            raise self.take_error()
        if self.read_shut:
            return b""
        if self.state in (NEW, LISTENING, ENDED):
            raise fail("EINVAL" if self.family == UNIX and self.state == NEW else "ENOTCONN")
        return None

    def receive_from(self, size: int, flags: int = 0):
        """``receive``, with the sender's address, which a connection does not tell; and the size of the message."""
        data = self.receive(size, flags)
        return None if data is None else (data, None, len(data))

    def available(self) -> int:
        """Bytes that are here; EINVAL where it listens (tcp_ioctl, unix_inq_len)."""
        if self.listener is not None:
            raise fail("EINVAL")
        return self.inbox.size

    def _room_again(self) -> None:
        peer = self.peer
        if peer is not None and peer.no_room and flow.writable(peer):
            peer.no_room = False
            peer.notify(OUT)

    read = receive
    write = send

    def events(self) -> int:
        """As tcp_poll and unix_poll find them (net/ipv4/tcp.c, net/unix/af_unix.c)."""
        if self.listener is not None:
            return IN if self.listener.queue else 0
        found = 0
        if self.inbox.size or self.read_shut:
            found |= IN
        if self.read_shut:
            found |= RDHUP
            if self.write_shut:
                found |= HUP
        if self.state == NEW:
            found |= HUP
        if self.error is not None:
            found |= ERR
        if flow.writable(self):
            found |= OUT
        else:
            self.no_room = True
        return found

    # Ending

    def shutdown(self, read: bool, write: bool) -> None:
        """End one direction or both."""
        if self.listener is not None:
            if read:
                self.listener.close()
                self.listener, self.state = None, NEW
                self.notify(ANY)
            return
        if self.state != CONNECTED or (self.family != UNIX and self.write_shut and self.finished):
            if self.family == UNIX:
                return
            raise fail("ENOTCONN")
        if write:
            self._finish_sending()
        if read and not self.read_shut:
            self.read_shut = True
            if self.family == UNIX:
                self.peer.write_shut = True
                self.peer.notify(OUT | HUP)
        self.notify(ANY)

    def _finish_sending(self) -> None:
        if not self.write_shut:
            self.write_shut = True
            self.first = not self.finished
            self.tell(self.peer.finish)

    def abort(self) -> None:
        """End by a reset."""
        self.gone = True
        self._give_names_back()
        if self.state == CONNECTED:
            self.state = ENDED
            self.tell(self.peer.reset)
        self.inbox.clear()

    def closed(self) -> None:
        """Say goodbye: by a reset where bytes were not read, or where SO_LINGER wants it."""
        if self.listener is not None:
            self.listener.close()
        if self.state == CONNECTED and (self.inbox.size or self.options.resets()):
            self.abort()
            return
        self.gone = True
        if self.state == CONNECTED:
            if self.family == UNIX:
                self.peer.write_shut = True
            self._finish_sending()
            if self.peer.gone:
                # Nobody needs the one or the other any more: do not leave them to the garbage collector.
                self.peer.peer = self.peer = None
        self._give_names_back(self.first)

    def _give_names_back(self, waits: bool = False) -> None:
        if self.family != UNIX:
            ports.release(self, waits and self.state == CONNECTED)
        elif self.name_key is not None:
            paths.release(self)
