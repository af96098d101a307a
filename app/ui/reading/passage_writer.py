"""Writes a paragraph of a source with its number, its time phrases and the words of an event."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont

from app.commands import Passage, State, phrases
from app.model.document import ParagraphKind
from app.model.event import Role
from app.ui.look.theme import Theme
from app.ui.reading import utf16
from app.ui.reading.pages import Bar, Choice, Look, Mark, Style, Writer

TEXT_INDENT = 18.0
DIMMED_LENGTH = 150


class Ink:
    """The styles of all pages in one theme."""

    def __init__(self, theme: Theme) -> None:
        bold, half = QFont.Weight.Bold, QFont.Weight.DemiBold
        self.title = Style(theme.text, 1.5, bold)
        self.date = Style(theme.text, 1.12)
        self.edtf = Style(theme.muted_text, 0.92, monospace=True)
        self.heading = Style(theme.muted_text, 0.94, half)
        self.small = Style(theme.muted_text, 0.88)
        self.small_text = Style(theme.text, 0.97)
        self.small_strong = Style(theme.text, 0.97, half)
        self.body = Style(theme.text, 1.06)
        self.body_heading = Style(theme.text, 1.06, half)
        self.muted = Style(theme.muted_text, 1.06)
        self.link = Style(theme.accent)
        self.notice = Style(theme.notice_text, 0.97)
        self.notice_heading = Style(theme.notice_text, 0.97, half)
        self.underline: QColor = theme.accent
        self.on_highlight: QColor = theme.highlight_text


def write_passage(
    writer: Writer,
    state: State,
    passage: Passage,
    ink: Ink,
    *,
    chosen: bool = False,
    dimmed: bool = False,
) -> int:
    """Add one paragraph; a dimmed one is shortened and nothing in it can be chosen.

    Returns its position in the page.
    """
    paragraph = state.chronology.document(passage.document).paragraph(passage.paragraph)
    start = writer.block(12, left=TEXT_INDENT, line_height=150)
    writer.page.bars.append(Bar(start, paragraph.n, chosen))
    writer.page.places.setdefault(paragraph.n, start)
    if dimmed:
        writer.write(shortened(paragraph.text), ink.muted)
        return start
    is_heading = paragraph.kind is ParagraphKind.HEADING
    writer.write(paragraph.text, ink.body_heading if is_heading else ink.body)
    _underline(writer, state, passage, start, ink.underline)
    if state.held is not None and state.held.words:
        _mark_hits(writer, paragraph.text, state.held.words, start)
    for phrase in phrases(state.chronology, state.tellings, passage, state.current):
        first = start + utf16.to_units(paragraph.text, phrase.start)
        last = start + utf16.to_units(paragraph.text, phrase.end)
        look = Look.FILLED if phrase.is_of_current else Look.FRAMED
        if phrase.aside is not None:
            look = Look.ASIDE
            aside = (passage.document, phrase.aside)
            writer.page.choices.append(Choice(first, last, None, aside))
        writer.page.marks.append(Mark(first, last, look))
        if phrase.is_of_current:
            writer.colour(first, last, ink.on_highlight)
        if phrase.event is not None and phrase.aside is None:
            writer.page.choices.append(Choice(first, last, phrase.event))
    return start


def _mark_hits(writer: Writer, text: str, words: str, start: int) -> None:
    """Paint around the words that are searched for."""
    from app.collection.store.words import hits  # only who searches needs it

    for begin, end in hits(words, text):
        first = start + utf16.to_units(text, begin)
        writer.page.marks.append(Mark(first, start + utf16.to_units(text, end), Look.HIT))


def shortened(text: str, length: int = DIMMED_LENGTH) -> str:
    """The start of a long text, up to the end of a word."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:.–-") + "…"


def _underline(writer: Writer, state: State, passage: Passage, start: int, colour: QColor) -> None:
    text = state.chronology.document(passage.document).paragraph(passage.paragraph).text
    for telling in state.tellings.get(passage, ()):
        if telling.event == state.current and telling.role is not Role.TIME:
            first = start + utf16.to_units(text, telling.start)
            writer.underline(first, start + utf16.to_units(text, telling.end), colour)
