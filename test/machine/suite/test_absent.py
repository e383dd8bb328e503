"""A module that no computer can import."""

import no_such_module  # noqa: F401
