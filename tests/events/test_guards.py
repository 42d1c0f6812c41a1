from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from monitor import database
from monitor.events import log
from monitor.events.kinds import SilenceEnded
from monitor.events.tables import blobs, events, log_head

if TYPE_CHECKING:
    from monitor.events.log import Pending

NOW = datetime(2025, 4, 10, 13, 12, tzinfo=UTC)
ROW = "(2, 'SilenceEnded', 1, 'other', '', '{}', '')"


@pytest.fixture
def kept(engine: sa.Engine) -> sa.Engine:
    """A store with two events and a blob."""
    pending: list[Pending] = [
        log.Pending(SilenceEnded(f"s{n}", "a person", "2025-04-10T13:12:00Z"), f"n{n}") for n in (1, 2)
    ]
    with database.transaction(engine) as connection:
        log.append(connection, pending, NOW)
        log.put_blob(connection, b"an article")
    return engine


@pytest.mark.parametrize(
    "change",
    [
        sa.update(events).values(data="{}"),
        sa.update(events).where(events.c.position == 2).values(position=3),
        sa.delete(events),
        sa.delete(events).where(events.c.position == 2),
        sa.update(blobs).values(data=b""),
        sa.delete(blobs),
    ],
    ids=str,
)
def test_what_was_written_cannot_be_changed_or_deleted(kept: sa.Engine, change: sa.Executable) -> None:
    """The database itself refuses, whoever asks, and all stays as it was."""
    with database.reading(kept) as connection:
        before = (log.read(connection), connection.execute(sa.select(blobs)).all())
    with (
        pytest.raises(sa.exc.DBAPIError, match="append-only"),
        database.transaction(kept) as connection,
    ):
        connection.execute(change)
    with database.reading(kept) as connection:
        assert (log.read(connection), connection.execute(sa.select(blobs)).all()) == before


WHOLESALE = {
    "sqlite": [
        f"REPLACE INTO events VALUES {ROW}",
        f"INSERT OR REPLACE INTO events VALUES {ROW.replace('2', '9', 1).replace('other', 'n2')}",
        "INSERT OR REPLACE INTO blobs SELECT sha256, 0, '' FROM blobs",
        "INSERT INTO events SELECT * FROM events WHERE true ON CONFLICT DO UPDATE SET data = '{}'",
    ],
    "postgresql": [
        "TRUNCATE events",
        "TRUNCATE blobs",
        "INSERT INTO events SELECT * FROM events ON CONFLICT (position) DO UPDATE SET data = '{}'",
    ],
}


def test_ways_around_update_and_delete_are_refused_as_well(kept: sa.Engine) -> None:
    """SQLite's REPLACE and PostgreSQL's TRUNCATE ask no trigger that refuses the deletion of a row."""
    for change in WHOLESALE[kept.dialect.name]:
        with (
            pytest.raises(sa.exc.DBAPIError, match="append-only"),
            database.transaction(kept) as connection,
        ):
            connection.execute(sa.text(change))


def test_the_head_stays_one_row(kept: sa.Engine) -> None:
    """A second head would be a second log."""
    with pytest.raises(sa.exc.IntegrityError), database.transaction(kept) as connection:
        connection.execute(sa.insert(log_head).values(id=2, position=0, hash=bytes(32)))
