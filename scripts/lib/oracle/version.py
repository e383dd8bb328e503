"""Print what this Python is, for the oracle: implementation, version, executable; a line each."""

import platform
import sys

print(sys.implementation.name, platform.python_version(), sys.executable, sep="\n")
