"""What commands ask of the window, answered with dialogs, the clipboard and the focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from app.collection.decisions import Decision
from app.commands import DateGiven, Passage, State
from app.model.event import Event
from app.temporal.when import When
from app.ui.window.window import Window

translate = QCoreApplication.translate


class WindowShell:
    """The shell of one window."""

    def __init__(self, window: Window) -> None:
        self._window = window

    @property
    def language(self) -> str:
        """Code of the interface language."""
        return self._window.language

    def open_files(self) -> None:
        """Ask for files and add their events."""
        dialog = QFileDialog(self._window.frame, translate("WindowShell", "Open documents"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                translate("WindowShell", "All files (*)"),
                translate("WindowShell", "Documents (%1)").replace("%1", _patterns()),
            ]
        )
        self._ask_paths(dialog)

    def open_folder(self) -> None:
        """Ask for a folder and add the events of its files."""
        dialog = QFileDialog(self._window.frame, translate("WindowShell", "Open folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask_paths(dialog)

    def close_documents(self) -> None:
        """Close the collection; it stays as it is."""
        self._window.desk.close()
        self._window.empty.follow(self._window.session.state)
        self._window.timeline.setFocus()

    def open_collection(self) -> None:
        """Ask for a collection and open it in place of the present one."""
        dialog = QFileDialog(self._window.frame, translate("WindowShell", "Open collection"))
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(translate("WindowShell", "Collections (*.kroniek)"))
        dialog.setDefaultSuffix("kroniek")
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, translate("WindowShell", "Open"))
        dialog.fileSelected.connect(lambda name: self._window.desk.open_collection(Path(name)))
        self._show(dialog)

    def save_collection(self) -> None:
        """Ask for a name and keep the collection under it from now on."""
        title = translate("WindowShell", "Save collection as")
        self._ask_to_save(title, self._window.desk.save_as)

    def share_collection(self) -> None:
        """Ask for a name and make a copy for others under it."""
        title = translate("WindowShell", "Save a copy to share")
        self._ask_to_save(title, self._window.desk.share)

    def _ask_to_save(self, title: str, save: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window.frame, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(translate("WindowShell", "Collections (*.kroniek)"))
        dialog.setDefaultSuffix("kroniek")
        dialog.fileSelected.connect(lambda name: save(Path(name)))
        self._show(dialog)

    def decide(self, decision: Decision, then: Callable[[State], State] | None = None) -> None:
        """Keep a decision; afterwards `then` makes the new state from the one that follows."""
        self._window.desk.decide(decision, then)

    def undo(self) -> None:
        """Take back the latest decision."""
        self._window.desk.undo()

    def redo(self) -> None:
        """Do the decision again that was undone last."""
        self._window.desk.redo()

    def edit_event(self) -> None:
        """Edit title, date, tags and note of the current event in place."""
        self._window.show_panel(shown=True)
        self._window.panel.edit(self._window.session.state)

    def new_event(self) -> None:
        """Ask for a new event, from the words selected in a source where there are any."""
        self._window.show_panel(shown=True)
        self._window.panel.make(self._window.session.state)

    def split_off(self, event: Event, passage: Passage) -> None:
        """Make a passage of an event an event of its own."""
        self._window.desk.split_off(event, passage)

    def tell_whole(self) -> None:
        """Say that the event has one passage only."""
        self._window.footer.tell(
            translate("WindowShell", "This event has one passage: there is nothing to split off.")
        )

    def show_suggestions(self) -> None:
        """Show events that may be the same."""
        from app.ui.dialogs.suggestions import Suggestions

        window = self._window
        if window.desk.keeper.collection is not None:
            self._show(Suggestions(window.desk, self.language, window.frame))

    def find(self) -> None:
        """Put the cursor in the search field."""
        self._window.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.top_bar.search.selectAll()

    def choose_filter(self) -> None:
        """Ask what to show only."""
        from app.ui.dialogs.filter_dialog import FilterDialog

        window = self._window
        if window.desk.keeper.collection is not None:
            self._show(FilterDialog(window.desk, window.session.state, self.language, window.frame))

    def show_all(self) -> None:
        """Take away search and filters."""
        self._window.desk.show_only(None)
        self._window.events_pane.setFocus()

    def next_hit(self, step: int) -> None:
        """Go to the next place where the words searched for stand."""
        from app.ui.window.hits import next_hit

        next_hit(self._window, step)

    def toggle_documents(self) -> None:
        """Show the documents, or the events again."""
        self._window.show_documents(shown=not self._window.documents.isVisible())

    def quit(self) -> None:
        """End the program."""
        self._window.frame.close()

    def copy(self, text: str) -> None:
        """Put plain text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._window.footer.tell(translate("WindowShell", "Citation copied"))

    def across(self, direction: int) -> int | None:
        """The event nearest above or below the current one on the screen."""
        return self._window.timeline.scene_now.across(direction)

    def tell_inseparable(self) -> None:
        """Say that the events here begin together."""
        sentence = translate(
            "WindowShell", "These events begin at the same moment: go through them with ← and →."
        )
        self._window.footer.tell(sentence)

    def ask_date(self, given: DateGiven) -> None:
        """Ask for a date; `given` makes the new state from it."""
        from app.ui.dialogs.date_dialog import DateDialog

        session = self._window.session

        def go(when: When) -> None:
            session.become(given(session.state, when))

        self._show(DateDialog(self.language, session.state, go, self._window.frame))

    def show_source(self) -> None:
        """Show the current passage in its whole document."""
        if not self._window.session.state.passages:
            self._window.footer.tell(translate("WindowShell", "No source is kept for this event."))
            return
        self._window.show_panel(shown=True)
        self._window.panel.open_source()
        self._window.panel.reading.setFocus()

    def show_preferences(self) -> None:
        """Show what can be chosen."""
        from app.ui.dialogs.preferences_dialog import PreferencesDialog

        window = self._window
        self._show(PreferencesDialog(window.settings, window.choose, window.frame))

    def show_keys(self) -> None:
        """Show all commands and their keys."""
        from app.ui.dialogs.key_sheet import KeySheet

        self._show(KeySheet(self._window.actions_made.commands, self._window.frame))

    def show_legend(self) -> None:
        """Show what the shapes on the timeline mean."""
        from app.ui.dialogs.legend import Legend

        timeline = self._window.timeline
        self._show(Legend(timeline.theme, timeline.names, self._window.frame))

    def show_commands(self) -> None:
        """Ask for a command by a part of its name."""
        from app.ui.dialogs.command_palette import CommandPalette

        window = self._window
        able = [
            command
            for command in window.actions_made.commands
            if command.can_run(window.session.state) and command.place is not None
        ]
        self._show(CommandPalette(able, window.run, window.frame))

    def focus_pane(self, step: int) -> None:
        """Give the focus to the pane so many further on."""
        panes = [pane for pane in self._panes() if pane.isVisible()]
        focused = QApplication.focusWidget()
        here = next(
            (
                n
                for n, pane in enumerate(panes)
                if focused is not None and (pane is focused or pane.isAncestorOf(focused))
            ),
            -1 if step > 0 else len(panes),
        )
        target = panes[(here + step) % len(panes)]
        reason = Qt.FocusReason.TabFocusReason
        (self._window.notice.close_button if target is self._window.notice else target).setFocus(
            reason
        )

    def focus_menus(self) -> None:
        """Give the focus to the menu bar, its first menu open."""
        bar = self._window.frame.menuBar()
        first = bar.actions()[0]
        menu = first.menu()
        bar.setActiveAction(first)
        if isinstance(menu, QWidget) and not menu.isVisible():
            menu.move(bar.mapToGlobal(bar.actionGeometry(first).bottomLeft() + QPoint(0, 1)))

    def leave(self) -> None:
        """Close what lies on top, or go back to the timeline, or stop what is under way."""
        window = self._window
        if window.notice.holds_focus():
            window.notice.dismiss()
            window.events_pane.setFocus()
        elif window.panel.leave_editor():
            window.events_pane.setFocus()
        elif window.documents.isVisible() and not window.panel.is_showing_source:
            window.show_documents(shown=False)
        elif window.panel.close_source() or not window.events_pane.hasFocus():
            window.events_pane.setFocus()
        elif window.session.state.selected:
            window.session.adjust(replace(window.session.state, selected=frozenset(), anchor=None))
        elif window.table.isVisible():
            window.show_table(shown=False)
        elif window.desk.keeper.is_busy:
            window.desk.keeper.cancel()
        elif window.notice.isVisible():
            window.notice.dismiss()
        elif window.frame.isFullScreen():
            window.frame.showNormal()
        else:
            window.footer.tell("")

    def toggle_table(self) -> None:
        """Show the events as a table, or on the timeline again."""
        self._window.show_table(shown=not self._window.table.isVisible())

    def sort_table(self) -> None:
        """Sort the table by the column of its current cell, showing it first."""
        self._window.show_table(shown=True)
        self._window.table.sort_by_current()

    def toggle_panel(self) -> None:
        """Show the side panel, or hide it."""
        self._window.show_panel(shown=not self._window.panel.isVisible())

    def toggle_full_screen(self) -> None:
        """Fill the screen with the window, or give it back."""
        if self._window.frame.isFullScreen():
            self._window.frame.showNormal()
        else:
            self._window.frame.showFullScreen()

    def _panes(self) -> list[QWidget]:
        window = self._window
        events = [window.timeline, window.table, window.documents, window.tray]
        return [*events, window.panel.reading, window.overview, window.notice]

    def _ask_paths(self, dialog: QFileDialog) -> None:
        dialog.filesSelected.connect(
            lambda names: self._window.open_paths([Path(name) for name in names])
        )
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._window.frame.activateWindow)
        dialog.open()


def _patterns() -> str:
    """The endings of all files that are read, as a dialog takes them."""
    from app.readers import readers  # brings the formats, which the first frame does without

    return " ".join(f"*{ending}" for reader in readers() for ending in reader.endings)
