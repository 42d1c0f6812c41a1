from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from monitor import database, leases

if TYPE_CHECKING:
    import sqlalchemy as sa

NOON = datetime(2025, 4, 10, 12, tzinfo=UTC)


def take(engine: sa.Engine, holder: str, after_s: float = 0) -> leases.Lease | None:
    """Tries for the one lease of these tests, so many seconds after noon; it lasts for thirty."""
    with database.transaction(engine) as connection:
        return leases.take(connection, "projector", holder, NOON + timedelta(seconds=after_s), 30)


def stands(engine: sa.Engine, lease: leases.Lease) -> bool:
    """Whether the lease would let its holder write."""
    with database.transaction(engine) as connection:
        return leases.stands(connection, lease)


def test_one_holds_it_until_it_runs_out(engine: sa.Engine) -> None:
    """A second daemon goes without until the first has been silent for long enough."""
    assert take(engine, "a") is not None
    assert take(engine, "b", after_s=29) is None
    assert take(engine, "b", after_s=31) is not None
    assert take(engine, "a", after_s=32) is None


def test_its_holder_prolongs_it_under_the_same_fence(engine: sa.Engine) -> None:
    """What it has begun under the lease may be finished under it."""
    first = take(engine, "a")
    later = take(engine, "a", after_s=20)
    assert first is not None
    assert later is not None
    assert (later.fence, later.until > first.until) == (first.fence, True)
    assert take(engine, "b", after_s=45) is None


def test_the_fence_keeps_out_one_who_was_paused(engine: sa.Engine) -> None:
    """Whoever comes back after another took over cannot write, and is told so where it would."""
    paused = take(engine, "a")
    assert paused is not None
    assert stands(engine, paused)
    taken_over = take(engine, "b", after_s=60)
    assert taken_over is not None
    assert not stands(engine, paused)
    assert stands(engine, taken_over)


def test_the_fence_counts_even_when_the_same_holder_comes_again(engine: sa.Engine) -> None:
    """A lease that ran out is a new one when it is taken again, whoever had it between."""
    first = take(engine, "a")
    again = take(engine, "a", after_s=60)
    assert first is not None
    assert again is not None
    assert again.fence == first.fence + 1
    assert not stands(engine, first)


def test_what_is_given_back_is_free_at_once(engine: sa.Engine) -> None:
    """A daemon that is stopped lets the next one go on."""
    take(engine, "a")
    with database.transaction(engine) as connection:
        leases.end(connection, ["projector"], "a")
    assert take(engine, "b") is not None


def test_who_holds_it_can_be_told(engine: sa.Engine) -> None:
    """For as long as it lasts."""
    take(engine, "a")
    with database.reading(engine) as connection:
        now = leases.held(connection, "projector", NOON + timedelta(seconds=10))
        later = leases.held(connection, "projector", NOON + timedelta(seconds=31))
    assert now is not None
    assert (now.holder, later) == ("a", None)
