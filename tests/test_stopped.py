"""A host that is paused in the middle of a transaction, and the others that wait for its locks."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from monitor import database, stopped
from monitor.errors import StoreAwayError
from monitor.events import log
from monitor.events.kinds import SilenceEnded

if TYPE_CHECKING:
    from collections.abc import Iterator

    import sqlalchemy as sa

NOW = datetime(2031, 3, 1, tzinfo=UTC)
LONG_S = 0.2
NEVER_S = 3_600.0

pytestmark = pytest.mark.slow


@pytest.fixture
def hosts(shared_url: str) -> Iterator[list[sa.Engine]]:
    """Two that share a store."""
    engines = [database.open_engine(shared_url) for _ in range(2)]
    yield engines
    for engine in engines:
        engine.dispose()


def append(engine: sa.Engine, key: str) -> None:
    """Appends an event."""
    with database.transaction(engine) as connection:
        log.append(connection, [log.Pending(SilenceEnded(key, "a person", ""), key)], NOW)


def freed(engine: sa.Engine, patience_s: float = 20.0) -> bool:
    """Whether a session was ended within that time."""
    given_up = threading.Event()
    timer = threading.Timer(patience_s, given_up.set)
    timer.start()
    while not given_up.is_set() and not stopped.free(engine, LONG_S):
        pass
    timer.cancel()
    return not given_up.is_set()


def test_a_host_paused_in_a_transaction_does_not_stop_the_others(hosts: list[sa.Engine]) -> None:
    """Its locks are taken from it after a while; going on, it is told that nothing was written, and may try again."""
    paused, other = hosts
    waiting = threading.Thread(target=append, args=(other, "in time"))
    with pytest.raises(StoreAwayError), database.transaction(paused) as connection:  # noqa: PT012 - all of its life
        log.append(connection, [log.Pending(SilenceEnded("late", "a person", ""), "late")], NOW)
        waiting.start()
        assert freed(other)
        waiting.join(20)
        log.head(connection)
    append(paused, "late")
    with database.reading(other) as connection:
        assert [one.key for one in log.read(connection)] == ["in time", "late"]
        assert log.verify(connection).ok


def test_who_holds_up_nobody_may_take_its_time(hosts: list[sa.Engine]) -> None:
    """A reader that pages through a listing, and a writer that none waits for, are left alone."""
    one, other = hosts
    with database.reading(one) as reading, database.transaction(one) as writing:
        log.head(reading)
        log.append(writing, [log.Pending(SilenceEnded("slow", "a person", ""), "slow")], NOW)
        assert stopped.free(other, 0.0) == 0
        assert log.head(reading).position == 0
    with database.reading(other) as connection:
        assert log.head(connection).position == 1


def test_who_is_only_slow_is_left_alone(hosts: list[sa.Engine]) -> None:
    """Others wait for it until it is done."""
    slow, other = hosts
    waiting = threading.Thread(target=append, args=(other, "second"))
    with database.transaction(slow) as connection:
        log.append(connection, [log.Pending(SilenceEnded("first", "a person", ""), "first")], NOW)
        waiting.start()
        assert stopped.free(other, NEVER_S) == 0
    waiting.join(20)
    with database.reading(other) as connection:
        assert [one.key for one in log.read(connection)] == ["first", "second"]
