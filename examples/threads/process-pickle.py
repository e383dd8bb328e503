import pickle
from concurrent.futures import ProcessPoolExecutor


def total(numbers):
    return sum(numbers)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        try:
            pool.submit(lambda: 42).result()
        except pickle.PicklingError:
            print("a lambda cannot be sent")
        try:
            squares = (number**2 for number in range(5))
            pool.submit(total, squares).result()
        except TypeError as error:
            print(error)
        print(pool.submit(total, [0, 1, 4, 9, 16]).result())
