import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def fetch(seconds):
    time.sleep(seconds)
    return f"page after {seconds}s"


with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(fetch, [3, 1, 2])))
    pages = [pool.submit(fetch, seconds) for seconds in (3, 1, 2)]
    for page in as_completed(pages):
        print(page.result())
