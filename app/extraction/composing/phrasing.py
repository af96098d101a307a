"""The words of a title as they are written: spaces, pairs, length, and what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.composing.drafts import Composition
from app.extraction.language.loading import Language
from app.extraction.reading.tokens import Token

LONGEST = 160
"""Characters; a longer title is cut where a clause ends or else at a word, with an ellipsis."""
_CLOSE = frozenset({",", ".", ")", "?", "!", ";", ":", "%"})


_ITEM = re.compile(
    r"\s*(?:[-–—*•·▪◦]\s+)?(?:\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[a-zA-Z][.)]|[ivx]{1,5}[.)])\s+)?"
)


def behind_mark(text: str) -> int:
    """Where the words of a paragraph begin behind the bullet, number or letter of an item.

    A number without a sign is one only where it has parts: "2.3 De raad …".
    """
    found = _ITEM.match(text)
    mark = found.group().strip("-–—*•·▪◦ \t") if found else ""
    bare = mark.isdigit()
    return found.end() if found and not bare else len(text) - len(text.lstrip("-–—*•·▪◦ \t"))


def joined(tokens: Sequence[Token], text: str) -> str:
    """The tokens with the spaces that the source has between them, one where it was cut."""
    parts: list[str] = []
    before: Token | None = None
    for token in tokens:
        if before is not None and (token.start > before.end or text[before.end : token.start]):
            gap = text[before.end : token.start]
            whole = not gap.strip()
            if gap and not (token.text in _CLOSE and not whole):
                parts.append(" ")
        parts.append(token.text)
        before = token
    return "".join(parts)


def finished(words: str) -> str:
    """With a capital, nothing loose at its ends, brackets and quotes in pairs, not too long."""
    words = re.sub(r"\(\s*\)|\[\s*\]", "", words)
    words = " ".join(words.split()).strip(" \t,;:–—-•*·")
    words = _paired(words.rstrip(" .,;:–—-"))
    if len(words) > LONGEST:
        words = _shortened(words)
    return words[:1].upper() + words[1:]


def _shortened(words: str) -> str:
    cut = words[: LONGEST - 1]
    comma = max(cut.rfind(sign) for sign in (", ", "; ", " – ", ": "))
    end = comma if comma > LONGEST // 2 else cut.rfind(" ")
    return _paired(cut[:end].rstrip(" ,;:–—-")) + "…"


_PAIRS = (("(", ")"), ("“", "”"), ("„", "“"), ("«", "»"), ("[", "]"))


def _paired(words: str) -> str:
    """Without brackets or quotation marks of which the other one is missing."""
    for opening, closing in _PAIRS[:2] + _PAIRS[3:]:
        if words.count(opening) == words.count(closing):
            continue
        if opening == "“" and "„" in words:
            continue
        words = words.replace(opening, "").replace(closing, "")
    if words.count('"') % 2:
        words = words.replace('"', "")
    return " ".join(words.split())


def plain(words: str, language: Language) -> str:
    """A heading or a noun phrase as a title: as it stands, without an adverb that ties it."""
    parts = words.strip().split(" ")
    while len(parts) > 2 and parts[0].lower() in language.words["openers"]:
        parts = parts[1:]
    return finished(" ".join(parts))


def about(composition: Composition, title: str, paragraph: int, *, person: bool = False) -> str:
    """A title that says little by itself, behind the heading over it or the document's topic.

    With `person` somebody is meant whom the text is about: the document's topic comes first.
    """
    heading, topic = (
        _topic(composition.heading_above(paragraph)),
        _topic(composition.document.title),
    )
    words = (topic or heading) if person else (heading or topic)
    if not title or not words or words.lower() in title.lower():
        return title
    return f"{words}: {title}"


def _topic(words: str) -> str:
    """A heading that can stand before a colon: short, and no date or number of a line."""
    words = " ".join(words.split()).strip(" .:;,")
    short = 0 < len(words.split()) <= _TOPIC and len(words) <= _TOPIC_LENGTH
    return words if short and not any(sign.isdigit() for sign in words) else ""


_TOPIC = 9
_TOPIC_LENGTH = 70
"""Words and characters of a heading that can stand before a title."""
