"""Whole texts: the events a good reader would list, against those the engine finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extraction.gold import NAMES, extraction, fits, gold, score

_FLOORS = {"nl": 0.85, "de": 0.75, "en": 0.75, "es": 0.75, "fr": 0.75, "it": 0.75}
_LANGUAGES = sorted({gold(name).language for name in NAMES})
_PRONOUNS = {
    "Hij",
    "Zij",
    "Ze",
    "He",
    "She",
    "They",
    "Er",
    "Sie",
    "Il",
    "Elle",
    "Ella",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_text_gets_the_date_that_its_header_and_words_give(name: str, tmp_path: Path) -> None:
    expected = gold(name).entry
    created = extraction(expected["text"], tmp_path).document.created
    if "created" in expected:
        assert (created.when.edtf if created else "") == expected["created"]
    if expected.get("basis"):
        assert created is not None and created.basis == expected["basis"]


@pytest.mark.parametrize("name", NAMES)
def test_of_each_text_most_events_are_found_and_little_else(name: str, tmp_path: Path) -> None:
    expected = gold(name)
    found = score(extraction(expected.entry["text"], tmp_path).events, expected)
    assert found.recall >= 0.6, found.missed
    assert found.precision >= 0.6, found.superfluous


@pytest.mark.parametrize("language", _LANGUAGES)
def test_over_all_texts_of_a_language_recall_and_precision_hold(
    language: str, tmp_path: Path
) -> None:
    texts = [one for one in map(gold, NAMES) if one.language == language]
    scores = [score(extraction(one.entry["text"], tmp_path).events, one) for one in texts]
    found = sum(one.found for one in scores)
    recall = found / (found + sum(len(one.missed) for one in scores))
    precision = found / (found + sum(len(one.superfluous) for one in scores))
    print(f"{language}: {len(texts)} texts, recall {recall:.3f}, precision {precision:.3f}")
    assert min(recall, precision) >= _FLOORS[language]


@pytest.mark.parametrize("name", NAMES)
def test_the_language_of_a_text_is_recognised(name: str, tmp_path: Path) -> None:
    assert extraction(gold(name).entry["text"], tmp_path).document.language == gold(name).language


@pytest.mark.parametrize("name", NAMES)
def test_events_expected_with_a_contradiction_say_so(name: str, tmp_path: Path) -> None:
    expected = gold(name)
    events = extraction(expected.entry["text"], tmp_path).events
    for wanted in expected.wanted:
        if "conflict" in wanted:
            (event,) = [one for one in events if fits(one, wanted)]
            assert [step.rule for step in event.conflicts] == [wanted["conflict"]]


@pytest.mark.parametrize("name", NAMES)
def test_every_date_of_every_event_says_why(name: str, tmp_path: Path) -> None:
    for event in extraction(gold(name).entry["text"], tmp_path).events:
        assert event.why
        assert event.evidence


def test_hardly_a_title_leaves_it_to_a_pronoun_who_did_it(tmp_path: Path) -> None:
    texts = [one for one in map(gold, NAMES) if one.language != "it"]  # "il" is an article there
    titles = [
        event.title for one in texts for event in extraction(one.entry["text"], tmp_path).events
    ]
    pronouns = [title for title in titles if title.split()[0] in _PRONOUNS]
    assert len(pronouns) <= len(titles) / 50, pronouns


@pytest.mark.parametrize("name", NAMES)
def test_no_title_begins_or_ends_with_a_loose_word(name: str, tmp_path: Path) -> None:
    for event in extraction(gold(name).entry["text"], tmp_path).events:
        first = event.title.lstrip("[\"“„«‘'(¿¡*")[0]
        assert first.isupper() or first.isdigit()
        assert event.title[-1] not in ",;:–-("
        assert "  " not in event.title
        words = event.title.lower().split()
        assert words[-1] not in {"de", "het", "een", "van", "en", "te"}
