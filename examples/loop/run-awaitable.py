# /// script
# requires-python = ">=3.14"
# ///

import asyncio


class Tea:
    def __await__(self):
        yield from asyncio.sleep(3).__await__()
        return "tea"


print(asyncio.run(Tea()))

try:
    asyncio.run(print)
except TypeError as error:
    print(error)
