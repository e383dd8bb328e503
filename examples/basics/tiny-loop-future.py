from collections import deque

ready = deque()


class Future:
    def __init__(self):
        self.waiting = []
        self.result = None
        self.done = False

    def set_result(self, result):
        self.result, self.done = result, True
        ready.extend(self.waiting)

    def __await__(self):
        if not self.done:
            yield self
        return self.result


def run(*coros):
    ready.extend(coros)
    while ready:
        coro = ready.popleft()
        try:
            future = coro.send(None)
        except StopIteration:
            continue
        future.waiting.append(coro)


async def guest(name, dinner):
    print(f"{name} waits")
    print(f"{name} eats", await dinner)


async def cook(dinner):
    print("cook serves")
    dinner.set_result("soup")


dinner = Future()
run(guest("ann", dinner), guest("bob", dinner), cook(dinner))
