"""Which frames are the reader's."""

import json
import os
import sys
import unittest

import motion
from machine import run
from motion import frames

CAN_FILTER = sys.version_info >= (3, 13)
WHY = "up to Python 3.12 C code prints uncaught exceptions, past traceback.py"


class Readers(unittest.TestCase):
    def test_a_program_is_the_readers(self):
        self.assertTrue(frames.is_reader("create-task.py"))
        self.assertTrue(frames.is_reader("<string>"))

    def test_the_library_is_not(self):
        self.assertFalse(frames.is_reader(json.__file__))
        self.assertFalse(frames.is_reader(os.__file__))

    def test_the_machine_is_not(self):
        self.assertFalse(frames.is_reader(motion.__file__))

    def test_frozen_modules_are_not(self):
        self.assertFalse(frames.is_reader("<frozen runpy>"))

    def test_a_folder_becomes_a_library_when_told(self):
        self.addCleanup(setattr, frames, "_LIBRARIES", frames._LIBRARIES)
        self.addCleanup(frames.known.clear)
        self.assertTrue(frames.is_reader("/lent/by/others.py"))
        frames.add_library("/lent/by/")
        self.assertFalse(frames.is_reader("/lent/by/others.py"))
        self.assertTrue(frames.is_reader("/lent/bye.py"))

    def test_there_may_be_none(self):
        self.assertIsNone(frames.reader_frame(None))


class Tracebacks(unittest.TestCase):
    @unittest.skipUnless(CAN_FILTER, WHY)
    def test_an_uncaught_exception_shows_the_readers_frames(self):
        ran = run("""
            import asyncio

            async def main():
                raise ValueError("wrong")

            asyncio.run(main())
        """)
        self.assertEqual(
            ran.stderr,
            "Traceback (most recent call last):\n"
            '  File "program.py", line 6, in <module>\n'
            "    asyncio.run(main())\n"
            "    ~~~~~~~~~~~^^^^^^^^\n"
            '  File "program.py", line 4, in main\n'
            '    raise ValueError("wrong")\n'
            "ValueError: wrong\n",
        )

    def test_print_exc_shows_the_readers_frames(self):
        ran = run("""
            import asyncio, traceback

            async def late():
                await asyncio.sleep(5)

            async def main():
                try:
                    async with asyncio.timeout(1):
                        await late()
                except TimeoutError as error:
                    traceback.print_exception(error, chain=False)

            asyncio.run(main())
        """)
        self.assertIn('  File "program.py", line 8, in main\n', ran.stderr)
        self.assertNotIn("asyncio/", ran.stderr)

    def test_the_cause_and_the_context_are_cut_too(self):
        ran = run("""
            import json, traceback
            try:
                try:
                    json.loads("{")
                except ValueError as error:
                    raise KeyError("settings") from error
            except KeyError:
                traceback.print_exc()
        """)
        self.assertIn("The above exception was the direct cause", ran.stderr)
        self.assertNotIn("decoder.py", ran.stderr)

    def test_an_exception_group_is_cut_too(self):
        ran = run("""
            import asyncio, traceback

            async def fail():
                raise OSError("down")

            async def main():
                async with asyncio.TaskGroup() as group:
                    group.create_task(fail())

            try:
                asyncio.run(main())
            except* OSError as errors:
                traceback.print_exception(errors)
        """)
        self.assertIn("ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)", ran.stderr)
        self.assertIn('File "program.py", line 4, in fail', ran.stderr)
        self.assertNotIn("taskgroups.py", ran.stderr)

    def test_logging_shows_the_readers_frames(self):
        ran = run("""
            import json, logging
            try:
                json.loads("?")
            except ValueError:
                logging.exception("bad")
        """)
        self.assertIn(
            'ERROR:root:bad\nTraceback (most recent call last):\n  File "program.py", line 3', ran.stderr
        )
        self.assertNotIn("decoder.py", ran.stderr)


class NeverAwaited(unittest.TestCase):
    def test_names_the_line_that_dropped_the_coroutine(self):
        ran = run("""
            async def f():
                pass

            f()
            print("on")
        """)
        self.assertIn("program.py:4: RuntimeWarning: coroutine 'f' was never awaited\n  f()\n", ran.stderr)
        self.assertEqual(ran.stdout, "on\n")

    def test_names_nobodys_line_at_the_end_of_the_program(self):
        ran = run("""
            async def f():
                pass

            kept = f()
        """)
        self.assertIn("<sys>:0: RuntimeWarning: coroutine 'f' was never awaited\n", ran.stderr)

    def test_tells_the_origin_in_debug_mode_by_the_readers_frames(self):
        ran = run("""
            import asyncio

            async def f():
                pass

            async def main():
                f()

            asyncio.run(main(), debug=True)
        """)
        self.assertIn("Coroutine created at (most recent call last)\n", ran.stderr)
        self.assertIn('  File "program.py", line 7, in main\n    f()\n', ran.stderr)
        self.assertNotIn("runners.py", ran.stderr)
