import time


def lesson(pupil):
    for exercise in (1, 2):
        time.sleep(1)  # the teacher explains
        print(f"{pupil} starts exercise {exercise}")
        time.sleep(3)  # the pupil works, the teacher watches
    print(f"{pupil} goes home")


start = time.monotonic()
for pupil in ("ann", "bob", "cid"):
    lesson(pupil)
print(f"{time.monotonic() - start:.1f}s")
