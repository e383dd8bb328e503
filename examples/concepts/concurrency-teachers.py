import time
from concurrent.futures import ProcessPoolExecutor


def lesson(pupil):
    for _ in (1, 2):
        time.sleep(1)  # the teacher explains
        time.sleep(3)  # the pupil works, the teacher watches
    return f"{pupil} goes home"


if __name__ == "__main__":
    start = time.monotonic()
    with ProcessPoolExecutor(max_workers=3) as teachers:
        pupils = ("ann", "bob", "cid")
        for news in teachers.map(lesson, pupils):
            print(news)
    print(f"{time.monotonic() - start:.1f}s")
