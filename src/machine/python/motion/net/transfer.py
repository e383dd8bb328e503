"""Sending and receiving: half of ``_socket.socket``.

A call that cannot go on waits, unless the socket does not block; what it waits for is up to the open file.
"""

import operator

from motion import clock
from motion.net import addresses, files, rights
from motion.net import constants as c
from motion.net.description import IN, OUT
from motion.net.errors import fail
from motion.processes import here

_DONTWAIT, _WAITALL, _TRUNC, _PEEK = c.MSG_DONTWAIT, c.MSG_WAITALL, c.MSG_TRUNC, c.MSG_PEEK
_open_files = files.files


class Transfer:
    """The methods; ``_fd`` is the descriptor, ``_timeout`` that of the socket."""

    __slots__ = ()

    def deadline(self) -> float | None:
        timeout = self._timeout
        return None if timeout is None else clock.nanoseconds() + timeout * 1e9

    def wait_for(self, file, events: int, flags: int, deadline: float | None) -> None:
        """Wait until one of ``events`` may hold. EAGAIN where the socket does not block, TimeoutError in the end."""
        timeout = self._timeout
        if flags & _DONTWAIT or timeout == 0 or (timeout is None and file.nonblocking):
            raise fail("EAGAIN")
        if not file.wait(events, deadline, self):
            raise TimeoutError("timed out")

    def again(self, act, file, events: int, flags: int, *args):
        """Call ``act`` until it can go on; it could not just now."""
        deadline = self.deadline()
        while True:
            self.wait_for(file, events, flags, deadline)
            result = act(*args)
            if result is not None:
                return result

    # Receiving

    def _receive(self, size: int, flags: int) -> bytes:
        if not size:
            return b""  # CPython does not even ask the system, whatever the socket is.
        try:
            file = _open_files[self._fd]
        except KeyError:
            raise fail("EBADF") from None
        data = file.receive(size, flags)
        if data is None:
            data = self.again(file.receive, file, IN, flags, size, flags)
        if flags & _WAITALL and len(data) < size and file.kind == c.SOCK_STREAM and not flags & _PEEK:
            return self._receive_all(file, data, size, flags)
        return data

    def _receive_all(self, file, data: bytes, size: int, flags: int) -> bytes:
        while data and len(data) < size:
            try:
                more = file.receive(size - len(data), flags)
                if more is None:
                    more = self.again(file.receive, file, IN, flags, size - len(data), flags)
            except OSError:
                break
            if not more:
                break
            data += more
        return data

    def recv(self, bufsize, flags=0, /) -> bytes:
        """Receive data from the socket."""
        if bufsize < 0 if bufsize.__class__ is int else operator.index(bufsize) < 0:
            raise ValueError("negative buffersize in recv")
        return self._receive(bufsize, flags)

    def recv_into(self, buffer, nbytes=0, flags=0) -> int:
        """Receive data into a buffer; return how many bytes."""
        view, size = _room(buffer, nbytes, "recv_into")
        data = self._receive(size, flags)
        view[: len(data)] = data
        return len(data)

    def _receive_from(self, size: int, flags: int):
        file = files.get(self._fd)
        got = file.receive_from(size, flags)
        if got is None:
            got = self.again(file.receive_from, file, IN, flags, size, flags)
        data, source, whole = got
        return data, None if source is None else addresses.present(file.family, source), whole

    def recvfrom(self, bufsize, flags=0, /):
        """Receive data and the sender's address."""
        if operator.index(bufsize) < 0:
            raise ValueError("negative buffersize in recvfrom")
        return self._receive_from(bufsize, flags)[:2]

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        """Receive data into a buffer; return how many bytes, and the sender's address."""
        view, size = _room(buffer, nbytes, "recvfrom_into")
        data, source, _ = self._receive_from(size, flags)
        view[: len(data)] = data
        return len(data), source

    def recvmsg(self, bufsize, ancbufsize=0, flags=0, /):
        """Receive data, and descriptors that came along."""
        if operator.index(bufsize) < 0:
            raise ValueError("negative buffer size in recvmsg()")
        if operator.index(ancbufsize) < 0:
            raise ValueError("invalid ancillary data buffer length")
        return self._receive_message(bufsize, ancbufsize, flags)

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
        """As ``recvmsg``, into buffers, one after the other."""
        views = [_room(buffer, 0, "recvmsg_into")[0] for buffer in buffers]
        data, told, about, source = self._receive_message(sum(map(len, views)), ancbufsize, flags)
        start = 0
        for view in views:
            part = data[start : start + len(view)]
            view[: len(part)] = part
            start += len(part)
        return len(data), told, about, source

    def _receive_message(self, size: int, room: int, flags: int):
        """Data, ancillary data, flags of the message, and the sender's address."""
        file = files.get(self._fd)
        if file.family != c.AF_UNIX:
            data, source, whole = self._receive_from(size, flags)
            return data, [], _TRUNC if whole > len(data) else 0, source
        receive = here.here.receive_files
        got = receive(file, size, flags)
        if got is None:
            got = self.again(receive, file, IN, flags, file, size, flags)
        data, source, whole, found = got
        told, about = rights.opened_as(found, room, flags)
        if whole > len(data):
            about |= _TRUNC
        return data, told, about, None if source is None else addresses.present(file.family, source)

    # Sending

    def _send(self, data, flags: int, to=None) -> int:
        file = files.get(self._fd)
        sent = file.send(data, flags, to)
        if sent is None:
            sent = self.again(file.send, file, OUT, flags, data, flags, to)
        return self._send_rest(file, data, sent, flags, to)

    def _send_rest(self, file, data, sent: int, flags: int, to) -> int:
        """Go on sending, if the call has to; return how many bytes were sent in all."""
        size = len(data)
        if sent < size and self._timeout is None and not flags & _DONTWAIT and not file.nonblocking:
            # A call that blocks returns when the last byte is on its way, or the connection broken.
            try:
                return sent + self._send(data[sent:], flags, to)
            except OSError:
                return sent
        return sent

    def send(self, data, flags=0, /) -> int:
        """Send data; return how many bytes."""
        return self._send(data if data.__class__ is bytes else view_of(data), flags)

    def sendall(self, data, flags=0, /) -> None:
        """Send all data. After an error there is no telling how much was sent."""
        data = view_of(data)
        file = files.get(self._fd)
        deadline = self.deadline()
        while True:
            sent = file.send(data, flags)
            if sent is None:
                self.wait_for(file, OUT, flags, deadline)
                continue
            data = data[sent:]
            if not data:
                return
            if deadline is not None and clock.nanoseconds() >= deadline and self._timeout != 0:
                raise TimeoutError("timed out")

    def sendto(self, data, /, *more) -> int:
        """Send data to an address: ``sendto(data[, flags], address)``."""
        if not 1 <= len(more) <= 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({len(more) + 1} given)")
        flags = operator.index(more[0]) if len(more) == 2 else 0
        return self._send(view_of(data), flags, self._receiver(more[-1], "sendto"))

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /) -> int:
        """Send data, gathered from several buffers; descriptors go along through Unix-domain sockets."""
        data = b"".join([view_of(buffer) for buffer in buffers])
        flags = flags or 0
        to = None if address is None else self._receiver(address, "sendmsg")
        file = files.get(self._fd)
        found = rights.files_of(ancdata) if ancdata and file.family == c.AF_UNIX else []
        if not found:
            return self._send(data, flags, to)
        send = here.here.send_files
        sent = send(file, data, flags, to, found)
        if sent is None:
            sent = self.again(send, file, OUT, flags, file, data, flags, to, found)
        return self._send_rest(file, data, sent, flags, to)

    def sendmsg_afalg(self, msg=(), *, op, iv=None, assoclen=-1, flags=0):
        """Talk to the kernel's cryptography, which there is none of."""
        raise fail("EAFNOSUPPORT")

    def _receiver(self, address, caller: str):
        file = files.get(self._fd)
        name = addresses.parse(file.family, address, caller)
        if file.family == c.AF_UNIX:
            return name
        return addresses.destination(name[0]), name[1]


def view_of(data) -> memoryview:
    """The bytes of a bytes-like object; TypeError where it is none."""
    try:
        return memoryview(data).cast("B")
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _room(buffer, nbytes, caller: str) -> tuple[memoryview, int]:
    """A buffer to write into, and how many bytes of it."""
    try:
        view = memoryview(buffer)
        if view.readonly:
            raise TypeError
        view = view.cast("B")
    except TypeError:
        kind = type(buffer).__name__
        raise TypeError(f"{caller}() argument 1 must be read-write bytes-like object, not {kind}") from None
    size = operator.index(nbytes)
    if size < 0:
        raise ValueError(f"negative buffersize in {caller}")
    if size > len(view):
        raise ValueError("nbytes is greater than the length of the buffer")
    return view, size or len(view)
