"""Sets of threads have an order that no memory address decides."""

import threading
import unittest

from fresh_threads import SUPPORTED
from machine import run


@unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
class Order(unittest.TestCase):
    def test_threads_hash_by_the_order_in_which_they_were_created(self):
        ran = run("""
import threading

threads = [threading.Thread() for _ in range(5)]
print([hash(thread) - hash(threads[0]) for thread in threads])
""")
        self.assertEqual(ran.stdout, "[0, 1, 2, 3, 4]\n")

    def test_a_thread_keeps_its_hash_while_it_runs_and_after_its_end(self):
        ran = run("""
import threading

hashes = []
thread = threading.Thread(target=lambda: hashes.append(hash(threading.current_thread())))
hashes.append(hash(thread))
thread.start()
thread.join()
hashes.append(hash(thread))
print(len(set(hashes)), len(hashes))
""")
        self.assertEqual(ran.stdout, "1 3\n")

    def test_threads_differ_although_another_object_may_have_the_same_hash(self):
        main = threading.main_thread()
        self.assertNotEqual(main, hash(main))
        self.assertEqual(len({main, hash(main)}), 2)


if __name__ == "__main__":
    unittest.main()
