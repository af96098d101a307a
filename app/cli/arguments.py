"""What was asked on the command line, from its words."""

from __future__ import annotations

import getopt
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.settings.window_options import WindowOptions

COMMANDS = ("list", "timex", "ingest")
_WINDOW = "window"
_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "help": ("window", "list", "timex", "ingest"),
    "version": ("window", "list", "timex", "ingest"),
    "language=": ("window", "list", "timex", "ingest"),
    "screenshot=": ("window",),
    "size=": ("window",),
    "scale=": ("window",),
    "theme=": ("window",),
    "keys=": ("window",),
    "demo=": ("window",),
    "json": ("list",),
    "all": ("list",),
    "jsonl=": ("timex",),
    "jobs=": ("timex", "ingest"),
    "into=": ("ingest",),
    "explain": ("timex",),
    "lang=": ("timex",),
    "dct=": ("timex",),
}
"""Each option with the commands it goes with; `=` marks those that take a value."""

MOST_EVENTS = 5_000_000
_THEMES = ("light", "dark", "contrast")
_NUMBER = re.compile(r"\d+(\.\d+)?")
_SIZE = re.compile(r"([1-9]\d{0,4})[xX×]([1-9]\d{0,4})")


class UsageError(Exception):
    """A command line that cannot be understood; `key` and `arguments` make the sentence."""

    def __init__(self, key: str, **arguments: str) -> None:
        """Refuse with the sentence `usage.KEY`."""
        super().__init__(key)
        self.key = f"usage.{key}"
        self.arguments = arguments


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: the command (`window`, `list`, …), its options by name, its paths."""

    command: str
    options: Mapping[str, str]
    names: tuple[str, ...]

    def has(self, option: str) -> bool:
        """Whether the option was given."""
        return option in self.options

    def paths(self) -> tuple[Path, ...]:
        """The names as paths."""
        return tuple(Path(name) for name in self.names)


def asked(words: Sequence[str]) -> Asked:
    """Read the words of a command line (without the program's name); UsageError.

    The first word that is no option names the command. What follows `--` is never an option nor a
    command.
    """
    cut = words.index("--") if "--" in words else len(words)
    found, names = _split(list(words[:cut]))
    command = names.pop(0) if names and names[0] in COMMANDS else _WINDOW
    for name in found:
        if command not in _commands_of(name):
            raise UsageError("elsewhere", option=f"--{name}", command=command)
    return Asked(command, found, (*names, *words[cut + 1 :]))


def language(request: Asked, languages: Sequence[str]) -> str | None:
    """The interface language that was asked for, None for none; UsageError for one there is not."""
    return _choice(request, "language", languages)


def window_options(request: Asked, languages: Sequence[str]) -> WindowOptions:
    """How the window was asked for; UsageError."""
    screenshot, size = request.options.get("screenshot"), request.options.get("size")
    width, height = _size(size) if size is not None else (None, None)
    return WindowOptions(
        screenshot=None if screenshot is None else Path(screenshot),
        width=width,
        height=height,
        scale=_scale(request.options.get("scale")),
        theme=_choice(request, "theme", _THEMES),
        language=_choice(request, "language", languages),
        keys=tuple(request.options.get("keys", "").split()),
        demo=_demo(request.options.get("demo")),
    )


def text_language(request: Asked) -> str | None:
    """The language that the texts of `timex` are said to be in; UsageError."""
    value = request.options.get("lang")
    if value is not None and not re.fullmatch(r"[a-z]{2}", value):
        raise UsageError("language", option="--lang", value=value)
    return value


def worker_count(request: Asked) -> int:
    """In how many processes to read; `--jobs 0` asks for one a core. UsageError.

    `ingest` reads in one a core unless told otherwise, `timex` in this one.
    """
    is_ingest = request.command == "ingest"
    value = request.options.get("jobs", "0" if is_ingest else "1")
    if not re.fullmatch(r"\d{1,3}", value):
        raise UsageError("jobs", option="--jobs", value=value)
    if "jobs" in request.options and not request.has("jsonl") and not is_ingest:
        raise UsageError("jobs_alone", option="--jobs")
    return int(value) or os.cpu_count() or 1


def _demo(value: str | None) -> int | None:
    """How many events to generate: from 1 to five million."""
    if value is None:
        return None
    digits = value.replace("_", "")
    if not re.fullmatch(r"[1-9]\d{0,6}", digits) or int(digits) > MOST_EVENTS:
        raise UsageError("demo", option="--demo", value=value)
    return int(digits)


def _split(words: list[str]) -> tuple[dict[str, str], list[str]]:
    """Options by their full names, and the other words."""
    try:
        pairs, names = getopt.gnu_getopt(words, "hV", list(_OPTIONS))
    except getopt.GetoptError as error:
        raise _explained(error) from None
    short = {"-h": "help", "-V": "version"}
    return {short.get(option, option.lstrip("-")): value for option, value in pairs}, names


def _explained(error: getopt.GetoptError) -> UsageError:
    name, is_long = error.opt, error.msg.startswith("option --")
    option = f"--{name}" if is_long else f"-{name}"
    if f"{name}=" in _OPTIONS:
        return UsageError("needs_value", option=option)
    if name in _OPTIONS:
        return UsageError("needs_no_value", option=option)
    names = [known.rstrip("=") for known in _OPTIONS]
    if sum(known.startswith(name) for known in names) > 1 and is_long:
        return UsageError("ambiguous", option=option)
    from difflib import get_close_matches  # only a slip of the pen needs it

    close = get_close_matches(name, names, n=1)
    if close:
        return UsageError("unknown_option_but", option=option, other=f"--{close[0]}")
    return UsageError("unknown_option", option=option)


def _commands_of(name: str) -> tuple[str, ...]:
    return _OPTIONS[name] if name in _OPTIONS else _OPTIONS[f"{name}="]


def _choice(request: Asked, name: str, choices: Sequence[str]) -> str | None:
    value = request.options.get(name)
    if value is not None and value not in choices:
        listed = " / ".join(choices)
        raise UsageError("choice", option=f"--{name}", choices=listed, value=value)
    return value


def _size(value: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(value)
    if not found:
        raise UsageError("size", option="--size", value=value)
    return int(found[1]), int(found[2])


def _scale(value: str | None) -> float | None:
    if value is None:
        return None
    if not _NUMBER.fullmatch(value) or not 0 < float(value) <= 16:
        raise UsageError("number", option="--scale", value=value)
    return float(value)
