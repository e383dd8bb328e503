# /// script
# requires-python = ">=3.14"
# ///

for text in ("12", "twelve", None):
    try:
        print(int(text))
    except ValueError, TypeError:
        print("not a number:", text)

try:
    raise ExceptionGroup("two", [KeyError("id"), OSError("disk")])
except* KeyError, OSError:
    print("both taken")
