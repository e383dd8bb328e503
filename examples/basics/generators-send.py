def interview():
    name = yield "your name?"
    town = yield f"hello {name}, where from?"
    return f"{name} from {town}"


talk = interview()
print(talk.send(None))
print(talk.send("Ada"))
try:
    talk.send("London")
except StopIteration as stop:
    print("returned:", stop.value)
