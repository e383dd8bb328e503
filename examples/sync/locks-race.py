import asyncio

balance = 100


async def withdraw(name, amount):
    global balance
    if balance >= amount:
        print(f"{name}: {balance} is enough for {amount}")
        await asyncio.sleep(1)  # ask the bank
        balance -= amount
    else:
        print(f"{name}: {balance} is too little")


async def main():
    await asyncio.gather(withdraw("A", 80), withdraw("B", 80))
    print(f"balance: {balance}")


asyncio.run(main())
