def leaves(error):
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from leaves(inner)
    else:
        yield error


group = ExceptionGroup(
    "sync",
    [
        ValueError("contact 7"),
        ExceptionGroup(
            "photos",
            [OSError("disk full"), ValueError("photo 3")],
        ),
    ],
)

try:
    raise group
except* ValueError as errors:
    print("one level:", len(errors.exceptions))
    print("leaves:", [str(error) for error in leaves(errors)])
except* OSError as errors:
    print("os:", [str(error) for error in leaves(errors)])
