from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from monitor import database
from monitor.events import log
from monitor.events.chain import link
from monitor.events.kinds import SilenceEnded
from monitor.events.tables import events, log_head

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2025, 4, 10, 13, 12, tzinfo=UTC)
COUNT = 1_203  # more than a page of the check


@pytest.fixture
def long_log(engine: sa.Engine) -> sa.Engine:
    """A log of some pages whose guards were taken away, as one who tampers would do first."""
    pending = [log.Pending(SilenceEnded(f"s{n}", "a person", "x" * 300), f"n{n}") for n in range(1, COUNT + 1)]
    with database.transaction(engine) as connection:
        log.append(connection, pending, NOW)
        for change in ("update", "delete"):
            table = " ON events" if connection.dialect.name == "postgresql" else ""
            connection.execute(sa.text(f"DROP TRIGGER events_refuse_{change}{table}"))
    return engine


def verify(engine: sa.Engine, change: sa.Executable | None = None, upto: int | None = None) -> log.Report:
    """What the check says after a change that no program would make."""
    with database.transaction(engine) as connection:
        if change is not None:
            connection.execute(change)
        return log.verify(connection, upto)


def test_a_whole_log_verifies(long_log: sa.Engine) -> None:
    """Every event is looked at, or those up to a position."""
    assert verify(long_log) == log.Report(ok=True, first_bad=None, reason="", checked=COUNT)
    assert verify(long_log, upto=7).checked == 7


def test_an_empty_log_verifies(engine: sa.Engine) -> None:
    """Nothing is missing from nothing."""
    assert verify(engine) == log.Report(ok=True, first_bad=None, reason="", checked=0)


@pytest.mark.parametrize(
    "altered",
    [
        {"data": '{"silence_id":"s5","author":"another","ended_at":""}'},
        {"kind": "SilenceAdded"},
        {"version": 2},
        {"key": "n5 "},
        {"recorded_at": "2025-04-10T13:12:01.000000Z"},
        {"hash": bytes(32)},
    ],
    ids=lambda altered: next(iter(altered)),
)
def test_an_altered_event_is_named(long_log: sa.Engine, altered: dict[str, Any]) -> None:
    """Whatever is altered about it, its hash tells; what comes before is still good."""
    report = verify(long_log, sa.update(events).where(events.c.position == 5).values(altered))
    assert (report.ok, report.first_bad, report.checked) == (False, 5, 4)
    assert "altered" in report.reason
    assert verify(long_log, upto=4).ok


def test_an_altered_event_with_a_fitting_hash_is_betrayed_by_the_next(long_log: sa.Engine) -> None:
    """Whoever makes the hash anew would have to make every later one anew."""
    with database.reading(long_log) as connection:
        before = connection.execute(sa.select(events.c.hash).where(events.c.position == 4)).scalar_one()
        row = connection.execute(sa.select(events).where(events.c.position == 5)).one()
    anew = link(before, (5, row.kind, row.version, row.key, row.recorded_at), b"{}")
    report = verify(long_log, sa.update(events).where(events.c.position == 5).values(data="{}", hash=anew))
    assert report.first_bad == 6


@pytest.mark.parametrize("position", [1, 5, COUNT - 1])
def test_a_missing_event_is_named(long_log: sa.Engine, position: int) -> None:
    """An event that was taken out leaves a gap."""
    report = verify(long_log, sa.delete(events).where(events.c.position == position))
    assert (report.ok, report.first_bad) == (False, position)
    assert "missing" in report.reason


def test_a_log_cut_off_at_the_end_is_noticed(long_log: sa.Engine) -> None:
    """The head knows how far the log went."""
    report = verify(long_log, sa.delete(events).where(events.c.position > 1_000))
    assert (report.ok, report.first_bad, report.checked) == (False, 1_001, 1_000)


@pytest.mark.parametrize(
    "change", [sa.update(log_head).values(hash=bytes(32)), sa.delete(log_head)], ids=["another hash", "gone"]
)
def test_a_head_that_does_not_fit_is_noticed(long_log: sa.Engine, change: sa.Executable) -> None:
    """The next event would be chained to something else."""
    report = verify(long_log, change)
    assert (report.ok, report.first_bad, report.checked) == (False, COUNT + 1, COUNT)
    assert "head" in report.reason


def test_a_page_of_the_file_that_was_overwritten_is_found(long_log: sa.Engine, tmp_path: Path) -> None:
    """An event that cannot even be read is named, and the check does not fail itself."""
    if long_log.dialect.name != "sqlite":
        pytest.skip("the file of SQLite is meant")
    long_log.dispose()  # the last connection to close brings all into the one file
    file = tmp_path / "monitor.db"
    raw = file.read_bytes()
    spoilt = raw.rindex(b'{"silence_id":"s1100"') // 4096 * 4096
    file.write_bytes(raw[:spoilt] + b"\xff" * 4096 + raw[spoilt + 4096 :])
    with database.reading(long_log) as connection:
        report = log.verify(connection)
    assert not report.ok
    assert report.first_bad is not None
    assert 1_080 < report.first_bad <= 1_100
    assert report.checked == report.first_bad - 1
