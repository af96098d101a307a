"""The words of titles, notes and texts, for searching (SQLite's FTS5).

The search tables hold no text of their own, so a row can only be taken out by giving its words
once more.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterable

PARAGRAPH_BITS = 20
"""A paragraph's row is its document's number shifted by so many bits, plus its own number."""

_WORD = re.compile(r'"([^"]*)"?|(\S+)')


def add_event(connection: sqlite3.Connection, n: int, title: str, note: str) -> None:
    """Take up the words of an event."""
    connection.execute(
        "INSERT INTO event_words (rowid, title, note) VALUES (?, ?, ?)", (n, title, note)
    )


def drop_event(connection: sqlite3.Connection, n: int, title: str, note: str) -> None:
    """Take out the words of an event, which must be the very words that were taken up."""
    connection.execute(
        "INSERT INTO event_words (event_words, rowid, title, note) VALUES ('delete', ?, ?, ?)",
        (n, title, note),
    )


def add_texts(connection: sqlite3.Connection, document: int, texts: Iterable[str]) -> None:
    """Take up the words of a document's paragraphs."""
    connection.executemany(
        "INSERT INTO text_words (rowid, words) VALUES (?, ?)", _rows(document, texts)
    )


def drop_texts(connection: sqlite3.Connection, document: int, texts: Iterable[str]) -> None:
    """Take out the words of a document's paragraphs."""
    connection.executemany(
        "INSERT INTO text_words (text_words, rowid, words) VALUES ('delete', ?, ?)",
        _rows(document, texts),
    )


def _rows(document: int, texts: Iterable[str]) -> list[tuple[int, str]]:
    return [(document << PARAGRAPH_BITS | n, text) for n, text in enumerate(texts, 1)]


def matching(typed: str) -> str:
    """What FTS5 is asked for typed words, empty where there is nothing to ask.

    Words between quotation marks are a phrase; of the others each is a whole word, but the last
    one, which may still be growing, is the beginning of one.
    """
    found = list(_WORD.finditer(typed))
    terms = []
    for place, match in enumerate(found):
        words = match[1] if match[1] is not None else match[2]
        if not any(character.isalnum() for character in words):
            continue
        grows = place == len(found) - 1 and match[1] is None and not typed[-1:].isspace()
        terms.append(f'"{_quoted(words)}"' + (" *" if grows else ""))
    return " ".join(terms)


def _quoted(words: str) -> str:
    return words.replace('"', '""').replace("\x00", "")


def folded(text: str) -> str:
    """The text as search compares it: without case and without the marks on letters.

    As long as the text itself, character by character, so that places stay what they are.
    """
    return "".join(_plain(character) for character in text)


def _plain(character: str) -> str:
    if character < "\x80":
        return character.lower()
    plain = unicodedata.normalize("NFD", character)[0].lower()
    return plain if len(plain) == 1 else character


def hits(typed: str, text: str) -> list[tuple[int, int]]:
    """Where the typed words stand in a text, as starts and ends in code points, in order."""
    patterns = []
    found = list(_WORD.finditer(typed))
    for place, match in enumerate(found):
        words = folded(match[1] if match[1] is not None else match[2])
        parts = re.findall(r"\w+", words)
        if parts:
            grows = place == len(found) - 1 and match[1] is None and not typed[-1:].isspace()
            patterns.append(r"\b" + r"\W+".join(parts) + ("" if grows else r"\b"))
    if not patterns:
        return []
    any_of = re.compile("|".join(sorted(patterns, key=len, reverse=True)))
    return [match.span() for match in any_of.finditer(folded(text))]
