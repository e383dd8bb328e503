import time
from threading import Thread

balance = 100
paid = []


def audit(amount):
    if amount > 50:
        time.sleep(1)  # deep inside: it talks to a server


def withdraw(amount):
    global balance
    if balance >= amount:
        audit(amount)
        balance -= amount
        paid.append(amount)


for amount in (40, 80):
    balance = 100
    paid.clear()
    ann = Thread(target=withdraw, args=[amount], name="ann")
    bob = Thread(target=withdraw, args=[amount], name="bob")
    ann.start()
    bob.start()
    ann.join()
    bob.join()
    print(f"2 x {amount}: paid {paid}, balance {balance}")
