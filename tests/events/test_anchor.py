from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from monitor import database
from monitor.errors import BrokenLogError, StoreError
from monitor.events import anchor, log
from monitor.events.blobs import bad_documents
from monitor.events.kinds import SilenceEnded

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2025, 4, 10, 13, 12, tzinfo=UTC)


def append(engine: sa.Engine, *keys: str) -> None:
    """Appends an event for each key."""
    with database.transaction(engine) as connection:
        log.append(connection, [log.Pending(SilenceEnded(key, "a person", ""), key) for key in keys], NOW)


def hold(engine: sa.Engine, file: Path) -> anchor.Anchor | None:
    """Anchors the log as it is now."""
    with database.reading(engine) as connection:
        return anchor.hold(connection, file, log.head(connection))


def test_a_log_that_grew_is_still_the_one_that_was_anchored(engine: sa.Engine, tmp_path: Path) -> None:
    """The first time there is nothing to compare with; then the anchor moves along."""
    append(engine, "a", "b")
    assert hold(engine, tmp_path / "anchor") is None
    append(engine, "c")
    assert hold(engine, tmp_path / "anchor") == anchor.Anchor(2, anchor_of(engine, 2))
    assert hold(engine, tmp_path / "anchor") == anchor.Anchor(3, anchor_of(engine, 3))


def anchor_of(engine: sa.Engine, position: int) -> str:
    """The hash at a position."""
    with database.reading(engine) as connection:
        recorded = log.get(connection, position)
    assert recorded is not None
    return recorded.hash.hex()


def test_a_log_made_anew_is_betrayed(engine: sa.Engine, tmp_path: Path) -> None:
    """A chain that is whole in itself, but is another one."""
    append(engine, "a", "b")
    (tmp_path / "anchor").write_text('{"position":2,"hash":"' + "ab" * 32 + '"}')
    with pytest.raises(BrokenLogError, match="event 2 is another one, or gone"):
        hold(engine, tmp_path / "anchor")


def test_a_log_that_lost_its_end_is_betrayed(engine: sa.Engine, tmp_path: Path) -> None:
    """A store that was put back to an older copy has a whole chain, too."""
    append(engine, "a")
    (tmp_path / "anchor").write_text('{"position":9,"hash":"' + "ab" * 32 + '"}')
    with pytest.raises(BrokenLogError, match="older copy"):
        hold(engine, tmp_path / "anchor")


def test_a_file_that_is_no_anchor_is_told(engine: sa.Engine, tmp_path: Path) -> None:
    """Nothing is overwritten by mistake."""
    (tmp_path / "notes.txt").write_text("my notes")
    with pytest.raises(StoreError, match="cannot be read"):
        hold(engine, tmp_path / "notes.txt")
    assert (tmp_path / "notes.txt").read_text() == "my notes"


def test_every_document_is_looked_at(engine: sa.Engine) -> None:
    """One that was altered is named by its hash."""
    with database.transaction(engine) as connection:
        log.put_blob(connection, b"one")
        spoilt = log.put_blob(connection, b"two")
        assert bad_documents(connection) == (2, {})
        table = " ON blobs" if connection.dialect.name == "postgresql" else ""
        connection.execute(sa.text(f"DROP TRIGGER blobs_refuse_update{table}"))
        connection.execute(sa.text("UPDATE blobs SET data = :data WHERE sha256 = :id"), {"data": b"x", "id": spoilt})
        count, bad = bad_documents(connection)
    assert (count, list(bad)) == (2, [spoilt])


def test_nothing_is_read_past_a_broken_link(engine: sa.Engine) -> None:
    """What stands before it is given; then the reader is told where it is."""
    append(engine, "a", "b", "c", "d")
    with database.transaction(engine) as connection:
        table = " ON events" if connection.dialect.name == "postgresql" else ""
        connection.execute(sa.text(f"DROP TRIGGER events_refuse_update{table}"))
        connection.execute(sa.text("UPDATE events SET recorded_at = 'never' WHERE position = 3"))
        assert [one.position for one in log.read(connection, proved=True)] == [1, 2]
        with pytest.raises(BrokenLogError, match="Event 3 does not follow"):
            log.read(connection, after=2, proved=True)
        assert len(log.read(connection)) == 4
