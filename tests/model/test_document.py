from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import Document, Paragraph, ParagraphKind
from tests.builders import a_document


def a_headed_document(header: str, *, source: str = "a.txt") -> Document:
    paragraph = Paragraph(1, ParagraphKind.HEADING, "Kop")
    return Document(source, "Kop", (paragraph,), header=header)


class TestADocument:
    def test_read_twice_is_the_same_document(self) -> None:
        first = a_document("Kop", "Tekst.", source="a.txt")
        again = a_document("Kop", "Tekst.", source="b.txt")

        assert first.id == again.id

    def test_with_another_word_is_another_document(self) -> None:
        assert a_document("Kop", "Tekst.").id != a_document("Kop", "Teksten.").id

    def test_with_another_header_is_another_document(self) -> None:
        assert a_headed_document("date 2025-02").id != a_headed_document("date 2025-03").id

    def test_with_a_lone_surrogate_still_has_an_identity(self) -> None:
        assert len(a_document("Kop \ud800").id) == 16

    @given(st.lists(st.text(st.characters(blacklist_categories=[])), min_size=1, max_size=4))
    def test_of_any_text_has_an_identity_of_sixteen_digits(self, texts: list[str]) -> None:
        assert int(a_document(*texts).id, 16) >= 0
        assert len(a_document(*texts).id) == 16


class TestAParagraph:
    def test_is_counted_from_one(self) -> None:
        assert a_document("Kop", "Tekst.").paragraph(1).text == "Kop"

    @pytest.mark.parametrize("n", [-1, 0, 3])
    def test_that_is_not_there_is_not_found(self, n: int) -> None:
        with pytest.raises(IndexError):
            a_document("Kop", "Tekst.").paragraph(n)
