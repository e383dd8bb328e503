# /// script
# [tool.motion]
# network.latency = 0.1
# ///
import asyncio
import time


async def double(reader, writer):
    while line := await reader.readline():
        writer.write(b"%d\n" % (2 * int(line)))
    writer.close()


async def main():
    server = await asyncio.start_server(double, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    start = time.monotonic()
    reader, writer = await asyncio.open_connection(*address)
    print(f"connected: {time.monotonic() - start:.1f}s")

    start = time.monotonic()
    for number in range(5):
        writer.write(b"%d\n" % number)
        await reader.readline()
    print(f"one by one: {time.monotonic() - start:.1f}s")

    start = time.monotonic()
    for number in range(5):
        writer.write(b"%d\n" % number)
    for number in range(5):
        await reader.readline()
    print(f"all at once: {time.monotonic() - start:.1f}s")
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
