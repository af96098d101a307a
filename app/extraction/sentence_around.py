"""The sentence in which some words stand."""

from __future__ import annotations

from app.extraction.language.loading import codes, load_language
from app.extraction.reading.tokens import split, tokens


def sentence_around(text: str, start: int, end: int, language: str | None) -> tuple[int, int]:
    """Where the sentence around a stretch of a paragraph begins and ends, in code points.

    All of the paragraph where its language is none that can be read.
    """
    if language is None or language not in codes():
        return 0, len(text)
    tongue = load_language(language)
    parts = [part for part in split(tokens(text, tongue), tongue) if part]
    within = [part for part in parts if part[0].start < end and start < part[-1].end]
    return (within[0][0].start, within[-1][-1].end) if within else (start, end)
