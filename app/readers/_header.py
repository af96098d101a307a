"""What stands above a text and is about it: `date 2025-02`, `Datum: …`, `Zwolle, 7 maart 2023`.

The words come from `resources/languages/<code>/headers.toml`, of all languages at once: which
language the text is in is not known yet. Dates are recognised here by their form only.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from app.paths import LANGUAGES

_TOP = 100
_HEADER_LINES = 15
_HEADLINE_LINES = 4
_LONGEST_LABEL = 160
_LONGEST_DATELINE = 90
_LONGEST_INLINE = 300
"""Characters in which a header before a text on its own line must end; a form with as many spaces
in it would be tried in as many ways."""


_ISO = r"\d{4}-\d{2}(?:-\d{2})?(?:[T ]\d{2}:\d{2}(?::\d{2})?)?(?:Z|[+-]\d{2}:?\d{2})?"
_DATE = r"""(?:
      (?:(?:{weekdays})\b[.,]?\ )?(?:(?:{article})\ )?\d{{1,2}}(?:\.|º|°|er|e|ste|de|st|nd|rd|th)?
          \ (?:(?:{of})\ )?(?:{months})\b[.,]?\ (?:(?:{of})\ )?\d{{4}}
    | (?:(?:{weekdays})\b[.,]?\ )?(?:{months})\b\.?\ \d{{1,2}}(?:st|nd|rd|th)?,?\ \d{{4}}
    | (?:{months})\b[.,]?\ (?:(?:{of})\ )?\d{{4}}
    | {iso} | \d{{4}}/\d{{2}}/\d{{2}}
    | (?:(?:{weekdays})\b[.,]?\ )?\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}}
    )(?!\w)"""
_CLOCK = r"""(?:\s*[,|·–—-]?\s*(?:(?:{at})\ )?\d{{1,2}}\s?[:.hu]\s?\d{{2}}(?::\d{{2}})?
    (?:\s?(?:{oclock}|[ap]\.?m\.?|Z|UTC|GMT|CES?T|[+-]\d{{2}}:?\d{{2}})(?!\w))*)?"""
_PLACE = r"[A-ZÀ-ÖØ-Þ'’][\w'’./()-]*(?:\ [\w'’./()-]+){0,4}"


@dataclass(frozen=True, slots=True)
class Parted:
    """A text's header, line by line as it was written, and the lines of the text itself."""

    header: tuple[str, ...]
    lines: list[str]


@dataclass(frozen=True, slots=True)
class _Forms:
    """The forms of header lines in all languages."""

    label: re.Pattern[str]
    title: re.Pattern[str]
    dated: re.Pattern[str]
    inline: re.Pattern[str]
    dateline: re.Pattern[str]
    byline: re.Pattern[str]

    def is_header(self, line: str) -> bool:
        """Whether the line, taken by itself, is about the text."""
        if len(line) > _LONGEST_LABEL:
            return False
        begins = self.label.match(line) or self.title.match(line)
        whole = self.dated.fullmatch(line) or self.byline.fullmatch(line)
        return bool(begins or whole) or self.is_dateline(line)

    def is_dateline(self, line: str) -> bool:
        """Whether the line is a date, with or without a place, and nothing else."""
        return len(line) <= _LONGEST_DATELINE and self.dateline.fullmatch(line) is not None


def parted(lines: Sequence[str]) -> Parted:
    """The header taken off a text.

    Header lines stand at the very top or right after the headline. A labelled title becomes the
    headline. Where dates head more than one part of the text, as in a diary, they stay in it.
    """
    forms = _forms()
    rest = [line.strip() for line in lines[:_TOP]] + list(lines[_TOP:])
    above, title, at = _taken(rest, 0, forms)
    del rest[:at]
    inline = forms.inline.match(rest[0], 0, _LONGEST_INLINE) if rest else None
    if inline:
        above.append(inline["header"].strip())
        rest[0] = rest[0][inline.end("header") :].lstrip(" \t,;|·–—-")
    if title:
        rest = rest if rest and rest[0].strip() == title else [title, "", *rest]
        return Parted(tuple(above), rest)
    headline = _headline_end(rest, forms)
    below, title, at = _taken(rest, headline, forms)
    if title:
        return Parted((*above, *rest[:headline], *below), [title, "", *rest[at:]])
    if below:
        rest[headline:at] = [""]
    return Parted((*above, *below), rest)


