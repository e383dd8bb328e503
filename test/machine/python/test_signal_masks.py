"""Blocked signals, and waiting for signals, as on Linux."""

import unittest

from fresh_threads import SUPPORTED
from machine import run

PROGRAM = """
import os, signal, threading, time
from signal import SIG_BLOCK, SIG_IGN, SIG_SETMASK, SIG_UNBLOCK, SIGUSR1, SIGUSR2, pthread_sigmask

from motion import signals

def send(number=SIGUSR1):
    # What os.kill does; stock CPython's would really do it.
    signals.kill_own(number)

def later(seconds, call):
    def wait():
        time.sleep(seconds)
        call()
    threading.Thread(target=wait).start()

signal.signal(SIGUSR1, lambda *_: print("handler"))
"""


def output(source: str) -> str:
    """Run lines after those; returns what they printed."""
    ran = run(PROGRAM + source)
    assert ran.outcome == "ok", ran.output
    return ran.output


class ABlockedSignal(unittest.TestCase):
    def test_is_delivered_once_when_it_is_unblocked(self):
        out = output("""
print(pthread_sigmask(SIG_BLOCK, [SIGUSR1]))
send()
send()
print([*map(int, signal.sigpending())])
print([*map(int, pthread_sigmask(SIG_UNBLOCK, [SIGUSR1]))], signal.sigpending())
""")
        self.assertEqual(out, "set()\n[10]\nhandler\n[10] set()\n")

    def test_waits_for_a_timer_as_well(self):
        out = output("""
signal.signal(signal.SIGALRM, lambda *_: print("alarm", round(time.monotonic())))
pthread_sigmask(SIG_BLOCK, [signal.SIGALRM])
signal.alarm(1)
time.sleep(3)
pthread_sigmask(SIG_SETMASK, [])
""")
        self.assertEqual(out, "alarm 3\n")

    def test_is_forgotten_when_it_is_ignored(self):
        out = output("""
pthread_sigmask(SIG_BLOCK, [SIGUSR1])
send()
signal.signal(SIGUSR1, SIG_IGN)
print(signal.sigpending())
send()
print(len(signal.sigpending()))
""")
        self.assertEqual(out, "set()\n1\n")

    def test_can_be_any_but_those_that_nobody_catches(self):
        out = output("""
print(*map(int, sorted(pthread_sigmask(SIG_BLOCK, [9, 19, 15]) or pthread_sigmask(SIG_BLOCK, []))))
for how, mask in ((7, [10]), (0, [0]), (0, [65]), (0, 3), (0, ["a"])):
    try:
        pthread_sigmask(how, mask)
    except Exception as error:
        print(type(error).__name__, error)
""")
        self.assertEqual(
            out,
            "15\nOSError [Errno 22] Invalid argument\nValueError signal number 0 out of range [1; 64]\n"
            "ValueError signal number 65 out of range [1; 64]\nTypeError 'int' object is not iterable\n"
            "TypeError 'str' object cannot be interpreted as an integer\n",
        )


