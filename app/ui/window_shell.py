"""What commands ask of the window, answered with dialogs, the clipboard and the focus."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from app.commands import DateGiven, closed
from app.temporal.when import When
from app.ui.window import Window

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
                translate("WindowShell", "Text documents (*.txt *.text *.md)"),
                translate("WindowShell", "All files (*)"),
            ]
        )
        self._ask_paths(dialog)

    def open_folder(self) -> None:
        """Ask for a folder and add the events of its files."""
        dialog = QFileDialog(self._window.frame, translate("WindowShell", "Open folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask_paths(dialog)

    def close_documents(self) -> None:
        """Take away everything that is open."""
        self._window.loader.cancel()
        self._window.notice.show_sentences(())
        self._window.panel.close_source()
        self._window.session.adjust(closed(self._window.session.state))
        self._window.timeline.setFocus()

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
        from app.ui.date_dialog import DateDialog

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
        from app.ui.preferences_dialog import PreferencesDialog

        window = self._window
        self._show(PreferencesDialog(window.settings, window.choose, window.frame))

    def show_keys(self) -> None:
        """Show all commands and their keys."""
        from app.ui.key_sheet import KeySheet

        self._show(KeySheet(self._window.actions_made.commands, self._window.frame))

    def show_legend(self) -> None:
        """Show what the shapes on the timeline mean."""
        from app.ui.legend import Legend

        timeline = self._window.timeline
        self._show(Legend(timeline.theme, timeline.names, self._window.frame))

    def show_commands(self) -> None:
        """Ask for a command by a part of its name."""
        from app.ui.command_palette import CommandPalette

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
        elif window.panel.close_source() or not window.events_pane.hasFocus():
            window.events_pane.setFocus()
        elif window.table.isVisible():
            window.show_table(shown=False)
        elif window.loader.is_busy:
            window.loader.cancel()
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
        events = [window.timeline, window.table, window.tray]
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
