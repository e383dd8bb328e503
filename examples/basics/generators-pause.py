def countdown(number):
    print("  begins")
    while number:
        yield number
        number -= 1
    print("  ends")


timer = countdown(2)
print("nothing has run yet")
print(next(timer))
print("the caller does something else")
print(next(timer))
print(next(timer, "exhausted"))