class WaitingForASignal(unittest.TestCase):
    def test_takes_one_that_came_before_and_calls_no_handler(self):
        out = output("""
pthread_sigmask(SIG_BLOCK, [SIGUSR1])
send()
print(int(signal.sigwait([SIGUSR1])), signal.sigtimedwait([SIGUSR1], 0))
""")
        self.assertEqual(out, "10 None\n")

    def test_tells_who_sent_it(self):
        out = output("""
pthread_sigmask(SIG_BLOCK, [SIGUSR1, signal.SIGALRM])
send()
info = signal.sigwaitinfo([SIGUSR1])
print(info.si_signo, info.si_code, info.si_pid == os.getpid(), info.si_uid == os.getuid())
signal.raise_signal(SIGUSR1)
print(signal.sigwaitinfo([SIGUSR1]).si_code)
signal.alarm(1)
print(signal.sigwaitinfo([signal.SIGALRM]), round(time.monotonic()))
""")
        self.assertEqual(
            out,
            "10 0 True True\n-6\nsignal.struct_siginfo(si_signo=14, si_code=128, si_errno=0, si_pid=0, si_uid=0, "
            "si_status=0, si_band=0) 1\n",
        )

    def test_ends_in_time(self):
        out = output("""
begun = time.monotonic()
print(signal.sigtimedwait([SIGUSR1], 2.5), round(time.monotonic() - begun, 1))
for seconds in (-1, "x"):
    try:
        signal.sigtimedwait([SIGUSR1], seconds)
    except Exception as error:
        print(type(error).__name__, error)
""")
        self.assertEqual(
            out,
            "None 2.5\nValueError timeout must be non-negative\n"
            "TypeError 'str' object cannot be interpreted as an integer\n",
        )

    def test_for_ever_is_a_deadlock(self):
        ran = run("import signal\nsignal.sigwait([10])\n")
        self.assertEqual((ran.outcome, ran.report["waiting"][0]["on"]), ("deadlock", "signal"))

    def test_lets_handlers_of_others_run_meanwhile(self):
        out = output("""
signal.setitimer(signal.ITIMER_REAL, 1)
signal.signal(signal.SIGALRM, lambda *_: print("alarm", round(time.monotonic())))
print(signal.sigtimedwait([SIGUSR2], 2), round(time.monotonic()))
""")
        self.assertEqual(out, "alarm 1\nNone 2\n")

    def test_by_sigwait_is_not_ended_by_ctrl_c(self):
        ran = run(
            PROGRAM
            + """
pthread_sigmask(SIG_BLOCK, [signal.SIGALRM])
signal.alarm(2)
try:
    signal.sigwait([signal.SIGALRM])
except KeyboardInterrupt:
    print("interrupted", round(time.monotonic()))
""",
            signals=[{"at": 1, "send": "SIGINT"}],
        )
        self.assertEqual(ran.output, "interrupted 2\n")


@unittest.skipUnless(SUPPORTED, "threads need Python 3.13")
class Threads(unittest.TestCase):
    def test_inherit_the_mask_and_have_their_own(self):
        out = output("""
def look():
    print([*map(int, pthread_sigmask(SIG_BLOCK, [SIGUSR2]))])

pthread_sigmask(SIG_BLOCK, [SIGUSR1])
thread = threading.Thread(target=look)
thread.start()
thread.join()
print([*map(int, pthread_sigmask(SIG_BLOCK, []))])
""")
        self.assertEqual(out, "[10]\n[10]\n")

    def test_can_wait_for_the_signals_of_the_program(self):
        out = output("""
def watch():
    for _ in range(2):
        print("got", int(signal.sigwait([SIGUSR1, SIGUSR2])), round(time.monotonic()))

pthread_sigmask(SIG_BLOCK, [SIGUSR1, SIGUSR2])
thread = threading.Thread(target=watch)
thread.start()
time.sleep(1)
send(SIGUSR2)
time.sleep(1)
send()
thread.join()
""")
        self.assertEqual(out, "got 12 1\ngot 10 2\n")

    def test_keep_signals_that_are_for_them_alone(self):
        out = output("""
def look():
    pthread_sigmask(SIG_BLOCK, [SIGUSR1])
    signal.pthread_kill(threading.get_ident(), SIGUSR1)
    print("mine", len(signal.sigpending()))
    seen.set()
    time.sleep(1)
    print(int(signal.sigwait([SIGUSR1])))

seen = threading.Event()
threading.Thread(target=look).start()
seen.wait()
print("yours", len(signal.sigpending()))
""")
        self.assertEqual(out, "mine 1\nyours 0\n10\n")

    def test_that_get_a_signal_do_not_end_what_the_main_thread_waits_in(self):
        out = output("""
def take():
    pthread_sigmask(SIG_UNBLOCK, [SIGUSR1])
    time.sleep(2)
    print("awake")

pthread_sigmask(SIG_BLOCK, [SIGUSR1])
thread = threading.Thread(target=take)
thread.start()
later(1, send)
thread.join()
print("joined")
""")
        self.assertEqual(out, "awake\nhandler\njoined\n")

    def test_interrupt_the_main_one_once_it_runs(self):
        out = output("""
import _thread

later(1, _thread.interrupt_main)
try:
    time.sleep(3)
except KeyboardInterrupt:
    print("interrupted", round(time.monotonic()))
""")
        self.assertEqual(out, "interrupted 3\n")
