import time
from concurrent.futures import ThreadPoolExecutor


def bake(cake):
    time.sleep(2)
    return f"{cake} is baked"


start = time.monotonic()
with ThreadPoolExecutor() as kitchen:
    future = kitchen.submit(bake, "sponge")
    future.add_done_callback(lambda done: print(done.result()))
    print(f"{time.monotonic() - start:.1f}s: ordered")
    print(f"{time.monotonic() - start:.1f}s: laying the table")
print(f"{time.monotonic() - start:.1f}s: the kitchen is closed")
