"""Many texts as a stream of lines: in order, in any number of processes, in bounded memory."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pytest

from app.cli.timex_lines import Defaults, answer_lines

_DEFAULTS = Defaults("nl", "2023-03-07", "en")


def answered(lines: list[str], jobs: int) -> tuple[int, list[dict[str, object]]]:
    output = io.BytesIO()
    source = io.BytesIO("\n".join(lines).encode())
    status = answer_lines(source, output, "asked", _DEFAULTS, jobs)
    return status, [json.loads(line) for line in output.getvalue().splitlines()]


def texts(count: int) -> list[str]:
    body = "De raad vergaderde gisteren over de begroting. " * 20
    return [
        json.dumps({"id": n, "text": f"{body} Op {n % 28 + 1} mei 2020."}) for n in range(count)
    ]


def test_several_processes_give_the_answers_of_one_in_the_same_order() -> None:
    lines = texts(200)
    assert answered(lines, 2) == answered(lines, 1)


def test_a_line_that_is_no_object_is_named_by_number_whatever_process_reads_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = texts(150)
    lines[99] = "no json"
    status, answers = answered(lines, 2)
    assert status == 1
    assert len(answers) == 150
    assert "asked, line 100:" in capsys.readouterr().err


def test_an_answer_is_written_before_the_next_line_is_asked_for() -> None:
    output = io.BytesIO()
    seen: list[int] = []

    def lines() -> Iterator[bytes]:
        for line in texts(3):
            seen.append(output.getvalue().count(b"\n"))
            yield line.encode()

    answer_lines(lines(), output, "asked", _DEFAULTS)  # type: ignore[arg-type]
    assert seen == [0, 1, 2]
