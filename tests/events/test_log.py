from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor import database
from monitor.errors import UnknownEventError
from monitor.events import log
from monitor.events.kinds import ArticleSeenAgain, Event, SilenceEnded
from monitor.events.tables import events

if TYPE_CHECKING:
    from collections.abc import Sequence

NOW = datetime(2025, 4, 10, 13, 12, 0, 123456, tzinfo=UTC)


def pending(key: str, event: Event | None = None) -> log.Pending:
    """An event with this key."""
    return log.Pending(event or SilenceEnded(f"silence of {key}", "a person", "2025-04-10T13:12:00Z"), key)


def append(engine: sa.Engine, keys: Sequence[str]) -> list[log.Appended]:
    """Appends an event for each key, in one transaction."""
    with database.transaction(engine) as connection:
        return log.append(connection, [pending(key) for key in keys], NOW)


def test_events_come_back_in_order_with_what_was_written(engine: sa.Engine) -> None:
    """Positions count from one, and each event says when it was recorded."""
    assert append(engine, ["a", "b"]) == [log.Appended(1, new=True), log.Appended(2, new=True)]
    with database.reading(engine) as connection:
        first, second = log.read(connection)
    assert (first.position, first.kind, first.version, first.key) == (1, "SilenceEnded", 1, "a")
    assert first.recorded_at == "2025-04-10T13:12:00.123456Z"
    assert second.event == pending("b").event
    assert first.hash != second.hash


def test_a_known_key_is_not_appended_again(engine: sa.Engine) -> None:
    """The same key gives its old position, within one call and over many."""
    append(engine, ["a", "b"])
    appended = append(engine, ["b", "c", "c", "a"])
    assert [(item.position, item.new) for item in appended] == [(2, False), (3, True), (3, False), (1, False)]
    with database.reading(engine) as connection:
        assert [event.key for event in log.read(connection)] == ["a", "b", "c"]


def test_a_transaction_taken_back_leaves_no_gap(engine: sa.Engine) -> None:
    """A failure after the append takes the position back with it."""

    def fail() -> None:
        with database.transaction(engine) as connection:
            log.append(connection, [pending("lost")], NOW)
            raise RuntimeError

    append(engine, ["a"])
    with pytest.raises(RuntimeError):
        fail()
    assert append(engine, ["b"])[0].position == 2
    with database.reading(engine) as connection:
        assert log.find(connection, "lost") is None
        assert log.verify(connection).ok


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from("abcdefghij"), max_size=6), max_size=6))
def test_the_log_is_the_keys_in_the_order_of_their_first_coming(engine: sa.Engine, batches: list[list[str]]) -> None:
    """However appends are cut into batches and repeated, each key stands once, without gaps, and the chain holds."""
    with engine.connect() as connection, connection.begin() as everything:
        start = log.head(connection).position
        for batch in batches:
            log.append(connection, [pending(key) for key in batch], NOW)
        found = log.read(connection, start)
        assert [event.key for event in found] == list(dict.fromkeys(key for batch in batches for key in batch))
        assert [event.position for event in found] == list(range(start + 1, start + len(found) + 1))
        assert log.verify(connection).ok
        everything.rollback()


def test_a_large_batch_is_one_append(engine: sa.Engine) -> None:
    """More keys than one query can take are looked up in several."""
    append(engine, ["n1100"])
    appended = append(engine, [f"n{n}" for n in range(1_200)])
    assert [item.new for item in appended].count(False) == 1
    with database.reading(engine) as connection:
        assert log.head(connection).position == 1_200
        assert len(log.read(connection, limit=5_000)) == 1_200


def test_nothing_to_append_is_nothing_done(engine: sa.Engine) -> None:
    """An empty batch is no mistake."""
    assert append(engine, []) == []
    with database.reading(engine) as connection:
        assert log.head(connection) == log.Head(0, bytes(32))


def test_reading_goes_on_from_a_position_and_stops_at_the_limit(engine: sa.Engine) -> None:
    """Page by page, nothing twice and nothing left out."""
    append(engine, [f"n{n}" for n in range(5)])
    with database.reading(engine) as connection:
        pages = [[event.position for event in log.read(connection, after, limit=2)] for after in (0, 2, 4, 5)]
    assert pages == [[1, 2], [3, 4], [5], []]


def test_reading_some_kinds_leaves_the_others_out(engine: sa.Engine) -> None:
    """A reader that is interested in one kind is not handed the rest."""
    append(engine, ["a"])
    with database.transaction(engine) as connection:
        again = ArticleSeenAgain("article", "inbox", "copy.txt", "2025-04-10T13:12:00Z")
        log.append(connection, [pending("seen", again), pending("b")], NOW)
    with database.reading(engine) as connection:
        assert [event.event for event in log.read(connection, kinds=["ArticleSeenAgain"])] == [again]
        assert log.read(connection, kinds=[]) == []


def test_one_event_is_found_by_position_and_by_key(engine: sa.Engine) -> None:
    """Both give the same event, and None where there is none."""
    append(engine, ["a", "b"])
    with database.reading(engine) as connection:
        assert log.get(connection, 2) == log.find(connection, "b")
        assert log.get(connection, 3) is None
        assert log.find(connection, "c") is None


def test_an_event_from_a_newer_program_stops_a_reader_only_when_it_is_next(engine: sa.Engine) -> None:
    """What comes before is still read, the message names the position, and readers of other kinds go on."""
    append(engine, ["a", "b"])
    with database.transaction(engine) as connection:
        row = {"version": 1, "recorded_at": "", "data": "{}", "hash": bytes(32)}
        connection.execute(sa.insert(events), {"position": 3, "kind": "ArticleSung", "key": "c", **row})
        assert [event.position for event in log.read(connection)] == [1, 2]
        with pytest.raises(UnknownEventError, match=r"Event 3.*ArticleSung"):
            log.read(connection, after=2)
        assert len(log.read(connection, kinds=["SilenceEnded"])) == 2


def test_a_moment_is_written_in_utc() -> None:
    """Another zone is carried over; a moment without one is refused, for it could be any hour."""
    there = NOW.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert log.timestamp(there) == "2025-04-10T13:12:00.123456Z"
    assert log.timestamp(NOW.replace(microsecond=0)) == "2025-04-10T13:12:00.000000Z"
    with pytest.raises(ValueError, match="time zone"):
        log.timestamp(NOW.replace(tzinfo=None))


def test_an_append_outside_a_transaction_opens_one(engine: sa.Engine) -> None:
    """Nothing of it stands unless it is committed."""
    with engine.connect() as connection:
        log.append(connection, [pending("a")], NOW)
        assert connection.in_transaction()
    with database.reading(engine) as connection:
        assert log.head(connection).position == 0
