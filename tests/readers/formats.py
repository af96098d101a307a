"""Small documents of every format, made by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import docx

ARTICLE = (
    (
        "De gemeenteraad van Zwolle kwam op donderdag 6 februari 2025 bijeen om over de begroting "
        "te vergaderen. Na een lang debat werd het voorstel van het college aangenomen."
    ),
    (
        "Op 10 maart 2025 begint de bouw van de nieuwe brug over de IJssel. De wethouder legde bij "
        "die gelegenheid de eerste steen, zo liet zij weten aan de pers."
    ),
)


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def a_docx(path: Path) -> Path:
    document = docx.Document()
    document.core_properties.title = "Raad over de begroting"
    document.core_properties.author = "J. Jansen"
    document.add_heading("Raad over de begroting", 1)
    for text in ARTICLE:
        document.add_paragraph(text)
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "3 april 2025", "Inspraak"
    document.save(str(path))
    return path


ODT_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>
<text:tracked-changes><text:p>Geschrapt.</text:p></text:tracked-changes>
<text:h text:outline-level="1">Raad over de begroting</text:h>
<text:p>Op 6 februari 2025<text:s/>kwam de raad<text:note><text:note-body><text:p>Noot.</text:p>
</text:note-body></text:note> bijeen.</text:p>
<table:table><table:table-row><table:table-cell><text:p>3 april</text:p></table:table-cell>
<table:table-cell><text:p>Inspraak</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>"""

ODT_META = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:creator>J. Jansen</dc:creator>
<meta:creation-date>2025-02-09T10:00:00</meta:creation-date></office:meta></office:document-meta>"""


def an_odt(path: Path) -> Path:
    return zipped(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": ODT_CONTENT,
            "meta.xml": ODT_META,
        },
    )


def an_epub(path: Path, chapter_at: str = "een.xhtml") -> Path:
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/boek.opf"/></rootfiles></container>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>De brug</dc:title>'
        "<dc:creator>J. Jansen</dc:creator><dc:language>nl-NL</dc:language>"
        "<dc:date>2024-05-01</dc:date></metadata><manifest>"
        f'<item id="a" href="{chapter_at}" media-type="application/xhtml+xml"/>'
        '<item id="b" href="twee.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="b"/><itemref idref="a"/></spine></package>'
    )
    page = '<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>%s</h1><p>%s</p></body></html>'
    return zipped(
        path,
        {
            "META-INF/container.xml": container,
            "OEBPS/boek.opf": package,
            "OEBPS/een.xhtml": page % ("Tweede", ARTICLE[1]),
            "OEBPS/twee.xhtml": page % ("Eerste", ARTICLE[0]),
        },
    )


RTF = (
    r"{\rtf1\ansi\ansicpg1252{\info{\title Raad}{\author J. Jansen}"
    r"{\creatim\yr2025\mo2\dy9}}\pard Raad over caf\'e9s\par\par "
    r"De raad kwam op 6 februari 2025 bijeen.\par}"
)


def a_pdf(path: Path, pages: Sequence[Sequence[tuple[int, int, int, str]]], info: str = "") -> Path:
    """A PDF of pages of lines, each with its place, size and words."""
    objects: list[bytes] = [b"", b""]
    kids = []
    for lines in pages:
        content = "".join(
            f"BT /F1 {size} Tf {x} {y} Td ({_escaped(words)}) Tj ET\n"
            for x, y, size, words in lines
        ).encode("cp1252")
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources"
            b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
            b"/Encoding/WinAnsiEncoding>>>>>>>>" % len(objects)
        )
        kids.append(len(objects))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), listed)
    objects.append(f"<<{info}>>".encode())
    return _written_pdf(path, objects)


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _written_pdf(path: Path, objects: Sequence[bytes]) -> Path:
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    out.write(
        b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (len(objects) + 1, len(objects), start)
    )
    path.write_bytes(out.getvalue())
    return path


PAGE = f"""<!DOCTYPE html><html lang="nl"><head><title>Raad bijeen | De Krant</title>
<meta name="author" content="J. Jansen">
<meta property="article:published_time" content="2025-02-07T09:00:00+01:00">
<script>document.write("Niet lezen")</script></head><body>
<nav><a href="/">Voorpagina</a><a href="/sport">Sport</a></nav>
<article><h1>Raad bijeen</h1><p>{ARTICLE[0]}</p><h2>De brug</h2><p>{ARTICLE[1]}</p>
<img src="file:///etc/passwd" onerror="alert(1)"></article>
<footer>Alle rechten voorbehouden</footer></body></html>"""

MAIL = b"""From: Jan Jansen <jan@example.org>\r
To: raad@example.org\r
Subject: =?utf-8?q?Vergadering_caf=C3=A9?=\r
Date: Fri, 07 Feb 2025 23:30:00 -0500\r
MIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary="x"\r
\r
--x\r
Content-Type: text/plain; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
\r
De raad kwam gisteren bijeen in het caf=C3=A9.\r
--x\r
Content-Type: text/plain; charset=utf-8; name="../../verslag.txt"\r
Content-Disposition: attachment; filename="../../verslag.txt"\r
\r
Verslag van de raad\r
\r
Op 6 februari 2025 werd gestemd.\r
--x--\r
"""
