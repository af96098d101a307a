"""The window: its parts put together, and the state shown in them."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.collection.decisions import Decision
from app.commands import Command, Session, Shell, State, closed, go
from app.commands._keymap import commands
from app.layout.viewport import Viewport
from app.settings import Settings
from app.ui.bars.empty_state import EmptyState
from app.ui.bars.footer import Footer
from app.ui.bars.notice_bar import NoticeBar
from app.ui.bars.top_bar import TopBar
from app.ui.dialogs.filter_bar import FilterBar
from app.ui.look.theme import Theme
from app.ui.panes.documents_pane import DocumentsPane
from app.ui.panes.undated_tray import UndatedTray
from app.ui.reading.detail_panel import DetailPanel
from app.ui.table.view import EventTable
from app.ui.timeline.accessible import announce
from app.ui.timeline.overview import OverviewStrip
from app.ui.timeline.view import TimelineView
from app.ui.window.frame import Frame
from app.ui.work.actions import Actions
from app.ui.work.desk import Desk
from app.ui.work.front import Following
from app.ui.work.loaded import Loaded

POINTER = "pointer"


class Window(QObject):
    """What is in the frame: timeline, side panel, bars; shows whatever the session's state is.

    `settings_chosen` is called with settings a person has changed, `shell_of` once, to make what
    commands ask. `folder` is where collections without a name are kept; None keeps none.
    """

    def __init__(
        self,
        frame: Frame,
        settings: Settings,
        today: int,
        settings_chosen: Callable[[Settings], None],
        shell_of: Callable[[Window], Shell],
        folder: Path | None = None,
    ) -> None:
        super().__init__(frame)
        self.frame = frame
        self.settings, self._settings_chosen = settings, settings_chosen
        self.language = "en"
        self._told_range = ""
        self.timeline = TimelineView(frame)
        self.table = EventTable(frame)
        self.tray = UndatedTray(frame)
        self.overview = OverviewStrip(frame)
        self.panel = DetailPanel(frame)
        self.notice = NoticeBar(frame)
        self.session = Session(State(self.timeline.viewport_now, today), self._show_change)
        self.desk = Desk(self, folder, self)
        self.shell = shell_of(self)
        declared = commands()
        self.actions_made = Actions(declared, frame, self.timeline, self.run)
        self.actions_made.live_in(self.table)
        self.actions_made.live_in(self.tray.list)
        self.documents = DocumentsPane(self.desk, frame)
        self.filter_bar = FilterBar(frame)
        self.top_bar = TopBar(self.actions_made["file.open"], frame)
        self.footer = Footer({command.id: command for command in declared}, frame)
        self.empty = EmptyState(self.timeline)
        self._lay_out()
        self._connect()
        self.actions_made.follow(self.session.state)
        self.timeline.setFocus()

    def run(self, command: Command) -> None:
        """Run a command on the present state."""
        if not self.desk.keeper.is_busy:
            self.footer.tell("")
        self.session.run(command, self.shell)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Read these files and folders and add what is in them, or open a collection."""
        self.desk.open_paths(paths)

    def open_demo(self, count: int) -> None:
        """Show a generated collection of so many events."""
        self.desk.open_demo(count, self.language)

    def remember_collection(self, path: Path | None) -> None:
        """Keep which collection is open, to open it again next time."""
        self.choose(replace(self.settings, collection="" if path is None else str(path)))

    def choose(self, settings: Settings) -> None:
        """Take on settings that a person has chosen, and hand them on to be kept."""
        self.settings = settings
        self._settings_chosen(settings)

    def use_theme(self, theme: Theme) -> None:
        """Show everything in these colours."""
        for part in (self.timeline, self.overview, self.panel):
            part.set_theme(theme)

    def use_language(self, language: str) -> None:
        """Word dates and labels in this language; the translators are the application's affair."""
        self.language = language
        for part in (self.timeline, self.table, self.tray, self.overview, self.panel):
            part.set_language(language)
        self.documents.set_language(language)
        self.retranslate()

    def use_settings(self) -> None:
        """Follow the settings that concern keys and motion."""
        self.actions_made.use_letters(live=self.settings.single_letter_keys)
        self.footer.use_letters(live=self.settings.single_letter_keys)
        self.timeline.reduced_motion = self.settings.reduced_motion == "on"

    def show_panel(self, *, shown: bool) -> None:
        """Show or hide the side panel; the focus does not stay in what is hidden."""
        focused = QApplication.focusWidget()
        if not shown and focused is not None and self.panel.isAncestorOf(focused):
            self.timeline.setFocus()
        self.panel.setVisible(shown)
        self.choose(replace(self.settings, panel=shown))

    @property
    def events_pane(self) -> QWidget:
        """The timeline, the table or the documents, whichever is shown."""
        shown = self.views.currentWidget()
        if shown is self.documents:
            return self.documents.table
        return self.table if shown is self.table else self.timeline

    def show_table(self, *, shown: bool) -> None:
        """Show the events as a table, or on the timeline; the keyboard goes along."""
        self.views.setCurrentWidget(self.table if shown else self.timeline)
        self.events_pane.setFocus()

    def show_documents(self, *, shown: bool) -> None:
        """Show the documents, or the events on the timeline; the keyboard goes along."""
        if shown:
            self.documents.show_documents()
        self.views.setCurrentWidget(self.documents if shown else self.timeline)
        self.events_pane.setFocus()

    def retranslate(self) -> None:
        """Word all parts in the interface language."""
        self.actions_made.retranslate()
        self.top_bar.show_state(self.session.state)
        self.footer.retranslate()
        self.notice.retranslate()
        self.panel.retranslate()
        self.overview.setAccessibleName(self.tr("All of time at a glance"))
        self.empty.follow(self.session.state)
        self._show_place()

    def _close(self) -> None:
        """Stop reading and keep the window's place."""
        # Nothing may ask for an event of a file that is closed, also not a last change of style.
        self.session.adjust(closed(self.session.state))
        self.desk.end()
        self.timeline.close_down()
        self.table.close_down()
        geometry = base64.b64encode(self.frame.saveGeometry().data()).decode("ascii")
        self.choose(replace(self.settings, window=geometry))

    def _lay_out(self) -> None:
        left = QWidget(self.frame)
        left.setObjectName("leftSide")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.views = QStackedWidget(left)
        self.views.addWidget(self.timeline)
        self.views.addWidget(self.table)
        self.views.addWidget(self.documents)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.views, 1)
        row.addWidget(self.tray)
        column.addLayout(row, 1)
        column.addWidget(self.overview)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self.frame)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        whole = QWidget(self.frame)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top_bar)
        rows.addWidget(self.filter_bar)
        rows.addWidget(self.notice)
        rows.addWidget(self.splitter, 1)
        rows.addWidget(self.footer)
        self.frame.setCentralWidget(whole)
        whole.show()  # now rather than in its turn: what is hidden cannot take the focus
        self.panel.setVisible(self.settings.panel)

    def _connect(self) -> None:
        self.frame.dropped.connect(self.open_paths)
        self.top_bar.searched.connect(self.desk.search)
        self.top_bar.left.connect(self._leave_search)
        self.filter_bar.wanted.connect(self.desk.show_only)
        self.panel.saved.connect(self._leave_editor)
        self.panel.told.connect(self.footer.tell)
        self.panel.told.connect(lambda said: announce(self.panel, said))
        self.panel.decided.connect(self.desk.decide)
        self.documents.opened.connect(self.panel.open_document)
        self.frame.closing.connect(self._close)
        self.timeline.current_requested.connect(self._choose_event)
        self.timeline.activated.connect(self._open_event)
        self.table.current_requested.connect(self._go_to_event)
        self.table.opened.connect(self._open_event)
        self.tray.list.current_requested.connect(self._go_to_event)
        self.tray.list.opened.connect(self._open_event)
        self.table.told.connect(self.footer.tell)
        self.timeline.fold_requested.connect(self._fold_lane)
        self.timeline.cluster_requested.connect(self._open_cluster)
        self.timeline.viewport_requested.connect(self._take_viewport)
        self.overview.viewport_requested.connect(self._take_viewport)
        self.panel.event_chosen.connect(self._go_to_event)
        self.panel.source_wanted.connect(self.shell.show_source)
        self.panel.back_wanted.connect(self.shell.leave)
        self.footer.cancel_wanted.connect(self.desk.keeper.cancel)

    def _show_change(self, before: State, after: State, smoothly: bool) -> None:  # noqa: FBT001
        """Show a new state; each part only where its share of it changed."""
        opened = after.chronology is not before.chronology
        if opened:
            self._show_chronology(after)
        if opened or after.selected != before.selected:
            self.timeline.set_selected(after.selected)
            self.table.set_selected(after.selected)
        if opened and self.documents.isVisible():
            self.documents.show_documents()
        if opened or after.current != before.current:
            self.timeline.set_current(after.current)
            self.table.set_current(after.current)
            self.tray.list.set_current(after.current)
            self.overview.set_current(after.current)
        self.timeline.set_lanes(after.lanes, after.folded)
        self.timeline.set_viewport(after.viewport, animate=smoothly and not opened)
        if after.held is not before.held or opened:
            # Only now: what makes the timeline lower lets it ask for the view it has.
            self.top_bar.show_state(after)
            self.filter_bar.show_state(after, self.language)
            self.actions_made.name_past(after)
        self.overview.set_viewport(after.viewport)
        if opened or (after.current, after.passage) != (before.current, before.passage):
            self.panel.show_state(after)
        self.actions_made.follow(after)
        self._show_place()

    def _show_chronology(self, state: State) -> None:
        held = state.columns if state.columns is not None else state.chronology.columns()
        self.timeline.show_chronology(state.chronology, held)
        self.table.show_chronology(state.chronology, held)
        self.tray.show_chronology(state.chronology, held.dated)
        self.overview.show_chronology(state.chronology, held)
        self.empty.follow(state)

    def _show_place(self) -> None:
        state = self.session.state
        visible = ""
        if state.columns is not None:
            from app.ui.look.range_words import visible_range  # dates in words, as above

            visible = visible_range(state.viewport, self.language)
        self.footer.show_place(state, visible)
        if visible != self._told_range:
            self._told_range = visible
            announce(self.timeline, visible)

    def _leave_search(self) -> None:
        self.events_pane.setFocus()

    def _leave_editor(self, decided: Sequence[Decision]) -> None:
        self.panel.leave_editor()
        self.events_pane.setFocus()
        for decision in decided:
            if not self.desk.decide(decision):
                break

    def _choose_event(self, index: int) -> None:
        self.session.adjust(self.session.state.with_current(index))

    def _open_event(self, index: int) -> None:
        self._choose_event(index)
        self.shell.show_source()

    def _fold_lane(self, code: int) -> None:
        state = self.session.state
        self.session.adjust(replace(state, folded=state.folded ^ {code}))

    def _open_cluster(self, instant: float) -> None:
        from app.commands.view import at_cluster

        self.session.become(at_cluster(self.session.state, instant, self.shell))

    def _go_to_event(self, index: int) -> None:
        """A phrase in a source was chosen: its event becomes current and comes into view."""
        before = self.session.state
        self.session.become(go.at_event(before, index))
        if self.session.state.current == before.current:
            self.footer.tell(self.tr("This phrase dates the event that is shown."))

    def _take_viewport(self, viewport: Viewport) -> None:
        state = self.session.state
        if viewport.width != state.viewport.width:
            self.session.adjust(state.showing(viewport))
        else:
            self.session.become(state.showing(viewport), series=POINTER, smoothly=False)

    def take_loaded(self, loaded: Loaded, as_state: Following) -> None:
        """Show what is in the collection now, at the place where the window was."""
        after = as_state(self.session.state, loaded.chronology, loaded.columns, loaded.tellings)
        self.session.adjust(replace(after, held=loaded.held))
