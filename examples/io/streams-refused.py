import asyncio


async def main():
    server = await asyncio.start_server(print, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_connection(host, port)
    except ConnectionRefusedError:
        print("nobody listens there")


asyncio.run(main())
