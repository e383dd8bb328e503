import threading
import time

balance = 100


def withdraw(amount):
    global balance
    before = balance
    time.sleep(0.1)  # the bank's computer thinks
    balance = before - amount


first = threading.Thread(target=withdraw, args=(30,))
second = threading.Thread(target=withdraw, args=(30,))
first.start()
second.start()
first.join()
second.join()
print(f"withdrawn 60, balance {balance}")
