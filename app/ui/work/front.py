"""What the desk needs of the window it works for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.collection.chronology import Chronology
from app.commands import Session, State, Tellings
from app.ui.work.loaded import Loaded

if TYPE_CHECKING:
    from app.layout.columns import EventColumns
    from app.ui.bars.empty_state import EmptyState
    from app.ui.bars.footer import Footer
    from app.ui.bars.notice_bar import NoticeBar
    from app.ui.reading.detail_panel import DetailPanel

Following = Callable[[State, Chronology, "EventColumns", Tellings], State]
"""What becomes of the state when the events are others than before."""


class Front(Protocol):
    """What the desk needs of the window it works for."""

    language: str
    session: Session
    notice: NoticeBar
    footer: Footer
    panel: DetailPanel
    empty: EmptyState

    def remember_collection(self, path: Path | None) -> None:
        """Keep which collection is open."""

    def show_documents(self, *, shown: bool) -> None:
        """Show the documents, or the events."""

    def take_loaded(self, loaded: Loaded, as_state: Following) -> None:
        """Show what is in the collection now."""
