# /// script
# requires-python = ">=3.14"
# ///
from concurrent import interpreters

worker = interpreters.create()
try:
    worker.exec("int('forty-two')")
except interpreters.ExecutionFailed as failed:
    print(failed.excinfo.type.__name__)
    print(failed.excinfo.msg)
worker.exec("print('still alive')")
worker.close()
