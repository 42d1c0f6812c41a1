from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from monitor import database
from monitor.errors import BrokenLogError, StoreError, UnreadableError
from monitor.events import archive, log
from monitor.events.kinds import ArticleReceived, SilenceEnded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2025, 4, 10, 13, 12, tzinfo=UTC)
RAW = [f"Document number {n}\n".encode() * 50 for n in range(3)]


def received(raw: bytes) -> log.Pending:
    """The event of an article with these bytes."""
    sha256 = hashlib.sha256(raw).hexdigest()
    event = ArticleReceived(
        article_id=sha256[:10], sha256=sha256, size=len(raw), inbox="inbox", file="a.txt", format="text",
        text=raw.decode(), received_at="2025-04-10T13:12:00.000000Z",
    )  # fmt: skip
    return log.Pending(event, f"article:{sha256}")


@pytest.fixture
def lines(engine: sa.Engine) -> list[bytes]:
    """An archive of a log with documents and more than one page of events."""
    with database.transaction(engine) as connection:
        for raw in RAW:
            log.put_blob(connection, raw)
        log.append(connection, [received(raw) for raw in RAW], NOW)
        log.append(connection, [log.Pending(SilenceEnded(f"s{n}", "a", ""), f"s{n}") for n in range(500)], NOW)
    with database.reading(engine) as connection:
        return list(archive.export(connection))


@pytest.fixture
def other(tmp_path: Path) -> Iterator[sa.Engine]:
    """An empty store elsewhere."""
    engine = database.open_engine(f"sqlite:///{tmp_path / 'other.db'}", create=True)
    database.upgrade(engine)
    yield engine
    engine.dispose()


def everything(engine: sa.Engine) -> tuple[object, ...]:
    """All that a log holds."""
    with database.reading(engine) as connection:
        assert log.verify(connection).ok
        return (
            log.head(connection),
            log.read(connection),
            [log.get_blob(connection, one.key[8:]) for one in log.read(connection, limit=3)],
        )


def test_a_log_arrives_as_it_was(engine: sa.Engine, lines: list[bytes], other: sa.Engine) -> None:
    """Events, hashes and documents are the same, from either database to the other kind."""
    assert archive.take_in(other, lines) == archive.Imported(new=503, known=0, documents=3)
    assert everything(other) == everything(engine)


def test_an_import_can_be_repeated_and_gone_on_with(lines: list[bytes], other: sa.Engine) -> None:
    """What was cut off is told, and the next try adds only what is missing."""
    with pytest.raises(UnreadableError, match=r"ends after event 29\d .*cut off"):
        archive.take_in(other, lines[:300])
    assert archive.take_in(other, lines) == archive.Imported(new=503 - 296, known=296, documents=0)
    assert archive.take_in(other, lines) == archive.Imported(new=0, known=503, documents=0)


def test_a_longer_archive_of_the_same_log_adds_what_is_new(
    engine: sa.Engine, lines: list[bytes], other: sa.Engine
) -> None:
    """Taking the log elsewhere now and then keeps a copy up to date."""
    archive.take_in(other, lines)
    with database.transaction(engine) as connection:
        log.append(connection, [log.Pending(SilenceEnded("late", "a", ""), "late")], NOW)
    with database.reading(engine) as connection:
        assert archive.take_in(other, archive.export(connection)).new == 1
    assert everything(other) == everything(engine)


def test_another_log_is_refused(lines: list[bytes], other: sa.Engine) -> None:
    """Two histories are never mixed."""
    with database.transaction(other) as connection:
        log.append(connection, [log.Pending(SilenceEnded("mine", "a", ""), "mine")], NOW)
    with pytest.raises(StoreError, match="holds another log"):
        archive.take_in(other, lines)
    with database.reading(other) as connection:
        assert log.head(connection).position == 1


@pytest.mark.parametrize(
    ("line", "old", "new", "error"),
    [
        (0, b"claim-monitor-log/1", b"claim-monitor-log/9", UnreadableError),
        (1, b'"data":"eJ', b'"data":"eK', BrokenLogError),
        (2, b"Document", b"Dokument", BrokenLogError),
        (7, b'"position":4', b'"position":5', BrokenLogError),
        (9, b'"line":"event"', b'"line":"note"', UnreadableError),
        (-1, b'"position":503', b'"position":504', BrokenLogError),
    ],
)
def test_what_was_altered_on_the_way_is_told(
    lines: list[bytes], other: sa.Engine, line: int, old: bytes, new: bytes, error: type[Exception]
) -> None:
    """Nothing altered is written, and the message says where it is."""
    assert old in lines[line]
    lines[line] = lines[line].replace(old, new, 1)
    with pytest.raises(error):
        archive.take_in(other, lines)
    with database.reading(other) as connection:
        assert log.verify(connection).ok


def test_a_log_that_does_not_verify_is_not_exported_whole(engine: sa.Engine, lines: list[bytes]) -> None:
    """The archive of a broken log ends where the log breaks, and lacks its last line."""
    with engine.begin() as connection:
        drop = "DROP TRIGGER events_refuse_update" + (" ON events" if engine.dialect.name == "postgresql" else "")
        connection.execute(sa.text(drop))
        connection.execute(sa.text("UPDATE events SET recorded_at = 'never' WHERE position = 2"))
    with database.reading(engine) as connection:
        found = archive.export(connection)
        assert [next(found) for _ in range(3)] == lines[:3]
        with pytest.raises(BrokenLogError, match="Event 2 does not follow"):
            list(found)
