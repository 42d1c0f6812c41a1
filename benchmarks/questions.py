"""How long a question takes in a store of 100,000 articles, start-up included, in seconds of the processor.

The rows of the projections are written straight into the tables: what is asked is the same, and it takes seconds
instead of minutes to make. The yardstick is `import sqlalchemy`, which no query can do without: it takes 160 ms on an
idle machine of the kind that 300 ms are wanted of, and more on a busy one, as all the rest does.

How many articles: MONITOR_BENCH_ASKED, else 100,000; MONITOR_BENCH_STORE names a folder in which the store is kept.
"""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from benchmarks.measure import Measure
from monitor import config, database
from monitor.alerts.alert import Alert, ClaimRef
from monitor.alerts.tables import alerts, outbox
from monitor.claims import tables
from monitor.claims.claim import ArticleRef, Claim, Range, StatedFigure, TakenPosition
from monitor.events import log
from monitor.events.kinds import ArticleReceived
from monitor.extraction.findings import Counted

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = int(os.environ.get("MONITOR_BENCH_ASKED", "100000"))
WANTED = 160 / 300
ROUNDS = 5
AT_ONCE = 1_000
OF_A_STORY = 5
FIGURES = 4  # of an article
START = datetime(2031, 3, 1, tzinfo=UTC)
_SYLLABLES = ("ba", "ke", "di", "fo", "gu", "la", "me", "ni", "po", "ru")


def run() -> Iterator[Measure]:
    """Makes the store, or takes the one that is there, and asks it."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(os.environ.get("MONITOR_BENCH_STORE", folder)) / str(MANY)
        if not (home / "config.toml").exists():
            made(home, MANY)
        id_ = _claim(MANY // 2)
        for question in (
            ("status",), ("claims",), ("claims", "--limit", "100", "--json"), ("show", id_), ("articles",), ("alerts",)
        ):  # fmt: skip
            seen = "--json" not in question
            took_ms = min(asked(home, *question, terminal=seen) for _ in range(ROUNDS))
            importing_ms = min(_used([sys.executable, "-c", "import sqlalchemy"]) for _ in range(ROUNDS))
            told = f"{' '.join(question)}, {'on a terminal' if seen else 'piped'}, {MANY:,} articles"
            yield Measure(told, "ms CPU", took_ms, "import sqlalchemy", importing_ms, importing_ms / took_ms, WANTED)


def _claim(article: int) -> str:
    return _word(article // OF_A_STORY * FIGURES) + "0"


def asked(home: Path, *question: str, terminal: bool = False) -> float:
    """Milliseconds of the processor that a command takes, start-up included; on a terminal or with its output piped."""
    return _used([sys.executable, "-m", "monitor", *question, "--config", str(home / "config.toml")], terminal=terminal)


def _used(command: list[str], *, terminal: bool = False) -> float:
    child, read = _started(command, terminal=terminal)
    try:
        while os.read(read, 1 << 16):
            pass
    except OSError:  # how a terminal tells that its last user is gone
        pass
    finally:
        os.close(read)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {status}")
    return 1e3 * (usage.ru_utime + usage.ru_stime)


def _started(command: list[str], *, terminal: bool) -> tuple[int, int]:
    if terminal:
        child, read = pty.fork()
        if child == 0:
            os.environ["COLUMNS"] = "160"
            os.execv(command[0], command)
        return child, read
    read, write = os.pipe()
    process = subprocess.Popen(command, stdout=write)
    os.close(write)
    process.returncode = 0  # it is waited for by its id, together with what it used
    return process.pid, read


# ------------------------------------------------------------------------------------------------------ synthetic


def made(home: Path, size: int) -> None:
    """A workspace with a store of so many articles, their claims, and an alert for every third of them."""
    (home / "inbox").mkdir(parents=True)
    settings = config.Config(home=home)
    engine = database.open_engine(settings.store.url, home=home, create=True)
    database.upgrade(engine)
    for first in range(0, size, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, size))
        with database.transaction(engine) as connection:
            pending = [log.Pending(_received(number), f"{number:064x}") for number in numbers]
            log.append(connection, pending, START)
            for table, rows in _rows(numbers).items():
                connection.execute(sa.insert(table), rows)
    with database.transaction(engine) as connection:
        connection.execute(sa.insert(tables.projection).values(name="claims", position=size))
    with engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
    engine.dispose()
    (home / "config.toml").write_text("", encoding="utf-8")


def _word(number: int) -> str:
    return "".join(_SYLLABLES[int(digit)] for digit in f"{number:06}")


def _at(number: int) -> str:
    return log.timestamp(START + timedelta(minutes=number))


def _received(number: int) -> ArticleReceived:
    text = f"Mine {_word(number // OF_A_STORY)} collapses\n\n" + f"{_word(number)} miners were counted. " * 60
    return ArticleReceived(
        article_id=_word(number), sha256=f"{number:064x}", size=len(text), inbox="inbox", file=f"{number:07}.txt",
        format="text", text=text, received_at=_at(number), title=f"Mine {number} collapses",
    )  # fmt: skip


def _rows(numbers: range) -> dict[sa.Table, list[dict[str, Any]]]:
    rows: dict[sa.Table, list[dict[str, Any]]] = {}
    for number in numbers:
        for table, row in _of(number):
            rows.setdefault(table, []).append(row)
    return rows


def _of(number: int) -> Iterator[tuple[sa.Table, dict[str, Any]]]:
    """The rows that an article brings: its own, its figures and position; with a story's last one its claims."""
    article = ArticleRef(_word(number), f"{number:07}.txt", f"Paper {number % 50}", f"Mine {number}", None, _at(number))
    yield tables.articles, {
        "position": number + 1, "id": article.id, "file": article.file, "sha256": f"{number:064x}",
        "title": article.title, "outlet": article.outlet, "published_at": None, "received_at": article.received_at,
        "status": "accepted", "reason": None,
    }  # fmt: skip
    story = number // OF_A_STORY
    for nth in range(FIGURES):
        claim, figure = f"{_word(story * FIGURES)}{nth}", _figure(number, nth, article)
        yield tables.figures, {
            "id": figure.id, "claim_id": claim, "position": number + 1, "start": figure.start,
            "state": msgspec.json.encode(figure),
        }  # fmt: skip
        if number % OF_A_STORY == OF_A_STORY - 1:
            state = _claim_of(claim, number, nth)
            yield tables.claims, {
                "id": claim, "last_position": number + 1, "subject": state.subject, "last_seen": article.received_at,
                "state": msgspec.json.encode(state),
            }  # fmt: skip
    if number % 3 == 0:
        yield from _told(number, story, article)


