"""Bytes that were sent and not yet read, in order."""

from collections import deque


class ByteQueue:
    """A queue of bytes. ``size`` counts bytes, ``len(chunks)`` the pieces in which they came."""

    __slots__ = ("chunks", "size", "start")

    def __init__(self) -> None:
        self.chunks: deque[bytes] = deque()
        self.size = 0
        # How much of the first chunk was taken already.
        self.start = 0

    def put(self, data: bytes) -> None:
        """Add bytes at the end."""
        if data:
            self.chunks.append(data)
            self.size += len(data)

    def take(self, size: int) -> bytes:
        """Remove and return ``size`` bytes, or all there are."""
        chunks = self.chunks
        start = self.start
        if not chunks:
            return b""
        first = chunks[0]
        have = len(first) - start
        if size < have:
            self.start = start + size
            self.size -= size
            return first[start : start + size]
        chunks.popleft()
        self.start = 0
        part = first[start:] if start else first
        self.size -= have
        size -= have
        if not size or not chunks:
            return part
        parts = [part]
        while size and chunks:
            first = chunks[0]
            if len(first) > size:
                parts.append(first[:size])
                self.start = size
                self.size -= size
                break
            parts.append(chunks.popleft())
            self.size -= len(first)
            size -= len(first)
        return b"".join(parts)

    def peek(self, size: int) -> bytes:
        """The first ``size`` bytes, which stay."""
        parts = []
        start = self.start
        for chunk in self.chunks:
            parts.append(chunk[start : start + size])
            size -= len(parts[-1])
            start = 0
            if not size:
                break
        return b"".join(parts)

    def clear(self) -> None:
        """Forget everything."""
        self.chunks.clear()
        self.size = self.start = 0
