"""The page about one event: what, when, why that date, and the passages that report it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from app import wording
from app.commands import Passage, State
from app.model.event import Event, Status
from app.model.steps import Step
from app.ui.look.theme import Theme
from app.ui.reading.pages import Choice, Look, Page, Writer
from app.ui.reading.passage_writer import Ink, shortened, write_passage
from app.ui.table.words import TableWords

MARGIN = 24.0
HANGING = 18.0
PADDING = 10.0
TITLE_LENGTH = 52
LONGEST_STRONG = 32
"""Letters that are set in bold at most; more would shout."""


def detail_page(state: State, language: str, theme: Theme, font: QFont) -> Page:
    """The current event's page; a line saying so where there is none."""
    writer = Writer(font, MARGIN)
    ink = Ink(theme)
    event = state.event
    if event is None:
        writer.block()
        none_chosen = QCoreApplication.translate("DetailPage", "No event is chosen.")
        writer.write(none_chosen, ink.muted)
        return writer.page
    _write_date(writer, event, language, ink)
    _write_remarks(writer, event, ink)
    _write_conflicts(writer, event, language, ink)
    _write_reasons(writer, event, language, ink)
    _write_sources(writer, state, ink)
    return writer.page


def _write_date(writer: Writer, event: Event, language: str, ink: Ink) -> None:
    writer.block(line_height=115)
    writer.write(event.title, ink.title)
    writer.block(8)
    if event.when is None:
        undated = QCoreApplication.translate("DetailPage", "Not dated")
        writer.write(undated, ink.date)
        return
    writer.write(wording.date(event.when, language), ink.date)
    writer.block(2)
    writer.write(event.when.edtf, ink.edtf)
    writer.write("   ", ink.small)
    writer.mark(wording.basis(event.basis, language), ink.small, Look.CHIP)


def _write_remarks(writer: Writer, event: Event, ink: Ink) -> None:
    """What a person made of it: the status, the tags it is filed under, the note."""
    status = TableWords().status(event.status) if event.status is not Status.UNDECIDED else ""
    marks = [*filter(None, [status]), *(f"#{tag}" for tag in event.tags)]
    if marks:
        writer.block(10)
    for mark in marks:
        writer.mark(mark, ink.small, Look.CHIP)
        writer.write("    ", ink.small)
    if event.note:
        writer.block(14)
        writer.write(QCoreApplication.translate("DetailPage", "Note"), ink.heading)
        for line in event.note.split("\n"):
            writer.block(3)
            writer.write(line, ink.small_text)


def _write_conflicts(writer: Writer, event: Event, language: str, ink: Ink) -> None:
    if not event.conflicts:
        return
    first = last = writer.position
    heading = QCoreApplication.translate("DetailPage", "The sources contradict each other")
    first = writer.block(20, left=PADDING)
    seen = QCoreApplication.translate("DetailPage", "seen")
    said = f"✓ {heading} ({seen})" if event.is_seen else f"⚠ {heading}"
    writer.write(said, ink.notice_heading)
    for conflict in event.conflicts:
        last = writer.block(3, left=PADDING)
        writer.write(wording.sentence(conflict, language), ink.notice)
    writer.page.notices.append((first, last))


def _write_reasons(writer: Writer, event: Event, language: str, ink: Ink) -> None:
    if not event.why:
        return
    writer.block(26 if event.conflicts else 18)
    writer.write(QCoreApplication.translate("DetailPage", "Why this date"), ink.heading)
    for number, step in enumerate(event.why, 1):
        writer.block(6 if number == 1 else 2, hanging=HANGING)
        writer.tab_at(HANGING)
        writer.write(f"{number}.\t", ink.small_text)
        _write_step(writer, step, language, ink)


def _write_step(writer: Writer, step: Step, language: str, ink: Ink) -> None:
    """One reason, with the words of the source and the dates it speaks of set in bold."""
    sentence = wording.sentence(step, language)
    at = 0
    while at < len(sentence):
        start, end = _next_argument(sentence, at, step, language)
        writer.write(sentence[at:start], ink.small_text)
        writer.write(sentence[start:end], ink.small_strong)
        at = end


def _next_argument(sentence: str, at: int, step: Step, language: str) -> tuple[int, int]:
    """Where the next argument stands in the sentence; its end twice where none does."""
    worded = [
        value if isinstance(value, str) else wording.date(value, language)
        for _, value in step.arguments
        if not isinstance(value, int)
    ]
    worded = [words for words in worded if 0 < len(words) <= LONGEST_STRONG]
    found = [(sentence.find(words, at), -len(words)) for words in worded]
    found = [place for place in found if place[0] >= 0]
    if not found:
        return len(sentence), len(sentence)
    start, length = min(found)
    return start, start - length


def _write_sources(writer: Writer, state: State, ink: Ink) -> None:
    passages = state.passages
    document = None
    for number, passage in enumerate(passages):
        if passage.document != document:
            document = passage.document
            writer.block(18)
            writer.write(QCoreApplication.translate("DetailPage", "Source"), ink.heading)
            title = shortened(state.chronology.document(document).title, TITLE_LENGTH)
            writer.write(f" · {title}", ink.small)
        start = write_passage(writer, state, passage, ink, chosen=number == state.passage)
        writer.page.passages.append(start)
    if not passages:
        return
    _write_neighbour(writer, state, ink)
    writer.block(14)
    link = QCoreApplication.translate("DetailPage", "Open whole source")
    start, end = writer.write(link, ink.link)
    writer.page.choices.append(Choice(start, end, None))
    writer.write("  ", ink.small)
    writer.mark("Enter", ink.small, Look.KEY)


def _write_neighbour(writer: Writer, state: State, ink: Ink) -> None:
    """The paragraph after the last passage, shortened and dimmed; at the end, the one before."""
    last = state.passages[-1]
    count = len(state.chronology.document(last.document).paragraphs)
    shown = {passage.paragraph for passage in state.passages if passage.document == last.document}
    for number in (last.paragraph + 1, last.paragraph - 1):
        if 1 <= number <= count and number not in shown:
            write_passage(writer, state, Passage(last.document, number), ink, dimmed=True)
            return
