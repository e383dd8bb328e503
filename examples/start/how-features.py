# /// script
# requires-python = ">=3.14"
# ///
import asyncio
import sys

NAMES = {
    "run": "3.7",
    "to_thread": "3.9",
    "TaskGroup": "3.11",
    "timeout": "3.11",
    "Runner": "3.11",
    "eager_task_factory": "3.12",
    "QueueShutDown": "3.13",
    "print_call_graph": "3.14",
}

print("Python", ".".join(map(str, sys.version_info[:2])))
for name, version in NAMES.items():
    print(f"{version:5} {name:20}", hasattr(asyncio, name))
