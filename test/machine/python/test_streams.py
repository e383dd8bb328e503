"""The program's standard streams."""

import unittest

from machine import run


class Output(unittest.TestCase):
    def test_each_line_is_an_event_with_its_line_of_code(self):
        ran = run("""
            print("one")
            print("two")
        """)
        self.assertEqual(
            [(event["text"], event["line"], event["task"]) for event in ran.of("output")],
            [("one\n", 1, 0), ("two\n", 2, 0)],
        )

    def test_a_line_is_sent_when_it_ends(self):
        ran = run("""
            print("a", end="")
            print("b", end="")
            print("c")
        """)
        self.assertEqual([event["text"] for event in ran.of("output")], ["abc\n"])

    def test_flush_sends_half_a_line(self):
        ran = run("""
            print("half", end="", flush=True)
            print(" whole")
        """)
        self.assertEqual([event["text"] for event in ran.of("output")], ["half", " whole\n"])

    def test_what_was_not_flushed_comes_at_the_end(self):
        self.assertEqual(run("print('left', end='')").output, "left")

    def test_stderr_and_stdout_keep_their_order(self):
        ran = run("""
            import sys
            print("1")
            print("2", file=sys.stderr)
            print("3")
        """)
        self.assertEqual(
            [(event["stream"], event["text"]) for event in ran.of("output")],
            [("stdout", "1\n"), ("stderr", "2\n"), ("stdout", "3\n")],
        )

    def test_half_a_line_on_stdout_comes_after_stderr_as_at_a_terminal(self):
        ran = run("""
            import sys
            print("1", end="")
            print("2", file=sys.stderr)
        """)
        self.assertEqual(ran.output, "2\n1")

    def test_neither_is_a_terminal(self):
        ran = run("""
            import sys
            print(sys.stdin.isatty(), sys.stdout.isatty(), sys.stderr.isatty())
        """)
        self.assertEqual(ran.output, "False False False\n")

    def test_the_streams_look_like_cpythons(self):
        ran = run("""
            import sys
            for stream in (sys.stdin, sys.stdout, sys.stderr):
                print(stream.name, stream.mode, stream.encoding, stream.errors, stream.fileno())
        """)
        self.assertEqual(
            ran.output,
            "<stdin> r utf-8 strict 0\n<stdout> w utf-8 strict 1\n<stderr> w utf-8 backslashreplace 2\n",
        )

    def test_bytes_past_the_text_layer_arrive(self):
        ran = run("""
            import sys
            sys.stdout.buffer.write("grün\\n".encode())
            sys.stdout.flush()
        """)
        self.assertEqual(ran.output, "grün\n")

    def test_a_character_may_come_in_two_halves(self):
        ran = run("""
            import sys
            for byte in "字".encode():
                sys.stdout.buffer.write(bytes([byte]))
                sys.stdout.buffer.flush()
        """)
        self.assertEqual([event["text"] for event in ran.of("output")], ["字"])

    def test_bytes_that_are_not_utf8_are_replaced(self):
        ran = run("""
            import sys
            sys.stdout.buffer.write(b"a\\xffb\\n")
        """)
        self.assertEqual(ran.output, "a\ufffdb\n")

    def test_a_surrogate_fails_on_stdout_and_is_escaped_on_stderr(self):
        ran = run("""
            import sys
            print("\\udc80", file=sys.stderr)
            try:
                print("\\udc80")
            except UnicodeEncodeError as error:
                print(error.reason)
        """)
        self.assertEqual(ran.output, "\\udc80\nsurrogates not allowed\n")

    def test_os_write_reaches_the_streams(self):
        ran = run("""
            import os
            print(os.write(1, b"out\\n"), os.write(2, b"err\\n"))
        """)
        self.assertEqual((ran.stdout, ran.stderr), ("out\n4 4\n", "err\n"))

    def test_os_write_elsewhere_is_the_systems(self):
        ran = run("""
            import os
            try:
                os.write(-1, b"x")
            except OSError as error:
                print(type(error).__name__, error.errno == 9 or error.errno == 8)
        """)
        self.assertEqual(ran.output, "OSError True\n")

    def test_a_closed_stdout_hurts_nobody(self):
        ran = run("""
            import sys
            print("before")
            sys.stdout.close()
        """)
        self.assertEqual((ran.output, ran.outcome), ("before\n", "ok"))

    def test_no_stdout_hurts_nobody(self):
        ran = run("""
            import sys
            sys.stdout = None
            print("nowhere")
        """)
        self.assertEqual((ran.output, ran.outcome), ("", "ok"))

    def test_a_redirected_stdout_is_not_shown(self):
        ran = run("""
            import contextlib, io
            with contextlib.redirect_stdout(io.StringIO()) as caught:
                print("inside")
            print(repr(caught.getvalue()))
        """)
        self.assertEqual(ran.output, "'inside\\n'\n")


class Input(unittest.TestCase):
    def test_input_reads_a_line_and_shows_its_prompt(self):
        ran = run("print('hello', input('name? '))", stdin=b"Ann\nBob\n")
        self.assertEqual(ran.output, "name? hello Ann\n")

    def test_input_at_the_end_of_stdin_is_an_eof_error(self):
        ran = run(
            """
            input()
            try:
                input()
            except EOFError as error:
                print(error)
        """,
            stdin=b"only\n",
        )
        self.assertEqual(ran.output, "EOF when reading a line\n")

    def test_stdin_can_be_iterated_and_read(self):
        ran = run(
            """
            import sys
            print(next(sys.stdin), end="")
            print(sys.stdin.read().split())
        """,
            stdin="é\n1 2\n3".encode(),
        )
        self.assertEqual(ran.output, "é\n['1', '2', '3']\n")

    def test_more_than_a_buffer_arrives_whole(self):
        ran = run("print(len(input()))", stdin=b"x" * 100_000)
        self.assertEqual(ran.output, "100000\n")


class Limits(unittest.TestCase):
    def test_too_many_characters_end_the_run_at_the_limit(self):
        ran = run("""
            while True:
                print("x" * 9999)
        """)
        self.assertEqual((ran.outcome, ran.exit), ("horizon", 75))
        self.assertEqual(ran.reached, ("output", 1_000_000))
        self.assertEqual(len(ran.output), 1_000_000)

    def test_too_many_lines_end_the_run_at_the_limit(self):
        ran = run("while True: print('x')", events=50)
        self.assertEqual(ran.reached, ("events", 50))
        self.assertEqual(ran.output, "x\n" * 50)

    def test_a_flood_on_stderr_is_cut_too(self):
        ran = run(
            """
            import sys
            while True:
                sys.stderr.write("x\\n")
        """,
            events=50,
        )
        self.assertEqual(ran.reached, ("events", 50))

    def test_without_a_limit_nothing_is_cut(self):
        ran = run("for i in range(30_000): print(i)", events=0)
        self.assertEqual((ran.outcome, ran.output.count("\n")), ("ok", 30_000))

    def test_the_limit_is_met_to_the_event_however_many_follow(self):
        source = "for _ in range(49): print('x')"
        self.assertEqual(run(source, events=50).outcome, "ok")
        self.assertEqual(run(source, events=49).outcome, "horizon")
        self.assertEqual(len(run(source, events=48).of("output")), 48)

    def test_half_a_line_is_still_shown_at_the_limit(self):
        ran = run(
            """
            import sys
            print("half", end="")
            while True:
                print("x", file=sys.stderr)
        """,
            events=50,
        )
        self.assertEqual(ran.stdout, "half")
