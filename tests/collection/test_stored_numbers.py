"""What a number or letter in a file stands for never changes: files outlive the program.

Where one of these fails, the enumeration was changed in a way that gives other meanings to what
people have decided. Put what is new last, or migrate the files.
"""

from __future__ import annotations

import pytest

from app.collection.rows import DTYPES
from app.collection.store.events import BASES, STATUSES, Flag
from app.collection.store.names import NameKind
from app.layout.columns import BEGINNING, ENDLESS
from app.layout.doubt import Doubt
from app.model import Basis, ParagraphKind, Status
from app.temporal import Granularity

STORED_STATUSES = {"UNDECIDED": 0, "ACCEPTED": 1, "REJECTED": 2}
STORED_BASES = {"STATED": 0, "RESOLVED": 1, "INFERRED": 2, "EDITED": 3}
STORED_DOUBTS = {
    "OPEN_LEFT": 1,
    "OPEN_RIGHT": 2,
    "ONE_OF": 4,
    "APPROXIMATE": 8,
    "UNCERTAIN": 16,
}
STORED_FLAGS = {
    "CONFLICT": 1,
    "SEEN": 2,
    "EDITED": 4,
    "NOTED": 8,
    "SEVERAL": 16,
    "LOST": 32,
    "MADE": 64,
    "TAGGED": 128,
}
STORED_GRANULARITIES = {
    "SECOND": 1,
    "MINUTE": 2,
    "HOUR": 3,
    "PART_OF_DAY": 4,
    "DAY": 5,
    "WEEKEND": 6,
    "WEEK": 7,
    "MONTH": 8,
    "QUARTER": 9,
    "SEASON": 10,
    "HALF_YEAR": 11,
    "YEAR": 12,
    "DECADE": 13,
    "CENTURY": 14,
    "MILLENNIUM": 15,
}
STORED_KINDS = {
    "HEADING": "h",
    "BODY": "b",
    "LIST_ITEM": "l",
    "TABLE_ROW": "t",
    "FIELD": "f",
}


def test_a_status_keeps_its_number() -> None:
    assert {one.name: n for n, one in enumerate(STATUSES)}.items() >= STORED_STATUSES.items()


def test_the_basis_of_a_date_keeps_its_number() -> None:
    assert {one.name: n for n, one in enumerate(BASES)}.items() >= STORED_BASES.items()


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        (Doubt, STORED_DOUBTS),
        (Flag, STORED_FLAGS),
        (Granularity, STORED_GRANULARITIES),
        (NameKind, {"ACTOR": 0, "PLACE": 1}),
    ],
)
def test_what_is_stored_by_its_own_number_keeps_it(
    kind: type[Doubt | Flag | Granularity], stored: dict[str, int]
) -> None:
    assert {one.name: one.value for one in kind}.items() >= stored.items()


def test_a_kind_of_paragraph_keeps_its_letter_which_no_other_has() -> None:
    letters = {kind.name: kind.value[0] for kind in ParagraphKind}

    assert letters.items() >= STORED_KINDS.items()
    assert len(set(letters.values())) == len(letters)


@pytest.mark.parametrize(("numbered", "kind"), [(STATUSES, Status), (BASES, Basis)])
def test_all_of_an_enumeration_have_a_number(
    numbered: tuple[Status | Basis, ...], kind: type[Status | Basis]
) -> None:
    assert set(numbered) == set(kind)
    assert len(numbered) == len(kind)


def test_what_has_no_end_keeps_its_number() -> None:
    assert (BEGINNING, ENDLESS) == (-(2**61), 2**61)


def test_the_arrays_keep_their_form() -> None:
    assert "".join(DTYPES.values()) == "int32int32int64int64uint8uint8uint8uint8uint8"
