"""A date in the text goes before the one a program wrote into the file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.extraction import extract
from app.model import Basis, Created
from tests.builders import a_day, a_document

TEXT = "Donderdag brandde in Zwolle een schuur af."


@pytest.mark.parametrize(
    ("basis", "header", "expected"),
    [
        (Basis.INFERRED, "Datum: 9 februari 2025", "2025-02-09"),
        (Basis.INFERRED, "", "2013-12-23"),
        (Basis.STATED, "Datum: 9 februari 2025", "2013-12-23"),
    ],
    ids=["a record gives way", "a record is all there is", "a date of publication stays"],
)
def test_which_date_a_document_has(basis: Basis, header: str, expected: str) -> None:
    document = replace(
        a_document("Kort nieuws", TEXT), header=header, created=Created(a_day("2013-12-23"), basis)
    )
    created = extract(document).document.created

    assert created is not None and created.when.edtf == expected
