import asyncio


async def hang_up(reader, writer):
    writer.close()


async def main():
    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    print("client read:", await reader.read())
    try:
        for number in (1, 2, 3):
            writer.write(b"are you there?")
            await writer.drain()
            print("client wrote", number)
            await asyncio.sleep(0.1)
    except ConnectionError as error:
        print("client:", type(error).__name__)
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
