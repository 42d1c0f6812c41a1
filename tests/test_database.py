from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from monitor import database
from monitor.errors import ConfigError, StoreBusyError, StoreError
from monitor.events import log
from monitor.events.kinds import SilenceEnded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2025, 4, 10, 13, 12, tzinfo=UTC)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    """A new store, its schema up."""
    engine = database.open_engine("sqlite:///monitor.db", home=tmp_path, create=True)
    database.upgrade(engine)
    yield engine
    engine.dispose()


def append(engine: sa.Engine, *keys: str) -> None:
    """Appends an event for each key."""
    with database.transaction(engine) as connection:
        log.append(connection, [log.Pending(SilenceEnded(key, "a person", ""), key) for key in keys], NOW)


def position(engine: sa.Engine) -> int:
    """Where the log ends."""
    with database.reading(engine) as connection:
        return log.head(connection).position


def test_every_connection_is_set_up_to_lose_nothing(engine: sa.Engine) -> None:
    """What is acknowledged is on the disk, and a foreign key means something."""
    with database.reading(engine) as connection:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "busy_timeout")
        found = [connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() for pragma in pragmas]
    assert found == ["wal", 2, 1, 0, 30_000]


def test_a_transaction_holds_the_write_lock_from_its_start(engine: sa.Engine) -> None:
    """Several that read first and write later come one after the other; none fails and none is lost."""

    def count_up() -> None:
        for _ in range(20):
            with database.transaction(engine) as connection:
                number = log.head(connection).position
                event = SilenceEnded(f"s{number}", "a person", "")
                log.append(connection, [log.Pending(event, f"after {number}")], NOW)

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert position(engine) == 80


def test_a_store_held_by_another_for_too_long_is_told(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says what is the matter, whichever statement ran into it."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.05)
    other = database.open_engine(engine.url.render_as_string())
    with (
        database.transaction(engine),
        pytest.raises(StoreBusyError, match="another process"),
        database.transaction(other),
    ):
        pass
    append(other, "a")
    other.dispose()
    assert position(engine) == 1


def test_a_store_that_cannot_be_written_is_told(engine: sa.Engine) -> None:
    """What the database says is handed on, with the store's name."""

    @sa.event.listens_for(engine, "checkout")
    def forbid_writing(connection: Any, _record: object, _proxy: object) -> None:
        connection.execute("PRAGMA query_only=ON")

    with pytest.raises(StoreError, match=r"monitor\.db.*readonly"):
        append(engine, "a")


def test_a_full_disk_takes_nothing_and_goes_on_when_there_is_room(engine: sa.Engine) -> None:
    """The transaction that found no room is taken back whole, and the next finds the log as it was."""
    pages = 0

    @sa.event.listens_for(engine, "checkout")
    def limit(connection: Any, _record: object, _proxy: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}")

    append(engine, "a")
    pages = 1  # as few as there are now
    with pytest.raises(StoreError, match="full"):
        append(engine, *(f"n{n}" for n in range(1_000)))
    assert position(engine) == 1
    pages = 2**30
    append(engine, "b")
    with database.reading(engine) as connection:
        assert [event.key for event in log.read(connection)] == ["a", "b"]
        assert log.verify(connection).ok


def test_a_file_that_is_no_store_is_told(tmp_path: Path) -> None:
    """Somebody's picture is neither read nor written over."""
    file = tmp_path / "monitor.db"
    file.write_bytes(b"\x89PNG\r\n" * 1_000)
    engine = database.open_engine(f"sqlite:///{file}")
    with pytest.raises(StoreError, match=r"monitor\.db.*not a database"):
        position(engine)
    engine.dispose()
    assert file.read_bytes() == b"\x89PNG\r\n" * 1_000


def test_a_reading_is_a_snapshot(engine: sa.Engine) -> None:
    """What is committed meanwhile does not show, and a reader keeps no writer waiting."""
    append(engine, "a")
    with database.reading(engine) as connection:
        before = log.read(connection)
        append(engine, "b")
        assert log.read(connection) == before
    assert position(engine) == 2


def test_a_failed_transaction_leaves_nothing(engine: sa.Engine) -> None:
    """All of it or none."""

    def fail() -> None:
        with database.transaction(engine) as connection:
            log.put_blob(connection, b"an article")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with database.reading(engine) as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM blobs")).scalar() == 0


def test_no_store_is_made_by_mistake(tmp_path: Path) -> None:
    """A wrong path is told, not filled with an empty store."""
    with pytest.raises(StoreError, match=r"no store at .*typo\.db"):
        database.open_engine("sqlite:///typo.db", home=tmp_path)
    with pytest.raises(StoreError, match=r"folder .*nowhere does not exist"):
        database.open_engine("sqlite:///nowhere/monitor.db", home=tmp_path, create=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("url", ["mysql://localhost/monitor", "monitor.db", "oracle:///x", "nonsense+x://"])
def test_a_url_that_cannot_be_used_is_a_mistake_in_the_configuration(url: str) -> None:
    """The key to mend is named."""
    with pytest.raises(ConfigError, match=r"`url` under \[store\]"):
        database.open_engine(url)


def test_a_thread_that_waits_too_long_is_told_so(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its transaction never begins."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.01)
    with (
        database.transaction(engine),
        pytest.raises(StoreBusyError, match="another part of this process"),
        database.transaction(engine),
    ):
        pass
    append(engine, "later")
    assert position(engine) == 1


def test_a_thread_that_writes_again_and_again_lets_others_go_before(engine: sa.Engine) -> None:
    """Whoever waits is next, however soon the other asks again."""
    begun, over = threading.Event(), threading.Event()
    written = 0

    def write_on() -> None:
        nonlocal written
        while not over.is_set():
            with database.transaction(engine):
                begun.set()
                written += 1

    thread = threading.Thread(target=write_on)
    thread.start()
    try:
        assert begun.wait(10)
        waited = []
        for _ in range(20):
            before = written
            with database.transaction(engine):
                waited.append(written - before)
    finally:
        over.set()
        thread.join(10)
    assert sorted(waited)[10] <= 3
