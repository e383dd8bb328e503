import asyncio
import tempfile
from pathlib import Path


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "notes.txt")
        await asyncio.to_thread(path.write_text, "one\ntwo\n")
        text = await asyncio.to_thread(path.read_text)
        print(text.splitlines())


asyncio.run(main())
