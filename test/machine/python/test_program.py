"""A program from its first line to its last: what it sees, and what it ends with."""

import sys
import unittest

from machine import run


class Surroundings(unittest.TestCase):
    def test_it_is_the_main_module(self):
        ran = run("""
            import sys
            print(__name__, sys.modules["__main__"].__dict__ is globals(), __file__.endswith("/program.py"))
        """)
        self.assertEqual(ran.output, "__main__ True True\n")

    def test_it_has_its_arguments(self):
        ran = run("import sys; print(sys.argv)", args=["-v", "a b"])
        self.assertEqual(ran.output, "['program.py', '-v', 'a b']\n")

    def test_its_paths_come_first(self):
        ran = run("import sys; print(sys.path[:2])", path=["/one", "/two"])
        self.assertEqual(ran.output, "['/one', '/two']\n")

    def test_the_machine_shows_nothing_of_itself_in_its_names(self):
        ran = run("print(sorted(globals()))")
        self.assertEqual(
            ran.output,
            "['__builtins__', '__doc__', '__file__', '__loader__', '__name__', '__package__', '__spec__']\n",
        )

    def test_future_imports_of_the_machine_are_not_inherited(self):
        ran = run("""
            def f(x: 1 + 1): pass
            print(f.__annotations__)
        """)
        self.assertEqual(ran.output, "{'x': 2}\n")

    def test_dataclasses_and_pickle_find_its_classes(self):
        ran = run("""
            import dataclasses, pickle

            @dataclasses.dataclass
            class Point:
                x: int

            print(pickle.loads(pickle.dumps(Point(3))))
        """)
        self.assertEqual(ran.output, "Point(x=3)\n")

    def test_inspect_finds_its_source(self):
        ran = run("""
            import linecache
            print(linecache.getline("program.py", 2), end="")
        """)
        self.assertEqual(ran.output, 'print(linecache.getline("program.py", 2), end="")\n')

    def test_there_is_no_shell(self):
        self.assertEqual(run("import os; print(os.system('echo heard'))").output, "-1\n")

    def test_random_numbers_follow_the_seed(self):
        source = "import random; print(random.random())"
        self.assertEqual(run(source, seed=1).output, run(source, seed=1).output)
        self.assertNotEqual(run(source, seed=1).output, run(source, seed=2).output)


class ExitStatus(unittest.TestCase):
    def ends(self, source: str):
        ran = run(source)
        return ran.outcome, ran.exit, ran.output

    def test_a_program_that_ends_is_ok(self):
        self.assertEqual(self.ends("pass"), ("ok", 0, ""))
        self.assertEqual(self.ends(""), ("ok", 0, ""))

    def test_sys_exit_without_a_status_is_ok(self):
        self.assertEqual(self.ends("import sys; sys.exit()"), ("ok", 0, ""))
        self.assertEqual(self.ends("raise SystemExit(0)"), ("ok", 0, ""))

    def test_sys_exit_gives_its_status_of_eight_bits(self):
        self.assertEqual(self.ends("raise SystemExit(3)"), ("error", 3, ""))
        self.assertEqual(self.ends("raise SystemExit(-1)"), ("error", 255, ""))
        self.assertEqual(self.ends("raise SystemExit(256)"), ("ok", 0, ""))

    def test_sys_exit_true_is_status_one(self):
        self.assertEqual(self.ends("raise SystemExit(True)"), ("error", 1, ""))

    def test_sys_exit_with_a_text_prints_it_to_stderr(self):
        ran = run("import sys; print('out', end=''); sys.exit('no')")
        self.assertEqual((ran.exit, ran.stderr, ran.output), (1, "no\n", "outno\n"))

    def test_sys_exit_in_a_task_ends_the_program(self):
        ran = run("""
            import asyncio, sys

            async def main():
                sys.exit(4)

            asyncio.run(main())
        """)
        self.assertEqual((ran.outcome, ran.exit, ran.output), ("error", 4, ""))

    def test_an_uncaught_exception_is_status_one(self):
        outcome, status, output = self.ends("1 / 0")
        self.assertEqual((outcome, status), ("error", 1))
        self.assertTrue(output.endswith("ZeroDivisionError: division by zero\n"), output)

    def test_a_keyboard_interrupt_is_status_130(self):
        outcome, status, output = self.ends("raise KeyboardInterrupt")
        self.assertEqual((outcome, status), ("interrupted", 130))
        self.assertTrue(output.endswith("KeyboardInterrupt\n"), output)

    def test_an_excepthook_of_the_readers_is_called(self):
        ran = run("""
            import sys
            sys.excepthook = lambda kind, error, tb: print("hook", kind.__name__, error, tb is not None)
            raise ValueError("x")
        """)
        self.assertEqual((ran.output, ran.exit), ("hook ValueError x True\n", 1))

    def test_a_finally_runs_before_the_traceback(self):
        ran = run("""
            try:
                raise ValueError("x")
            finally:
                print("finally")
        """)
        self.assertTrue(ran.output.startswith("finally\nTraceback"), ran.output)


