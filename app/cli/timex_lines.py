"""Many texts, a JSON object a line in and out: as a stream, in one process or in several."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO

from app.cli.output import complain
from app.cli.terms import term
from app.collection.workers.bounds import SECONDS, TooLongError, bounded, end_with_parent
from app.extraction import timexes

_BATCH = 64 * 1024
"""Bytes that go to another process at a time: enough to outweigh the sending."""

_WAITING = 3
"""Batches under way for each process; what is read ahead of them does not grow with the file."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for texts that do not say otherwise, and the interface language.

    `seconds` of processor time is what one text may take.
    """

    lang: str | None
    dct: str | None
    language: str
    seconds: float = SECONDS


Line = tuple[int, bytes]
"""A line with its number, counted from 1."""

Answer = tuple[int, dict[str, Any], str | None]
"""The number of a line, the answer to it, and why it has none: "" for a line without a text."""


def answer_lines(
    lines: BinaryIO, output: BinaryIO, source: str, defaults: Defaults, jobs: int = 1
) -> int:
    """Write an object for each line that has one, in the same order; the exit status.

    With one process each answer is written as soon as it is there: another program may be waiting
    for it. Memory does not grow with the number of lines.
    """
    status = 0
    numbered = ((n, line) for n, line in enumerate(lines, 1) if line.strip())
    for number, answer, refusal in _answers(numbered, defaults, jobs):
        if refusal is not None:
            status = 1
            key = "timex.failed" if refusal else "timex.no_object"
            place = {"source": source, "line": number, "reason": refusal}
            complain(f"kroniek: {term(key, defaults.language, **place)}")
        write_line(output, answer)
    return status


def write_line(output: BinaryIO, answer: dict[str, Any]) -> None:
    """One line of JSON in UTF-8, at once."""
    line = json.dumps(answer, ensure_ascii=False)
    output.write(line.encode("utf-8", "backslashreplace") + b"\n")
    output.flush()


def _answers(lines: Iterable[Line], defaults: Defaults, jobs: int) -> Iterator[Answer]:
    if jobs <= 1:
        for line in lines:
            yield _answer(line, defaults)
        return
    work = partial(_answer_batch, defaults=defaults)
    with ProcessPoolExecutor(jobs, initializer=end_with_parent) as pool:
        under_way: deque[Future[list[Answer]]] = deque()
        try:
            for batch in _batches(lines):
                under_way.append(pool.submit(work, batch))
                if len(under_way) >= jobs * _WAITING:
                    yield from under_way.popleft().result()
            while under_way:
                yield from under_way.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _batches(lines: Iterable[Line]) -> Iterator[list[Line]]:
    batch: list[Line] = []
    size = 0
    for line in lines:
        batch.append(line)
        size += len(line[1])
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _answer_batch(batch: list[Line], defaults: Defaults) -> list[Answer]:
    return [_answer(line, defaults) for line in batch]


def _answer(line: Line, defaults: Defaults) -> Answer:
    number, written = line
    asked = _object(written)
    answer: dict[str, Any] = {"id": asked.get("id"), "timexes": []}
    text, lang, dct = asked.get("text"), asked.get("lang"), asked.get("dct")
    if not isinstance(text, str) or not all(isinstance(v, str | None) for v in (lang, dct)):
        return number, answer, ""
    try:
        with bounded(defaults.seconds):
            found = timexes(text, language=lang or defaults.lang, dct=dct or defaults.dct)
        answer["timexes"] = found
    except TooLongError:
        limit = round(defaults.seconds)
        return number, answer, term("timex.too_long", defaults.language, limit=limit)
    except MemoryError:
        return number, answer, term("timex.too_much", defaults.language)
    except Exception as fault:  # noqa: BLE001 - one line's fault costs its own answer only
        return number, answer, f"{type(fault).__name__}: {fault}"
    return number, answer, None


def _object(line: bytes) -> dict[str, Any]:
    """The JSON object on a line, empty where there is none."""
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
