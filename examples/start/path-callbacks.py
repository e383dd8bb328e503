import asyncio

loop = asyncio.new_event_loop()


def boil():
    print("kettle: on")
    loop.call_later(2, boiled)


def boiled():
    print("kettle: boiled")
    loop.call_later(1, steeped, "tea")


def steeped(drink):
    print("ready:", drink)
    loop.stop()


loop.call_soon(boil)
loop.run_forever()
loop.close()
