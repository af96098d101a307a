"""The listing reads well: dates in words, sources, reasons, and no line too wide."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.cli.listing import lines, listing
from app.cli.terms import term
from app.collection import Chronology, chronology
from app.extraction import extract
from app.model import Basis, Event, Role, step
from app.paths import SEEDS
from app.wording.words import table
from tests.builders import a_chronology, a_day, a_document, an_event, evidence

DOCUMENT = a_document(
    "Macron ontvangt sjeik",
    "Macron ontving de sjeik.",
    "Zij spraken lang.",
    created=a_day("2025-02-07"),
    source="/elders/nieuws.txt",
)
REASON = step("unreadable-missing", name="nergens.txt")


def an_explained_event() -> Event:
    pieces = tuple(
        evidence(DOCUMENT, n, quote, Role.EVENT) for n, quote in [(3, "spraken"), (2, "ontving")]
    )
    return Event(
        "e", "Macron ontvangt sjeik", a_day("2025-02-06"), Basis.INFERRED, (REASON, REASON), pieces
    )


def listed(*events: Event, width: int | None = None, language: str = "nl") -> list[str]:
    return list(lines(a_chronology(*events, documents=(DOCUMENT,)), language, width))


class TestAnEvent:
    def test_has_its_date_in_words_above_its_title(self) -> None:
        text = listed(an_explained_event())

        assert text[2:4] == ["donderdag 6 februari 2025", "  Macron ontvangt sjeik"]

    def test_says_how_its_date_is_known_and_where_it_is_written(self) -> None:
        assert listed(an_explained_event())[4] == "  afgeleid · nieuws.txt ¶ 2, 3"

    def test_has_its_reasons_numbered(self) -> None:
        first, second = listed(an_explained_event())[5:7]

        assert first.startswith("    1. nergens.txt")
        assert second.startswith("    2. nergens.txt")

    def test_has_its_contradictions_marked(self) -> None:
        event = Event("e", "Iets", a_day("2025-02-06"), Basis.STATED, (), (), conflicts=(REASON,))

        assert any(line.startswith("  ! Tegenspraak: ") for line in listed(event))

    def test_of_a_document_that_is_not_at_hand_names_its_id(self) -> None:
        stray = evidence(a_document("Ander"), 1, "Ander")
        text = listed(an_event("Iets", "2025-02-06", stray))

        assert f"  vermeld · {stray.document} ¶ 1" in text

    def test_without_a_date_comes_last_under_a_heading(self) -> None:
        text = listed(an_event("Ooit", None), an_explained_event())

        assert text.index("Zonder datum") > text.index("  Macron ontvangt sjeik")
        assert "  Ooit" in text


class TestTheListing:
    def test_starts_with_a_count(self) -> None:
        assert listed(an_explained_event())[0] == "1 gebeurtenis in 1 document"
        assert listed(language="en")[0] == "No events found in 1 document."

    def test_ends_with_the_sources_and_their_dates(self) -> None:
        text = listed(an_explained_event())
        sources = text[text.index("Bronnen") :]

        assert sources[1] == "  Macron ontvangt sjeik"
        assert sources[2].startswith("  nieuws.txt · vrijdag 7 februari 2025 (vermeld)")

    def test_says_of_a_source_that_its_date_is_unknown(self) -> None:
        text = list(lines(a_chronology(), "en", None))

        assert "  a.txt · date unknown" in text

    def test_of_nothing_says_so(self) -> None:
        assert list(lines(Chronology(), "nl", 80)) == ["Er was niets te lezen."]

    @pytest.mark.parametrize("width", [30, 40, 80])
    def test_is_no_wider_than_asked(self, width: int) -> None:
        assert max(map(len, listed(an_explained_event(), width=width))) <= width

    def test_puts_the_rest_of_a_reason_under_its_beginning(self) -> None:
        text = listed(an_explained_event(), width=40)
        first = next(n for n, line in enumerate(text) if line.startswith("    1. "))

        assert text[first + 1].startswith("       ")
        assert text[first + 1][7] != " "


TOLD = extract(
    a_document(
        "Theater",
        "Op 6 maart 2024 speelde de groep een bewerking van de roman 1984.",
        created=a_day("2024-04-09"),
    )
)


class TestTheAccountOfADocument:
    def account(self, language: str, **asked: bool) -> list[str]:
        found = list(lines(chronology([TOLD]), language, None, **asked))
        return [line.strip() for line in found[-2:]]

    def test_counts_the_dates_on_the_timeline_and_those_set_aside(self) -> None:
        assert self.account("en")[-1] == "1 of 2 dates on the timeline; set aside: 1 name"
        assert self.account("nl")[-1] == "1 van 2 datums op de tijdlijn; terzijde gelegd: 1 naam"

    def test_lists_with_the_reason_what_was_set_aside_when_all_is_asked(self) -> None:
        _, reason = self.account("en", is_whole=True)

        assert reason == "– “1984” (¶ 2) is part of a name."

    def test_counts_apart_what_is_of_the_document_or_only_heads_what_is_below(self) -> None:
        found = extract(
            a_document("Tijdlijn", "2011", "9 oktober – De pomp valt uit.", "2012", "5 mei – Rust.")
        )
        *_, account = lines(chronology([found]), "en", None)

        assert account.strip() == "2 of 4 dates on the timeline; 2 of the document or a heading"

    def test_counts_kinds_of_what_was_set_aside_the_commonest_first(self) -> None:
        aside = next(one for one in TOLD.mentions if one.aside is not None)
        amount = replace(aside, aside=step("aside-amount", 2, words="zes"))
        found = replace(TOLD, mentions=(*TOLD.mentions, amount, amount))
        *_, account = lines(chronology([found]), "en", None)

        assert account.strip() == "1 of 4 dates on the timeline; set aside: 2 amounts, 1 name"

    def test_is_left_out_where_there_are_no_dates(self) -> None:
        assert not any("timeline" in line for line in listed(language="en"))

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_has_a_word_for_every_reason_there_is(self, language: str) -> None:
        reasons = [name for name in table(language)["reasons"] if name.startswith("aside-")]

        assert len(reasons) >= 8
        assert all(term(f"aside.{one[6:]}", language, count=2) for one in reasons)


class Terminal(io.StringIO):
    """What a person sees scroll by."""

    def isatty(self) -> bool:
        return True


def printed(path: Path, patch: pytest.MonkeyPatch) -> tuple[str, str]:
    """What a listing writes to a terminal of forty columns: its output and its errors."""
    out, err = Terminal(), Terminal()
    patch.setenv("COLUMNS", "40")
    patch.setattr(sys, "stdout", out)
    patch.setattr(sys, "stderr", err)
    listing([path], "nl")
    return out.getvalue(), err.getvalue()


class TestInATerminal:
    def test_lines_are_wrapped_to_its_width(self, monkeypatch: pytest.MonkeyPatch) -> None:
        out, _ = printed(SEEDS, monkeypatch)

        assert max(map(len, out.splitlines())) <= 40

    def test_a_long_read_shows_how_far_it_is_and_leaves_nothing_behind(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for n in range(20):
            (tmp_path / f"{n}.txt").write_bytes(b"")
        _, err = printed(tmp_path, monkeypatch)
        shown = err.split("kroniek:")[0].split("\r")

        assert [text.strip() for text in shown if text.strip()] == [
            "10 documenten gelezen, 0 gebeurtenissen",
            "20 documenten gelezen, 0 gebeurtenissen",
        ]
        assert shown[-1] == ""


def test_json_for_a_stream_that_knows_only_ascii_is_escaped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), "ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    listing([SEEDS], "nl", as_json=True)
    stream.seek(0)

    assert json.loads(stream.read())["events"]
