from __future__ import annotations

from app.model import Span


def test_spans_sort_in_the_order_of_the_text() -> None:
    late, early, next_paragraph = Span(1, 20, 25), Span(1, 3, 9), Span(2, 0, 4)

    assert sorted([next_paragraph, late, early]) == [early, late, next_paragraph]
