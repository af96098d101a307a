"""Every format gives title, author, date, and paragraphs in reading order."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.model import Document, Extraction, ParagraphKind, Problem
from app.readers import read
from tests.readers import formats
from tests.readers.formats import ARTICLE


def document(path: Path) -> Document:
    (found,) = read(path)
    assert isinstance(found, Document), found
    return found


def texts(found: Document) -> list[str]:
    return [paragraph.text for paragraph in found.paragraphs]


def headings(found: Document) -> list[str]:
    return [one.text for one in found.paragraphs if one.kind is ParagraphKind.HEADING]


def created(found: Document) -> str | None:
    return found.created.when.edtf if found.created else None


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


class TestAWebPage:
    def test_gives_its_article_its_author_and_its_date(self, tmp_path: Path) -> None:
        found = document(written(tmp_path / "a.html", formats.PAGE))

        assert (found.title, found.author, found.language) == ("Raad bijeen", "J. Jansen", "nl")
        assert created(found) == "2025-02-07"
        assert [one for one in ARTICLE if one in texts(found)] == list(ARTICLE)
        assert "De brug" in headings(found)

    def test_leaves_out_menus_scripts_and_footers(self, tmp_path: Path) -> None:
        found = " ".join(texts(document(written(tmp_path / "a.html", formats.PAGE))))

        assert "Niet lezen" not in found
        assert "Voorpagina" not in found

    def test_without_an_article_gives_all_that_can_be_seen(self, tmp_path: Path) -> None:
        page = (
            "<html><body><table><tr><td>3 mei 2021</td><td>Zitting</td></tr></table></body></html>"
        )

        assert "3 mei 2021 · Zitting" in texts(document(written(tmp_path / "a.htm", page)))

    def test_is_known_by_its_first_bytes(self, tmp_path: Path) -> None:
        assert document(written(tmp_path / "bewaard", formats.PAGE)).title == "Raad bijeen"

    def test_saved_whole_is_read_as_the_page_in_it(self, tmp_path: Path) -> None:
        head = (
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
            "Content-Type: text/html; charset=utf-8\r\n\r\n"
        )
        found = document(written(tmp_path / "a.mhtml", f"{head}{formats.PAGE}\r\n--b--\r\n"))

        assert found.title == "Raad bijeen"


class TestMarkdown:
    def test_has_its_front_matter_read(self, tmp_path: Path) -> None:
        text = (
            "---\ntitle: Raad\nauthor: [J. Jansen, P. Piet]\ndate: 2025-02-07\nlang: nl\n---\n\n"
            "# Kop\n\nEen **vette** [link](http://x.invalid).\n\n- punt een\n- punt twee\n"
        )
        found = document(written(tmp_path / "a.md", text))

        assert (found.title, found.author, found.language) == ("Raad", "J. Jansen, P. Piet", "nl")
        assert created(found) == "2025-02-07"
        assert texts(found) == ["Raad", "Kop", "Een vette link.", "punt een", "punt twee"]

    def test_leaves_a_date_in_words_to_the_extraction(self, tmp_path: Path) -> None:
        found = document(
            written(tmp_path / "a.md", "---\ndatum: 7 februari 2025\n---\n\nTekst hier.\n")
        )

        assert found.header == "date: 7 februari 2025"

    def test_with_a_rule_at_its_top_is_text(self, tmp_path: Path) -> None:
        found = document(written(tmp_path / "a.md", "---\nGewoon tekst\n---\n\nEn meer tekst.\n"))

        assert "En meer tekst." in texts(found)


class TestAPdf:
    def test_joins_lines_and_words_and_leaves_out_what_each_page_repeats(
        self, tmp_path: Path
    ) -> None:
        pages = [
            [
                (72, 800, 9, "Jaarverslag 2025"),
                (72, 740, 18, f"Hoofdstuk {n}") if n == 1 else (72, 740, 11, "zij later alsnog,"),
                (72, 700, 11, "De raad kwam op 6 februari 2025 bijeen om over de begro-"),
                (72, 686, 11, f"ting te spreken, en dat was de {n}e keer dat zoiets gebeurde en"),
                (72, 60, 9, f"{n}"),
            ]
            for n in (1, 2, 3)
        ]
        found = document(formats.a_pdf(tmp_path / "a.pdf", pages))

        assert headings(found) == ["Hoofdstuk 1"]
        assert "over de begroting te spreken" in texts(found)[1]
        assert not any("Jaarverslag" in text or text.strip() == "2" for text in texts(found))

    def test_reads_the_left_column_before_the_right(self, tmp_path: Path) -> None:
        left = [(60, 700 - 14 * n, 10, f"links regel {n} met woorden erbij") for n in range(6)]
        right = [(320, 700 - 14 * n, 10, f"rechts regel {n} met woorden erbij") for n in range(6)]
        mixed = [line for pair in zip(left, right, strict=True) for line in pair]
        whole = " ".join(texts(document(formats.a_pdf(tmp_path / "a.pdf", [mixed]))))

        assert whole.index("links regel 5") < whole.index("rechts regel 0")

    def test_tells_title_author_and_date_of_its_record(self, tmp_path: Path) -> None:
        info = "/Title(Verslag van de raad)/Author(J. Jansen)/CreationDate(D:20250207120000)"
        lines = [[(72, 700, 11, "De raad kwam bijeen.")]]
        found = document(formats.a_pdf(tmp_path / "a.pdf", lines, info))

        assert (found.title, found.author) == ("Verslag van de raad", "J. Jansen")
        assert created(found) == "2025-02-07"

    def test_of_pictures_says_so(self, tmp_path: Path) -> None:
        (found,) = read(formats.a_pdf(tmp_path / "a.pdf", [[], []]))

        assert isinstance(found, Problem)
        assert found.reason.rule == "unreadable-scanned"
        assert dict(found.reason.arguments)["pages"] == 2


class TestOfficeDocuments:
    def test_word(self, tmp_path: Path) -> None:
        found = document(formats.a_docx(tmp_path / "a.docx"))

        assert (found.title, found.author) == ("Raad over de begroting", "J. Jansen")
        assert texts(found) == ["Raad over de begroting", *ARTICLE, "3 april 2025 · Inspraak"]
        assert headings(found) == ["Raad over de begroting"]

    def test_opendocument(self, tmp_path: Path) -> None:
        found = document(formats.an_odt(tmp_path / "a.odt"))

        assert (found.author, created(found)) == ("J. Jansen", "2025-02-09")
        assert texts(found) == [
            "Raad over de begroting",
            "Op 6 februari 2025 kwam de raad bijeen.",
            "3 april · Inspraak",
            "Noot.",
        ]

    def test_rich_text(self, tmp_path: Path) -> None:
        found = document(written(tmp_path / "a.rtf", formats.RTF))

        assert (found.title, found.author, created(found)) == ("Raad", "J. Jansen", "2025-02-09")
        assert "Raad over cafés" in texts(found)
        assert "De raad kwam op 6 februari 2025 bijeen." in texts(found)

    def test_book(self, tmp_path: Path) -> None:
        found = document(formats.an_epub(tmp_path / "a.epub"))

        assert (found.title, found.author, found.language) == ("De brug", "J. Jansen", "nl")
        assert created(found) == "2024-05-01"
        assert headings(found) == ["De brug", "Eerste", "Tweede"]


class TestMail:
    def test_gives_the_letter_and_its_attachments(self, tmp_path: Path) -> None:
        letter, attached = read(written(tmp_path / "a.eml", formats.MAIL))

        assert isinstance(letter, Document) and isinstance(attached, Document)
        assert (letter.title, letter.author) == ("Vergadering café", "Jan Jansen")
        assert created(letter) == "2025-02-07"
        assert "De raad kwam gisteren bijeen in het café." in texts(letter)
        assert attached.source == f"{tmp_path / 'a.eml'}#../../verslag.txt"
        assert attached.title == "Verslag van de raad"

    def test_without_its_date_has_that_of_the_first_server_on_its_way(self, tmp_path: Path) -> None:
        dated = b"Date: Fri, 07 Feb 2025 23:30:00 -0500\r\n"
        received = (
            b"Received: from b by c; Sun, 09 Feb 2025 08:00:00 +0100\r\n"
            b"Received: from a by b; Sat, 08 Feb 2025 23:30:00 +0100\r\n"
        )
        letter = next(
            iter(read(written(tmp_path / "a.eml", formats.MAIL.replace(dated, received))))
        )

        assert isinstance(letter, Document)
        assert created(letter) == "2025-02-08"

    def test_writes_an_attachment_nowhere_its_name_says(self, tmp_path: Path) -> None:
        inner = tmp_path / "een" / "twee"
        inner.mkdir(parents=True)
        list(read(written(inner / "a.eml", formats.MAIL)))

        assert [path.name for path in tmp_path.rglob("*.txt")] == []

    def test_mailbox_gives_each_message_and_tells_of_an_empty_one(self, tmp_path: Path) -> None:
        one = b"From x Fri Feb 07 2025\r\n" + formats.MAIL + b"\r\n"
        empty = b"From x Fri Feb 07 2025\r\nContent-Type: text/plain\r\n\r\n\r\n"
        found = list(read(written(tmp_path / "a.mbox", one + empty + one)))

        assert [type(item) for item in found] == [Document, Document, Problem, Document, Document]


class TestFeeds:
    def test_give_each_entry(self, tmp_path: Path) -> None:
        feed = (
            "<?xml version='1.0'?><rss version='2.0'><channel><title>Krant</title>"
            "<item><title>Raad &amp; daad</title><pubDate>Fri, 07 Feb 2025 10:00:00 GMT</pubDate>"
            "<description>&lt;p&gt;De raad kwam bijeen.&lt;/p&gt;</description></item>"
            "<item><title>Tweede</title><description>Meer.</description></item></channel></rss>"
        )
        first, second = read(written(tmp_path / "a.rss", feed))

        assert isinstance(first, Document) and isinstance(second, Document)
        assert (first.title, created(first)) == ("Raad & daad", "2025-02-07")
        assert texts(first) == ["Raad & daad", "De raad kwam bijeen."]
        assert second.title == "Tweede"


class TestTables:
    def extraction(self, path: Path, text: str) -> Extraction:
        (found,) = read(written(path, text))
        assert isinstance(found, Extraction), found
        return found

    def test_of_events_date_them_and_show_the_words(self, tmp_path: Path) -> None:
        text = (
            "Datum;Titel;Label\n6-2-2025;Raad bijeen;raad, Zwolle\n[..2024-01-01];Begin;\n"
            "1830~;Ooit;\n"
        )
        found = self.extraction(tmp_path / "a.csv", text)

        assert [(event.when and event.when.edtf, event.title) for event in found.events] == [
            ("[..2024-01-01]", "Begin"),
            ("1830~", "Ooit"),
            ("2025-02-06", "Raad bijeen"),
        ]
        last = found.events[-1]
        assert last.tags == ("raad", "Zwolle")
        assert [piece.quote for piece in last.evidence] == ["6-2-2025", "Raad bijeen"]

    def test_read_months_first_only_where_it_must_be(self, tmp_path: Path) -> None:
        american = self.extraction(tmp_path / "a.csv", "date,title\n1/2/2025,A\n1/31/2025,B\n")
        dutch = self.extraction(tmp_path / "b.csv", "date,title\n1/2/2025,A\n")

        assert [event.when and event.when.edtf for event in american.events] == [
            "2025-01-02",
            "2025-01-31",
        ]
        assert [event.when and event.when.edtf for event in dutch.events] == ["2025-02-01"]

    def test_of_timelinejs_are_read_with_their_columns(self, tmp_path: Path) -> None:
        text = (
            "Year,Month,Day,Time,End Year,End Month,End Day,Headline\n-44,3,15,,,,,Iden\n"
            "1940,5,,,1945,5,,Oorlog\n"
        )
        found = self.extraction(tmp_path / "a.csv", text)

        assert [event.when and event.when.edtf for event in found.events] == [
            "-0044-03-15",
            "1940-05/1945-05",
        ]

    def test_keep_what_is_no_date_undated(self, tmp_path: Path) -> None:
        found = self.extraction(tmp_path / "a.csv", "datum,titel\nooit,Raad\n")

        assert found.events[0].when is None
        assert found.events[0].why[0].rule == "column-date-unclear"

    def test_of_long_texts_give_documents(self, tmp_path: Path) -> None:
        text = f'titel,datum,tekst\nRaad,2025-02-07,"{ARTICLE[0]} {ARTICLE[1]}"\n'
        found = document(written(tmp_path / "a.csv", text))

        assert (found.title, created(found)) == ("Raad", "2025-02-07")

    def test_with_headings_nobody_knows_are_read_by_their_cells(self, tmp_path: Path) -> None:
        text = "nr;wanneer precies;wat zoal\n1001;6-2-2025;Raad bijeen\n1002;7-2-2025;Stemming\n"
        found = self.extraction(tmp_path / "a.csv", text)

        assert [(event.when and event.when.edtf, event.title) for event in found.events] == [
            ("2025-02-06", "Raad bijeen"),
            ("2025-02-07", "Stemming"),
        ]

    def test_without_headings_lose_no_row(self, tmp_path: Path) -> None:
        text = "Raad bijeen\t6 februari 2025\tx\nStemming\t7 februari 2025\ty\n"
        found = self.extraction(tmp_path / "a.tsv", text)

        assert [event.title for event in found.events] == ["Raad bijeen", "Stemming"]
        assert [dict(event.why[0].arguments)["column"] for event in found.events] == ["B", "B"]

    def test_of_bare_numbers_are_no_dates(self, tmp_path: Path) -> None:
        (found,) = read(written(tmp_path / "a.csv", "maat,naam\n1001,bank\n1002,stoel\n"))

        assert isinstance(found, Problem)

    def test_without_dates_say_which_columns_there_are(self, tmp_path: Path) -> None:
        (found,) = read(written(tmp_path / "a.csv", "kleur,maat\nrood,3\n"))

        assert isinstance(found, Problem)
        assert found.reason.rule == "unreadable-no-dates"
        assert dict(found.reason.arguments)["columns"] == "kleur, maat"


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "a.pdf", "a.rtf", "a.rss"])
def test_a_damaged_file_is_told_as_that(tmp_path: Path, name: str) -> None:
    (found,) = read(written(tmp_path / name, b"PK\x03\x04 niets hiervan klopt"))

    assert isinstance(found, Problem)
    assert found.reason.rule == "unreadable-damaged"
