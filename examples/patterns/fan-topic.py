import asyncio
from contextlib import contextmanager


class Topic:
    def __init__(self):
        self.queues = []

    @contextmanager
    def subscribe(self):
        queue = asyncio.Queue(maxsize=10)
        self.queues.append(queue)
        try:
            yield queue
        finally:
            self.queues.remove(queue)

    def publish(self, message):
        for queue in self.queues:
            queue.put_nowait(message)


async def reader(name, topic, count):
    with topic.subscribe() as queue:
        for _ in range(count):
            print(f"{name} reads {await queue.get()}")
    print(f"{name} leaves")


async def main():
    topic = Topic()
    async with asyncio.TaskGroup() as group:
        group.create_task(reader("Ada", topic, 3), name="Ada")
        group.create_task(reader("Bo", topic, 1), name="Bo")
        for number in range(3):
            await asyncio.sleep(1)
            topic.publish(f"news {number}")
    print(f"subscribers left: {len(topic.queues)}")


asyncio.run(main())
