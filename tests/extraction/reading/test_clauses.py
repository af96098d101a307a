"""Clauses, their verbs and tenses."""

from __future__ import annotations

import pytest

from app.extraction.reading.clauses import sentences
from app.extraction.reading.find import find
from tests.extraction.sentences import dutch


def verbs_of(text: str) -> list[tuple[str, str, str]]:
    times = [(item.start, item.end) for found in find(text, dutch()) for item in found.items]
    clauses = [one for part in sentences(text, dutch(), times) for one in part.clauses]
    return [
        (one.tokens[one.verb.finite].text, one.verb.content.lemma, str(one.verb.tense))
        for one in clauses
        if one.verb
    ]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("De raad stemt vrijdag.", ("stemt", "stemmen", "present")),
        ("De brug werd geopend.", ("werd", "openen", "past")),
        ("De ministers hebben een akkoord bereikt.", ("hebben", "bereiken", "past")),
        ("De brug zal worden geopend.", ("zal", "openen", "future")),
        ("Het verzet begon op 3 mei.", ("begon", "beginnen", "past")),
        ("Zijn bijrijder overleed maandag.", ("overleed", "overlijden", "past")),
        ("Het wrak moet zijn geborgen.", ("moet", "bergen", "present")),
        ("Het meisje vlogde maandag.", ("vlogde", "vlogde", "past")),
        ("Maandag takelden bergers het wrak omhoog.", ("takelden", "takelden", "past")),
        ("België neemt deel aan de top.", ("neemt", "deelnemen", "present")),
    ],
)
def test_the_finite_verb_and_what_it_says(text: str, verb: tuple[str, str, str]) -> None:
    assert verbs_of(text) == [verb]


@pytest.mark.parametrize(
    "text",
    ["De grote steden in het noorden.", "Ruim dertig soldaten.", "Een lange rij tenten."],
)
def test_a_noun_that_looks_like_a_past_form_is_no_verb(text: str) -> None:
    assert verbs_of(text) == []


def test_a_subordinate_clause_has_a_verb_of_its_own() -> None:
    found = verbs_of("Het verzet begon toen de gemeente de plannen presenteerde.")
    assert [lemma for _, lemma, _ in found] == ["beginnen", "presenteren"]
