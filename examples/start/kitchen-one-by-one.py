import time


def cook_rice():
    print("rice: cooker on")
    time.sleep(3)
    print("rice: ready")


def chop_vegetables():
    print("vegetables: chopping")
    time.sleep(1)
    print("vegetables: chopped")


start = time.monotonic()
cook_rice()
chop_vegetables()
print(f"dinner after {time.monotonic() - start:.1f}s")
