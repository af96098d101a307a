"""Recognise the language of a text among those the program can read."""

from __future__ import annotations

import re
from collections import Counter

from app import paths
from app.extraction.language.loading import codes, word_lists

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4_000
"""Characters looked at: beyond that the answer does not change."""


def recognise(text: str) -> str | None:
    """The ISO 639-1 code of the text's language; None where it is none of the program's.

    Function words tell a language in a few sentences, and cost nothing to look up. Where they are
    too few, or two languages come close, the identifier decides (py3langid, a naive Bayes model
    over byte n-grams; Lui and Baldwin, 2012).
    """
    sample = text[:_SAMPLE]
    words = Counter(word.lower() for word in _WORD.findall(sample))
    total = sum(words.values())
    if not total:
        return None
    shares = sorted(
        (
            sum(words[word] for word in _function_words(code)) / total,
            code,
        )
        for code in codes()
    )
    best, code = shares[-1]
    second = shares[-2][0] if len(shares) > 1 else 0.0
    if total >= 20 and best >= 0.25 and best >= second * 1.5:
        return code
    identified = _identified(sample)
    return identified if identified in codes() else None


def _function_words(code: str) -> frozenset[str]:
    # Only its word lists: most of its rules will never be needed.
    words = word_lists(paths.LANGUAGES / code)
    return words["determiners"] | words["prepositions"] | words["coordinators"] | words["be"]


def _identified(sample: str) -> str:
    # The model takes a while to load, and most texts do not need it.
    from py3langid.langid import classify

    return str(classify(sample)[0])
