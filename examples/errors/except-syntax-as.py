# /// script
# requires-python = ">=3.14"
# ///

WITHOUT = """
try: work()
except ValueError, TypeError as error: pass
"""
WITH = """
try: work()
except (ValueError, TypeError) as error: pass
"""

for name, source in [("without", WITHOUT), ("with", WITH)]:
    try:
        compile(source, name, "exec")
        print(f"{name}: fine")
    except SyntaxError as error:
        print(f"{name}: {error.msg}")
