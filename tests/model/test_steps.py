from __future__ import annotations

from app.model import step


class TestAStep:
    def test_cites_each_paragraph_once_in_the_order_of_the_text(self) -> None:
        assert step("rule", 3, 2, 3).paragraphs == (2, 3)

    def test_keeps_its_arguments_by_name(self) -> None:
        assert dict(step("rule", words="volgende week", count=2).arguments) == {
            "words": "volgende week",
            "count": 2,
        }

    def test_equals_another_of_the_same_reasoning(self) -> None:
        assert step("rule", 2, words="morgen") == step("rule", 2, words="morgen")
