"""Every way for a test to end."""

import asyncio
import os
import sys
import unittest

from test import support
from test.support import threading_helper


class Deaths(unittest.TestCase):
    """Tests that take the interpreter with them, and one that comes after."""

    def test_1_waits_for_ever(self):
        async def wait():
            await asyncio.Event().wait()

        asyncio.run(wait())

    def test_2_turns_for_ever(self):
        while True:
            pass

    def test_3_leaves(self):
        os._exit(3)

    def test_4_passes(self):
        pass


class Fixture(unittest.TestCase):
    """Tests that never begin."""

    @classmethod
    def setUpClass(cls):
        raise OSError("no such\nplace")

    def test_one(self):
        pass

    def test_two(self):
        pass


class Plain(unittest.TestCase):
    """What unittest itself has words for."""

    def test_believes_in_threads_and_sockets(self):
        self.assertTrue(support.has_socket_support and threading_helper.can_start_thread)
        self.assertFalse(support.is_emscripten)

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as expected")

    def test_fails(self):
        self.assertEqual(1, 2)

    def test_floods(self):
        for _ in range(5000):
            print("noise", end="")
        print("more noise", file=sys.stderr)

    def test_in_parts(self):
        for number in range(4):
            with self.subTest(number=number):
                self.assertLess(number, 2)

    def test_raises(self):
        raise KeyError

    def test_skipped(self):
        self.skipTest("not today")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass
