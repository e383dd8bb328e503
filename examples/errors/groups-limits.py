MIXED = """
try: work()
except* ValueError: pass
except OSError: pass
"""
LEAVING = """
while True:
    try: work()
    except* ValueError: break
"""
BARE = """
try: work()
except*: pass
"""

for name, source in [
    ("mixed", MIXED),
    ("leaving", LEAVING),
    ("bare", BARE),
]:
    try:
        compile(source, name, "exec")
    except SyntaxError as error:
        print(f"{name}: {error.msg}")
