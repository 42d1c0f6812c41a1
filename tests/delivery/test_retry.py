"""When a delivery is tried again."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor import config
from monitor.delivery.retry import LONGEST_WAIT_S, Again, GivenUp, after_failure
from monitor.errors import DeliveryError

NOON = datetime(2025, 4, 10, 12, 0, tzinfo=UTC)
SCHEDULE = config.Delivery().retry_after_s


def wait_s(error: DeliveryError, attempt: int, chance: float = 0.5) -> float:
    """Seconds until the next attempt."""
    verdict = after_failure(error, attempt, SCHEDULE, NOON, chance)
    assert isinstance(verdict, Again)
    return (verdict.due_at - NOON).total_seconds()


def test_the_waits_follow_the_schedule() -> None:
    """In the middle of the spread each wait is the configured one."""
    waits = [wait_s(DeliveryError("no"), attempt) for attempt in range(1, len(SCHEDULE) + 1)]
    assert waits == pytest.approx(SCHEDULE)


@pytest.mark.parametrize("chance", [0.0, 0.25, 1.0])
def test_chance_spreads_a_wait_by_a_fifth(chance: float) -> None:
    """From a tenth less to a tenth more."""
    assert wait_s(DeliveryError("no"), 2, chance) == pytest.approx(300 * (0.9 + 0.2 * chance))


def test_a_wait_that_the_receiver_asks_for_is_kept() -> None:
    """Unless ours is longer, or theirs is beyond a day."""
    assert wait_s(DeliveryError("busy", retry_after_s=77), 1) == 77
    assert wait_s(DeliveryError("busy", retry_after_s=77), 2) == pytest.approx(300)
    assert wait_s(DeliveryError("busy", retry_after_s=1e9), 1) == LONGEST_WAIT_S


def test_after_the_last_attempt_it_is_given_up() -> None:
    """The reason tells how often it was tried and what went wrong last."""
    verdict = after_failure(DeliveryError("no route"), len(SCHEDULE) + 1, SCHEDULE, NOON, 0.5)
    assert verdict == GivenUp("given up after 10 attempts: no route")


def test_a_permanent_error_is_given_up_at_once() -> None:
    """Trying again is useless."""
    assert after_failure(DeliveryError("gone", permanent=True), 1, SCHEDULE, NOON, 0.5) == GivenUp("gone")
