# /// script
# requires-python = ">=3.14"
# ///
from concurrent.futures import ProcessPoolExecutor as Processes
from concurrent.futures import ThreadPoolExecutor as Threads

found = []


def search(word):
    found.append(word)
    return len(found)


if __name__ == "__main__":
    with Threads(1) as pool:
        print("thread:", pool.submit(search, "needle").result())
    print("main:", found)
    with Processes(1) as pool:
        print("process:", pool.submit(search, "pin").result())
    print("main:", found)
