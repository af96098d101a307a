"""A text with its time expressions, their values and the reasons, as it is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli.main import main

_TEXT = "Amsterdam, 3 maart 2023\n\nDe brand duurde drie uur. Gisteren sprak de minister.\n"


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "brand.txt"
    path.write_text(_TEXT, "utf-8")
    return str(path)


def explained(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["timex", "--explain", *words]) == 0
    return [line.strip() for line in capsys.readouterr().out.splitlines()]


def test_each_expression_stands_under_its_paragraph_with_its_value(
    report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = explained(capsys, "--language", "en", report)
    at = lines.index("1. De brand duurde drie uur. Gisteren sprak de minister.")
    assert lines[at + 1] == "· “drie uur” DURATION PT3H"
    assert lines[at + 3] == "· “Gisteren” DATE 2023-03-02: Thursday 2 March 2023 (resolved)"


def test_the_steps_to_a_value_are_sentences_in_the_language_of_the_interface(
    report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = explained(capsys, "--language", "nl", report)
    assert "1. “drie uur” (¶ 1) is een tijdsduur: PT3H." in lines
    assert any(
        "telt vanaf de datum van het document (vrijdag 3 maart 2023)" in one for one in lines
    )


def test_the_date_of_the_document_comes_first_with_how_it_is_known(
    report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = explained(capsys, "--language", "en", report)
    assert lines[0] == "brand.txt · Friday 3 March 2023 (stated)"
    assert lines[1].startswith("1. The document’s date is Friday 3 March 2023")


def test_a_day_of_writing_that_is_given_goes_before_that_of_the_text(
    report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = explained(capsys, "--language", "en", "--dct", "2024-01-01", report)
    assert lines[0] == "brand.txt · Monday 1 January 2024 (stated)"
    assert any("2023-12-31" in line for line in lines)


def test_a_text_without_a_time_expression_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "stil.txt"
    path.write_text("De kat ligt op de mat en slaapt.\n", "utf-8")
    assert explained(capsys, "--language", "en", str(path))[-1] == "No time expressions found."


def test_a_file_that_cannot_be_read_is_named_and_the_next_is_explained(
    report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["timex", "--explain", "weg.txt", report]) == 1
    printed = capsys.readouterr()
    assert "weg.txt" in printed.err
    assert "PT3H" in printed.out


def test_what_became_of_an_expression_is_told_under_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "toneel.txt"
    path.write_text("Op 6 maart 2024 speelde de groep een bewerking van de roman 1984.\n", "utf-8")
    lines = explained(capsys, "--language", "en", str(path))
    dated, aside = (n for n, line in enumerate(lines) if line.startswith("·"))

    assert lines[dated + 1] == "→ dates an event"
    assert lines[aside + 1] == "→ is set aside"
    assert lines[aside + 2] == "“1984” (¶ 1) is part of a name."


def test_an_expression_that_names_no_time_has_nothing_become_of_it(
    report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = explained(capsys, "--language", "en", report)
    at = lines.index("· “drie uur” DURATION PT3H")

    assert not lines[at + 1].startswith("→")
