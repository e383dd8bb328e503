"""What the oracle changes in stock CPython before a program begins, and nothing else.

``site`` imports this module by its name (https://docs.python.org/3/library/site.html). Two things differ from the
machine by nature, and both are made equal here: tracebacks show the reader's frames only, by the machine's own
rule; and the wall clock starts at the machine's epoch, then goes on in real time. ``time.monotonic`` and
``time.perf_counter`` stay as they are.

Environment: ``MOTION_FRAMES`` the path of the machine's ``frames.py``; ``MOTION_SEED`` an integer for ``random``.
"""

import datetime
import importlib.util
import os
import random
import sys
import time
import traceback

EPOCH = datetime.datetime(2025, 2, 28, 9, tzinfo=datetime.UTC)
"""When every program begins (``DESIGN.md``, section 1)."""


def _show_reader_frames(path: str) -> None:
    """Load ``frames.py`` without its package, which needs the machine, and install its rule."""
    spec = importlib.util.spec_from_file_location("motion_frames", path)
    frames = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(frames)
    frames.add_library(os.path.dirname(os.path.abspath(__file__)))
    frames.install()
    # Until 3.12 the default hook prints in C, past every rule.
    sys.excepthook = lambda kind, error, tb: traceback.print_exception(kind, error, tb)


def _pin_wall_clock() -> None:
    """Shift ``time`` and ``datetime`` so that now is ``EPOCH``; TZ is the caller's business."""
    now_ns = time.time_ns
    shift = int(EPOCH.timestamp()) * 1_000_000_000 - now_ns()

    def shifted_ns():
        return now_ns() + shift

    def shifted():
        return shifted_ns() / 1_000_000_000

    def at(stock):
        """A conversion whose seconds may be missing: then they are the shifted now."""
        return lambda seconds=None, /: stock(shifted() if seconds is None else seconds)

    stock_strftime, stock_asctime = time.strftime, time.asctime
    time.time_ns, time.time = shifted_ns, shifted
    time.gmtime, time.localtime, time.ctime = at(time.gmtime), at(time.localtime), at(time.ctime)
    time.strftime = lambda form, moment=None, /: stock_strftime(form, moment or time.localtime())
    time.asctime = lambda moment=None, /: stock_asctime(moment or time.localtime())

    stock = datetime.datetime

    class ShiftedMeta(type):
        """Results of arithmetic are stock ``datetime`` objects; they still are instances."""

        def __instancecheck__(cls, value):
            return isinstance(value, stock)

    class Shifted(stock, metaclass=ShiftedMeta):
        """``datetime.datetime`` whose now is shifted."""

        @classmethod
        def now(cls, tz=None):
            return stock.fromtimestamp(shifted(), tz)

        @classmethod
        def utcnow(cls):
            return stock.fromtimestamp(shifted(), datetime.UTC).replace(tzinfo=None)

        @classmethod
        def today(cls):
            return cls.now()

    Shifted.__name__ = Shifted.__qualname__ = "datetime"
    Shifted.__module__ = "datetime"
    datetime.datetime = Shifted


if "MOTION_FRAMES" in os.environ:
    _show_reader_frames(os.environ["MOTION_FRAMES"])
    _pin_wall_clock()
    random.seed(int(os.environ["MOTION_SEED"]))
