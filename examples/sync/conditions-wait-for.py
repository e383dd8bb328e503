import asyncio

basket = []


async def cook(changed):
    async with changed:
        await changed.wait_for(lambda: len(basket) >= 2)
        print(f"cook takes {basket}")
        basket.clear()


async def main():
    changed = asyncio.Condition()
    cooking = asyncio.create_task(cook(changed), name="cook")
    for item in ("egg", "flour"):
        await asyncio.sleep(1)
        async with changed:
            basket.append(item)
            print(f"{item} is in the basket")
            changed.notify_all()
    await cooking


asyncio.run(main())
