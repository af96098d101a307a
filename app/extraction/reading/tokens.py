"""Words and signs of a text, and where its sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.extraction.language.loading import Language
from app.extraction.language.verbs import verbs


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign of punctuation, with its place in the paragraph in code points.

    `is_time` tells whether it is part of a time expression.
    """

    start: int
    end: int
    text: str
    lower: str
    is_time: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number."""
        return self.text[0].isalnum() or len(self.text) > 1

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


_TOKEN = re.compile(
    r"\d+(?:[-–][^\W\d_]+)+"
    r"|\d+(?:[.,:/-]\d+)*(?:e|ste|de)?(?!\w)"
    r"|['’][a-zA-Z](?!\w)"
    r"|[^\W_]+(?:['’\-–][^\W_]+)*(?:['’](?!\w))?"
    r"|\.{3}|[^\w\s]|_"
)


_FINAL = frozenset({".", "!", "?", "…", "..."})


_CLOSING = frozenset("\"'”’)»")


_MAX_TOKENS = 400
"""A sentence longer than this is a list or a table: it is cut, so that reading stays linear."""


def tokens(text: str, language: Language) -> list[Token]:
    """The words and signs of a text; what is elided before a word ("l'accord") is its own."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        elided = language.elided.match(match[0])
        middle = match.start() + (elided.end() if elided else 0)
        for start, end in ((match.start(), middle), (middle, match.end())):
            if start < end:
                word = text[start:end]
                lower = word.lower().replace("’", "'")
                if language.accent_apostrophes and lower.endswith("'"):
                    lower = _accented(lower, language)
                found.append(Token(start, end, word, lower))
    return found


def _accented(word: str, language: Language) -> str:
    """A verb form with the accent that it was written without: "sara'" is "sarà"."""
    accented = word[:-2] + word[-2:-1].translate(_ACCENTS)
    return accented if accented in verbs(language) else word


_ACCENTS = str.maketrans("aeiou", "àèìòù")


def marked(words: list[Token], times: Sequence[tuple[int, int]]) -> list[Token]:
    """The words, with those in the places of time expressions known as such."""
    marked, at = [], 0
    for word in words:
        while at < len(times) and times[at][1] <= word.start:
            at += 1
        inside = at < len(times) and times[at][0] <= word.start
        marked.append(replace(word, is_time=True) if inside else word)
    return marked


def _is_number(words: list[Token], at: int) -> bool:
    """Whether figures follow: "alle h. 20", "art. p. 12"."""
    return at < len(words) and words[at].text[0].isdigit()


def split(words: list[Token], language: Language) -> Iterator[tuple[Token, ...]]:
    """The words of each sentence; what is longer than any sentence is cut."""
    begin = 0
    for at, token in enumerate(words):
        if at - begin >= _MAX_TOKENS:
            yield tuple(words[begin:at])
            begin = at
        if token.text not in _FINAL or at < begin:
            continue
        before = words[at - 1] if at > begin else None
        if token.text == "." and before is not None and before.end == token.start:
            short = before.lower in language.words["abbreviations"] or (
                len(before.text) == 1 and before.is_capital
            )
            ordinal = language.ordinal_dot and before.text.isdigit() and len(before.text) <= 2
            numbered = len(before.text) == 1 and before.is_word and _is_number(words, at + 1)
            if (short or ordinal or numbered) and at + 1 < len(words):
                continue
        end = at + 1
        while (
            end < len(words)
            and words[end].text in _CLOSING
            and words[end].start == words[end - 1].end
        ):
            end += 1
        following = words[end] if end < len(words) else None
        if following is not None and (
            following.start == words[end - 1].end or following.text[0].islower()
        ):
            continue
        yield tuple(words[begin:end])
        begin = end
    yield tuple(words[begin:])
