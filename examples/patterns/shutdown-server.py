# /// script
# requires-python = ">=3.13"
# [tool.motion]
# signals = [{ at = 1, send = "SIGTERM" }]
# ///
import asyncio
import signal


async def answer(reader, writer):
    seconds = float(await reader.readline())
    await asyncio.sleep(seconds)
    writer.write(b"answer")
    writer.close()


async def ask(address, seconds, pause=0):
    await asyncio.sleep(pause)
    try:
        reader, writer = await asyncio.open_connection(*address)
        writer.write(f"{seconds}\n".encode())
        text = (await reader.read()).decode() or "cut off"
        writer.close()
    except ConnectionRefusedError:
        text = "refused"
    print(f"{seconds}s question: {text}")


# region serve
async def serve(server):
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()
    server.close()  # refuse whoever is new
    try:
        async with asyncio.timeout(3):
            await server.wait_closed()  # let the others finish
    except TimeoutError:
        server.close_clients()
        await server.wait_closed()
    print("server: down")


# endregion
async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with asyncio.TaskGroup() as group:
        group.create_task(serve(server))
        group.create_task(ask(address, 3))
        group.create_task(ask(address, 30))
        group.create_task(ask(address, 1, pause=2))


asyncio.run(main())
