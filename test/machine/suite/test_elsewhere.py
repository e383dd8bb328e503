"""A module that asks to be skipped."""

import unittest

raise unittest.SkipTest("requires another planet")
