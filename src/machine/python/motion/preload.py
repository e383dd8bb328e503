"""What the memory snapshot holds: the machine installed, and the modules programs use already imported.

Importing a module from the zipped standard library costs tens of milliseconds; in the snapshot it costs nothing.
"""

import asyncio  # noqa: F401
import collections  # noqa: F401
import concurrent.futures  # noqa: F401
import contextlib  # noqa: F401
import contextvars  # noqa: F401
import dataclasses  # noqa: F401
import datetime  # noqa: F401
import functools  # noqa: F401
import gc
import importlib
import inspect  # noqa: F401
import itertools  # noqa: F401
import json  # noqa: F401
import linecache
import logging  # noqa: F401
import queue  # noqa: F401
import random  # noqa: F401
import socket  # noqa: F401
import statistics  # noqa: F401
import subprocess  # noqa: F401
import sys
import textwrap  # noqa: F401
import threading  # noqa: F401
import time
import traceback  # noqa: F401
import typing  # noqa: F401
import warnings  # noqa: F401

from motion import _bridge, builtin, entry, install

install.undo_webloop()
builtin.remember()
install.install()
importlib.import_module("motion.processes.preload")
time.tzname = ("UTC", "UTC")
sys.path[:] = [path for path in sys.path if path]
linecache.clearcache()
# The engine imports them by name after the restore.
PRELOADED = (_bridge, entry)
gc.collect()
# None of this is ever garbage: a collection need not look at it again.
gc.freeze()
