# /// script
# [tool.motion]
# outcome = "error"
# ///

import asyncio


async def parse(line):
    return int(line)


async def parse_line(number, line):
    try:
        return await parse(line)
    except ValueError as error:
        error.add_note(f"in line {number} of orders.csv")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        for number, line in enumerate(["12", "x", "7", "y"], 1):
            group.create_task(parse_line(number, line))


asyncio.run(main())
