import asyncio
import time

start = time.monotonic()
refused = ConnectionError("refused")
answers = [refused, refused, "ok"]


async def fetch():
    print(f"{time.monotonic() - start:.1f}s fetch")
    answer = answers.pop(0)
    if isinstance(answer, Exception):
        raise answer
    return answer


async def retry(call, tries=4, delay=0.5):
    for attempt in range(tries):
        try:
            return await call()
        except ConnectionError as error:
            if attempt == tries - 1:
                raise
            print(f"  {error}, waiting {delay}s")
        await asyncio.sleep(delay)
        delay *= 2


async def main():
    print(await retry(fetch))


asyncio.run(main())
