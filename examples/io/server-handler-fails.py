import asyncio


async def divide(reader, writer):
    number = int(await reader.readline())
    writer.write(f"{100 // number}".encode())
    writer.close()


async def ask(address, question):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(question + b"\n")
    print(question, "->", await reader.read())
    writer.close()


def report(loop, context):
    name = type(context["exception"]).__name__
    print(f"{context['message']}: {name}")


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    server = await asyncio.start_server(divide, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    for question in (b"5", b"0", b"4"):
        await ask(address, question)
    server.close()
    await server.wait_closed()


asyncio.run(main())
