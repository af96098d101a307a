"""Time expressions as JSON, one object a document, line by line."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

from app import wording
from app.cli.arguments import Asked, UsageError, text_language, worker_count
from app.cli.bounding import read_within_bounds, within_bounds
from app.cli.explained import explain
from app.cli.output import complain
from app.cli.terms import term
from app.cli.timex_lines import Defaults, answer_lines, write_line
from app.extraction import timexes
from app.model import Extraction, Problem
from app.readers import sources

_STANDARD = "-"


def timex(request: Asked, language: str) -> int:
    """Do what `kroniek timex` was asked; the exit status. UsageError."""
    defaults = Defaults(text_language(request), request.options.get("dct"), language)
    jobs = worker_count(request)
    if request.has("explain"):
        if request.has("jsonl"):
            raise UsageError("not_with", option="--explain", other="--jsonl")
        return explain(request, defaults)
    if request.has("jsonl"):
        return _jsonl(request, defaults, jobs)
    if request.names:
        return _files(request, defaults)
    text = sys.stdin.buffer.read().decode("utf-8-sig", "replace")
    return _write(_STANDARD, text, defaults)


def _jsonl(request: Asked, defaults: Defaults, jobs: int) -> int:
    source, target = request.options["jsonl"], (*request.names, _STANDARD)[0]
    if len(request.names) > 1:
        raise UsageError("too_many", value=request.names[1])
    if _is_same(source, target):
        raise UsageError("same_file", value=target)
    with contextlib.ExitStack() as opened:
        name, key = source, "timex.cannot_read"
        try:
            lines = sys.stdin.buffer
            if source != _STANDARD:
                lines = opened.enter_context(Path(source).open("rb"))
            name, key = target, "timex.cannot_write"
            output = sys.stdout.buffer
            if target != _STANDARD:
                output = opened.enter_context(Path(target).open("wb"))
        except OSError as error:
            reason = error.strerror or str(error)
            complain(f"kroniek: {term(key, defaults.language, name=name, reason=reason)}")
            return 1
        return answer_lines(lines, output, source, defaults, jobs)


def _is_same(source: str, target: str) -> bool:
    """Whether both names are one file: writing it would empty what is still to be read."""
    if _STANDARD in {source, target}:
        return False
    try:
        return Path(source).samefile(target)
    except OSError:
        return False


def _files(request: Asked, defaults: Defaults) -> int:
    """One object a document, with the text that its offsets count in."""
    status = 0
    for path in sources(request.paths()):
        for item in read_within_bounds(path):
            if isinstance(item, Problem):
                status = _tell(item, defaults)
            else:
                document = item.document if isinstance(item, Extraction) else item
                text = "\n\n".join(paragraph.text for paragraph in document.paragraphs)
                status = _write(document.source, text, defaults) or status
    return status


def _tell(problem: Problem, defaults: Defaults) -> int:
    complain(f"kroniek: {wording.sentence(problem.reason, defaults.language)}")
    return 1


def _write(identifier: str, text: str, defaults: Defaults) -> int:
    """Write what is found in a text, or tell why nothing is; the exit status."""
    found = within_bounds(
        lambda: timexes(text, language=defaults.lang, dct=defaults.dct), identifier
    )
    if isinstance(found, Problem):
        return _tell(found, defaults)
    write_line(sys.stdout.buffer, {"id": identifier, "text": text, "timexes": found})
    return 0