class SyntaxErrors(unittest.TestCase):
    def test_a_syntax_error_has_no_traceback(self):
        ran = run("print('a')\nprint(")
        self.assertEqual((ran.outcome, ran.exit), ("error", 1))
        self.assertEqual(
            ran.output,
            "  File \"program.py\", line 2\n    print(\n         ^\nSyntaxError: '(' was never closed\n",
        )

    def test_an_indentation_error_too(self):
        ran = run("if True:\npass")
        self.assertTrue(ran.output.startswith('  File "program.py", line 2\n'), ran.output)
        self.assertIn(
            "IndentationError: expected an indented block after 'if' statement on line 1", ran.output
        )

    def test_await_outside_a_coroutine_is_one(self):
        ran = run("import asyncio\nawait asyncio.sleep(1)")
        self.assertIn("SyntaxError: 'await' outside function\n", ran.output)

    def test_a_null_byte_is_one(self):
        ran = run("print(1)\n\0")
        self.assertEqual(ran.exit, 1)
        self.assertIn("source code string cannot contain null bytes", ran.output)

    def test_a_warning_of_the_compiler_is_shown_and_the_program_runs(self):
        ran = run("print(1 is 1)")
        self.assertTrue(ran.stderr.startswith("program.py:1: SyntaxWarning: "), ran.stderr)
        self.assertEqual(ran.stdout, "True\n")


class Warnings(unittest.TestCase):
    def test_a_warning_names_the_line_and_shows_it(self):
        ran = run("""
            import warnings
            warnings.warn("careful")
        """)
        self.assertEqual(ran.stderr, 'program.py:2: UserWarning: careful\n  warnings.warn("careful")\n')

    def test_the_same_line_warns_once(self):
        ran = run("""
            import warnings
            for _ in range(3):
                warnings.warn("careful")
        """)
        self.assertEqual(ran.stderr.count("careful\n"), 1)

    def test_the_next_run_warns_again(self):
        source = "import warnings\nwarnings.warn('careful')"
        self.assertEqual(run(source).stderr, run(source).stderr)

    def test_deprecations_show_in_the_main_module(self):
        ran = run("""
            import warnings
            warnings.warn("old", DeprecationWarning)
            warnings.warn("later", PendingDeprecationWarning)
        """)
        self.assertIn("DeprecationWarning: old", ran.stderr)
        self.assertNotIn("later", ran.stderr)


class Recursion(unittest.TestCase):
    def test_endless_recursion_is_a_recursion_error(self):
        ran = run("""
            def f():
                f()

            try:
                f()
            except RecursionError as error:
                print(str(error)[:32])
        """)
        self.assertEqual(ran.output, "maximum recursion depth exceeded\n")

    @unittest.skipIf(sys.version_info < (3, 12), "up to Python 3.11 C calls count towards the limit, too")
    def test_the_limit_is_as_deep_as_under_cpython(self):
        ran = run("""
            import sys

            def depth(n=1):
                try:
                    return depth(n + 1)
                except RecursionError:
                    return n

            # One frame is the module's own.
            print(sys.getrecursionlimit() - depth())
        """)
        self.assertEqual(ran.output, "1\n")

    def test_the_limit_can_be_set_and_read(self):
        ran = run("""
            import sys
            sys.setrecursionlimit(150)
            print(sys.getrecursionlimit())
            try:
                sys.setrecursionlimit(0)
            except ValueError as error:
                print(error)
            print(sys.getrecursionlimit())
        """)
        self.assertEqual(ran.output, "150\nrecursion limit must be greater or equal than 1\n150\n")

    def test_it_does_not_stay_for_the_next_run(self):
        before = sys.getrecursionlimit()
        run("import sys; sys.setrecursionlimit(5000)")
        self.assertEqual(sys.getrecursionlimit(), before)
