import asyncio


async def check_age(age):
    if age < 0:
        raise ValueError(f"age {age}")


async def check_country(code):
    countries = {"CN": "China", "NO": "Norway"}
    return countries[code]


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(check_age(-1))
            group.create_task(check_country("XX"))
    except* ValueError as errors:
        print("bad value:", errors.exceptions)
    except* KeyError as errors:
        print("unknown key:", errors.exceptions)


asyncio.run(main())
