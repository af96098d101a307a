"""Twice as long a text is about twice as much work, whatever stands in it and how."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.extraction.dating.constraints import constraints
from app.extraction.extract import extract
from app.extraction.language.loading import load_language
from app.extraction.occasions.occasions import occasions
from app.extraction.reading.parsed import read
from app.extraction.resolving.resolve import resolve
from app.model import Document, Paragraph, ParagraphKind
from tests.steps import steps

BOUND = 2.2
TODAY = 738_000
BODY, ITEM, HEADING = ParagraphKind.BODY, ParagraphKind.LIST_ITEM, ParagraphKind.HEADING
ROW = ParagraphKind.TABLE_ROW

DATED = {
    "nl": "Op {} mei {} kwam de top in Zwolle bijeen",
    "en": "On {} May {} the summit met in London",
    "de": "Am {}. Mai {} kam der Gipfel in Berlin zusammen",
    "fr": "Le {} mai {} le sommet s'est réuni à Paris",
    "es": "El {} de mayo de {} la cumbre se reunió en Madrid",
    "it": "Il {} maggio {} il vertice si riunì a Roma",
}
UNDATED = "de burgemeester opende de brug in de stad"


def dated(n: int, language: str = "nl") -> str:
    return DATED[language].format(n % 28 + 1, 1500 + n % 500)


def bare(n: int) -> str:
    return f"op {n % 28 + 1} mei {1500 + n % 500}"


def a_document(parts: list[tuple[ParagraphKind, str]], language: str = "nl") -> Document:
    numbered = tuple(Paragraph(n, kind, text) for n, (kind, text) in enumerate(parts, 1))
    return Document("a.txt", "Kop", numbered, language=language)


def one_paragraph(text: str) -> list[tuple[ParagraphKind, str]]:
    return [(BODY, text)]


SHAPES: dict[str, Callable[[int], list[tuple[ParagraphKind, str]]]] = {
    "sentences": lambda n: one_paragraph(" ".join(f"{dated(k)}." for k in range(n))),
    "clauses": lambda n: one_paragraph(" en ".join(dated(k) for k in range(n))),
    "dates before a verb": lambda n: one_paragraph(
        ", ".join(bare(k) for k in range(n)) + f" {UNDATED}."
    ),
    "dates behind a verb": lambda n: one_paragraph(
        f"{UNDATED} " + ", ".join(bare(k) for k in range(n))
    ),
    "a sentence without an end": lambda n: one_paragraph(f"{dated(1)} en {UNDATED} " * n),
    "brackets": lambda n: one_paragraph(f"{dated(1)} " + "(" * n + UNDATED + ")" * n),
    "dates in brackets": lambda n: one_paragraph(" ".join(f"({bare(k)}" for k in range(n))),
    "weekdays of one top": lambda n: one_paragraph(
        "De top begint maandag. De top begint op 3 mei 2021. " * n
    ),
    "paragraphs": lambda n: [(BODY, f"{dated(k)}. {UNDATED}.") for k in range(n)],
    "headings": lambda n: [(HEADING, dated(k)) for k in range(n)],
    "items": lambda n: [(ITEM, dated(k)) for k in range(n)],
    "rows": lambda n: [(ROW, f"{bare(k)} · {UNDATED}") for k in range(n)],
}


def grows_evenly(work: Callable[[int], Callable[[], object]], n: int) -> bool:
    work(5)()  # what is loaded once is loaded
    return steps(work(2 * n)) <= BOUND * steps(work(n))


class TestTheWork:
    @pytest.mark.slow
    @pytest.mark.parametrize("shape", SHAPES)
    def test_of_a_text_grows_with_it(self, shape: str) -> None:
        def work(n: int) -> Callable[[], object]:
            document = a_document(SHAPES[shape](n))
            return lambda: extract(document, today=TODAY)

        assert grows_evenly(work, 250)  # a sentence of more than 400 words is cut

    @pytest.mark.slow
    @pytest.mark.parametrize("language", DATED)
    def test_of_a_paragraph_of_dates_grows_with_it(self, language: str) -> None:
        def work(n: int) -> Callable[[], object]:
            text = ", ".join(dated(k, language) for k in range(n))
            document = a_document(one_paragraph(text), language)
            return lambda: extract(document, today=TODAY)

        assert grows_evenly(work, 250)  # a sentence of more than 400 words is cut

    @pytest.mark.parametrize("shape", SHAPES)
    def test_of_finding_occasions_grows_with_the_text(self, shape: str) -> None:
        def work(n: int) -> Callable[[], object]:
            text = read(a_document(SHAPES[shape](n)).paragraphs, load_language("nl"))
            return lambda: occasions(text)

        assert grows_evenly(work, 150)

    @pytest.mark.parametrize("shape", SHAPES)
    def test_of_dating_grows_with_the_text(self, shape: str) -> None:
        def work(n: int) -> Callable[[], object]:
            text = read(a_document(SHAPES[shape](n)).paragraphs, load_language("nl"))
            found = occasions(text)
            return lambda: list(constraints(text, found))

        assert grows_evenly(work, 400)

    @pytest.mark.parametrize("shape", SHAPES)
    def test_of_resolving_grows_with_the_text(self, shape: str) -> None:
        def work(n: int) -> Callable[[], object]:
            text = read(a_document(SHAPES[shape](n)).paragraphs, load_language("nl"))
            return lambda: list(resolve(text, None, [TODAY], [TODAY]))

        assert grows_evenly(work, 100)
