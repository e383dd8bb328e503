import asyncio
import tempfile
from pathlib import Path


def count_lines(path):
    with path.open() as file:
        return sum(1 for line in file)


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "log.txt")
        path.write_text("line\n" * 20)

        calls = 0
        with path.open() as file:
            line = "the first"
            while line:
                line = await asyncio.to_thread(file.readline)
                calls += 1
        print("line by line:", calls, "trips into a thread")

        lines = await asyncio.to_thread(count_lines, path)
        print("all at once:", lines, "lines in one trip")


asyncio.run(main())
