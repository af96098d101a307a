"""The tags in HTML one after another, in one pass over it however broken it is.

Neither the parser of the standard library nor libxml2 is that: the first begins again at every
comment that never ends, the second compares every attribute of a tag with all before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST_ATTRIBUTES = 200
"""Of one tag; those behind are left out before a tree is made."""

_OPENING = re.compile(r"<(?:(/?)([a-zA-Z][^\s/>]*+)|(!--)|[!?])")
_ATTRIBUTE = re.compile(
    r"""[\s/=]*+[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]*+))?""",
)
_TAG_END = re.compile(r"[\s/=]*+>?")
_RAW = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("script", "style")}
"""Elements in which no tag is one, but that which ends them."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag at [start, end); `kept` is where its attributes become too many, else its end."""

    name: str
    closes: bool
    start: int
    end: int
    kept: int


def tags(text: str) -> Iterator[Tag]:
    """The tags of a page; a comment or declaration is a tag without a name."""
    at = 0
    ends = _Ends(text)
    while (at := text.find("<", at)) >= 0:
        opening = _OPENING.match(text, at)
        if opening is None:
            at += 1
        elif opening[2]:
            tag = _tag(text, at, opening)
            yield tag
            at = tag.end
            if tag.name in _RAW and not tag.closes:
                at = ends.of_raw(tag.name, at)
        else:
            end = ends.of("-->" if opening[3] else ">", opening.end())
            yield Tag("", closes=False, start=at, end=end, kept=end)
            at = end


def shortened(text: str) -> str:
    """The page without the attributes that are too many; the same where there are none."""
    pieces = []
    at = 0
    for tag in tags(text):
        if tag.kept < tag.end:
            pieces += [text[at : tag.kept], " >"]
            at = tag.end
    return "".join([*pieces, text[at:]]) if pieces else text


def _tag(text: str, start: int, opening: re.Match[str]) -> Tag:
    at = kept = opening.end()
    count = 0
    while attribute := _ATTRIBUTE.match(text, at):
        at = attribute.end()
        count += 1
        kept = at if count <= MOST_ATTRIBUTES else kept
    ending = _TAG_END.match(text, at)
    end = ending.end() if ending else at
    is_whole = count <= MOST_ATTRIBUTES
    return Tag(opening[2].lower(), bool(opening[1]), start, end, end if is_whole else kept)


class _Ends:
    """Where something ends; what was once not found is not sought again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._missing: set[str] = set()

    def of(self, mark: str, at: int) -> int:
        """Behind the next mark; at once where there is none: then what follows is text."""
        found = -1 if mark in self._missing else self._text.find(mark, at)
        if found < 0:
            self._missing.add(mark)
            return at
        return found + len(mark)

    def of_raw(self, name: str, at: int) -> int:
        """The tag that closes an element of raw text, or the end of the page."""
        found = _RAW[name].search(self._text, at)
        return found.start() if found else len(self._text)
