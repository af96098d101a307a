"""Files made to do harm cost one document and a bounded time: no network, no file written."""

from __future__ import annotations

import socket
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.model import Document, Extraction, Problem
from app.readers import _archive, read
from tests.readers import formats

PATIENCE = 20.0
"""Seconds; each takes well under one, but machines may be busy."""

Item = Document | Extraction | Problem


@pytest.fixture(autouse=True)
def _bounded_and_offline(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refused(*_arguments: object) -> None:
        raise AssertionError("a document asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    started = time.monotonic()
    yield
    assert time.monotonic() - started < PATIENCE


def rule(found: Item) -> str:
    return found.reason.rule if isinstance(found, Problem) else "read"


def rules(path: Path) -> list[str]:
    return [rule(found) for found in read(path)]


class TestAZipBomb:
    @pytest.mark.parametrize(
        ("name", "part"),
        [
            ("a.docx", "word/document.xml"),
            ("a.odt", "content.xml"),
            ("a.epub", "META-INF/container.xml"),
        ],
    )
    def test_is_refused_by_what_it_would_unpack_to(
        self, tmp_path: Path, name: str, part: str
    ) -> None:
        path = tmp_path / name
        with (
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
            archive.open(part, "w", force_zip64=True) as out,
        ):
            for _ in range(120):
                out.write(b"\0" * 1_000_000)
        assert path.stat().st_size < 1_000_000

        assert rules(path) == ["unreadable-too-large"]

    def test_that_lies_about_its_size_gives_no_more_than_it_declared(self, tmp_path: Path) -> None:
        path = formats.a_docx(tmp_path / "a.docx")
        content = path.read_bytes()
        with zipfile.ZipFile(path) as archive:
            size = archive.getinfo("word/document.xml").file_size
        lying = content.replace(size.to_bytes(4, "little"), (16).to_bytes(4, "little"))
        path.write_bytes(lying)

        assert rules(path) == ["unreadable-damaged"]

    def test_of_very_many_parts_is_refused(self, tmp_path: Path) -> None:
        path = formats.zipped(
            tmp_path / "a.odt", {f"{n}": b"" for n in range(_archive.MOST_PARTS + 1)}
        )

        assert rules(path) == ["unreadable-too-many"]


ENTITIES = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
BOMB = f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{ENTITIES}]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


class TestAnEntity:
    @pytest.mark.parametrize("head", [BOMB, OUTSIDE], ids=["that multiplies", "from outside"])
    @pytest.mark.parametrize("kind", ["docx", "odt", "rss", "xml"])
    def test_is_never_filled_in(self, tmp_path: Path, head: str, kind: str) -> None:
        last = "j" if head is BOMB else "a"
        if kind == "odt":
            body = formats.ODT_CONTENT.replace("Geschrapt.", "x").partition("?>")[2]
            content = head.replace("DOCTYPE x", "DOCTYPE office:document-content") + body
            content = content.replace("Op 6 februari", f"&{last}; Op 6 februari")
            path = formats.zipped(tmp_path / "a.odt", {"content.xml": content})
        elif kind == "docx":
            w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            run = f"<w:p><w:r><w:t>Tekst &{last};</w:t></w:r></w:p>"
            body = f'<w:document xmlns:w="{w}">{run}</w:document>'
            path = formats.zipped(tmp_path / "a.docx", {"word/document.xml": head + body})
        else:
            path = tmp_path / f"a.{kind}"
            tag = "rss" if kind == "rss" else "stuk"
            path.write_text(
                f"{head}<{tag}><channel><item><title>Tekst &{last};</title></item>"
                f"</channel></{tag}>"
            )
        for found in read(path):
            text = (
                " ".join(one.text for one in found.paragraphs)
                if isinstance(found, Document)
                else ""
            )
            assert "root:" not in text
            assert len(text) < 10_000


class TestAWebPage:
    def test_nested_a_hundred_thousand_times_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "a.html"
        path.write_text("<html><body>" + "<div>" * 100_000 + "Op 6 februari 2025 was het zover.")

        (found,) = read(path)
        assert isinstance(found, Document)
        assert found.paragraphs[-1].text == "Op 6 februari 2025 was het zover."

    def test_of_a_million_tags_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "a.html"
        path.write_text("<html><body><p>Een lange zin die te lezen is.</p>" + "<b></b>" * 1_000_000)

        assert rules(path) == ["read"]

    def test_loads_nothing_and_runs_nothing(self, tmp_path: Path) -> None:
        secret = tmp_path / "geheim.txt"
        secret.write_text("GEHEIM")
        page = (
            f'<html><head><link rel="stylesheet" href="file://{secret}"></head><body>'
            f'<iframe src="file://{secret}"></iframe><object data="file://{secret}"></object>'
            '<script src="http://x.invalid/"></script><p>Gewone tekst, lang genoeg.</p></body>'
        )
        path = tmp_path / "a.html"
        path.write_text(page)
        (found,) = read(path)

        assert isinstance(found, Document)
        assert "GEHEIM" not in " ".join(one.text for one in found.paragraphs)


class TestMarkdown:
    def test_with_an_anchor_that_multiplies_is_read_as_text(self, tmp_path: Path) -> None:
        lines = ["a: &a [x,x,x,x,x,x,x,x,x]"]
        lines += [
            f"{chr(98 + n)}: &{chr(98 + n)} [{'*' + chr(97 + n) + ','}]" * 9 for n in range(9)
        ]
        path = tmp_path / "a.md"
        path.write_text("---\n" + "\n".join(lines) + "\n---\n\nTekst.\n")

        assert rules(path) == ["read"]

    def test_nested_very_deeply_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "a.md"
        path.write_text("> " * 20_000 + "tekst\n\n" + "[" * 20_000 + "\n\nEinde.\n")

        assert rules(path) == ["read", "unreadable-too-deep"]


class TestAPdf:
    def test_of_a_million_empty_pages_is_refused(self, tmp_path: Path) -> None:
        kid = b"3 0 R "
        objects = [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1000000/Kids[" + kid * 1_000_000 + b"]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
            b"<<>>",
        ]
        path = formats._written_pdf(tmp_path / "a.pdf", objects)

        assert rules(path)[0] in {"unreadable-too-large", "unreadable-scanned"}


class TestABook:
    def test_whose_chapters_lie_outside_it_reads_nothing_there(self, tmp_path: Path) -> None:
        secret = tmp_path / "geheim.xhtml"
        secret.write_text("<html><body><p>GEHEIM</p></body></html>")
        path = formats.an_epub(tmp_path / "a.epub", f"../../..{secret}")
        (found,) = read(path)

        assert isinstance(found, Document)
        assert "GEHEIM" not in " ".join(one.text for one in found.paragraphs)


class TestRichText:
    def test_nested_very_deeply_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "a.rtf"
        path.write_bytes(b"{\\rtf1 " + b"{" * 1_000_000)

        assert rules(path) == ["unreadable-damaged"]

    def test_with_an_endless_number_is_answered(self, tmp_path: Path) -> None:
        path = tmp_path / "a.rtf"
        path.write_bytes(b"{\\rtf1 \\u" + b"9" * 100_000 + b" tekst\\bin999999999999 }")

        assert len(rules(path)) == 1


class TestATable:
    def test_with_a_quote_that_never_ends_is_answered(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text('datum,titel\n"' + "x,\n" * 300_000)

        assert len(rules(path)) == 1


class TestMail:
    def test_of_parts_within_parts_is_read(self, tmp_path: Path) -> None:
        head = b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
            for n in range(300)
        )
        path = tmp_path / "a.eml"
        path.write_bytes(b"Subject: Diep\r\n" + head + b"Content-Type: text/plain\r\n\r\nTekst\r\n")

        assert len(rules(path)) == 1
