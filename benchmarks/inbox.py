"""Small articles dropped at once, beside extraction alone by as many processes; and one dropped on an idle daemon.

The daemon is a process as people run it. Articles are taken when their events are committed; all the way they have come
when they stand in the claims. How many: MONITOR_BENCH_FILES, else 300; with few, the quiet period weighs much.
"""

from __future__ import annotations

import os
import random
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import daemon
from benchmarks.measure import Measure
from monitor import config
from monitor.extraction.extract import Text
from monitor.extraction.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MANY = int(os.environ.get("MONITOR_BENCH_FILES", "300"))
ROUNDS = 3
SINGLES = 15  # drops on an idle daemon
WORKERS = max(1, (os.cpu_count() or 1) - 1)
QUIET_S = 1.0
WANTED = 0.8
WANTED_MS = 500.0
OF_A_STORY = 5
_RECEIVED = "events WHERE kind = 'ArticleReceived'"
_BEGIN = ("Br", "Tar", "Vel", "Mos", "Kel", "Or", "Shen", "Dul", "Gor", "Lim", "Wes", "Yan", "Cor", "Hal", "Zan", "Fel")
_END = ("avik", "ent", "ombe", "ussa", "iltra", "othen", "arsk", "ellin", "undo", "emoor", "ishta", "aven", "orrin")
_TELLS = ("said", "told reporters", "announced", "confirmed", "reported")
# Who, did what, what else they did, and what the article adds; each story is of one kind.
_KINDS = (
    ("miners", "were trapped in a shaft", "climbed out by a ladder", "Pumps lift {0} litres of water an hour"),
    ("houses", "burnt down on the ridge", "were saved by helicopters", "The fire covers {0} hectares of pine"),
    ("passengers", "were hurt when a bus overturned", "walked away", "The road is closed for {0} kilometres"),
    ("boats", "sank in the harbour", "broke their moorings", "Gusts of {0} kilometres an hour were measured"),
    ("teachers", "went on strike", "joined the picket at noon", "Lessons were called off in {0} schools"),
    ("patients", "fell ill with fever", "were sent home cured", "Wells gave {0} samples to the laboratory"),
    ("voters", "were turned away", "cast their ballots at night", "Observers filed {0} complaints"),
    ("cows", "were culled on a farm", "were vaccinated", "Milk worth {0} crowns was poured away"),
    ("prisoners", "escaped over the wall", "were caught in the woods", "The prison holds {0} men in all"),
    ("flats", "lost power", "had light again by dawn", "A transformer of {0} kilowatts exploded"),
    ("trees", "were felled in the park", "were marked with paint", "A petition gathered {0} signatures"),
    ("soldiers", "were wounded in a clash", "were flown out", "The border post is {0} metres above the sea"),
    ("jobs", "will be cut at a mill", "will move abroad", "The mill made {0} tonnes of paper last year"),
    ("skiers", "were buried by an avalanche", "dug themselves out", "The slope lies under {0} centimetres of snow"),
)  # fmt: skip


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
    texts = [article(number * MANY + n) for n in range(MANY)]
    with _daemon() as (home, count):
        start = time.perf_counter()
        for n, text in enumerate(texts):
            (home / "inbox" / f"{n:06}.txt").write_text(text, encoding="utf-8")
        daemon.wait(lambda: count(_RECEIVED) >= MANY, "the articles")
        taken_s = time.perf_counter() - start
        daemon.wait(lambda: count("articles") >= MANY, "the articles")
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
            (home / "inbox" / f"{n}.txt").write_text(article(n), encoding="utf-8")
            daemon.wait(lambda n=n: count(_RECEIVED) > n, "the articles")
            committed_s = time.perf_counter() - start
            daemon.wait(lambda n=n: count("articles") > n, "the articles")
            took.append((committed_s, time.perf_counter() - start))
    return took


def article(number: int) -> str:
    """A small article; five outlets tell of each event, not all with the same number."""
    story, teller = divmod(number, OF_A_STORY)
    chance = random.Random(story)
    who, did, also, beside = _KINDS[story % len(_KINDS)]
    town, region, chief = (chance.choice(_BEGIN) + chance.choice(_END) for _ in range(3))
    many, more, last = chance.randrange(12, 400), chance.randrange(12, 400), chance.randrange(500, 9000)
    many += teller // 3
    return (
        f"{many} {who} {did} in {town}\n\n{town.upper()} - At least {many} {who} {did} near {town} in {region} on "
        f"Monday, Governor {chief} {_TELLS[teller]}. Another {more} {also}.\n\n{beside.format(last)}, a spokesman for "
        f"{region} told reporters. {chief} said that nobody was to blame.\n"
    )


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
