"""What CPython does after a program's last line, in its order."""

import unittest

from machine import run


class Finalization(unittest.TestCase):
    def test_exit_functions_run_last_registered_first(self):
        ran = run("""
            import atexit
            atexit.register(print, "one")
            atexit.register(print, "two")
            print("end")
        """)
        self.assertEqual(ran.output, "end\ntwo\none\n")

    def test_exit_functions_run_after_the_traceback(self):
        ran = run("""
            import atexit
            atexit.register(print, "bye")
            raise ValueError("x")
        """)
        self.assertTrue(ran.output.endswith("ValueError: x\nbye\n"), ran.output)
        self.assertEqual(ran.exit, 1)

    def test_a_failing_exit_function_does_not_change_the_status(self):
        ran = run("""
            import atexit

            def fail():
                raise ValueError("late")

            atexit.register(print, "still")
            atexit.register(fail)
        """)
        self.assertIn("ValueError: late\n", ran.stderr)
        self.assertEqual((ran.stdout, ran.exit, ran.outcome), ("still\n", 0, "ok"))

    def test_objects_of_the_module_go_after_the_exit_functions(self):
        ran = run("""
            import atexit

            class Thing:
                def __del__(self):
                    print("gone")

            thing = Thing()
            atexit.register(print, "exit function")
        """)
        self.assertEqual(ran.output, "exit function\ngone\n")

    def test_objects_in_a_circle_go_too(self):
        ran = run("""
            class Thing:
                def __del__(self):
                    print("gone")

            thing = Thing()
            thing.me = thing
        """)
        self.assertEqual(ran.output, "gone\n")

    def test_objects_of_a_failed_program_go_after_its_traceback(self):
        ran = run("""
            class Thing:
                def __del__(self):
                    print("gone")

            def f():
                thing = Thing()
                1 / 0

            f()
        """)
        self.assertTrue(ran.output.endswith("ZeroDivisionError: division by zero\ngone\n"), ran.output)

    def test_a_coroutine_left_in_the_module_was_never_awaited(self):
        ran = run("""
            async def f():
                pass

            kept = f()
            print("end")
        """)
        self.assertRegex(ran.output, "^end\n.*coroutine 'f' was never awaited\n")

    def test_an_error_in_a_destructor_is_ignored_and_told(self):
        ran = run("""
            class Thing:
                def __del__(self):
                    raise ValueError("in del")

            Thing()
            print("on")
        """)
        self.assertIn("Exception ignored", ran.stderr)
        self.assertIn("ValueError: in del\n", ran.stderr)
        self.assertEqual((ran.stdout, ran.exit), ("on\n", 0))

    def test_logging_is_shut_down(self):
        ran = run("""
            import atexit, logging

            class Loud(logging.StreamHandler):
                def close(self):
                    print("closed")

            logging.getLogger("loud").addHandler(Loud())
            atexit.register(logging.shutdown)
        """)
        self.assertEqual(ran.output, "closed\n")

    def test_time_may_pass_at_the_end(self):
        ran = run("""
            import atexit, time
            atexit.register(time.sleep, 2)
        """)
        self.assertEqual(ran.end["t"], 2_000_000)


class ExitAtOnce(unittest.TestCase):
    def test_os_exit_ends_the_run_with_its_status(self):
        ran = run("""
            import atexit, os
            atexit.register(print, "not said")
            print("said")
            print("not flushed", end="")
            os._exit(7)
        """)
        self.assertEqual((ran.outcome, ran.exit, ran.output), ("error", 7, "said\n"))

    def test_os_exit_zero_is_ok(self):
        ran = run("import os; os._exit(0)")
        self.assertEqual((ran.outcome, ran.exit), ("ok", 0))


class NothingStays(unittest.TestCase):
    def test_names_are_gone(self):
        run("leak = 1")
        self.assertIn("NameError", run("print(leak)").stderr)

    def test_streams_are_new(self):
        run("import sys; sys.stdout.close()")
        self.assertEqual(run("print('on')").output, "on\n")

    def test_tasks_count_from_one(self):
        source = "import asyncio\nasyncio.run(asyncio.sleep(0))"
        run(source)
        self.assertEqual(run(source).of("created")[0]["task"], 1)

    def test_a_run_after_a_deadlock_runs(self):
        run("import asyncio\nasyncio.new_event_loop().run_forever()")
        self.assertEqual(run("import asyncio\nprint(asyncio.run(asyncio.sleep(1, 5)))").output, "5\n")
