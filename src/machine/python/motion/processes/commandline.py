"""The command line of ``python``: what it is told to run (https://docs.python.org/3/using/cmdline.html)."""

from dataclasses import dataclass, field

_FLAGS = "bBdEhiIOPqRsSuvxV?"
_WITH_VALUE = "cmWX"


@dataclass
class CommandLine:
    """``how`` is ``command``, ``module``, ``file`` or ``stdin``; ``what`` the code, the module or the file.

    ``argv`` is ``sys.argv``; ``flags`` the letters of the options without a value, ``warnings`` the values of ``-W``,
    ``options`` those of ``-X``.
    """

    how: str
    what: str
    argv: list[str]
    flags: str = ""
    warnings: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)


class UsageError(Exception):
    """CPython would refuse the command line; the message is what it says."""


def parse(arguments: list[str]) -> CommandLine:
    """What ``arguments`` say, the name of the interpreter left out."""
    rest = list(arguments)
    line = CommandLine("stdin", "", [""])
    while rest:
        word = rest.pop(0)
        if word == "-" or not word.startswith("-"):
            line.how, line.what = ("stdin", "") if word == "-" else ("file", word)
            line.argv = [word, *rest]
            return line
        if word == "--version":
            line.flags += "V"
        elif word == "--help":
            line.flags += "h"
        elif word == "--check-hash-based-pycs":
            rest.pop(0)
        elif word.startswith("--") and word != "--":
            raise UsageError(f"unknown option {word}")
        elif word != "--":
            how = _letters(word[1:], rest, line)
            if how is not None:
                return line
    return line


def _letters(letters: str, rest: list[str], line: CommandLine) -> str | None:
    """The options in one word; says how to run where that ends the options."""
    while letters:
        letter, letters = letters[0], letters[1:]
        if letter in _FLAGS:
            line.flags += letter
            continue
        if letter not in _WITH_VALUE:
            raise UsageError(f"Unknown option: -{letter}")
        if not letters and not rest:
            raise UsageError(f"Argument expected for the -{letter} option")
        value = letters or rest.pop(0)
        if letter in "cm":
            line.how = "command" if letter == "c" else "module"
            line.what = value
            line.argv = [f"-{letter}", *rest]
            return line.how
        (line.warnings if letter == "W" else line.options).append(value)
        letters = ""
    return None
