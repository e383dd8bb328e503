"""What ``python -m test`` sets up around the tests (Lib/test/libregrtest/setup.py), as far as it matters here."""

import asyncio
import sys
from asyncio import unix_events
from unittest import mock

import test.support

RESOURCES = ("cpu", "network", "walltime")
"""Tests that need these run. The network that the tests in question mean is the loopback."""


def prepare(*, pretend: bool) -> None:
    """Set ``test.support`` up; before anything else of the suite is imported.

    With ``pretend``, the suite runs on the machine: see ``guest/test/__init__.py``.
    """
    test.support.use_resources = RESOURCES
    test.support.verbose = 0
    if pretend:
        _restore_names()


def _restore_names() -> None:
    """Give back what CPython 3.14 took away and the helpers of older suites (``test_asyncio.utils``) need.

    ``TestCase.close_loop`` asks the policy for its child watcher after every single test; as in 3.13 on a platform
    that has no child processes, there is none. ``run_until`` raises the old name of ``TimeoutError``.
    """
    from asyncio import events, futures

    futures.TimeoutError = TimeoutError

    def get_child_watcher(self):
        raise NotImplementedError

    policy = getattr(events, "_AbstractEventLoopPolicy", None)
    if policy is not None and not hasattr(policy, "get_child_watcher"):
        policy.get_child_watcher = get_child_watcher


def adapt(module) -> None:
    """Let the fixtures of a module's tests do without what CPython 3.14's own suite took out of them.

    ``test_asyncio.test_events`` gave each Unix loop a child watcher, and ``test_asyncio.test_subprocess`` each policy;
    3.14 has none any more that a program could choose.
    """
    if hasattr(asyncio, "SafeChildWatcher"):
        return
    mixin = getattr(module, "SubprocessWatcherMixin", None)
    if mixin is not None:
        mixin.setUp = _set_up_subprocesses
        del mixin.tearDown
    for name in ("UnixEventLoopTestsMixin", "GetEventLoopTestsMixin"):
        mixin = getattr(module, name, None)
        if mixin is not None:
            mixin.setUp = _with_watchers(mixin.setUp)
            mixin.tearDown = _with_watchers(mixin.tearDown)


def _set_up_subprocesses(self) -> None:
    """A loop that waits for its children as the test's class says: by descriptors, or by threads."""
    super(sys.modules[type(self).__module__].SubprocessWatcherMixin, self).setUp()
    by_descriptor = mock.patch.object(
        unix_events, "can_use_pidfd", return_value="Pidfd" in type(self).__name__
    )
    by_descriptor.start()
    self.addCleanup(by_descriptor.stop)
    self.loop = asyncio.new_event_loop()
    self.set_event_loop(self.loop)


def _with_watchers(fixture):
    names = {"SafeChildWatcher": mock.Mock, "set_child_watcher": mock.Mock()}
    return mock.patch.multiple(asyncio, create=True, **names)(fixture)
