def ask(question):
    answer = yield question
    return answer.strip().title()


def interview():
    name = yield from ask("your name?")
    town = yield from ask(f"hello {name}, where from?")
    return f"{name} from {town}"


talk = interview()
print(talk.send(None))
print(talk.send(" ada "))
try:
    talk.send("LONDON")
except StopIteration as stop:
    print("returned:", stop.value)
