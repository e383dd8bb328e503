"""The queues of ``concurrent.interpreters``, in the kernel: what is in them are bytes, pickled by who put them in."""

from collections import deque
from itertools import count


class Mailbox:
    """One queue. ``defaults`` are its settings for items whose interpreter is gone; ``bound`` how many hold it."""

    __slots__ = ("bound", "defaults", "items", "most")

    def __init__(self, most: int, defaults: tuple) -> None:
        self.most = most
        self.defaults = defaults
        self.items: deque[tuple[bytes, int]] = deque()
        self.bound = 0


_boxes: dict[int, Mailbox] = {}
_numbers = count(1)


def start() -> None:
    """Begin a run: there are no queues."""
    global _numbers
    _boxes.clear()
    _numbers = count(1)


def do(what: str, number: int = 0, *args):
    """One operation on queue ``number``. None where there is no such queue; the answer comes as a tuple."""
    if what == "create":
        number = next(_numbers)
        _boxes[number] = Mailbox(*args)
        return (number,)
    if what == "all":
        return [(one, *box.defaults) for one, box in _boxes.items()]
    box = _boxes.get(number)
    return None if box is None else _OPERATIONS[what](box, number, *args)


def _put(box: Mailbox, _number: int, data: bytes, unbound: int) -> tuple[bool]:
    if 0 < box.most <= len(box.items):
        return (False,)
    box.items.append((data, unbound))
    return (True,)


def _get(box: Mailbox, _number: int) -> tuple:
    return box.items.popleft() if box.items else ()


def _destroy(_box: Mailbox, number: int) -> tuple:
    del _boxes[number]
    return ()


def _bind(box: Mailbox, _number: int) -> tuple:
    box.bound += 1
    return ()


def _release(box: Mailbox, number: int) -> tuple:
    box.bound -= 1
    return _destroy(box, number) if box.bound <= 0 else ()


_OPERATIONS = {
    "bind": _bind,
    "count": lambda box, _: (len(box.items),),
    "defaults": lambda box, _: box.defaults,
    "destroy": _destroy,
    "get": _get,
    "most": lambda box, _: (box.most,),
    "put": _put,
    "release": _release,
}
