import asyncio
import tempfile


async def main():
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryFile() as file:
        try:
            loop.add_reader(file, print, "readable")
        except PermissionError as error:
            print(type(error).__name__, error.strerror)


asyncio.run(main())
