# /// script
# requires-python = ">=3.13"
# ///
import asyncio

names = [name for name in dir(asyncio.Server) if name[0] != "_"]
print("\n".join(names))
print("stop:", hasattr(asyncio.Server, "stop"))
