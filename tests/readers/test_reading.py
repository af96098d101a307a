"""A path gives its document, or says why not; nothing stops the batch."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.model import Document, ParagraphKind, Problem
from app.paths import SEEDS
from app.readers import Reader, read, readers, sources
from app.readers._contents import LARGEST_TEXT
from app.readers._paragraphs import LONGEST


def document(path: Path) -> Document:
    (found,) = read(path)
    assert isinstance(found, Document)
    return found


def refusal(path: Path) -> dict[str, object]:
    (found,) = read(path)
    assert isinstance(found, Problem)
    assert found.source == str(path)
    return {"rule": found.reason.rule, **dict(found.reason.arguments)}


def written(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


class TestTheSeed:
    @pytest.fixture
    def seed(self) -> Document:
        return document(next(sources([SEEDS])))

    def test_has_its_date_in_the_header_and_not_in_the_text(self, seed: Document) -> None:
        assert seed.header == "date 2025-02"
        assert not seed.title.startswith(("date", " "))

    def test_has_a_title_and_eight_paragraphs_of_which_one_is_a_heading(
        self, seed: Document
    ) -> None:
        headings = [p.n for p in seed.paragraphs if p.kind is ParagraphKind.HEADING]

        assert seed.title == seed.paragraph(1).text
        assert [paragraph.n for paragraph in seed.paragraphs] == list(range(1, 9))
        assert headings == [6]

    def test_leaves_date_and_language_to_the_extraction(self, seed: Document) -> None:
        assert seed.created is None
        assert seed.language is None


class TestADocument:
    def test_has_the_path_as_it_was_given(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.txt", "Kop\n\nTekst.")

        assert document(path).source == str(path)

    @pytest.mark.parametrize("name", ["a.TXT", "README", "notes.log", "verslag.nl"])
    def test_of_an_unknown_ending_is_tried_as_plain_text(self, tmp_path: Path, name: str) -> None:
        assert document(written(tmp_path / name, "Kop\n\nTekst.")).title == "Kop"

    def test_as_large_as_is_allowed_is_read(self, tmp_path: Path) -> None:
        line = "Er was brand in Zwolle, en de brandweer kwam. " * 100 + "\n"
        text = line * (LARGEST_TEXT // len(line))

        assert len(document(written(tmp_path / "a.txt", text)).paragraphs) == text.count("\n")


class TestARefusal:
    def test_of_a_path_that_does_not_exist(self, tmp_path: Path) -> None:
        assert refusal(tmp_path / "weg.txt") == {"rule": "unreadable-missing", "name": "weg.txt"}

    def test_of_a_path_below_a_file(self, tmp_path: Path) -> None:
        below = written(tmp_path / "a.txt", "Tekst.") / "b.txt"

        assert refusal(below)["rule"] == "unreadable-missing"

    def test_of_a_link_to_nowhere(self, tmp_path: Path) -> None:
        link = tmp_path / "link.txt"
        link.symlink_to("nergens.txt")

        assert refusal(link)["rule"] == "unreadable-missing"

    def test_of_a_link_to_itself_gives_the_systems_reason(self, tmp_path: Path) -> None:
        link = tmp_path / "link.txt"
        link.symlink_to(link)

        assert refusal(link)["reason"] == os.strerror(errno.ELOOP)

    def test_of_an_empty_file(self, tmp_path: Path) -> None:
        assert refusal(written(tmp_path / "a.txt", ""))["rule"] == "unreadable-empty"

    @pytest.mark.parametrize("text", [" \n\t\n", "\ufeff", "Datum: 7 maart 2023\n"])
    def test_of_a_file_without_a_text(self, tmp_path: Path, text: str) -> None:
        assert refusal(written(tmp_path / "a.txt", text))["rule"] == "unreadable-no-text"

    def test_of_a_binary_file(self, tmp_path: Path) -> None:
        found = written(tmp_path / "a.txt", b"\x89PNG\r\n\x1a\n\x00\x00")

        assert refusal(found)["rule"] == "unreadable-binary"

    def test_of_a_broken_encoding_tells_where(self, tmp_path: Path) -> None:
        found = written(tmp_path / "a.txt", "Eén café".encode() + b"\xff\xff")

        assert refusal(found) == {"rule": "unreadable-encoding", "name": "a.txt", "position": 11}

    def test_of_fifty_megabytes_on_one_line_names_the_limit(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        with path.open("wb") as file:
            file.writelines(b"Er was brand. " * 100_000 for _ in range(36))

        assert path.stat().st_size > 50_000_000
        assert refusal(path) == {"rule": "unreadable-too-large", "name": "a.txt", "limit": "20 MB"}

    def test_of_an_endless_line_names_the_paragraph(self, tmp_path: Path) -> None:
        found = written(tmp_path / "a.txt", "Kop\n\n" + "brand " * (LONGEST // 5))

        assert refusal(found)["rule"] == "unreadable-long-paragraph"
        assert refusal(found)["paragraph"] == 2

    def test_of_a_pipe_does_not_wait_for_a_writer(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe.txt"
        os.mkfifo(pipe)

        assert refusal(pipe)["rule"] == "unreadable-not-a-file"

    def test_of_a_socket(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)  # the name of a socket may not be long
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind("s.txt")

            assert refusal(Path("s.txt"))["rule"] == "unreadable-not-a-file"

    def test_of_a_device(self) -> None:
        assert refusal(Path("/dev/zero"))["rule"] == "unreadable-not-a-file"

    def test_of_a_file_that_is_not_for_us(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def forbidden(*_: object) -> int:
            raise PermissionError(errno.EACCES, "no")

        monkeypatch.setattr(os, "open", forbidden)  # root may read everything

        assert refusal(tmp_path / "a.txt")["rule"] == "unreadable-permission"

    def test_of_a_folder_with_only_hidden_files(self, tmp_path: Path) -> None:
        written(tmp_path / ".hidden", "Tekst.")

        assert refusal(tmp_path)["rule"] == "unreadable-empty-folder"

    def test_of_a_folder_that_is_read_as_a_file(self, tmp_path: Path) -> None:
        written(tmp_path / "a.txt", "Tekst.")

        assert refusal(tmp_path)["rule"] == "unreadable-not-a-file"

    def test_of_an_empty_folder(self, tmp_path: Path) -> None:
        assert refusal(tmp_path)["rule"] == "unreadable-empty-folder"


class TestSources:
    def test_are_the_files_in_a_folder_in_natural_order(self, tmp_path: Path) -> None:
        for name in ["10.txt", "9.txt", "B.txt", "a.txt"]:
            written(tmp_path / name, "Tekst.")

        assert [path.name for path in sources([tmp_path])] == ["9.txt", "10.txt", "a.txt", "B.txt"]

    def test_are_those_in_folders_in_folders_too(self, tmp_path: Path) -> None:
        (tmp_path / "b" / "c").mkdir(parents=True)
        names = ["a.txt", "b/c/d.txt", "e.txt"]
        for name in names:
            written(tmp_path / name, "Tekst.")

        assert list(sources([tmp_path])) == [tmp_path / name for name in names]

    def test_leave_out_what_is_hidden(self, tmp_path: Path) -> None:
        (tmp_path / ".git").mkdir()
        written(tmp_path / ".git" / "HEAD", "x")
        written(tmp_path / "a.txt", "Tekst.")

        assert [path.name for path in sources([tmp_path])] == ["a.txt"]

    def test_are_what_was_asked_for_even_when_hidden_or_missing(self, tmp_path: Path) -> None:
        asked = [written(tmp_path / ".a.txt", "Tekst."), tmp_path / "weg.txt"]

        assert list(sources(asked)) == asked

    def test_are_an_empty_folder_itself(self, tmp_path: Path) -> None:
        (tmp_path / "leeg").mkdir()

        assert list(sources([tmp_path])) == [tmp_path / "leeg"]

    def test_do_not_follow_a_link_back_to_a_folder_above(self, tmp_path: Path) -> None:
        (tmp_path / "b").mkdir()
        (tmp_path / "b" / "up").symlink_to(tmp_path)
        file = written(tmp_path / "b" / "z.txt", "Tekst.")

        assert list(sources([tmp_path])) == [file]

    def test_are_a_folder_that_cannot_be_listed_itself(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def forbidden(*_: object) -> None:
            raise PermissionError(errno.EACCES, "no")

        monkeypatch.setattr(os, "scandir", forbidden)  # root may list everything

        assert list(sources([tmp_path])) == [tmp_path]

    def test_are_a_name_that_no_system_has_itself(self, tmp_path: Path) -> None:
        impossible = tmp_path / ("x" * 300)

        assert list(sources([impossible])) == [impossible]
        assert refusal(impossible)["rule"] == "unreadable-io"

    def test_come_one_by_one(self, tmp_path: Path) -> None:
        for folder in ("a", "b"):
            (tmp_path / folder).mkdir()
            written(tmp_path / folder / "1.txt", "Tekst.")
        found: Iterator[Path] = sources([tmp_path])

        first = next(found)
        written(tmp_path / "b" / "2.txt", "Tekst.")

        assert [first, *found] == [tmp_path / name for name in ("a/1.txt", "b/1.txt", "b/2.txt")]


def test_a_folder_with_unreadable_files_gives_all_the_others(tmp_path: Path) -> None:
    for n in range(300):
        written(tmp_path / f"{n}.txt", f"Kop {n}\n\nTekst.")
    for n in range(10):
        (tmp_path / f"{n}.lnk").symlink_to("nergens")
        written(tmp_path / f"{n}.bin", b"\x00" * 9)
        os.mkfifo(tmp_path / f"{n}.pipe")
    found = [item for path in sources([tmp_path]) for item in read(path)]

    assert sum(isinstance(item, Document) for item in found) == 300
    assert sum(isinstance(item, Problem) for item in found) == 30


def test_every_module_that_declares_a_reader_is_found() -> None:
    assert {ending for reader in readers() for ending in reader.endings} >= {
        *(".txt", ".md", ".html", ".mhtml", ".pdf", ".docx", ".odt", ".rtf", ".epub"),
        *(".eml", ".mbox", ".rss", ".atom", ".csv", ".tsv"),
    }
    assert all(isinstance(reader, Reader) and reader.endings for reader in readers())
