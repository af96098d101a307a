"""An event made of a date that was set aside rests on its sentence and keeps its date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.commands.set_aside import event_of
from app.extraction import extract
from app.model import Basis, Document, Mention, Role
from tests.builders import a_day, a_document

FIRST = "Op 6 maart 2024 speelde de groep, zie art. 5 van de statuten, de roman 1984."
PLAY = a_document(
    "Theater", f"Het regende. {FIRST} Daarna was er thee.", created=a_day("2024-04-09")
)


def mention(document: Document, words: str) -> Mention:
    return next(one for one in extract(document).mentions if one.text == words)


def test_its_title_is_the_sentence_around_the_date() -> None:
    assert event_of(PLAY, mention(PLAY, "1984")).title == FIRST.rstrip(".")


def test_its_date_is_the_one_that_was_read() -> None:
    aside = mention(PLAY, "1984")
    event = event_of(PLAY, aside)

    assert event.when == aside.when
    assert (event.basis, event.why[0].rule) == (Basis.EDITED, "made-of-set-aside")


def test_the_sentence_and_the_date_are_its_evidence() -> None:
    sentence, date = event_of(PLAY, mention(PLAY, "1984")).evidence

    assert (sentence.role, sentence.quote) == (Role.EVENT, FIRST)
    assert (date.role, date.quote) == (Role.TIME, "1984")
    assert sentence.prefix.endswith("Het regende. ")


def test_a_long_sentence_is_shortened_in_the_title_and_whole_in_the_evidence() -> None:
    long = f"De groep speelde {'heel ' * 60}lang de roman 1984 na."
    document = a_document("Theater", long, created=a_day("2024-04-09"))
    aside = replace(mention(PLAY, "1984"), span=mention(document, "1984").span)
    event = event_of(document, aside)

    assert len(event.title) < len(long)
    assert event.title.endswith("…")
    assert event.evidence[0].quote == long


@pytest.mark.parametrize("language", [None, "xx"])
def test_in_a_language_that_cannot_be_read_it_has_the_whole_paragraph(
    language: str | None,
) -> None:
    document = replace(PLAY, language=language)
    event = event_of(document, mention(PLAY, "1984"))

    assert event.evidence[0].quote == document.paragraph(2).text


def test_two_made_of_one_date_are_two() -> None:
    aside = mention(PLAY, "1984")

    assert event_of(PLAY, aside).id != event_of(PLAY, aside).id
