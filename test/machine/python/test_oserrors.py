"""Errors of the operating system have Linux's numbers and texts, wherever the machine runs."""

import errno
import os
import pickle
import socket
import unittest

from motion.linux_errors import ALIASES, ERRORS


class Numbers(unittest.TestCase):
    def test_are_those_of_linux(self):
        self.assertEqual((errno.ENOENT, errno.EAGAIN, errno.ECONNREFUSED), (2, 11, 111))

    def test_are_in_the_table_by_every_name(self):
        names = {name: number for name, number in vars(errno).items() if name.startswith("E")}
        known = {name: number for name, (number, _) in ERRORS.items()}
        known |= {alias: known[name] for alias, name in ALIASES.items()}
        self.assertEqual({name: known[name] for name in names}, names)

    def test_have_their_names_in_errorcode(self):
        self.assertEqual(errno.errorcode[2], "ENOENT")
        for name, (number, _) in ERRORS.items():
            if number in errno.errorcode:
                self.assertEqual(errno.errorcode[number], name)

    def test_were_given_to_modules_imported_before(self):
        self.assertEqual(socket.EBADF, errno.EBADF)
        self.assertIn(errno.EAGAIN, socket._blocking_errnos)


class Errors(unittest.TestCase):
    def test_made_by_compiled_code(self):
        with self.assertRaises(FileNotFoundError) as caught:
            open("/no/such/file")  # noqa: SIM115 it does not open
        self.assertEqual(str(caught.exception), "[Errno 2] No such file or directory: '/no/such/file'")

    def test_made_by_compiled_code_with_two_files(self):
        with self.assertRaises(FileNotFoundError) as caught:
            os.rename("/no/such/file", "/other")
        error = caught.exception
        self.assertEqual((error.errno, error.filename, error.filename2), (2, "/no/such/file", "/other"))

    def test_made_by_a_program_are_of_the_class_of_their_number(self):
        self.assertIs(type(OSError(errno.EPIPE, "text")), BrokenPipeError)
        self.assertIs(type(OSError(44, "text")), OSError)

    def test_keep_the_text_that_a_program_gives_them(self):
        self.assertEqual(OSError(2, "gone").args, (2, "gone"))
        self.assertEqual(OSError("gone").args, ("gone",))
        self.assertEqual(OSError().args, ())

    def test_may_be_subclassed_and_pickled(self):
        class LostError(OSError):
            def __init__(self, code, text, extra):
                super().__init__(code, text)
                self.extra = extra

        lost = LostError(5, "io", "more")
        self.assertEqual((lost.errno, lost.strerror, lost.extra), (5, "io", "more"))
        copied = pickle.loads(pickle.dumps(OSError(2, "gone", "file")))
        self.assertEqual((type(copied), copied.filename), (FileNotFoundError, "file"))


class Texts(unittest.TestCase):
    def test_are_those_of_linux(self):
        self.assertEqual(os.strerror(98), "Address already in use")
        self.assertEqual(os.strerror(4000), "Unknown error 4000")
        with self.assertRaises(TypeError):
            os.strerror("2")
