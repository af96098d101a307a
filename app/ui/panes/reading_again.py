"""A document's file read anew: by itself where it was read here, else only when a person says so.

Collections come from others too, and name the files of their documents as they like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.ui.work.desk import Desk

if TYPE_CHECKING:
    from app.collection.store.documents import Head

translate = QCoreApplication.translate


def read_again(desk: Desk, head: Head, parent: QWidget) -> None:
    """Read the file of a document anew, or work through what was kept of it."""
    from app.collection.ingest.own_files import Standing

    match desk.standing(head.source):
        case Standing.OWN:
            desk.read_again(head.source)
        case Standing.FOREIGN:
            _ask(desk, head.source, head, parent)
        case Standing.GONE:
            desk.work_through_again(head)
        case Standing.REFUSED:
            desk.work_through_again(head)
            _tell_refused(desk)


def try_again(desk: Desk, source: str, parent: QWidget) -> None:
    """Read a file anew that could not be read before."""
    from app.collection.ingest.own_files import Standing

    match desk.standing(source):
        case Standing.OWN:
            desk.read_again(source)
        case Standing.FOREIGN:
            _ask(desk, source, None, parent)
        case Standing.GONE:
            desk.tell(
                translate(
                    "ReadingAgain", "The file is no longer there: add it from where it is now."
                )
            )
        case Standing.REFUSED:
            _tell_refused(desk)


def _tell_refused(desk: Desk) -> None:
    desk.tell(
        translate(
            "ReadingAgain",
            "The collection names a network place, a folder or a device, which is not opened for"
            " it. Copy the file to this computer and add it.",
        )
    )


def _ask(desk: Desk, source: str, head: Head | None, parent: QWidget) -> None:
    from app.ui.dialogs.foreign_file import ForeignFileDialog

    dialog = ForeignFileDialog(source, can_go_without=head is not None, parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.read_wanted.connect(lambda: desk.read_again(source))
    if head is not None:
        dialog.kept_wanted.connect(lambda: desk.work_through_again(head))
    dialog.open()
