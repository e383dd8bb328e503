class BatchError(ExceptionGroup):
    def __new__(cls, message, errors, batch):
        self = super().__new__(cls, message, errors)
        self.batch = batch
        return self

    def derive(self, errors):
        return BatchError(self.message, errors, self.batch)


try:
    raise BatchError("rows", [KeyError("id"), ValueError("7x")], 42)
except* KeyError as errors:
    print(type(errors).__name__, errors.batch, errors.exceptions)
except* ValueError as errors:
    print(type(errors).__name__, errors.batch, errors.exceptions)
