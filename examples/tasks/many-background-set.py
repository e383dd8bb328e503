# /// script
# [tool.motion]
# covers = ["S0-04"]
# ///
import asyncio

background = set()


async def send(letter):
    await asyncio.sleep(letter)
    print(f"letter {letter} sent")


async def main():
    for letter in (1, 2, 3):
        task = asyncio.create_task(
            send(letter),
            name=f"letter {letter}",
        )
        background.add(task)
        task.add_done_callback(background.discard)

    print(f"{len(background)} kept")
    await asyncio.sleep(1.5)
    print(f"{len(background)} kept")
    await asyncio.wait(background)
    print(f"{len(background)} kept")


asyncio.run(main())
