import types
from collections import deque


@types.coroutine
def let_others():
    yield


async def count(name):
    for number in (1, 2):
        print(name, number)
        await let_others()


ready = deque([count("A"), count("B"), count("C")])
while ready:
    coro = ready.popleft()
    try:
        coro.send(None)
    except StopIteration:
        continue
    ready.append(coro)
print("nobody left")
