# /// script
# requires-python = ">=3.14"
# ///
from concurrent import interpreters

worker = interpreters.create()
worker.exec("import math; print(math.factorial(20))")
print(worker.call(pow, 2, 100))

inbox = interpreters.create_queue()
worker.prepare_main(inbox=inbox)
inbox.put("a message")
worker.exec("print(inbox.get())")
worker.close()
