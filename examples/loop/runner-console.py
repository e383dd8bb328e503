import asyncio


class Account:
    def __init__(self):
        self.balance = 0
        self.lock = asyncio.Lock()

    async def pay_in(self, amount):
        async with self.lock:
            await asyncio.sleep(1)
            self.balance += amount
            return self.balance


def console(commands):
    account = Account()
    with asyncio.Runner() as runner:
        for line in commands:
            name, amount = line.split()
            method = getattr(account, name)
            print(f"> {line}")
            print(runner.run(method(int(amount))))


console(["pay_in 50", "pay_in 20"])
