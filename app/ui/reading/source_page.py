"""The page with a whole document, every date in it at hand."""

from __future__ import annotations

from PySide6.QtGui import QFont

from app.commands import Passage, State
from app.ui.look.theme import Theme
from app.ui.reading.pages import Page, Writer
from app.ui.reading.passage_writer import Ink, write_passage

MARGIN = 24.0


def source_page(state: State, passage: Passage, theme: Theme, font: QFont) -> Page:
    """The document in which the passage stands, with that passage marked."""
    writer = Writer(font, MARGIN)
    ink = Ink(theme)
    document = state.chronology.document(passage.document)
    if document.header:
        writer.block(0, left=0)
        writer.write(document.header, ink.small)
    for paragraph in document.paragraphs:
        here = Passage(document.id, paragraph.n)
        write_passage(writer, state, here, ink, chosen=here == passage)
    return writer.page
