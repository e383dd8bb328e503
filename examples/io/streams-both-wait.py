# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio


async def total(reader, writer):
    data = await reader.read()
    numbers = [int(word) for word in data.split()]
    writer.write(str(sum(numbers)).encode())
    writer.close()


async def main():
    server = await asyncio.start_server(total, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"17 4 21")
    print("waiting for the sum")
    print("the sum is", (await reader.read()).decode())


asyncio.run(main())
