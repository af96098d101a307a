"""Rows, items and fields stay what they are, whole, in every format that has them."""

from __future__ import annotations

import email.message
from pathlib import Path

import pytest

from app.model import Document, ParagraphKind
from app.readers import read
from tests.readers import formats

BODY, ITEM = ParagraphKind.BODY, ParagraphKind.LIST_ITEM
ROW, FIELD, HEADING = ParagraphKind.TABLE_ROW, ParagraphKind.FIELD, ParagraphKind.HEADING
Block = tuple[ParagraphKind, str]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def blocks(path: Path) -> list[Block]:
    """The paragraphs of a file behind its title."""
    (found,) = read(path)
    assert isinstance(found, Document), found
    return [(one.kind, one.text) for one in found.paragraphs[1:]]


def word(folder: Path, body: str, styles: str = "") -> list[Block]:
    parts = {"word/document.xml": f"<w:document {W}><w:body>{p('Kop')}{body}</w:body></w:document>"}
    if styles:
        parts["word/styles.xml"] = f"<w:styles {W}>{styles}</w:styles>"
    return blocks(formats.zipped(folder / "a.docx", parts))


def p(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def open_document(folder: Path, body: str) -> list[Block]:
    head = formats.ODT_CONTENT.partition("<office:text>")[0]
    content = f"{head}<office:text><text:p>Kop</text:p>{body}</office:text></office:body>"
    path = folder / "a.odt"
    formats.zipped(path, {"content.xml": f"{content}</office:document-content>"})
    return blocks(path)


def web(folder: Path, body: str) -> list[Block]:
    path = folder / "a.html"
    path.write_text(f"<html><body><p>Kop</p>{body}</body></html>")
    return blocks(path)


def book(folder: Path, body: str) -> list[Block]:
    path = folder / "a.epub"
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Kop</p>{body}</body></html>'
    package = (
        '<package><metadata/><manifest><item id="a" href="a.xhtml" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine>'
        "</package>"
    )
    container = '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'
    formats.zipped(path, {"META-INF/container.xml": container, "a.opf": package, "a.xhtml": page})
    return blocks(path)


def mail(folder: Path, body: str) -> list[Block]:
    message = email.message.EmailMessage()
    message["Subject"] = "Kop"
    message.set_content(f"<html><body>{body}</body></html>", subtype="html")
    path = folder / "a.eml"
    path.write_bytes(message.as_bytes())
    return blocks(path)


def markdown(folder: Path, text: str) -> list[Block]:
    path = folder / "a.md"
    path.write_text(f"Kop\n\n{text}")
    return blocks(path)


class TestAWordFile:
    def test_keeps_a_cell_in_a_content_control(self, tmp_path: Path) -> None:
        cells = (
            f"<w:tc>{p('3 mei')}</w:tc><w:sdt><w:sdtContent><w:tc>{p('Zitting')}</w:tc>"
            f"</w:sdtContent></w:sdt><w:tc>{p('Zwolle')}</w:tc>"
        )

        found = word(tmp_path, f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
        assert found == [(ROW, "3 mei · Zitting · Zwolle")]

    def test_keeps_a_row_and_a_paragraph_in_a_content_control(self, tmp_path: Path) -> None:
        row = f"<w:tr><w:tc>{p('3 mei')}</w:tc><w:tc>{p('Zitting')}</w:tc></w:tr>"
        held = f"<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>"

        found = word(tmp_path, f"<w:tbl>{held}</w:tbl>" + held.replace(row, p("Einde.")))
        assert found == [(ROW, "3 mei · Zitting"), (BODY, "Einde.")]

    def test_gives_a_text_box_once(self, tmp_path: Path) -> None:
        box = f"<w:r><w:pict><w:txbxContent>{p('in het vak')}</w:txbxContent></w:pict></w:r>"
        held = f"<w:p>{box}<w:r><w:t>naast het vak</w:t></w:r></w:p>"
        cell = f"<w:tbl><w:tr><w:tc>{held}</w:tc><w:tc>{p('Zwolle')}</w:tc></w:tr></w:tbl>"

        assert word(tmp_path, held) == [(BODY, "naast het vak"), (BODY, "in het vak")]
        assert word(tmp_path, cell) == [(ROW, "naast het vak in het vak · Zwolle")]

    def test_keeps_each_word_of_a_table_in_a_cell(self, tmp_path: Path) -> None:
        inner = f"<w:tbl><w:tr><w:tc>{p('Jansen')}</w:tc><w:tc>{p('voor')}</w:tc></w:tr></w:tbl>"
        row = f"<w:tr><w:tc>{p('3 mei')}</w:tc><w:tc>{inner}{p('besloten')}</w:tc></w:tr>"

        found = word(tmp_path, f"<w:tbl>{row}</w:tbl>")
        assert found == [(ROW, "3 mei · Jansen · voor besloten")]

    def test_has_items(self, tmp_path: Path) -> None:
        numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>'
        none = numbered.replace('"4"', '"0"')
        styles = (
            f'<w:style w:styleId="L"><w:name w:val="List Bullet"/><w:pPr>{numbered}</w:pPr>'
            '</w:style><w:style w:styleId="M"><w:basedOn w:val="L"/></w:style>'
            '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>'
        )
        style = '<w:pStyle w:val="{}"/>'.format
        paragraphs = [
            p("zelf", numbered),
            p("door stijl", style("L")),
            p("door stijl van stijl", style("M")),
            p("geen", style("L") + none),
            p("Kop 2", style("H") + numbered),
        ]

        kinds = [kind for kind, _ in word(tmp_path, "".join(paragraphs), styles)]
        assert kinds == [ITEM, ITEM, ITEM, BODY, HEADING]


class TestAnOpenDocument:
    def test_has_items(self, tmp_path: Path) -> None:
        inner = "<text:list><text:list-item><text:p>binnen</text:p></text:list-item></text:list>"
        items = (
            f"<text:list><text:list-item><text:p>een</text:p>{inner}<text:p>verder</text:p>"
            "</text:list-item></text:list><text:p>Einde.</text:p>"
        )

        assert open_document(tmp_path, items) == [
            (ITEM, "een"),
            (ITEM, "binnen"),
            (ITEM, "verder"),
            (BODY, "Einde."),
        ]

    def test_gives_a_text_box_once(self, tmp_path: Path) -> None:
        box = "<text:p>naast<text:box><text:p>in het vak</text:p></text:box> elkaar</text:p>"

        assert open_document(tmp_path, box) == [(BODY, "naast elkaar"), (BODY, "in het vak")]

    def test_keeps_a_note_in_a_cell_out_of_the_row(self, tmp_path: Path) -> None:
        note = "<text:note><text:note-body><text:p>Noot.</text:p></text:note-body></text:note>"
        row = (
            "<table:table><table:table-row><table:table-cell><text:p>3 mei"
            f"{note}</text:p></table:table-cell><table:table-cell><text:p>Zitting</text:p>"
            "</table:table-cell></table:table-row></table:table>"
        )

        assert open_document(tmp_path, row) == [(ROW, "3 mei · Zitting"), (BODY, "Noot.")]


@pytest.mark.parametrize("reading", [web, book, mail])
class TestAPage:
    def test_keeps_a_row_of_paragraphs_together(self, tmp_path: Path, reading) -> None:
        page = (
            "<table><tr><th><p>Datum</p></th><th><p>Wat</p></th></tr><tr><td><p>3 mei</p></td>"
            "<td><p>Zitting van</p><div>de raad</div></td><td>Zwolle</td></tr></table>"
        )

        assert reading(tmp_path, page) == [
            (ROW, "Datum · Wat"),
            (ROW, "3 mei · Zitting van de raad · Zwolle"),
        ]

    def test_laid_out_by_a_table_keeps_its_paragraphs_apart(self, tmp_path: Path, reading) -> None:
        page = (
            "<table><tr><td>Menu</td><td><h2>Raad bijeen</h2><p>Eerste alinea.</p><p>Tweede.</p>"
            "<table><tr><td>3 mei</td><td>Zitting</td></tr></table></td></tr></table>"
        )

        assert reading(tmp_path, page) == [
            (ROW, "Menu"),
            (HEADING, "Raad bijeen"),
            (BODY, "Eerste alinea."),
            (BODY, "Tweede."),
            (ROW, "3 mei · Zitting"),
        ]

    def test_puts_a_term_and_what_describes_it_in_one_field(self, tmp_path: Path, reading) -> None:
        page = (
            "<dl><dt>Datum</dt><dd><p>3 mei 2021</p></dd><dt>Plaats:</dt><dd>Zwolle</dd>"
            "<dd>Kampen</dd><dt>Los</dt></dl><p>Einde.</p>"
        )

        assert reading(tmp_path, page) == [
            (FIELD, "Datum: 3 mei 2021"),
            (FIELD, "Plaats: Zwolle · Kampen"),
            (FIELD, "Los"),
            (BODY, "Einde."),
        ]

    def test_goes_on_with_an_item_behind_a_list_in_it(self, tmp_path: Path, reading) -> None:
        page = "<ul><li>een<ul><li><p>binnen</p></li></ul><p>verder</p>nog</li></ul>los"

        assert reading(tmp_path, page) == [
            (ITEM, "een"),
            (ITEM, "binnen"),
            (ITEM, "verder"),
            (ITEM, "nog"),
            (BODY, "los"),
        ]

    def test_keeps_the_middle_dots_that_are_its_own(self, tmp_path: Path, reading) -> None:
        page = "<p>· Col·legi de periodistes ·</p><table><tr><td>·</td><td>x</td></tr></table>"

        assert reading(tmp_path, page) == [
            (BODY, "· Col·legi de periodistes ·"),
            (ROW, "· · x"),
        ]


def test_an_article_keeps_its_terms_together(tmp_path: Path) -> None:
    terms = "<dl><dt>Datum</dt><dd>3 mei 2021</dd><dt>Plaats</dt><dd>Zwolle</dd></dl>"
    page = formats.PAGE.replace("<h2>", f"{terms}<h2>")
    path = tmp_path / "a.html"
    path.write_text(page)

    assert (FIELD, "Datum: 3 mei 2021") in blocks(path)


class TestMarkdown:
    def test_goes_on_with_an_item_behind_a_list_in_it(self, tmp_path: Path) -> None:
        text = "- een\n\n  - binnen\n\n  verder\n\n- # Kop 2\n\n  ook\n\nEinde.\n"

        assert markdown(tmp_path, text) == [
            (ITEM, "een"),
            (ITEM, "binnen"),
            (ITEM, "verder"),
            (HEADING, "Kop 2"),
            (ITEM, "ook"),
            (BODY, "Einde."),
        ]
