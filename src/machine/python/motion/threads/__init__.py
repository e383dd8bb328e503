"""Threads: a scheduler with one baton, and the C floor of ``threading`` on top of it."""
