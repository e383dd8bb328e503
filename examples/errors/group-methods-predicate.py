import errno


def temporary(error):
    return getattr(error, "errno", None) == errno.EAGAIN


group = ExceptionGroup(
    "uploads",
    [
        OSError(errno.EAGAIN, "busy"),
        OSError(errno.ENOSPC, "disk full"),
        ValueError("bad name"),
    ],
)

try:
    try:
        raise group
    except ExceptionGroup as errors:
        again, fatal = errors.split(temporary)
        if again is not None:
            for error in again.exceptions:
                print("try again:", error.strerror)
        if fatal is not None:
            raise fatal
except* ValueError as errors:
    print("rename:", errors.exceptions)
except* OSError as errors:
    print("give up:", errors.exceptions[0].strerror)
