"""Another process that answers 5,000 messages, one by one."""

from multiprocessing import Pipe, Process

MESSAGES = 5_000


def answer(connection):
    """Send back whatever comes, until None does."""
    while (message := connection.recv()) is not None:
        connection.send(message)


if __name__ == "__main__":
    here, there = Pipe()
    process = Process(target=answer, args=(there,))
    process.start()
    for number in range(MESSAGES):
        here.send(number)
        assert here.recv() == number
    here.send(None)
    process.join()
