"""How well the program reads stories of our own, beside the best scores kept: `make bench`, `--check`, `--show`.

Each story is dropped into a fresh workspace, read by `monitor run --once`, and what the commands then tell is compared
with the annotations. The scores are kept in `history.jsonl`, one line for each commit measured.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import extraction, gold, scoring

if TYPE_CHECKING:
    from collections.abc import Sequence

    Scores = dict[str, tuple[float, float, float, int]]  # precision, recall, F1, wanted; by question

ROOT = Path(__file__).parents[1]
HISTORY = Path(__file__).parent / "history.jsonl"
ASIDE = frozenset(("e", "g", "m", "q"))  # on these nobody tunes, so nobody is shown what is missed there
TOLERANCE = 0.01  # of F1: what one finding more or less may cost
FIRST_ARRIVAL = 1_900_000_000  # seconds since 1970; the files arrive a minute apart


def main(options: Sequence[str]) -> int:
    """Prints and keeps the scores of each set; with --check only fails where one fell, with --show tells the misses."""
    tallies = {name: _tally(stories) for name, stories in gold.sets().items()}
    best = _best()
    fell = []
    for name, tally in tallies.items():
        scores = tally.scores()
        print(f"\nset {name}\n{_table(scores, best.get(name, {}))}", flush=True)
        fell += [f"{name}: {q}" for q, row in scores.items() if row[2] < best.get(name, {}).get(q, 0.0) - TOLERANCE]
        if "--show" in options and name not in ASIDE:
            print("\n".join(tally.notes))
    if "--check" not in options:
        _keep({name: tally.scores() for name, tally in tallies.items()})
    if fell:
        print(f"\nMore than {TOLERANCE} below the best kept: {', '.join(fell)}.", file=sys.stderr)
    return 1 if fell and "--check" in options else 0


def _tally(stories: Sequence[Path]) -> scoring.Tally:
    total = scoring.Tally()
    for story in stories:
        total.add(scoring.score(gold.load(story), *_told(story)))
    return total


def _told(story: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The claims and the alerts after the story's articles have arrived."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        _monitor("init", str(home))
        for number, article in enumerate(gold.load(story).articles):
            file = home / "inbox" / article.file
            shutil.copyfile(story / article.file, file)
            os.utime(file, (FIRST_ARRIVAL + 60 * number,) * 2)
        config = ("--config", str(home / "config.toml"))
        _monitor("run", "--once", *config)
        claims, alerts = (json.loads(_monitor(what, "--json", *config)) for what in ("claims", "alerts"))
        return claims, alerts


def _monitor(*arguments: str) -> str:
    command = [sys.executable, "-m", "monitor", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout


def _table(scores: Scores, best: dict[str, float]) -> str:
    lines = [f"{'':24}{'precision':>10}{'recall':>8}{'F1':>8}{'wanted':>8}{'best kept':>11}"]
    for question, (precision, recall, f1, wanted) in scores.items():
        kept = f"{best[question]:11.3f}" if question in best else f"{'-':>11}"
        lines.append(f"{question:24}{precision:10.3f}{recall:8.3f}{f1:8.3f}{wanted:8}{kept}")
    return "\n".join(lines)


def _history() -> list[dict[str, Any]]:
    return [json.loads(line) for line in HISTORY.read_text().splitlines()] if HISTORY.exists() else []


def _best() -> dict[str, dict[str, float]]:
    """The highest F1 kept of each question, by set; of those lines only that were taken on the same stories."""
    best: dict[str, dict[str, float]] = {}
    stories = {name: len(found) for name, found in gold.sets().items()}
    for line in _history():
        for name, scores in line["f1"].items():
            if line["stories"].get(name) == stories.get(name):
                kept = best.setdefault(name, {})
                kept.update({q: max(f1, kept.get(q, 0.0)) for q, f1 in scores.items()})
    return best


def _keep(scores: dict[str, Scores]) -> None:
    """Adds a line to the history, in place of the one of the same commit."""
    speed = next(iter(extraction.run()))
    line = {
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "commit": _git("rev-parse", "--short=10", "HEAD") + ("+" if _git("status", "--porcelain", "monitor") else ""),
        "stories": {name: len(stories) for name, stories in gold.sets().items()},
        "f1": {name: {question: round(row[2], 3) for question, row in rows.items()} for name, rows in scores.items()},
        "words_per_second": round(speed.rate),
        "times_the_bare_parse": round(speed.ratio, 2),
    }
    others = [known for known in _history() if known["commit"] != line["commit"]]
    HISTORY.write_text("".join(json.dumps(known) + "\n" for known in [*others, line]))
    print(f"\n{speed.rate:,.0f} words/s, {speed.ratio:.2f} times the bare parse; kept in {HISTORY}")


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()
