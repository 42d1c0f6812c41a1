"""Small articles dropped at once, beside extraction alone by as many processes; and one dropped on an idle daemon.

The daemon is a process as people run it. Articles are taken when their events are committed; all the way they have come
when they stand in the claims. They are those of `benchmarks.archive`: some fifty words each, five to a story. How many:
MONITOR_BENCH_FILES, else 300, in MONITOR_BENCH_ROUNDS, else 3; with few, the quiet period weighs much.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import archive, daemon
from benchmarks.measure import Measure
from monitor import config
from monitor.extraction.extract import Text
from monitor.extraction.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MANY = int(os.environ.get("MONITOR_BENCH_FILES", "300"))
ROUNDS = int(os.environ.get("MONITOR_BENCH_ROUNDS", "3"))
SINGLES = 15  # drops on an idle daemon
WORKERS = max(1, (os.cpu_count() or 1) - 1)
QUIET_S = 1.0
WANTED = 0.8
WANTED_MS = 500.0
_PAUSE_S = MANY / 20_000  # counting many rows over and over would slow down what is measured
_RECEIVED = "events WHERE kind = 'ArticleReceived'"


def run() -> Iterator[Measure]:
    """Drops them, round by round with what they are compared with, and then one after the other."""
    rounds = [_round(number) for number in range(ROUNDS)]
    its_rate = statistics.median(MANY / one.alone_s for one in rounds)
    for told, took_s in ((f"{MANY:,} dropped at once, taken", "taken_s"), ("the same in the claims", "whole_s")):
        rate = statistics.median(MANY / getattr(one, took_s) for one in rounds)
        ratio = statistics.median(one.alone_s / getattr(one, took_s) for one in rounds)
        yield Measure(told, "articles/s", rate, "extraction alone", its_rate, ratio, WANTED)
    for told, took in zip(("drop to commit", "drop to claims"), zip(*_one_by_one(), strict=True), strict=True):
        beyond_ms = max(1.0, 1e3 * (statistics.median(took) - QUIET_S))
        yield Measure(
            f"{told} beyond the quiet period", "ms", beyond_ms, "wanted", WANTED_MS, WANTED_MS / beyond_ms, 1.0
        )


class _Round(NamedTuple):
    """Seconds from the first file to the last article's event, to its claims, and of extraction alone."""

    taken_s: float
    whole_s: float
    alone_s: float


def _round(number: int) -> _Round:
    """Drops a round's articles on a daemon of their own."""
    texts = [archive.article(number * MANY + n).text for n in range(MANY)]
    with _daemon() as (home, count):
        start = time.perf_counter()
        for n, text in enumerate(texts):
            (home / "inbox" / f"{n:06}.txt").write_text(text, encoding="utf-8")
        daemon.wait(lambda: count(_RECEIVED) >= MANY, "the articles", _PAUSE_S)
        taken_s = time.perf_counter() - start
        daemon.wait(lambda: count("articles") >= MANY, "the articles", _PAUSE_S)
        whole_s = time.perf_counter() - start
        assert count("articles") == count(_RECEIVED) == MANY, "each once"
    return _Round(taken_s, whole_s, _alone(texts))


def _alone(texts: list[str]) -> float:
    workers = Workers(config.Extraction(workers=WORKERS))
    workers.start()
    try:
        for future in [workers.extract(Text(id="a", text="Two people came, she said.")) for _ in range(WORKERS)]:
            future.result()
        start = time.perf_counter()
        for future in [workers.extract(Text(id=str(n), text=text)) for n, text in enumerate(texts)]:
            future.result()
        return time.perf_counter() - start
    finally:
        workers.stop()


def _one_by_one() -> list[tuple[float, float]]:
    """Seconds from the drop of one article to its event and to its claims, on a daemon that has nothing else to do."""
    took: list[tuple[float, float]] = []
    with _daemon() as (home, count):
        for n in range(SINGLES):
            start = time.perf_counter()
            (home / "inbox" / f"{n}.txt").write_text(archive.article(n).text, encoding="utf-8")
            daemon.wait(lambda n=n: count(_RECEIVED) > n, "the articles")
            committed_s = time.perf_counter() - start
            daemon.wait(lambda n=n: count("articles") > n, "the articles")
            took.append((committed_s, time.perf_counter() - start))
    return took


# ------------------------------------------------------------------------------------------------------ the daemon


@contextmanager
def _daemon() -> Iterator[tuple[Path, Callable[[str], int]]]:
    """A daemon that is ready, and what counts in its store."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "inbox").mkdir()
        (home / "config.toml").write_text(f"[inbox]\nquiet_s = {QUIET_S}\n[extraction]\nworkers = {WORKERS}\n")
        with (
            daemon.running(home),
            closing(sqlite3.connect(f"file:{home / 'monitor.db'}?mode=ro", uri=True, timeout=60)) as store,
        ):
            yield home, lambda rows: store.execute(f"SELECT count(*) FROM {rows}").fetchone()[0]
