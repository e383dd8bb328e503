import ast
import asyncio

source = """
await asyncio.sleep(2)
answer = 6 * 7
"""

names = {"asyncio": asyncio}
flag = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
code = compile(source, "<cell>", "exec", flags=flag)
cell = eval(code, names)
print("running a cell gives a", type(cell).__name__)

asyncio.run(cell)
print("answer:", names["answer"])
