import asyncio
import multiprocessing
import socket
import time


def serve(pipe):
    with socket.create_server(("127.0.0.1", 0)) as server:
        pipe.send(server.getsockname()[1])
        while True:
            client, _ = server.accept()
            with client:
                number = int(client.recv(100))
                time.sleep(1)  # a long computation
                client.sendall(str(number**2).encode())


async def ask(port, number):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(str(number).encode())
    print(number, "squared is", (await reader.read()).decode())
    writer.close()
    await writer.wait_closed()


async def tick():
    for _ in range(2):
        await asyncio.sleep(0.6)
        print("tick")


async def main(port):
    await asyncio.gather(ask(port, 12), tick())


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=serve, args=(there,))
    process.start()
    asyncio.run(main(here.recv()))
    process.terminate()
    process.join()
