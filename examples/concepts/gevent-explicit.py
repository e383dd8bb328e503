import asyncio

balance = 100


async def withdraw(amount):
    global balance
    if balance >= amount:
        balance -= amount
        print("paid", amount)
    else:
        print("refused", amount)


async def withdraw_checked(amount):
    global balance
    if balance >= amount:
        await asyncio.sleep(1)  # ask the security service
        balance -= amount
        print("paid", amount)
    else:
        print("refused", amount)


async def main():
    global balance
    for function in (withdraw, withdraw_checked):
        balance = 100
        await asyncio.gather(function(80), function(80))
        print(f"{function.__name__}: balance {balance}")


asyncio.run(main())
