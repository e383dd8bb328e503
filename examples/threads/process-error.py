from concurrent.futures import ProcessPoolExecutor


def parse(text):
    return int(text)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        try:
            pool.submit(parse, "forty-two").result()
        except ValueError as error:
            print("main:", error)
            print("the cause:", type(error.__cause__).__name__)