def _taken(lines: Sequence[str], at: int, forms: _Forms) -> tuple[list[str], str, int]:
    """Header lines from `at` on, the title if one of them gives it, and where the text goes on."""
    found: list[str] = []
    title, end = "", at
    for n in range(at, min(len(lines), at + 2 * _HEADER_LINES)):
        line = lines[n].strip()
        if not line:
            end = n + 1 if n == end else end
            continue
        labelled = forms.title.match(line)
        if labelled and not title:
            title = labelled["value"]
        elif _belongs_above(lines, n, forms):
            found.append(line)
        else:
            break
        end = n + 1
    return found, title, end


def _belongs_above(lines: Sequence[str], at: int, forms: _Forms) -> bool:
    """Whether a line is about the whole text, not the date at the head of one of its parts."""
    line = lines[at].strip()
    if forms.inline.match(line, 0, _LONGEST_INLINE) or not forms.is_header(line):
        return False
    if not forms.is_dateline(line):
        return True
    return not any(forms.is_dateline(other.strip()) for other in lines[at + 1 :])


def _headline_end(lines: Sequence[str], forms: _Forms) -> int:
    """The line after the first block, or within it the first line that is header."""
    for n, line in enumerate(lines[: _HEADLINE_LINES + 1]):
        if not line.strip() or (n and forms.is_header(line.strip())):
            return n
    return len(lines)


@cache
def _forms() -> _Forms:
    words = _words()
    date = _DATE.format(iso=_ISO, **words) + _CLOCK.format(**words)
    label = rf"(?:{words['date']}|{words['label']})\s*[:=]\s*"
    return _Forms(
        label=_form(rf"{label}(?P<value>.*)"),
        title=_form(rf"(?:{words['title']})\s*[:=]\s*(?P<value>\S.*)"),
        dated=_form(rf"(?:{words['date']})\s+(?:{date})(?:\s*[,|·–—-]?\s*\S.{{0,40}})?"),
        inline=_form(
            rf"(?P<header>(?:{words['date']})(?:\s*[:=]?\s*(?>{_ISO}|\d{{4}})(?![-\w])"
            rf"|\s*[:=]\s*(?>{date})))[\s,;|·–—-]++(?!(?:{words['date']}|{words['label']})\s*[:=])"
            r"(?-i:(?=[\"“‘'«¿¡]?[A-ZÀ-ÖØ-Þ0-9]))\S+\s+\S+\s+\S"
        ),
        dateline=_form(
            rf"[(\[]?(?:(?-i:{_PLACE})\s?[,:–—|-]\s?)?(?:(?:{words['at']}|{words['article']})\ )?"
            rf"{date}(?:\s?[,–—|-]\s?(?-i:{_PLACE}))?[.)\]]?"
        ),
        byline=_form(
            rf"(?:{words['byline']})\ (?-i:[A-ZÀ-ÖØ-Þ][\w'’.-]*|{words['byline_words']})"
            rf"(?:,?\ (?-i:[A-ZÀ-ÖØ-Þ][\w'’.-]*|{words['byline_words']})){{0,6}}"
        ),
    )


def _form(pattern: str) -> re.Pattern[str]:
    """Compiled verbosely, so blanks of the pattern itself are written escaped."""
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


def _words() -> dict[str, str]:
    """Per key of `headers.toml` one alternation over all languages, longest words first."""
    merged: dict[str, set[str]] = {}
    for path in sorted(LANGUAGES.glob("*/headers.toml")):
        for key, words in tomllib.loads(path.read_text("utf-8")).items():
            merged.setdefault(key, set()).update(words)
    return {
        key: "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))
        for key, words in merged.items()
    }
