"""Lines become paragraphs that people would count alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import ParagraphKind
from app.readers._paragraphs import paragraphs

LONG = "De politie heeft vier mensen aangehouden na een brand in een loods aan de rand van de stad."
WRAPPED = [
    "De politie heeft maandag vier mensen aangehouden na een brand in een",
    "loods aan de rand van de stad. De brand brak rond zes uur uit en was",
    "pas tegen de middag onder controle.",
]


def texts(*lines: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(lines)]


def kinds(*blocks: str) -> list[ParagraphKind]:
    lines = [line for block in blocks for line in (block, "")]
    return [paragraph.kind for paragraph in paragraphs(lines)]


class TestParagraphs:
    def test_are_parted_by_blank_lines(self) -> None:
        assert texts("Een.", "", " \t", "Twee.", "") == ["Een.", "Twee."]

    def test_are_single_lines_where_there_are_no_blank_ones(self) -> None:
        assert texts("Een kop", "Een zin.", "Nog een zin.") == [
            "Een kop",
            "Een zin.",
            "Nog een zin.",
        ]

    def test_count_from_one(self) -> None:
        assert [paragraph.n for paragraph in paragraphs(["Een.", "", "Twee."])] == [1, 2]

    def test_lose_the_blanks_around_them(self) -> None:
        assert texts("  Een.  ", "", "\u00a0Twee.") == ["Een.", "Twee."]

    @given(st.lists(st.text(alphabet="ab. -\t", max_size=120), max_size=12))
    def test_keep_every_word_in_order(self, lines: list[str]) -> None:
        found = paragraphs(lines)

        assert "".join("".join(p.text for p in found).split()) == "".join("".join(lines).split())
        assert all(paragraph.text == paragraph.text.strip() != "" for paragraph in found)


class TestWrappedLines:
    def test_are_joined_in_a_block(self) -> None:
        assert texts("Brand", "", *WRAPPED) == ["Brand", " ".join(WRAPPED)]

    def test_are_joined_where_the_whole_text_is_one_block(self) -> None:
        assert texts(*WRAPPED) == [" ".join(WRAPPED)]

    def test_are_joined_without_a_blank_after_a_broken_word(self) -> None:
        first = WRAPPED[0].removesuffix("een") + "regerings-"

        assert texts("Kop", "", first, "leiders kwamen bijeen.")[1].endswith(
            "regerings-leiders kwamen bijeen."
        )

    def test_of_a_whole_book_are_joined_in_one_go(self) -> None:
        found = texts("Kop", "", *[WRAPPED[0]] * 10_000)

        assert len(found[1].split()) == 10_000 * len(WRAPPED[0].split())

    def test_end_where_a_sentence_ends_early(self) -> None:
        found = texts("Kop", "", *WRAPPED, *WRAPPED)

        assert found[1:] == [" ".join(WRAPPED)] * 2

    def test_keep_the_items_of_a_list_apart(self) -> None:
        assert texts("Kop", "", "- een vuur", "- een blusser")[1:] == [
            "- een vuur",
            "- een blusser",
        ]

    def test_longer_than_a_page_are_paragraphs(self) -> None:
        long = f"{LONG} {LONG}"

        assert texts("Kop", "", long, long) == ["Kop", long, long]

    def test_that_each_end_a_short_sentence_are_paragraphs(self) -> None:
        assert texts("Kop", "", "Het brandde.", "Het regende.")[1:] == [
            "Het brandde.",
            "Het regende.",
        ]


class TestAHeading:
    def test_is_short_and_stands_between_longer_paragraphs(self) -> None:
        assert kinds("Het begon.", LONG, "Ook in Deventer brand", LONG)[2] is ParagraphKind.HEADING

    @pytest.mark.parametrize(
        "line",
        ["Het brandde.", "Brandde het?", "“Het brandde.”", "Zij zei:", "en toen", "- brand", LONG],
    )
    def test_is_no_sentence_no_item_and_no_end_of_one(self, line: str) -> None:
        assert kinds("Het begon.", LONG, line, f"{LONG} {LONG}")[2] is not ParagraphKind.HEADING

    def test_is_not_the_last_paragraph(self) -> None:
        assert kinds("Het begon.", LONG, "Jan Jansen")[-1] is ParagraphKind.BODY

    def test_above_a_shorter_paragraph_is_none(self) -> None:
        assert kinds("Het begon.", LONG, "Een langere regel dan die erna", "Kort.")[2] is (
            ParagraphKind.BODY
        )

    def test_may_have_a_heading_below_it(self) -> None:
        found = kinds("Het begon.", LONG, "Deel twee", "De brand in Deventer", LONG)

        assert found[3] is ParagraphKind.HEADING

    def test_is_the_headline_where_that_is_short_and_no_sentence(self) -> None:
        assert kinds("Brand in Zwolle", LONG)[0] is ParagraphKind.HEADING
        assert kinds("Het brandde in Zwolle.", LONG)[0] is ParagraphKind.BODY

    def test_needs_a_text_below_it(self) -> None:
        assert kinds("Brand in Zwolle") == [ParagraphKind.BODY]


CHRONICLE = (
    "18 november 2024: storm Bert bereikt Brabant",
    "28 november 2024: gemeente sluit het park",
    "3 februari 2025: aanplant van 60 jonge bomen",
)


class TestTheFormOfLines:
    @pytest.mark.parametrize(
        "lines",
        [
            CHRONICLE,
            ("1951 - het clubhuis wordt gebouwd", "1962 - het clubhuis brandt af"),
            ("20:13 UTC: uploads begin", "20:17 UTC: requests become slow"),
            ("March 3, 1990: the club is founded", "June 5, 1991: the club moves"),
            ("Le 3 mai 1990 : fondation du club", "Le 5 juin 1991 : le club déménage"),
            ("Anno 1951\tingebruikname", "Anno 1962\tbrand"),
        ],
    )
    def test_keeps_the_lines_of_a_chronicle_apart(self, lines: tuple[str, ...]) -> None:
        assert texts("Kop", "", *lines, "", LONG)[1:-1] == list(lines)

    def test_joins_what_a_line_of_a_chronicle_goes_on_with(self) -> None:
        found = texts("Kop", "", CHRONICLE[0], "en gaat weer liggen", CHRONICLE[1], "", LONG)

        assert found[1] == f"{CHRONICLE[0]} en gaat weer liggen"

    def test_joins_wrapped_prose_in_which_a_line_begins_with_a_year(self) -> None:
        prose = (
            "De vereniging heeft lang in een schuur aan de dijk gespeeld en pas in",
            "1951 - na de grote storm - kwam er een nieuw clubhuis, waar zij daarna",
            "nog veertig jaar bleef.",
        )

        assert texts("Kop", "", *prose, "", LONG)[1] == " ".join(prose)

    def test_tells_items_rows_and_fields(self) -> None:
        found = kinds(
            "Kop", "", "Zaaknummer: 12/345", "Datum uitspraak: 3 mei 2012", "",
            "1951\tbouw", "1962\tbrand", "", "- een vuur", "- een blusser", "", LONG,
        )  # fmt: skip

        assert found[1:-1] == [
            *([ParagraphKind.FIELD] * 2),
            *([ParagraphKind.TABLE_ROW] * 2),
            *([ParagraphKind.LIST_ITEM] * 2),
        ]
