# /// script
# [tool.motion]
# covers = ["S1-34"]
# ///
import asyncio
import warnings


async def my_task(how):
    print(f"  {how}: begins")
    await asyncio.sleep(1)
    print(f"  {how}: ends")


async def main():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        my_task("just called")
    print(caught[0].category.__name__)
    print(caught[0].message)

    await my_task("awaited")
    task = asyncio.create_task(my_task("as a task"))
    print("  main goes on meanwhile")
    await task


asyncio.run(main())
