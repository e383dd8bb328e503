import asyncio


async def hello(reader, writer):
    writer.write(b"hello\n")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(hello, "127.0.0.1", 0)
    try:
        async with server, asyncio.timeout(2):
            await server.serve_forever()
    except TimeoutError:
        print("serving:", server.is_serving())


asyncio.run(main())
