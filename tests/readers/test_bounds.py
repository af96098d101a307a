"""What a file costs grows with the file; past a bound the rest is left out, and that is told."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pytest

from app.model import Document, Extraction, Problem
from app.readers import _archive, _bounds, _web, mail, read, tables
from app.readers._message import DEEPEST_PARTS, MOST_PARTS, parsed
from app.readers._tags import MOST_ATTRIBUTES, shortened
from tests.readers import formats
from tests.steps import steps

Item = Document | Extraction | Problem
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOUND = 2.2
"""Twice as much may cost so many times as much."""


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def rules(path: Path) -> list[str]:
    return [one.reason.rule if isinstance(one, Problem) else "read" for one in read(path)]


def whole(path: Path) -> str:
    return " ".join(
        one.text for found in read(path) if isinstance(found, Document) for one in found.paragraphs
    )


def a_word_file(path: Path, body: str) -> Path:
    return formats.zipped(
        path, {"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"}
    )


def an_open_document(path: Path, body: str) -> Path:
    head = formats.ODT_CONTENT.partition("<office:text>")[0]
    tail = "</office:text></office:body></office:document-content>"
    return formats.zipped(path, {"content.xml": f"{head}<office:text>{body}{tail}"})


def attributes(count: int) -> str:
    return " ".join(f"a{n}='&lt;'" for n in range(count))


def letters_in_letters(count: int) -> bytes:
    found = b"Subject: kern\r\n\r\nDe kern.\r\n"
    for n in range(count):
        found = (
            b"Subject: laag %d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n"
            b"Content-Type: text/plain\r\n\r\nTekst %d.\r\n--b%d\r\nContent-Type: text/x-mail\r\n"
            b'Content-Disposition: attachment; filename="a.eml"\r\n\r\n%s\r\n--b%d--\r\n'
        ) % (n, n, n, n, n, found, n)
    return found


def multiparts(count: int) -> bytes:
    head = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\nContent-Type: text/plain"
        b"\r\n\r\nTekst %d.\r\n--b%d\r\n" % (n, n, n, n)
        for n in range(count)
    )
    return b"Subject: Diep\r\n" + head + b"Content-Type: text/plain\r\n\r\nHet diepste\r\n"


def a_book(path: Path, chapters: int) -> Path:
    """A book whose reading order gives one chapter again and again."""
    formats.an_epub(path)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest><item id="a" '
        'href="een.xhtml" media-type="application/xhtml+xml"/></manifest><spine>'
        + '<itemref idref="a"/>' * chapters
        + "</spine></package>"
    )
    container = '<container><rootfiles><rootfile full-path="boek.opf"/></rootfiles></container>'
    page = f"<html><body><p>{formats.ARTICLE[0]}</p></body></html>"
    return formats.zipped(
        path,
        {"META-INF/container.xml": container, "boek.opf": package, "een.xhtml": page},
    )


def a_page(n: int) -> str:
    return "<html><body>" + "<div>" * 300 + n * "<!--" + n * "</" + n * "<?" + n * "<b>x" + " tekst"


FILES: dict[str, Callable[[Path, int], Path]] = {
    "tags that never end": lambda path, n: written(path / "a.html", a_page(n)),
    "tables in tables": lambda path, n: written(
        path / "a.html", "<html><body>" + "<table><tr><td>Zitting" * n
    ),
    "attributes": lambda path, n: written(
        path / "a.html", f"<p {attributes(n)}>Zitting van de raad"
    ),
    "attributes in a feed": lambda path, n: written(
        path / "a.rss",
        f"<rss><channel><item><title {attributes(n)}>Raad</title></item></channel></rss>",
    ),
    "paragraphs in paragraphs": lambda path, n: a_word_file(
        path / "a.docx",
        ("<w:p><w:r><w:t>x</w:t></w:r>" * (n // 8) + "</w:p>" * (n // 8)) * 20,
    ),
    "text boxes": lambda path, n: a_word_file(
        path / "a.docx",
        "<w:p>" + "<w:txbxContent><w:p><w:t>x</w:t></w:p></w:txbxContent>" * n + "</w:p>",
    ),
    "spans in spans": lambda path, n: an_open_document(
        path / "a.odt",
        ("<text:p>" + "<text:span>x" * (n // 8) + "</text:span>" * (n // 8) + "</text:p>") * 20,
    ),
    "a long subject": lambda path, n: written(
        path / "a.eml", b"Subject: " + b"=?utf-8?q?a?= (" * n + b"\r\n\r\nTekst.\r\n"
    ),
    "a long type": lambda path, n: written(
        path / "a.eml", b"Content-Type: text/plain" + b"; a=b" * n + b"\r\n\r\nTekst.\r\n"
    ),
    "addressees": lambda path, n: written(
        path / "a.eml", b"From: " + b"a@b.nl, " * n + b"\r\n\r\nTekst.\r\n"
    ),
    "messages": lambda path, n: written(
        path / "a.mbox", b"From x\r\nSubject: x\r\n\r\nTekst.\r\n" * n
    ),
    "letters in letters": lambda path, n: written(path / "a.eml", letters_in_letters(n // 10)),
    "multiparts in multiparts": lambda path, n: written(path / "a.eml", multiparts(n)),
    "one chapter again and again": lambda path, n: a_book(path / "a.epub", n),
    "lines over each other": lambda path, n: formats.a_pdf(
        path / "a.pdf",
        [[(60 + 260 * (k % 2), 700 - k // 2, 10, "regel met woorden") for k in range(n)]],
    ),
    "brackets": lambda path, n: written(path / "a.md", "![" * n + "a" + "](b)" * n),
    "quotes in quotes": lambda path, n: written(path / "a.md", "Tekst.\n\n" + "> " * n + "x"),
}


@pytest.mark.parametrize("name", FILES)
def test_twice_as_many_cost_about_twice_as_much(tmp_path: Path, name: str) -> None:
    (tmp_path / "b").mkdir()
    list(read(FILES[name](tmp_path, 800)))  # modules are loaded once
    few, many = FILES[name](tmp_path, 800), FILES[name](tmp_path / "b", 1600)

    assert steps(lambda: list(read(many))) <= BOUND * steps(lambda: list(read(few)))


class TestATag:
    def test_keeps_as_many_attributes_as_anybody_writes(self) -> None:
        page = f"<p {attributes(100_000)}>Tekst</p>"

        assert shortened(page).count("=") == MOST_ATTRIBUTES
        assert shortened(page).endswith(">Tekst</p>")

    @pytest.mark.parametrize(
        "page",
        [
            "<p class='a > b' id=x>Tekst</p>",
            "<!-- <p a b> --><p>Tekst</p>",
            "<script>if (a <b && c> d) { '<p'; }</script><p>a < b",
            "<a href=x/y?z=1>Tekst</a><br/>",
        ],
    )
    def test_of_an_ordinary_page_is_left_as_it_is(self, page: str) -> None:
        assert shortened(page) == page


class TestAPage:
    def test_too_large_for_a_tree_loses_no_word(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(_web, "MOST_TAGS", 1_000)
        text = "<li>Punt &eacute;&eacute;n<b>" * 600
        path = written(tmp_path / "a.html", f"<title>Raad</title><ul>{text}</ul>Einde.")
        (found,) = read(path)

        assert isinstance(found, Document)
        assert found.title == "Raad"
        assert whole(path).count("Punt één") == 600
        assert found.paragraphs[-1].text == "Einde."


class TestALetterInLetters:
    def test_is_read_as_deep_as_anybody_sends(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.eml", letters_in_letters(100))

        assert rules(path) == ["read"] * (mail.DEEPEST + 1) + ["unreadable-too-deep"]

    def test_is_held_to_the_sum_of_all_copies(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        found = letters_in_letters(5)
        monkeypatch.setattr(mail, "LARGEST_TREE", 2 * len(found))

        assert rules(written(tmp_path / "a.eml", found)) == ["read"] * 2 + ["unreadable-too-much"]

    def test_counts_on_one_tally_what_is_attached_anywhere(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(mail, "MOST_DOCUMENTS", 4)
        found = list(read(written(tmp_path / "a.eml", letters_in_letters(9))))

        assert [type(one) for one in found] == [Document] * 4 + [Problem]
        assert isinstance(found[-1], Problem)
        assert dict(found[-1].reason.arguments) == {"name": "a.eml", "limit": "4"}

    def test_counts_what_an_attachment_unpacks_to(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(mail, "LARGEST_TREE", 100_000)
        inner = an_open_document(tmp_path / "a.odt", "<text:p>" + "x " * 100_000 + "</text:p>")
        head = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nTekst.\r\n--b\r\n"
        kind = b"Content-Type: application/odt; name=a.odt\r\nContent-Transfer-Encoding: base64\r\n"
        packed = base64.encodebytes(inner.read_bytes())
        path = written(tmp_path / "a.eml", head + kind + b"\r\n" + packed + b"\r\n--b--\r\n")

        assert rules(path) == ["read", "unreadable-too-much"]

    def test_with_too_many_parts_gives_those_that_it_read(self, tmp_path: Path) -> None:
        part = b"--b\r\nContent-Type: text/plain\r\n\r\nTekst.\r\n"
        head = b"Subject: Raad\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"

        found = written(tmp_path / "a.eml", head + part * (2 * MOST_PARTS))
        assert rules(found) == ["read", "unreadable-too-many"]
        assert whole(found).count("Tekst.") >= MOST_PARTS - 3

    def test_of_parts_in_parts_gives_those_above(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.eml", multiparts(3_000))

        assert rules(path) == ["read", "unreadable-too-deep"]
        assert whole(path).count("Tekst") == DEEPEST_PARTS - 1
        assert "diepste" not in whole(path)

    def test_has_its_fields_read_as_far_as_they_are_of_use(self) -> None:
        root = parsed(b"Subject: " + b"(" * 100_000 + b"\r\nFrom: a@b.nl\r\n\r\nx", Path("a")).root

        assert set(root["subject"]) == {"("}
        assert (root["from"], root.get_payload()) == ("a@b.nl", "x")

    def test_in_a_mailbox_stops_no_other(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(mail, "LARGEST_MAIL", 1_000)
        small = b"From x\r\nSubject: Raad\r\n\r\nTekst.\r\n\r\n"
        large = b"From x\r\nSubject: Raad\r\n\r\n" + b"Tekst.\r\n" * 1_000
        path = written(tmp_path / "a.mbox", small + large + small)

        assert rules(path) == ["read", "unreadable-too-large", "read"]

    def test_in_a_mailbox_with_too_many_ends_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(mail, "MOST_IN_BOX", 3)
        path = written(tmp_path / "a.mbox", b"From x\r\nSubject: x\r\n\r\nTekst.\r\n" * 9)

        assert rules(path) == ["read"] * 3 + ["unreadable-too-many"]


class TestAnArchive:
    @pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.xml"])
    def test_of_elements_in_elements_says_how_deep_is_read(self, tmp_path: Path, name: str) -> None:
        path = tmp_path / name
        if name == "a.docx":
            a_word_file(path, "<w:p>" * 1_000 + "</w:p>" * 1_000)
        elif name == "a.odt":
            an_open_document(path, "<text:p>" * 1_000 + "</text:p>" * 1_000)
        else:
            path.write_text("<a>" * 1_000 + "</a>" * 1_000)

        assert rules(path) == ["unreadable-too-deep"]

    def test_is_refused_before_its_list_of_parts_is_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = formats.zipped(tmp_path / "a.odt", {f"{n}": b"" for n in range(1_000)})
        monkeypatch.setattr(_archive, "LARGEST_LIST", 10_000)

        assert steps(lambda: list(read(path))) < 1_000
        assert rules(path) == ["unreadable-too-many"]

    def test_whose_last_chapter_is_damaged_gives_the_others(self, tmp_path: Path) -> None:
        path = formats.an_epub(tmp_path / "a.epub")
        content = path.read_bytes()
        at = content.index(b"OEBPS/een.xhtml") + 40
        path.write_bytes(content[:at] + b"\xff" * 40 + content[at + 40 :])

        assert rules(path) == ["read", "unreadable-damaged"]
        assert formats.ARTICLE[0] in whole(path)


class TestADocument:
    @pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.md", "a.xml", "a.rtf", "a.txt"])
    def test_of_too_many_paragraphs_is_read_to_there(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        for module in ("_bounds", "_making", "plain"):
            monkeypatch.setattr(f"app.readers.{module}.MOST_PARAGRAPHS", 3)
        path = tmp_path / name
        texts = {
            "a.md": "Tekst.\n\n" * 9,
            "a.xml": f"<a>{'<b>Tekst.</b>' * 9}</a>",
            "a.rtf": "{\\rtf1 " + "Tekst.\\par\\par " * 9 + "}",
            "a.txt": "Tekst.\n\n" * 9,
        }
        if name == "a.docx":
            a_word_file(path, "<w:p><w:t>Tekst.</w:t></w:p>" * 9)
        elif name == "a.odt":
            an_open_document(path, "<text:p>Tekst.</text:p>" * 9)
        else:
            path.write_text(texts[name])

        assert rules(path) == ["read", "unreadable-too-many"]
        assert whole(path) == "Tekst. Tekst. Tekst."

    def test_of_too_many_rows_is_read_to_there(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(tables, "MOST_ROWS", 3)
        first, second = read(written(tmp_path / "a.csv", "datum,titel\n" + "6-2-2025,Raad\n" * 9))

        assert isinstance(first, Extraction) and isinstance(second, Problem)
        assert len(first.events) == 2
        assert second.reason.rule == "unreadable-too-many"


def test_a_first_line_of_spaces_is_read(tmp_path: Path) -> None:
    # The forms of a header were tried once for each pair of spaces: for minutes.
    path = written(tmp_path / "a.txt", "date" + " " * 100_000 + "x\n\nTekst.\n")

    assert rules(path) == ["read"]


def test_a_tally_goes_on_in_the_one_around_it() -> None:
    around = _bounds.Bounds(Path("a.mbox"), 2, 100)
    for _ in range(2):
        _bounds.Bounds(Path("a.mbox#1"), 9, 100, around).take(10)

    with pytest.raises(_bounds.SpentError) as caught:
        _bounds.Bounds(Path("a.mbox#3"), 9, 100, around).take(10)
    assert caught.value.path == Path("a.mbox")
