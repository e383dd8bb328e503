"""Modules that cannot exist on the machine: importing one says why, and what to do instead."""

import sys

_REASONS = {
    "uvloop": (
        "uvloop is compiled C code over libuv, which needs an operating system's event loop: WebAssembly has none. "
        "Leave the import out: asyncio.run(main()) runs the same program on asyncio's own event loop"
    ),
}


class _Impossible:
    """The last of ``sys.meta_path``: a program may well bring a module of that name itself."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        """Raises ImportError for what cannot exist here."""
        if name in _REASONS:
            raise ImportError(_REASONS[name], name=name)


def install() -> None:
    """Have imports that cannot succeed explain themselves."""
    sys.meta_path.append(_Impossible)
