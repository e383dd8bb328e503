"""Copies of memory that processes share: what was written, and nothing else, goes from one to the other."""

import unittest

from motion.processes.shared import Copy, write


class Copies(unittest.TestCase):
    def setUp(self):
        self.memory = bytearray(2000)
        self.copy = Copy(bytes(self.memory))

    def test_nothing_changes_where_nothing_was_written(self):
        self.assertEqual(self.copy.changes(self.memory), [])

    def test_each_stretch_that_was_written_is_told_once(self):
        self.memory[3:5] = b"ab"
        self.memory[7] = 1
        self.memory[1999] = 2
        self.assertEqual(self.copy.changes(self.memory), [(3, b"ab"), (7, b"\x01"), (1999, b"\x02")])
        self.assertEqual(self.copy.changes(self.memory), [])

    def test_what_comes_from_elsewhere_is_no_news(self):
        patches = [(10, b"xyz")]
        write(self.memory, patches)
        self.copy.learn(patches)
        self.assertEqual(self.copy.changes(self.memory), [])

    def test_writers_of_different_bytes_do_not_undo_each_other(self):
        mine, theirs = bytearray(16), bytearray(16)
        copy_of_mine, copy_of_theirs = Copy(bytes(16)), Copy(bytes(16))
        mine[0], theirs[1] = 1, 2
        write(mine, copy_of_theirs.changes(theirs))
        write(theirs, copy_of_mine.changes(mine)[:1])
        self.assertEqual((mine[:2], theirs[:2]), (b"\x01\x02", b"\x01\x02"))


class Stretches(unittest.TestCase):
    def test_across_blocks_are_whole_again_in_the_other_copy(self):
        memory, other = bytearray(2000), bytearray(2000)
        copy = Copy(bytes(2000))
        memory[500:1100] = b"q" * 600
        write(other, copy.changes(memory))
        self.assertEqual(other, memory)
