# /// script
# requires-python = ">=3.12.1"
# [tool.motion]
# covers = ["S1-11"]
# ///
import asyncio


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line)
        await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    print("serving:", server.is_serving())
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"first\n")
    print("echo:", await reader.readline())

    server.close()
    print("serving:", server.is_serving())
    writer.write(b"second\n")
    print("echo:", await reader.readline())
    closed = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(1)
    print("closed:", closed.done())
    writer.close()
    await closed
    print("closed:", closed.done())


asyncio.run(main())
