# /// script
# [tool.motion]
# covers = ["S4-01"]
# ///
def choose(*, computes, waits=0, async_library=True, gil=True):
    if computes:
        return "processes" if gil else "threads"
    if not async_library:
        return "threads"
    return "asyncio" if waits > 30 else "threads or asyncio"


print("resize pictures:", choose(computes=True))
print("the same, no GIL:", choose(computes=True, gil=False))
print("chat server:", choose(computes=False, waits=5_000))
print("three web pages:", choose(computes=False, waits=3))
old = choose(computes=False, waits=100, async_library=False)
print("old database driver:", old)
