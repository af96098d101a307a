"""Reasons and problems as sentences, made from the very values that the engine used."""

from __future__ import annotations

import re

from app.model.document import Basis
from app.model.steps import Argument, Step
from app.temporal import When
from app.wording.dates import date
from app.wording.words import table

_PLACE = re.compile(r"\{(\w+)\}")
_MISSING = "…"


def sentence(step: Step, language: str) -> str:
    """The step as a sentence for people; a rule without a sentence is written readably as it is.

    Beside the step's own arguments a sentence may name `{paragraphs}`, the paragraphs it read.
    """
    found = table(language)
    template = found["reasons"].get(step.rule) or found["problems"].get(step.rule)
    written = {name: _written(value, language) for name, value in step.arguments}
    if template is None:
        return _unworded(step, list(written.values()))
    written.setdefault("paragraphs", ", ".join(map(str, step.paragraphs)))
    return _PLACE.sub(lambda place: written.get(place[1], _MISSING), template)


def basis(basis: Basis, language: str) -> str:
    """How a date is known, in one word."""
    return str(table(language)["basis"][basis.value])


def _written(value: Argument, language: str) -> str:
    return date(value, language) if isinstance(value, When) else str(value)


def _unworded(step: Step, written: list[str]) -> str:
    """`Weekday before occasion: donderdag, 6 februari 2025 (¶ 2, 3)`."""
    name = step.rule.replace("-", " ").strip().capitalize() or _MISSING
    listed = f": {', '.join(written)}" if written else ""
    cited = f" (¶ {', '.join(map(str, step.paragraphs))})" if step.paragraphs else ""
    return f"{name}{listed}{cited}"
