# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio

lock = asyncio.Lock()


async def save(text):
    async with lock:
        await asyncio.sleep(1)
        print(f"saved {text}")


async def save_all(texts):
    async with lock:
        for text in texts:
            print(f"next is {text}")
            await save(text)


asyncio.run(save_all(["a", "b"]))
