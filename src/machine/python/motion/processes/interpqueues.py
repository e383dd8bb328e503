"""``_interpqueues``: what ``concurrent.interpreters.Queue`` stands on (Modules/_interpqueuesmodule.c)."""

from types import ModuleType

from motion.processes import crossing, here


class QueueError(RuntimeError):
    """Indicates that a queue-related error happened."""


class QueueNotFoundError(QueueError):
    """An error due to not finding a queue."""


_types: dict[str, type] = {}


def _do(what: str, number: int, *args):
    answer = here.here.mailbox(what, number, *args)
    if answer is None:
        raise QueueNotFoundError(f"queue {number} not found")
    return answer


def _register_heap_types(queue: type, empty: type, full: type) -> None:
    _types.update(queue=queue, empty=empty, full=full)


def create(maxsize, unboundop, fallback=-1, /) -> int:
    """Create a new cross-interpreter queue and return its unique generated ID."""
    return here.here.mailbox("create", 0, maxsize, (unboundop, fallback))[0]


def put(qid, obj, unboundop=-1, fallback=-1, /) -> None:
    """Add the object's data to the queue; QueueFull where there is no room."""
    data = crossing.dumps(obj)
    if not _do("put", qid, data, unboundop)[0]:
        raise _types["full"](f"queue {qid} is full")


def get(qid, /) -> tuple:
    """Return the next object of the queue, and None; QueueEmpty where there is none."""
    found = _do("get", qid)
    if not found:
        raise _types["empty"](f"queue {qid} is empty")
    return crossing.loads(found[0]), None


def make_module() -> ModuleType:
    """The ``_interpqueues`` module."""
    module = ModuleType("_interpqueues")
    for one in (QueueError, QueueNotFoundError):
        one.__module__ = "concurrent.interpreters"
    vars(module).update(
        QueueError=QueueError,
        QueueNotFoundError=QueueNotFoundError,
        _register_heap_types=_register_heap_types,
        bind=lambda qid, /: _do("bind", qid) and None,
        create=create,
        destroy=lambda qid, /: _do("destroy", qid) and None,
        get=get,
        get_count=lambda qid, /: _do("count", qid)[0],
        get_maxsize=lambda qid, /: _do("most", qid)[0],
        get_queue_defaults=lambda qid, /: _do("defaults", qid),
        is_full=lambda qid, /: 0 < _do("most", qid)[0] <= _do("count", qid)[0],
        list_all=lambda: here.here.mailbox("all"),
        put=put,
        release=lambda qid, /: _do("release", qid) and None,
    )
    return module
