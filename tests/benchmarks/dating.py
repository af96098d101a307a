"""How well documents are dated by their text: `python tests/benchmarks/dating.py FILE.jsonl…`.

Of reports whose day is known (`dct`), only year and month are given to the program, and a line that
holds nothing but the date is taken out. Printed is the share whose stretch of days still holds the
true day and is at most a week wide, the share whose stretch does not hold it, and how many days the
stretch has in the middle case.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
from pathlib import Path

from app.extraction import extract
from app.model import Document, Paragraph, ParagraphKind
from app.temporal import calendar

_NARROW = 7
_KNOWN = {"month": 7, "year": 4, "nothing": 0}
"""Characters of the date that are given."""


def report(text: str, known: str) -> Document:
    """The report as a document whose header gives its month, its year, or nothing."""
    lines = [line for line in text.split("\n") if line.strip() and not _is_date(line)]
    paragraphs = tuple(Paragraph(n, ParagraphKind.BODY, line) for n, line in enumerate(lines, 1))
    return Document("report", lines[0], paragraphs, header=known and f"date {known}")


def _is_date(line: str) -> bool:
    words = re.findall(r"\w+", line)
    return len(words) <= 4 and any(re.fullmatch(r"(19|20)\d\d", word) for word in words)


def measure(file: Path, known: int) -> None:
    """Print the shares for one file, and the reports that were dated wrongly."""
    held = narrowed = wrong = total = undated = 0
    widths = []
    for line in file.open(encoding="utf-8"):
        entry = json.loads(line)
        if not entry.get("dct"):
            continue
        year, month, day = (int(part) for part in entry["dct"].split("-"))
        true = calendar.day_of(year, month, day)
        created = extract(report(entry["text"], entry["dct"][:known])).document.created
        if created is None or created.when.first_day is None or created.when.last_day is None:
            undated += 1
            continue
        total += 1
        first, last = created.when.first_day, created.when.last_day
        holds = first <= true <= last
        held += holds
        widths.append(last - first + 1)
        narrowed += holds and last - first < _NARROW
        wrong += not holds
        if not holds:
            rules = ", ".join(step.rule for step in created.why)
            print(f"   wrong: {entry['id']} {entry['dct']} not in {created.when.edtf} ({rules})")
    if not total:
        print(f"{file.stem}: none of {undated} reports dated")
        return
    print(
        f"{file.stem}: {total} reports, {undated} undated; day held {held / total:.0%}, "
        f"held and within a week {narrowed / total:.0%}, wrong {wrong / total:.1%}, "
        f"median {statistics.median(widths):.0f} days"
    )


def main() -> None:
    """Measure each file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--known", choices=_KNOWN, default="month", help="what the header gives")
    arguments = parser.parse_args()
    for file in arguments.files:
        measure(file, _KNOWN[arguments.known])


if __name__ == "__main__":
    main()
