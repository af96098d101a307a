"""The words on cards and sources: dates and bases as the interface language words them."""

from __future__ import annotations

from functools import cache

from app import wording
from app.layout.measure import Captions
from app.model.document import Basis
from app.model.event import Status
from app.temporal.when import When
from app.ui.timeline.names import AxisNames


def captions(names: AxisNames) -> Captions:
    """Captions in the language of the names; a date once worded is kept."""
    language = names.language

    @cache
    def date(when: When) -> str:
        return wording.short_date(when, language)

    @cache
    def basis(known: Basis) -> str:
        return wording.basis(known, language)

    def published(title: str, when: When, known: Basis) -> str:
        return names.published(title, date(when), basis(known))

    return Captions(date, basis, published, names.sources, _MARKS.__getitem__)


_MARKS = {Status.UNDECIDED: "", Status.ACCEPTED: "✓", Status.REJECTED: "✗"}
