"""Web pages, saved as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.model.document import Document
from app.readers._contents import contents
from app.readers._making import kept
from app.readers._reader import Reader
from app.readers._web import page


def _documents(path: Path) -> Iterator[Document]:
    yield from kept(path, *page(path, contents(path)))


HTML = Reader(
    "Web page",
    (".html", ".htm", ".xhtml"),
    _documents,
    signatures=(b"<!DOCTYPE html", b"<!doctype html", b"<html", b"<HTML"),
)
