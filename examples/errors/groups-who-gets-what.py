# /// script
# [tool.motion]
# outcome = "error"
# ///

group = ExceptionGroup(
    "import failed",
    [
        ValueError("line 3"),
        ConnectionError("server 2"),
        KeyError("country"),
        ValueError("line 9"),
    ],
)

try:
    raise group
except* ValueError as errors:
    print("bad lines:", errors.exceptions)
except* OSError as errors:
    print("network:", errors.exceptions)
print("not reached")
