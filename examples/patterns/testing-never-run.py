import unittest
import warnings


async def add(a, b):
    return a + b


class AddTest(unittest.TestCase):
    async def test_adding(self):
        self.assertEqual(await add(1, 1), 3)


load = unittest.defaultTestLoader.loadTestsFromTestCase
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    result = load(AddTest).run(unittest.TestResult())
print(result)
for name in sorted(warning.category.__name__ for warning in caught):
    print(name)
