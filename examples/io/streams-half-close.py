import asyncio


async def total(reader, writer):
    data = await reader.read()  # until the end
    numbers = [int(word) for word in data.split()]
    writer.write(str(sum(numbers)).encode())
    writer.close()


async def main():
    server = await asyncio.start_server(total, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"17 4 21")
    writer.write_eof()
    print("the sum is", (await reader.read()).decode())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
