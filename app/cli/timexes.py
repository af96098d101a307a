"""Time expressions as JSON, one object a document, line by line."""

from __future__ import annotations

import contextlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from app import wording
from app.cli.arguments import Asked, UsageError, text_language
from app.cli.output import complain
from app.cli.terms import term
from app.extraction import timexes
from app.model import Problem
from app.readers import read, sources

_STANDARD = "-"


@dataclass(frozen=True, slots=True)
class _Defaults:
    """What holds for texts that do not say otherwise, and the interface language."""

    lang: str | None
    dct: str | None
    language: str


def timex(request: Asked, language: str) -> int:
    """Do what `kroniek timex` was asked; the exit status. UsageError."""
    defaults = _Defaults(text_language(request), request.options.get("dct"), language)
    if request.has("jsonl"):
        return _jsonl(request, defaults)
    if request.names:
        return _files(request, defaults)
    text = sys.stdin.buffer.read().decode("utf-8-sig", "replace")
    _write(sys.stdout.buffer, _found(_STANDARD, text, defaults))
    return 0


def _jsonl(request: Asked, defaults: _Defaults) -> int:
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
        return _lines(lines, output, source, defaults)


def _is_same(source: str, target: str) -> bool:
    """Whether both names are one file: writing it would empty what is still to be read."""
    if _STANDARD in {source, target}:
        return False
    try:
        return Path(source).samefile(target)
    except OSError:
        return False


def _lines(lines: BinaryIO, output: BinaryIO, source: str, defaults: _Defaults) -> int:
    """One object out for every line in, in the same order, as soon as it is there."""
    status = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        asked = _object(line)
        answer: dict[str, Any] = {"id": asked.get("id"), "timexes": []}
        refusal = _answered(asked, answer, defaults)
        if refusal is not None:
            status = 1
            place = {"source": source, "line": number, "reason": refusal}
            key = "timex.failed" if refusal else "timex.no_object"
            complain(f"kroniek: {term(key, defaults.language, **place)}")
        _write(output, answer)
    return status


def _object(line: bytes) -> dict[str, Any]:
    """The JSON object on a line, empty where there is none."""
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _answered(asked: dict[str, Any], answer: dict[str, Any], defaults: _Defaults) -> str | None:
    """Fill in the answer; else why not: nothing for a line without a text, or the fault."""
    text, lang, dct = asked.get("text"), asked.get("lang"), asked.get("dct")
    if not isinstance(text, str) or not all(isinstance(v, str | None) for v in (lang, dct)):
        return ""
    try:
        answer["timexes"] = timexes(text, language=lang or defaults.lang, dct=dct or defaults.dct)
    except Exception as fault:  # noqa: BLE001 - one line's fault costs its own answer only
        return f"{type(fault).__name__}: {fault}"
    return None


def _files(request: Asked, defaults: _Defaults) -> int:
    """One object a document, with the text that its offsets count in."""
    status = 0
    for path in sources(request.paths()):
        for item in read(path):
            if isinstance(item, Problem):
                status = 1
                complain(f"kroniek: {wording.sentence(item.reason, defaults.language)}")
            else:
                text = "\n\n".join(paragraph.text for paragraph in item.paragraphs)
                _write(sys.stdout.buffer, _found(item.source, text, defaults))
    return status


def _found(identifier: str, text: str, defaults: _Defaults) -> dict[str, Any]:
    found = timexes(text, language=defaults.lang, dct=defaults.dct)
    return {"id": identifier, "text": text, "timexes": found}


def _write(output: BinaryIO, answer: dict[str, Any]) -> None:
    """One line of JSON in UTF-8, at once: another program may be waiting for it."""
    line = json.dumps(answer, ensure_ascii=False)
    output.write(line.encode("utf-8", "backslashreplace") + b"\n")
    output.flush()
