import asyncio
from datetime import datetime, timedelta


async def ring(moment):
    await asyncio.sleep((moment - datetime.now()).total_seconds())
    print(f"{datetime.now():%H:%M:%S} ring")


async def main():
    now = datetime.now().replace(microsecond=0)
    async with asyncio.TaskGroup() as group:
        for seconds in (3, 1):
            moment = now + timedelta(seconds=seconds)
            print(f"{moment:%H:%M:%S} is set")
            group.create_task(ring(moment))


asyncio.run(main())