def _told(number: int, story: int, article: ArticleRef) -> Iterator[tuple[sa.Table, dict[str, Any]]]:
    """A denial, and an alert that two channels have told."""
    claim = f"{_word(story * FIGURES)}0"
    taken = TakenPosition(
        id=f"{article.id}.900", stance="denies", speaker="Ada Orr", speakers=("Ada Orr",), party="Harl Works",
        text="denied that", quote="Ada Orr denied that the mine was unsafe.", quote_start=900, start=908, end=919,
        line=9, object="the mine was unsafe", article=article, position=number + 1,
    )  # fmt: skip
    yield tables.positions, {
        "id": taken.id, "position": number + 1, "start": taken.start, "state": msgspec.json.encode(taken),
    }  # fmt: skip
    yield tables.claim_positions, {"claim_id": claim, "position_id": taken.id}
    alert = Alert(
        id=f"a{_word(number)}", kind="figure_changed", claim=ClaimRef(claim, "miners dead"), claims=(claim,),
        article=article, message="12 -> 19 miners dead", rule="any-change", reason="The figure changed.",
        raised_at=article.received_at, previous=_figure(number, 0, article), current=_figure(number, 1, article),
    )  # fmt: skip
    yield alerts, {
        "number": number + 1, "id": alert.id, "kind": alert.kind, "claim_id": claim, "article_id": article.id,
        "raised_at": alert.raised_at, "data": msgspec.json.encode(alert).decode(),
    }  # fmt: skip
    for channel in ("desk", "hook"):
        yield outbox, {
            "alert_id": alert.id, "channel": channel, "status": "delivered", "attempts": 1, "fence": 1,
            "due_at": alert.raised_at, "settled_at": alert.raised_at,
        }  # fmt: skip


def _figure(number: int, nth: int, article: ArticleRef) -> StatedFigure:
    value, start = float(20 + number % OF_A_STORY + nth), 100 * nth
    text = f"{value:g} miners"
    return StatedFigure(
        id=f"{article.id}.{start}", value=value, low=value, high=value, qualifier="exact", unit="miners", text=text,
        quote=f"{text} were counted dead in the mine that came down, Ada Orr said on Monday.", quote_start=start,
        start=start, end=start + len(text), line=nth + 3, speaker="Ada Orr", speakers=("Ada Orr",), party="Harl Works",
        article=article, position=number + 1, subject="miners dead in the mine",
        counted=Counted("miner", "people", predicates=("die",), words=("die", "miner", "mine", _word(number))),
    )  # fmt: skip


def _claim_of(id_: str, number: int, nth: int) -> Claim:
    return Claim(
        id=id_, kind="figure", subject=f"miners of shaft {nth} dead in Mine {number // OF_A_STORY}", unit="miners",
        status="disputed", range=Range(20.0, 27.0), figures=(), positions=(), first_position=number - OF_A_STORY + 2,
        last_position=number + 1, first_seen=_at(number - OF_A_STORY + 1), last_seen=_at(number), origins=3,
    )  # fmt: skip


if __name__ == "__main__":
    made(Path(sys.argv[1]), MANY)
    print(json.dumps({"made": sys.argv[1], "articles": MANY}))
