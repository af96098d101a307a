"""Titles, paths and words that look like markup are shown letter for letter, and load nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt, QUrl
from PySide6.QtGui import Qt as Gui
from PySide6.QtGui import QTextDocument, QTextDocumentFragment
from PySide6.QtWidgets import QAbstractItemView, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.ui.look import tips
from app.ui.program.application import Program
from app.ui.reading.pages import Text
from app.ui.window.window import Window
from tests.ui.conftest import Opens
from tests.ui.scenes import press

MARKUP = '<img src="file:///nowhere/a.png"> <b>Raad</b> &amp; meer'
NEWS = f"{MARKUP}\n\nDatum: 9 april 2024\n\nOp 9 maart 2024 brandde {MARKUP} af.\n"


class Watching(QTextDocument):
    """Notes what is asked for from outside."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.asked: list[str] = []
        if Gui.mightBeRichText(text):
            self.setHtml(text)
        self.size()  # lays it out, for which pictures are wanted

    def loadResource(self, _kind: int, name: QUrl | str) -> None:  # noqa: N802 - Qt's
        self.asked.append(str(name))


def letters(tip: str) -> str:
    return QTextDocumentFragment.fromHtml(tip).toPlainText() if Gui.mightBeRichText(tip) else tip


@pytest.fixture
def window(program: Program, tmp_path: Path, qtbot: QtBot) -> Window:
    for name in ("een.txt", "<img src='file:x'>.txt"):
        (tmp_path / name).write_text(NEWS + name, "utf-8")
    (tmp_path / "<img src='file:y'>.pdf").write_bytes(b"%PDF-1.4 stuk")
    program.window.open_paths([tmp_path])
    keeper = program.window.desk.keeper
    qtbot.waitUntil(lambda: not keeper.is_busy, timeout=20_000)
    for show in ("show_table", "show_documents"):
        getattr(program.window, show)(shown=True)
        qtbot.waitUntil(lambda: not keeper.is_busy, timeout=20_000)
    return program.window


def cells(model: QAbstractItemModel) -> list[QModelIndex]:
    own = not isinstance(model, QAbstractListModel)
    columns = range(model.columnCount(QModelIndex())) if own else (0,)
    rows = range(model.rowCount(QModelIndex()))
    return [model.index(row, column) for row in rows for column in columns]


def said(window: Window) -> list[str]:
    """All that the window would show as a tip."""
    every = [window.frame, *window.frame.findChildren(QWidget)]
    found = [widget.toolTip() for widget in every]
    for view in window.frame.findChildren(QAbstractItemView):
        model = view.model()
        if model is not None:
            found += [str(cell.data(Qt.ItemDataRole.ToolTipRole) or "") for cell in cells(model)]
    return [text for text in found if text]


def test_a_window_takes_nothing_for_markup(window: Window) -> None:
    views = window.frame.findChildren(QAbstractItemView)
    labels = window.frame.findChildren(QLabel)
    tipped = said(window)

    assert {"EventModel", "DocumentModel", "UndatedModel"} <= {
        type(view.model()).__name__ for view in views
    }
    assert sum("<img" in letters(text) for text in tipped) > 3
    assert [text for text in tipped if Watching(text).asked] == []
    assert len(labels) > 10
    assert [one.text() for one in labels if one.textFormat() is not Qt.TextFormat.PlainText] == []
    assert "<img" in window.panel.reading.toPlainText()


def test_nor_does_a_dialog(window: Window) -> None:
    for keys in ("F1", "Ctrl+K", "Ctrl+Shift+F", "Ctrl+G", "Shift+F1"):
        press(keys)
        labels = window.frame.findChildren(QLabel)
        guessed = [one for one in labels if one.textFormat() is not Qt.TextFormat.PlainText]
        assert [one.text() for one in guessed if "<" in one.text()] == [], keys
        press("Escape")


def test_a_tip_says_the_text_itself_as_far_as_a_person_reads_it() -> None:
    assert letters(tips.tip(MARKUP)) == MARKUP
    assert letters(tips.tip("een\ntwee")) == "een\ntwee"
    assert len(letters(tips.tip("x" * 10_000))) == tips.LONGEST + 1
    assert tips.tip("") == ""


def test_a_tip_is_read_out_as_it_is(opened: Opens) -> None:
    label = opened().top_bar.collection
    label.show_text(MARKUP * 20)

    assert label.accessibleDescription() == MARKUP * 20


def test_a_tip_that_is_shown_now_loads_nothing(opened: Opens) -> None:
    frame = opened().frame
    tips.show(frame.pos(), MARKUP, frame)

    assert Watching(QToolTip.text()).asked == []
    QToolTip.hideText()


def test_a_page_loads_nothing_even_if_it_is_asked_to(opened: Opens) -> None:
    image = int(QTextDocument.ResourceType.ImageResource.value)
    reading = opened().panel.reading

    for address in ("file:///etc/hostname", "file:///dev/zero", "qrc:/qt/a.png"):
        assert Text().resource(image, QUrl(address)) is None
        assert reading.loadResource(image, QUrl(address)) is None
        assert reading.document().resource(image, QUrl(address)) is None
