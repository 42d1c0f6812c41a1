"""A large store: folding the log again, and how long a question takes, beside the same at a tenth of the size.

The articles are synthetic and so are their findings, which stand in the cache: no language model is loaded. Each story
has names of its own; agencies and topics are shared by many. How many articles: MONITOR_BENCH_ARTICLES, else 3,000;
memory can be compared from 100,000 on only, for a tenth has to fill what is kept at hand. Folding is told in articles
for each second of the processor, which others on the machine do not shorten as much.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Measure
from monitor import config, database, rebuilding
from monitor.events import log
from monitor.events.ids import article_id
from monitor.events.kinds import ArticleReceived
from monitor.extraction import cache, model
from monitor.extraction.findings import Counted, Figure, Findings, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = int(os.environ.get("MONITOR_BENCH_ARTICLES", "3000"))
FEWER = 10  # times fewer in the store beside it
OF_A_STORY = 5
LONG = 200  # articles of one story alone
AT_ONCE = 500
START = datetime(2031, 3, 1, tzinfo=UTC)
WANTED_MS = 300.0
WANTED_PER_S = 2_000
WANTED_MEMORY = 1.2
_DEEDS = (("miner", "die"), ("truck", "burn"))
_SYLLABLES = tuple(f"{one}{other}" for one in "bdfgklmnprstz" for other in "aeou")
_AGENCIES, _TOPICS = range(120_000, 120_060), range(130_000, 130_300)  # numbers of words that no story has
_FOLD = "fold"


def run() -> Iterator[Measure]:
    """Makes both stores; folds each in a process of its own, makes the projections again, and asks."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = (_made(Path(folder) / str(size), size) for size in (MANY // FEWER, MANY))
        (few_s, few_kb), (many_s, many_kb) = (_in_process(_FOLD, home) for home in (few, many))
        rate, its_rate = MANY / many_s, MANY / FEWER / few_s
        yield Measure(
            f"articles folded, of {MANY:,}", "articles/s", rate, "wanted", WANTED_PER_S, rate / WANTED_PER_S, 1.0
        )
        yield Measure("the same", "articles/s", rate, f"of {MANY // FEWER:,}", its_rate, rate / its_rate, 0.8)
        yield Measure("its memory", "MB", many_kb / 1e3, "", few_kb / 1e3, few_kb / many_kb, 1 / WANTED_MEMORY)
        long_s, _ = _in_process(_FOLD, _made(Path(folder) / "long", LONG, of_a_story=LONG))
        its_rate = LONG / long_s
        yield Measure(f"of one story of {LONG}", "articles/s", its_rate, "of many", rate, its_rate / rate)
        rebuilt_s, rebuilt_kb = _in_process("rebuild", many)
        yield Measure(
            "made again and switched", "articles/s", MANY / rebuilt_s, "wanted", WANTED_PER_S,
            MANY / rebuilt_s / WANTED_PER_S, 1.0,
        )  # fmt: skip
        yield Measure("its memory", "MB", rebuilt_kb / 1e3, "folding", many_kb / 1e3, many_kb / rebuilt_kb)
        claim = json.loads(_answer(many, "claims", "--json", "--search", "mineba")[1] or "[]")
        id_ = claim[0]["id"] if claim else ""
        for question in (
            ("status",), ("claims",), ("show", id_), ("articles",), ("claims", "--as-of", str(MANY // 100)),
        ):  # fmt: skip
            took_ms = min(_answer(many, *question)[0] for _ in range(3))
            its_ms = min(_answer(many, "--version")[0] for _ in range(3))
            told = f"monitor {' '.join(question)} ({its_ms:.0f} ms of it to start)"
            yield Measure(told, "ms", took_ms, "wanted", WANTED_MS, WANTED_MS / took_ms, 1.0)


# ------------------------------------------------------------------------------------------------------ synthetic


def _word(number: int) -> str:
    """A word of its own for each number, told from all others by its beginning, as names are."""
    size, word = len(_SYLLABLES), ""
    while number or len(word) < 6:  # letters
        number, at = divmod(number, size)
        word += _SYLLABLES[at]
    return word


def _received(number: int, at: datetime, of_a_story: int) -> ArticleReceived:
    sha256 = hashlib.sha256(str(number).encode()).hexdigest()
    story = _word(number // of_a_story)
    text = f"Mine {story} collapses\n\n" + " ".join(f"{_word(number * 7 + n)} {story}" for n in range(12))
    return ArticleReceived(
        article_id=article_id(sha256), sha256=sha256, size=len(text), inbox="inbox", file=f"{number:07}.txt",
        format="text", text=text, received_at=log.timestamp(at), title=f"Mine {story} collapses",
        outlet=f"Paper {number % 50}",
    )  # fmt: skip


def _findings(number: int, extractor: str, chance: random.Random, of_a_story: int) -> Findings:
    story = _word(number // of_a_story)
    figures = []
    for start, (noun, deed) in enumerate(_DEEDS):
        value = float(20 + number // of_a_story * 97 % 9_000 + number % OF_A_STORY + start)
        text, words = f"{value:g} {noun}s", (noun, deed, f"mine{story}")
        figures.append(
            Figure(
                value=value, low=value, high=value, qualifier="exact", unit=f"{noun}s", text=text, start=40 * start,
                end=40 * start + len(text), quote=f"{text} {deed} in Mine{story}.", quote_start=40 * start,
                subject=f"{noun}s {deed} in Mine{story}",
                counted=Counted(noun, "people" if start == 0 else "thing", predicates=(deed,), words=words),
            )
        )  # fmt: skip
    own = [Name(_word(number // of_a_story * 3 + at).capitalize(), "place") for at in range(3)]
    common = [Name(_word(chance.choice(_AGENCIES)).capitalize(), "organisation") for _ in range(4)]
    topics = tuple(_word(chance.choice(_TOPICS)) for _ in range(4))
    return Findings(extractor=extractor, figures=tuple(figures), names=(*own, *common), words=topics)


def _made(home: Path, size: int, of_a_story: int = OF_A_STORY) -> Path:
    """A workspace whose log holds so many articles, read and not folded."""
    (home / "inbox").mkdir(parents=True)
    (home / "config.toml").write_text("", encoding="utf-8")
    settings = config.Config(home=home)
    engine = database.open_engine(settings.store.url, home=home, create=True)
    database.upgrade(engine)
    extractor, chance = model.extractor_version(settings.extraction.model), random.Random(size)
    for first in range(0, size, AT_ONCE):
        with database.transaction(engine) as connection:
            for number in range(first, min(first + AT_ONCE, size)):
                at = START + timedelta(seconds=number)
                event = _received(number, at, of_a_story)
                log.append(connection, [log.Pending(event, event.sha256)], at)
                cache.save(connection, event.article_id, _findings(number, extractor, chance, of_a_story))
    engine.dispose()
    return home


# ------------------------------------------------------------------------------------------------------ processes


def _in_process(what: str, home: Path) -> tuple[float, float]:
    """Seconds of the processor, and kilobytes at most, of a process that does it alone."""
    command = [sys.executable, "-m", "benchmarks.projections", what, str(home)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    took_s, kilobytes = done.stdout.split()
    return float(took_s), float(kilobytes)


def _do(what: str, home: Path) -> None:
    settings = config.Config(home=home)
    start = time.process_time()
    if what == _FOLD:
        rebuilding.catch_up(settings, progress=lambda _done, _of: None)
    else:
        rebuilding.rebuild(settings, check=False, extract=False, progress=lambda _done, _of: None)
    print(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _answer(home: Path, *question: str) -> tuple[float, str]:
    """How long a command takes in milliseconds, start-up included, and what it prints."""
    where = () if question == ("--version",) else ("--config", str(home / "config.toml"))
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "monitor", *question, *where], check=False, capture_output=True, text=True
    )
    return 1e3 * (time.perf_counter() - start), done.stdout


if __name__ == "__main__":
    _do(sys.argv[1], Path(sys.argv[2]))
