"""Rules are tried only where their first two words can stand, and nothing is lost by that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.extraction.language.grammar import parse
from app.extraction.language.loading import Language, codes, load, load_language
from app.extraction.language.openings import Opening, Openings, can_follow, next_run
from app.extraction.language.rules import Rule
from app.extraction.reading.find import find

_TABLES = {"month": ["mei", "juni"], "weekday": ["maandag"], "part": ["avond"], "half": ["half a"]}


def opening(pattern: str, first: str) -> Opening:
    (found,) = Openings(_TABLES, {}).after(first, [parse(pattern)])
    return found


class TestTheSecondWord:
    def test_of_a_day_and_a_month_is_a_month(self) -> None:
        assert opening("{dd} {month}", "0").seconds == {"mei", "juni"}

    def test_may_be_any_where_one_word_is_enough(self) -> None:
        assert opening("{weekday}[ {month}]", "maandag").seconds is None

    def test_is_behind_what_may_be_left_out(self) -> None:
        assert opening("[op ]{dd} {month}", "op").seconds == {"0"}

    def test_of_words_written_as_one_is_that_of_the_rest(self) -> None:
        assert opening("{weekday}{part} {dd}", "maandagavond").seconds == {"0"}

    def test_can_stand_in_one_entry_of_a_table(self) -> None:
        assert opening("{half} {weekday}", "half").seconds == {"a"}

    def test_is_letters_that_follow_digits_at_once(self) -> None:
        assert opening("{dd}h", "0").seconds == {"h"}


class TestTheFirstWord:
    def test_that_no_text_of_the_pattern_begins_with_rules_it_out(self) -> None:
        assert not opening("{weekday}{part}", "dinsdag").begins
        assert opening("{weekday}{part}", "maandagavond").begins


class TestTheNextRun:
    def test_is_found_behind_signs_and_blanks(self) -> None:
        assert next_run("3 – Mei 2020", 1) == "mei"

    def test_is_a_nought_for_any_number(self) -> None:
        assert next_run("mei, 2020", 3) == "0"

    def test_is_empty_at_the_end_and_far_off(self) -> None:
        assert next_run("mei", 3) == ""
        assert next_run("mei" + " " * 50 + "juni", 3) == ""

    def test_need_only_begin_as_the_pattern_has_it(self) -> None:
        assert can_follow(frozenset({"maandag"}), "maandagavond")
        assert not can_follow(frozenset({"maandag"}), "maan")


LINES = [
    (code, line)
    for code in codes()
    for corpus in [load(paths.LANGUAGES / code / "corpus.toml")]
    for line in (*corpus.get("finds", {}), *corpus.get("ignores", {}).get("lines", ()))
]


def _tried_everywhere(own: Language) -> Language:
    return _Careless(**{name: getattr(own, name) for name in own.__dataclass_fields__})


class _Careless(Language):
    """A language that tries every rule wherever one could begin."""

    def candidates(self, text: str, at: int) -> tuple[Rule, ...]:
        del text, at
        return self.rules


@pytest.mark.parametrize("code", codes())
def test_no_line_of_the_corpus_reads_otherwise_with_every_rule_tried(code: str) -> None:
    own = load_language(code)
    careless = _tried_everywhere(own)
    for line in [line for its, line in LINES if its == code]:
        assert list(find(line, own)) == list(find(line, careless)), line


_PIECES = st.sampled_from(
    ["3", "12", "mei", "2020", "op", " ", " ", " ", "-", "van", "tot", "maandag", "avond", "20.30",
     "uur", "eind", "jaren", "'", "90", "vorige", "week", ",", ".", "de", "19e", "eeuw"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_no_text_reads_otherwise_with_every_rule_tried(text: str) -> None:
    own = load_language("nl")
    assert list(find(text, own)) == list(find(text, _tried_everywhere(own)))
