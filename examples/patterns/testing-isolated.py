import asyncio
import unittest


class Account:
    balance = 0

    async def deposit(self, amount):
        if amount <= 0:
            raise ValueError("nothing to deposit")
        await asyncio.sleep(1)
        self.balance += amount


class AccountTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.account = Account()

    async def test_a_deposit_is_added(self):
        await self.account.deposit(10)
        self.assertEqual(self.account.balance, 10)

    async def test_two_at_once_are_both_added(self):
        deposit = self.account.deposit
        await asyncio.gather(deposit(10), deposit(5))
        self.assertEqual(self.account.balance, 15)

    async def test_nothing_is_refused(self):
        with self.assertRaises(ValueError):
            await self.account.deposit(0)


load = unittest.defaultTestLoader.loadTestsFromTestCase
print(load(AccountTest).run(unittest.TestResult()))
