"""One command line done, from its words to an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from app import __version__
from app.cli.arguments import Asked, UsageError, asked, language, window_options
from app.cli.output import complain, say
from app.cli.terms import language_of, languages, term

_MISUSED = 2
_INTERRUPTED = 130
_PIPE_CLOSED = 141


def main(words: Sequence[str]) -> int:
    """Do what the words (without the program's name) ask; the exit status.

    0 done, 1 something could not be read or made, 2 not understood; as shells count them, 130 after
    an interrupt and 141 where the reader of the output went away.
    """
    try:
        status = _done(words)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is left in the buffer has nowhere to go, and Python would complain of it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _done(words: Sequence[str]) -> int:
    spoken = language_of(os.environ)
    try:
        request = asked(words)
        spoken = language(request, languages()) or spoken
        return _answered(request, spoken)
    except UsageError as error:
        complain(f"kroniek: {term(error.key, spoken, **error.arguments)}")
        complain(term("usage.more", spoken))
        return _MISUSED


def _answered(request: Asked, spoken: str) -> int:
    if request.has("help"):
        say(term("help", spoken, languages="|".join(languages())).strip())
        return 0
    if request.has("version"):
        say(f"kroniek {__version__}")
        return 0
    if request.command == "list":
        from app.cli.listing import listing

        return listing(
            request.paths(), spoken, as_json=request.has("json"), is_whole=request.has("all")
        )
    if request.command == "timex":
        from app.cli.timexes import timex

        return timex(request, spoken)
    if request.command == "ingest":
        from app.cli.ingesting import ingesting

        return ingesting(request, spoken)
    from app.cli.window import window

    return window(request.paths(), window_options(request, languages()), spoken)
