class OutOfStock(Exception):
    pass


def check_out():
    try:
        raise ExceptionGroup(
            "order 7",
            [KeyError("lamp"), OSError("warehouse is offline")],
        )
    except* KeyError:
        raise OutOfStock("lamp") from None


try:
    check_out()
except ExceptionGroup as group:
    print(f"message: {group.message!r}")
    for error in group.exceptions:
        print(repr(error))
