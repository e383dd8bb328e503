programs = {
    "module": "await nap()",
    "def": "def f():\n    await nap()",
    "lambda": "async def f():\n    return lambda: await nap()",
    "async with": "def f():\n    async with nap(): pass",
    "async def": "async def f():\n    await nap()",
}

for place, source in programs.items():
    try:
        compile(source, "program.py", "exec")
    except SyntaxError as error:
        print(f"{place:11} {error.msg}")
    else:
        print(f"{place:11} compiles")
