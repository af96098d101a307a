"""How well, and how fast, time expressions are read: `python tests/benchmarks/timex.py FOLDER`.

FOLDER holds annotated texts (`*.jsonl` with `id`, `lang`, `dct`, `text`, `timexes`), phrase tables
(`phrases_*.jsonl`), plain texts (`raw_*.jsonl`) and two scorers, `score.py` and `score_phrases.py`,
which are run on what is read. Speed is given in KB/s of one process and as a ratio to the plainest
pass over the same text in the same run: `re.findall` of its words.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from app.extraction import timexes
from app.extraction.language.loading import codes

_ENOUGH = 5_000_000


def predict(gold: Path, predicted: Path) -> None:
    """Read every text of a file and write what was found, a line a text."""
    with gold.open(encoding="utf-8") as lines, predicted.open("w", encoding="utf-8") as out:
        for line in lines:
            text = json.loads(line)
            day = text.get("dct") or text.get("reference")
            found = timexes(text["text"], language=text["lang"], dct=day)
            out.write(json.dumps({"id": text["id"], "timexes": found}) + "\n")


def score(folder: Path) -> None:
    """Print the scorers' figures for every file in a language that the program reads."""
    for gold in sorted(folder.glob("*.jsonl")):
        if gold.name.startswith("raw_"):
            continue
        with gold.open(encoding="utf-8") as lines:
            if json.loads(lines.readline())["lang"] not in codes():
                continue
        scorer = "score_phrases.py" if gold.name.startswith("phrases_") else "score.py"
        with tempfile.TemporaryDirectory() as scratch:
            predicted = Path(scratch, gold.name)
            predict(gold, predicted)
            command = [sys.executable, str(folder / scorer), str(gold), str(predicted)]
            print(f"== {gold.stem}")
            print(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def speed(folder: Path, language: str) -> None:
    """Print the speed on the plain texts of a language, repeated to five million characters."""
    raw = folder / f"raw_meantime_{language}.jsonl"
    if not raw.is_file() or language not in codes():
        return
    texts = [json.loads(line) for line in raw.open(encoding="utf-8")]
    size = sum(len(text["text"]) for text in texts)
    rounds = max(1, _ENOUGH // size)
    timexes(texts[0]["text"], language=language, dct="2008-01-01")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    own, plain = [], []
    for _ in range(rounds):
        start = time.perf_counter()
        for text in texts:
            timexes(text["text"], language=language, dct=text.get("dct", "2008-01-01"))
        middle = time.perf_counter()
        for text in texts:
            re.findall(r"\w+", text["text"])
        own.append(middle - start)
        plain.append(time.perf_counter() - middle)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    median = statistics.median(own)
    print(
        f"{language}: {size / 1000 / median:.0f} KB/s (median of {rounds}), "
        f"{median / statistics.median(plain):.1f} x re.findall, "
        f"peak memory {peak / 1024:.0f} MB (+{(peak - before) / 1024:.0f})"
    )


def main() -> None:
    """Score, then time."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--speed-only", action="store_true")
    arguments = parser.parse_args()
    if not arguments.speed_only:
        score(arguments.folder)
    for language in codes():
        speed(arguments.folder, language)


if __name__ == "__main__":
    main()
