"""What a command line of ``python`` says."""

import unittest

from motion.processes.commandline import UsageError, parse


class CommandLines(unittest.TestCase):
    def test_code_ends_the_options_and_the_rest_is_its_own(self):
        line = parse(["-Bc", "print(1)", "-x", "two"])
        self.assertEqual((line.how, line.what, line.flags), ("command", "print(1)", "B"))
        self.assertEqual(line.argv, ["-c", "-x", "two"])

    def test_a_module_is_named_in_the_same_word_or_in_the_next(self):
        for words in (["-mjson.tool", "a"], ["-m", "json.tool", "a"]):
            line = parse(words)
            self.assertEqual((line.how, line.what, line.argv), ("module", "json.tool", ["-m", "a"]))

    def test_a_file_ends_the_options(self):
        line = parse(["-W", "error", "-X", "dev", "-Xutf8=1", "-u", "main.py", "-u"])
        self.assertEqual((line.how, line.what, line.argv), ("file", "main.py", ["main.py", "-u"]))
        self.assertEqual((line.warnings, line.options, line.flags), (["error"], ["dev", "utf8=1"], "u"))

    def test_without_anything_to_run_the_code_comes_from_standard_input(self):
        self.assertEqual((parse([]).how, parse([]).argv), ("stdin", [""]))
        self.assertEqual((parse(["-", "a"]).how, parse(["-", "a"]).argv), ("stdin", ["-", "a"]))

    def test_what_cpython_does_not_know_is_refused_in_its_words(self):
        with self.assertRaisesRegex(UsageError, "Unknown option: -Z"):
            parse(["-Z"])
        with self.assertRaisesRegex(UsageError, "Argument expected for the -c option"):
            parse(["-c"])
