"""What stands above a text is parted from it, and nothing else is."""

from __future__ import annotations

import pytest

from app.readers._header import Parted, parted

BODY = ["", "De politie heeft vier mensen aangehouden.", "", "Zij zitten vast."]


def top_of(text: str) -> Parted:
    return parted(text.split("\n"))


class TestAnInlineHeader:
    @pytest.mark.parametrize(
        ("first", "header"),
        [
            (" date 2025-02 Frankrijk en de buren sluiten een akkoord.", "date 2025-02"),
            ("datum: 2024-03-05 Frankrijk en de buren sluiten een akkoord.", "datum: 2024-03-05"),
            ("DATE 2024-03-05T10:30 Frankrijk en de buren", "DATE 2024-03-05T10:30"),
            ("Datum: 5 maart 2024 Frankrijk en de buren", "Datum: 5 maart 2024"),
            ("date 2024 Frankrijk en de buren sluiten een akkoord.", "date 2024"),
            ("Date: March 5, 2024 - France and its neighbours agree", "Date: March 5, 2024"),
        ],
    )
    def test_is_taken_off_the_headline(self, first: str, header: str) -> None:
        found = top_of("\n".join([first, *BODY]))

        assert found.header == (header,)
        assert found.lines[0].startswith(("Frankrijk", "France"))

    @pytest.mark.parametrize(
        "first",
        [
            "De datum 2024-03-05 staat vast.",
            "Datum prikken is lastig.",
            "Date night costs 2024 dollars.",
            "2024-03-05 Frankrijk en de buren sluiten een akkoord.",
        ],
    )
    def test_is_no_sentence_about_a_date(self, first: str) -> None:
        found = top_of("\n".join([first, *BODY]))

        assert found.header == ()
        assert found.lines[0] == first


class TestALabelLine:
    @pytest.mark.parametrize(
        "line",
        [
            "Datum: 12 november 2023",
            "Date: Tue, 14 Nov 2023 10:30:00 +0100 (CET)",
            "Published: 2023-11-12",
            "Gepubliceerd op 12 november 2023 om 14:30",
            "Gepubliceerd: 12 nov 2023, 14:30 | Bijgewerkt: 13 nov 2023",
            "Laatst bijgewerkt: 12-11-2023 09.15 uur",
            "Van: redactie@krant.nl",
            "Bron: NOS Nieuws",
            "Door: Jan van der Berg",
            "Door Jan van der Berg",
            "Door onze correspondent Piet Jansen",
            "By Jane Doe and John Smith",
            "Veröffentlicht am 12. November 2023",
            "Publié le 12 novembre 2023 à 14h30",
            "Fecha: 12 de noviembre de 2023",
            "Pubblicato il 12 novembre 2023",
        ],
    )
    @pytest.mark.parametrize("above", [True, False])
    def test_belongs_to_the_header_above_and_below_the_headline(
        self, line: str, *, above: bool
    ) -> None:
        top = [line, "Brand in Zwolle"] if above else ["Brand in Zwolle", line]
        found = parted([*top, *BODY])

        assert found.header == (line,)
        assert next(text for text in found.lines if text) == "Brand in Zwolle"
        assert line not in found.lines

    def test_of_a_title_gives_the_headline(self) -> None:
        found = top_of("Van: de redactie\nOnderwerp: Brand in Zwolle\n\nDe brand is uit.")

        assert found.header == ("Van: de redactie",)
        assert found.lines == ["Brand in Zwolle", "", "De brand is uit."]

    def test_of_a_title_below_another_line_moves_that_line_up(self) -> None:
        found = top_of("NOS Nieuws\nTitel: Brand in Zwolle\n\nDe brand is uit.")

        assert found.header == ("NOS Nieuws",)
        assert found.lines[0] == "Brand in Zwolle"

    def test_of_a_title_that_the_text_repeats_gives_one_headline(self) -> None:
        found = top_of("Titel: Brand in Zwolle\n\nBrand in Zwolle\n\nDe brand is uit.")

        assert found.lines == ["Brand in Zwolle", "", "De brand is uit."]

    @pytest.mark.parametrize(
        "line",
        [
            "Minister: ‘Datum van de top staat vast’",
            "Door de brand vielen vier doden",
            "Van Zwolle naar Deventer in tien minuten",
            "Update: brand in Zwolle geblust",
            "Datumgrens overschreden",
            "A: Ja, dat klopt.",
        ],
    )
    def test_is_no_headline_that_starts_alike(self, line: str) -> None:
        assert parted([line, *BODY]).header == ()

    def test_far_down_in_the_text_stays_there(self) -> None:
        found = top_of("Kop\n\nEen eerste alinea met tekst.\n\nBron: NOS Nieuws")

        assert found.header == ()
        assert found.lines[-1] == "Bron: NOS Nieuws"


class TestADateline:
    @pytest.mark.parametrize(
        "line",
        [
            "Zwolle, 7 maart 2023",
            "Madrid, 12 de marzo de 2024",
            "12 november 2023",
            "dinsdag 12 november 2023, 14:30",
            "Den Haag, dinsdag 7 maart 2023",
            "Brussel/Den Haag, 7 maart 2023",
            "AMSTERDAM (ANP) - 7 maart 2023",
            "’s-Hertogenbosch, 7 maart 2023",
            "Zwolle, 07-03-2023",
            "7/3/2023",
            "March 7, 2023",
            "London, 7th March 2023",
            "Zwolle, maart 2023",
            "(7 maart 2023)",
            "7 maart 2023, Zwolle",
            "Paris, le 7 mars 2023",
            "Berlin, 7. März 2023",
        ],
    )
    def test_alone_on_its_line_belongs_to_the_header(self, line: str) -> None:
        below = parted(["Brand in Zwolle", "", line, *BODY])
        above = parted([line, "", "Brand in Zwolle", *BODY])

        assert below.header == above.header == (line,)

    def test_before_a_running_paragraph_stays_in_it(self) -> None:
        line = "ZWOLLE, 7 maart 2023 - De politie heeft vier mensen aangehouden."
        found = parted(["Brand in Zwolle", "", line])

        assert found.header == ()
        assert found.lines[-1] == line

    @pytest.mark.parametrize("line", ["Zwolle, 7 mensen 2023", "Op 7 maart 2023 brandde het."])
    def test_is_nothing_but_a_date_and_a_place(self, line: str) -> None:
        assert parted(["Brand in Zwolle", "", line, *BODY]).header == ()

    def test_that_heads_one_of_several_parts_stays_in_the_text(self) -> None:
        diary = "Logboek\n\n7 maart 2023\n\nDe brand.\n\n8 maart 2023\n\nDe dag erna."

        assert top_of(diary).header == ()


def test_several_header_lines_keep_their_order_and_their_words() -> None:
    found = top_of("Bron:  NOS\nBrand in Zwolle\nDoor: Jan Jansen\n\n7 maart 2023\n\nTekst.")

    assert found.header == ("Bron:  NOS", "Door: Jan Jansen", "7 maart 2023")
    assert [line for line in found.lines if line] == ["Brand in Zwolle", "Tekst."]


def test_a_text_without_header_is_left_alone() -> None:
    lines = ["Brand in Zwolle", *BODY]

    assert parted(lines) == Parted((), lines)


def test_a_text_that_is_all_header_has_no_lines_left() -> None:
    assert not any(top_of("Datum: 7 maart 2023\nBron: NOS\n").lines)
