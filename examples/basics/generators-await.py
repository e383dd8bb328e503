import types


@types.coroutine
def ask(question):
    answer = yield question
    return answer.strip().title()


async def interview():
    name = await ask("your name?")
    town = await ask(f"hello {name}, where from?")
    return f"{name} from {town}"


talk = interview()
print(talk.send(None))
print(talk.send(" ada "))
try:
    talk.send("LONDON")
except StopIteration as stop:
    print("returned:", stop.value)
