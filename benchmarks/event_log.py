"""The log on SQLite beside the bare sqlite3 driver: 3 KB events, WAL, synchronous=FULL.

The yardstick writes the same JSON into the same columns with the same settings and reads it back as dicts. It has no
chain, no head, no idempotency and no triggers: what the log adds is what the ratio shows.
"""

from __future__ import annotations

import itertools
import sqlite3
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from benchmarks.measure import compare
from monitor import database
from monitor.events import log
from monitor.events.kinds import ArticleReceived

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.measure import Measure

SINGLES = 1_000
BATCHES = 100
BATCH = 100
NOW = datetime(2025, 4, 10, 12, tzinfo=UTC)
_INSERT = "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)"
_SENTENCE = "The ministry said that at least 155 volunteers – most of them under 30 – had left by Tuesday. "


def run() -> Iterator[Measure]:
    """Appends one by one and in batches of 100, and reads back."""
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = Log(f"sqlite:///{folder}/log.db"), _Bare(Path(folder))
        yield compare("append, one a transaction", "events/s", ours.singles, ("bare sqlite3", bare.singles), 0.6)
        yield compare("append, 100 a transaction", "events/s", ours.batches, ("bare sqlite3", bare.batches), 0.8)
        yield compare("read back", "events/s", ours.read, ("bare sqlite3", bare.read), 0.8)
        ours.engine.dispose()


def an_event(number: int) -> ArticleReceived:
    """An event of about 3 KB."""
    return ArticleReceived(
        article_id=f"a{number}", sha256=f"{number:064x}", size=3_000, inbox="inbox", file=f"{number:06}.txt",
        format="text", text=_SENTENCE * 29, received_at="2025-04-10T12:00:00.000000Z", title="Volunteers have left",
    )  # fmt: skip


class Log:
    """The log as the program uses it."""

    def __init__(self, url: str, transactions: int = SINGLES, batches: int = BATCHES) -> None:
        """Opens an empty log; so many transactions of one event, and of a batch, are one round."""
        self.engine = database.open_engine(url, create=True)
        database.upgrade(self.engine)
        self.numbers = itertools.count(1)
        self.rounds = transactions, batches

    def _append(self, transactions: int, size: int) -> int:
        for _ in range(transactions):
            pending = [log.Pending(an_event(n), f"article:{n:064x}") for n in itertools.islice(self.numbers, size)]
            with database.transaction(self.engine) as connection:
                log.append(connection, pending, NOW)
        return transactions * size

    def singles(self) -> int:
        """Appends one by one."""
        return self._append(self.rounds[0], 1)

    def batches(self) -> int:
        """Appends in batches."""
        return self._append(self.rounds[1], BATCH)

    def read(self) -> int:
        """Reads all back."""
        position = 0
        with database.reading(self.engine) as connection:
            while page := log.read(connection, position):
                position = page[-1].position
        return position


class _Bare:
    """What anybody would write with the driver alone."""

    def __init__(self, folder: Path) -> None:
        self.connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=FULL")
        self.connection.execute(
            "CREATE TABLE events (position INTEGER PRIMARY KEY, kind TEXT NOT NULL, version INTEGER NOT NULL,"
            " key TEXT NOT NULL UNIQUE, recorded_at TEXT NOT NULL, data TEXT NOT NULL, hash BLOB NOT NULL)"
        )
        self.numbers = itertools.count(1)

    def _append(self, transactions: int, size: int) -> int:
        for _ in range(transactions):
            events = [(n, an_event(n)) for n in itertools.islice(self.numbers, size)]
            self.connection.execute("BEGIN IMMEDIATE")
            self.connection.executemany(_INSERT, [self._row(n, event) for n, event in events])
            self.connection.execute("COMMIT")
        return transactions * size

    def _row(self, number: int, event: ArticleReceived) -> tuple[int, str, int, str, str, str, bytes]:
        data = msgspec.json.encode(event).decode()
        return (number, "ArticleReceived", 1, f"article:{number:064x}", "2025-04-10T12:00:00.000000Z", data, bytes(32))

    def singles(self) -> int:
        return self._append(SINGLES, 1)

    def batches(self) -> int:
        return self._append(BATCHES, BATCH)

    def read(self) -> int:
        position = 0
        query = "SELECT * FROM events WHERE position > ? ORDER BY position LIMIT 1000"
        while page := self.connection.execute(query, (position,)).fetchall():
            for row in page:
                msgspec.json.decode(row[5])
            position = page[-1][0]
        return position
