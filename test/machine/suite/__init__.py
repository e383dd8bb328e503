"""A stand-in for CPython's ``test`` package: what ``conformance.test.ts`` has run."""
