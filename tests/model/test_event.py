from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.model import Event
from app.temporal import When, when
from tests.builders import a_day, a_document, an_event, days, evidence
from tests.temporal.strategies import dates


def titles(*events: Event) -> list[str]:
    return [event.title for event in sorted(events, key=lambda event: event.sort_key)]


class TestTheOrderOfEvents:
    def test_is_that_of_their_dates(self) -> None:
        later, earlier = an_event("later", "2025-02-10"), an_event("eerder", "2025-02-06")

        assert titles(later, earlier) == ["eerder", "later"]

    def test_puts_what_ends_first_before_what_begins_on_the_same_day(self) -> None:
        long, short = (
            an_event("lang", days("2025-02-10", "2025-02-11")),
            an_event("kort", "2025-02-10"),
        )

        assert titles(long, short) == ["kort", "lang"]

    def test_puts_what_came_without_a_beginning_first(self) -> None:
        before = an_event("ervoor", when.before(a_day("2025-02-06")))

        assert titles(an_event("oud", "1830-01-01"), before) == ["ervoor", "oud"]

    @given(st.lists(st.none() | dates, max_size=6))
    def test_puts_the_undated_last(self, found: list[When | None]) -> None:
        events = [an_event(str(n), date) for n, date in enumerate(found)]
        ordered = sorted(events, key=lambda event: event.sort_key)

        undated = [event.when is None for event in ordered]
        assert undated == sorted(undated)


class TestEvidence:
    def test_quotes_the_words_at_its_offsets(self) -> None:
        document = a_document("Kop", "Op 6 februari ontving de 🙂 president de sjeik.")
        piece = evidence(document, 2, "president")

        assert document.paragraph(2).text[piece.start : piece.end] == piece.quote
        assert piece.prefix.endswith("🙂 ")
