"""What imports find that is not on ``sys.path``.

Modules that cannot exist on the machine: importing one says why, and what to do instead. And compiled modules that the
machine has changed: whoever takes one out of ``sys.modules`` and imports it again gets the changed one, not a new one
of CPython's.
"""

import sys
from importlib import _bootstrap
from importlib.machinery import ModuleSpec
from types import FrameType, ModuleType

_REASONS = {
    "uvloop": (
        "uvloop is compiled C code over libuv, which needs an operating system's event loop: WebAssembly has none. "
        "Leave the import out: asyncio.run(main()) runs the same program on asyncio's own event loop"
    ),
}

_CHANGED = ("_queue", "_signal", "_socket", "_thread", "select")


class _Impossible:
    """The last of ``sys.meta_path``: a program may well bring a module of that name itself."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        """Raises ImportError where what cannot exist here is imported; who only asks hears that it is not there."""
        if name in _REASONS and _imports(sys._getframe(1).f_back):
            raise ImportError(_REASONS[name], name=name)


def _imports(frame: FrameType | None) -> bool:
    """Whether ``frame``, which looks for a module, is an import, and not ``importlib.util.find_spec``."""
    return frame is not None and frame.f_code is _bootstrap._find_and_load_unlocked.__code__


class _Changed:
    """The first of ``sys.meta_path``, and the loader of what it finds."""

    def __init__(self) -> None:
        self._modules = {name: sys.modules[name] for name in _CHANGED if name in sys.modules}

    def find_spec(self, name, path=None, target=None) -> ModuleSpec | None:
        """Only of those modules."""
        return ModuleSpec(name, self, origin="built-in") if name in self._modules else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module as it is."""
        return self._modules[spec.name]

    def exec_module(self, module: ModuleType) -> None:
        """Leave it so."""


def install() -> None:
    """Have imports that cannot succeed explain themselves, and those of changed modules find them.

    Called when they have been changed.
    """
    sys.meta_path.append(_Impossible)
    sys.meta_path.insert(0, _Changed())
