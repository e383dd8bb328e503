"""The part of ``test.support.threading_helper`` that the runner of tests sets."""

can_start_thread = False
