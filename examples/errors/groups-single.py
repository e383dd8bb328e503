def load(text):
    return int(text)


try:
    load("seven")
except* ValueError as errors:
    print("type:", type(errors).__name__)
    print("holds:", errors.exceptions)
