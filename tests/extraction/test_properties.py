"""Whatever the text: no exception, places that hold, values that are TIMEX3, and linear time."""

from __future__ import annotations

import re
import sys
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction import extract, timexes
from app.temporal import calendar
from tests.extraction.sentences import an_article, written

TODAY = calendar.day_of(2026, 1, 15)
TIMEX = re.compile(
    r"(?:PRESENT|PAST|FUTURE)_REF"
    r"|P(?:\d+(?:\.\d+)?|X)(?:[YMWDQ]|WE|SE|H|DE|CE|ML)(?:\d+[YMWD])?(?:T\d+[HMS])?"
    r"|PT(?:\d+(?:\.\d+)?|X)[HMS](?:\d+[HMS])?"
    r"|P\d+[YMWD]T\d+[HMS]"
    r"|(?:BC)?[\dX]{2,4}(?:-(?:[\dX]{2}|W[\dX]{2}|Q[1-4X]|H[12X]|SP|SU|FA|WI|XXX)(?:-(?:[\dX]{1,2}|WE))?)?"
    r"(?:T(?:[\dX]{2}(?::[\dX]{2}){0,2}|MO|MI|AF|EV|NI|DT|NB))?(?:Z|[+-]\d\d(?::\d\d)?)?"
)
VOCABULARY = (
    "de het een op in van tot en met maandag dinsdagavond 3 12 29 februari mei maart 2023 1984 "
    "vorige volgende week weken jaar geleden later diezelfde dag gisteren morgen werd heeft sprak "
    "Minister Mei De top congres ’s avonds om 14.30 uur eerste kwartaal Prinsjesdag na . , ( ) – "
    "die toen dat om te sluiten zijn hij januari t/m ’68 jl. v.Chr. eeuw 10-11-2023 half vier"
)
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(WORDS, max_size=40).map(" ".join)
ANYTHING = st.one_of(st.text(max_size=200), SENTENCES)


@given(ANYTHING)
def test_any_text_can_be_read(text: str) -> None:
    article = an_article("Kop", *text.split("\n"), created=written("2025-02-12"))
    assert extract(article, today=TODAY).document.language == "nl"


@given(ANYTHING)
def test_expressions_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = timexes(text, language="nl", dct="2025-02-12")
    for one in found:
        assert text[one["start"] : one["end"]] == one["text"] != ""
    for first, second in pairwise(found):
        assert first["end"] <= second["start"]


@given(ANYTHING, st.sampled_from([None, "2025-02-12", "1999-12-31"]))
def test_values_are_those_of_timex3(text: str, dct: str | None) -> None:
    for one in timexes(text, language="nl", dct=dct):
        assert TIMEX.fullmatch(one["value"]), (one["text"], one["value"])


@given(SENTENCES, SENTENCES)
def test_quotes_are_the_words_at_their_places(first: str, second: str) -> None:
    article = an_article("Kop van een bericht", first, second, created=written("2025-02-12"))
    for event in extract(article, today=TODAY).events:
        assert event.title.strip()
        for piece in event.evidence:
            text = article.paragraph(piece.paragraph).text
            assert text[piece.start : piece.end] == piece.quote != ""


@given(SENTENCES)
def test_reading_twice_gives_the_same(text: str) -> None:
    article = an_article("Kop", text)
    assert extract(article, today=TODAY) == extract(article, today=TODAY)


def seconds(text: str) -> float:
    """The shorter of two readings."""
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        timexes(text, language="nl", dct="2025-02-12")
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize(
    "unit",
    [
        "1234567890",
        "1,",
        "een-",
        ", ",
        "op 3 mei 2023 ging de brug open en ",
        "((((",
        "van 3 tot en met ",
        "Gisteren sprak hij. ",
        "de de de ",
        "1.1.",
        "      ",
    ],
)
def test_the_time_to_read_grows_no_faster_than_the_text(unit: str) -> None:
    small = unit * (6_000 // len(unit))
    timexes(small, language="nl", dct="2025-02-12")
    assert seconds(small * 4) < 4 * 2.2 * seconds(small) + 0.05


@pytest.mark.parametrize(
    "sentence",
    [
        "Gisteren sprak de minister met de boeren. ",
        "Op 3 mei 2023 ging de brug open, meldde de gemeente. ",
        "De top op 3 mei is in Parijs. ",
    ],
)
def test_the_work_to_compose_grows_no_faster_than_the_text(sentence: str) -> None:
    def calls(count: int) -> int:
        """Function calls: what time measures, on a machine that does nothing else."""
        article = an_article("Kop", *[sentence * 5] * count, created=written("2025-02-12"))
        counted = 0

        def count_call(_frame: object, event: str, _argument: object) -> None:
            nonlocal counted
            counted += event in {"call", "c_call"}

        sys.setprofile(count_call)
        extract(article, today=TODAY)
        sys.setprofile(None)
        return counted

    calls(10)
    assert calls(80) < 4 * 1.5 * calls(20)


@given(ANYTHING)
def test_every_expression_that_names_a_time_is_accounted_for_once(text: str) -> None:
    article = an_article("Kop", *text.split("\n"), created=written("2025-02-12"))
    found = extract(article, today=TODAY)
    events = {event.id for event in found.events}
    for mention in found.mentions:
        names_time = mention.type in {"DATE", "TIME"} and not mention.value.endswith("_REF")
        assert (mention.disposition is not None) == names_time
        assert (mention.aside is not None) == (mention.disposition == "set-aside")
        assert (mention.event in events) == (mention.disposition in {"dates", "bounds"})
