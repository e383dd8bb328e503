import asyncio
import errno


async def main():
    first = await asyncio.start_server(print, "127.0.0.1", 0)
    host, port = first.sockets[0].getsockname()
    try:
        await asyncio.start_server(print, host, port)
    except OSError as error:
        print(errno.errorcode[error.errno])
    async with first:
        pass
    second = await asyncio.start_server(print, host, port)
    print("second server:", second.is_serving())
    second.close()


asyncio.run(main())
