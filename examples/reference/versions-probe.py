# /// script
# requires-python = ">=3.14"
# ///
import asyncio
import concurrent.futures
import inspect

NAMES = {
    "3.7": ["run", "create_task", "get_running_loop", "all_tasks"],
    "3.9": ["to_thread"],
    "3.11": ["TaskGroup", "Runner", "timeout", "Barrier"],
    "3.12": ["eager_task_factory"],
    "3.13": ["QueueShutDown", "EventLoop"],
    "3.14": ["capture_call_graph", "print_call_graph"],
    "gone": ["coroutine", "get_child_watcher"],
}
for version, names in NAMES.items():
    found = [name for name in names if hasattr(asyncio, name)]
    print(f"{version:>5}: {len(found)} of {len(names)}")

print(asyncio.TimeoutError is TimeoutError)
print(concurrent.futures.TimeoutError is TimeoutError)
print(issubclass(asyncio.CancelledError, Exception))
print("loop_factory" in inspect.signature(asyncio.run).parameters)
