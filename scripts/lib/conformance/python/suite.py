"""Print where this Python's own test suite is; nothing when it came without one."""

import importlib.util
import os

spec = importlib.util.find_spec("test")
for folder in spec.submodule_search_locations if spec is not None else ():
    # Some systems ship a stump with test.support alone.
    if os.path.exists(os.path.join(folder, "test_threading.py")):
        print(folder)
