import asyncio


async def serve(reader, writer):
    seconds = float(await reader.readline())
    await asyncio.sleep(seconds)
    writer.write(b"done")
    writer.close()


async def ask(address, seconds):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(f"{seconds}\n".encode())
    answer = await reader.read()
    print(f"asked for {seconds}s: {answer.decode()}")
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    await asyncio.gather(*(ask(address, n) for n in (3, 2, 1)))
    server.close()
    await server.wait_closed()


asyncio.run(main())
