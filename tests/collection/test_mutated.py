"""Whatever a collection's file holds, it is shown or refused; nothing else is raised."""

from __future__ import annotations

import random
import shutil
import time
from collections import Counter
from pathlib import Path

import pytest

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.filtering import Filter
from app.collection.store.fault import CollectionError
from app.model import Status
from tests.collection import mutations
from tests.rounds import chance, rounds

USUAL = 400
LONGEST = 8.0
"""Seconds that one file may take, on a machine that does other things too."""


def everything(path: Path, *, is_told: bool) -> None:
    """Ask a collection everything that the window asks, and decide something."""
    with Collection(path, create=False) as collection:
        if is_told:
            collection.telling.to(lambda _: None)
        else:
            collection.examine()
        rows = collection.rows()
        shown = collection.chronology(rows)
        events = [shown.events[n] for n in range(len(rows))]
        for n in range(len(rows)):
            shown.title(n)
        for document in list(shown.documents):
            assert shown.mentions[document.id] is not None
        for event in events:
            for piece in event.evidence:
                assert shown.document(piece.document).paragraph(piece.paragraph)
        shown.dated_documents()
        if shown.table is not None:
            for by in shown.table.groups():
                shown.table.groups()[by]
        shown.keys(range(len(rows)))
        shown.columns()
        read(collection, shown.keys(range(min(len(rows), 3))))


def read(collection: Collection, keys: list[str]) -> None:
    """What is asked beside the events; a fault is told where it is asked."""
    asked = (
        collection.heads,
        collection.problems,
        collection.saved_searches,
        lambda: collection.choices(10),
        lambda: (collection.undoable, collection.redoable),
        lambda: collection.filtered(collection.rows(), Filter(words="kop", tags=("een",))),
        lambda: [collection.event(key) for key in keys],
        lambda: [collection.members(key) for key in keys],
        lambda: collection.decide(decisions.judge(keys, Status.REJECTED)),
        lambda: collection.decide(decisions.retitle(keys[0], "Nieuw")) if keys else None,
        collection.undo,
        collection.redo,
        collection.settle,
    )
    for question in asked:
        try:
            answer = question()
        except CollectionError:
            continue
        for one in answer if isinstance(answer, list) else ():
            getattr(one, "created", None)  # made when it is asked for


@pytest.mark.slow
@pytest.mark.parametrize("way", ["raising", "telling"])
def test_a_mutated_collection_is_shown_or_refused(tmp_path: Path, way: str) -> None:
    base, luck, met = mutations.whole(tmp_path), chance(), Counter[str]()
    for number in range(rounds(USUAL) // 2):
        path = tmp_path / "b.kroniek"
        shutil.copy(base, path)
        change = mutations.mutated(path, random.Random(luck.random()))
        started = time.monotonic()
        try:
            everything(path, is_told=way == "telling")
            met[f"{change}: shown"] += 1
        except CollectionError as fault:
            met[f"{change}: {fault.case}"] += 1
        except BaseException as fault:
            shutil.copy(path, kept := tmp_path / f"raised-{number}.kroniek")
            raise AssertionError(f"{change} {number}, see {kept}") from fault
        assert time.monotonic() - started < LONGEST, (change, number)
        for ending in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    print(dict(met))
