"""Happenings of a day that counts from a document without a date: kept, and undated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extraction.composing.clause_titles import clause_title
from app.extraction.composing.compose import event_spans, sentence_of
from app.extraction.composing.drafts import Draft, Material
from app.model import Basis, Role, Span, TimexType, step


def undated_clauses(material: Material, taken: Sequence[Span]) -> Iterator[Draft]:
    """An event without a date for each clause whose day counts from an unknown one.

    `taken` are the places of the evidence of events that have a date.
    """
    if material.document.created is not None:
        return
    done: set[tuple[int, int]] = set()
    for one in material.resolved:
        reading, verb = one.reading, one.reading.clause.verb
        place = (reading.span.paragraph, reading.clause.start)
        if (
            place in done
            or not reading.is_deictic
            or one.value.when is not None
            or one.value.type not in {TimexType.DATE, TimexType.TIME}
            or verb is None
            or verb.kind not in {"event", "aspect", "report"}
            or reading.clause.kind == "subordinate"
            or any(
                span.paragraph == place[0] and reading.clause.holds(span.start) for span in taken
            )
        ):
            continue
        sentence = sentence_of(material, reading)
        title = clause_title(material, sentence, reading.clause, place[0])
        if len(title.split()) < 2:
            continue
        done.add(place)
        why = step("document-without-date", place[0], words=reading.text, paragraph=place[0])
        carried = event_spans(sentence, reading.clause, place[0], material.text.language)
        yield Draft(title, None, Basis.RESOLVED, (why,), ((reading.span, Role.TIME), *carried))
