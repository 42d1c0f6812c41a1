"""When a delivery is tried again, and when it is given up. Pure: the moment and the chance are handed in."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.errors import DeliveryError

JITTER = 0.2  # of the wait is left to chance, so that many deliveries that failed together do not return together
LONGEST_WAIT_S = 86_400.0  # a receiver that asks for more is asked again after a day


class Again(msgspec.Struct, frozen=True):
    """It is tried again at `due_at`."""

    due_at: datetime


class GivenUp(msgspec.Struct, frozen=True):
    """It is not tried again; `reason` is for the user."""

    reason: str


def after_failure(
    error: DeliveryError,
    attempt: int,
    schedule_s: Sequence[float],
    now: datetime,
    chance: float,
    *,
    age_s: float | None = None,
) -> Again | GivenUp:
    """What follows from the failure of an attempt.

    Args:
        error: what went wrong; a wait that the receiver asked for is kept where it is longer than ours.
        attempt: how many have been made, this one included.
        schedule_s: seconds before the second attempt, the third and so on.
        now: the moment of the failure.
        chance: between 0 and 1, spreads the wait by a fifth.
        age_s: since the alert was raised; one that was tried more often, because others with it were, is not given up
            before the schedule's time is over.
    """
    if error.permanent:
        return GivenUp(str(error))
    if attempt > len(schedule_s) and (age_s is None or not schedule_s or age_s >= sum(schedule_s) * (1 - JITTER)):
        return GivenUp(f"given up after {attempt} attempts: {error}")
    wait_s = spread(schedule_s[min(attempt, len(schedule_s)) - 1], chance)
    asked_s = min(error.retry_after_s or 0.0, LONGEST_WAIT_S)
    return Again(now + timedelta(seconds=max(wait_s, asked_s)))


def spread(wait_s: float, chance: float) -> float:
    """The wait, a little longer or shorter."""
    return wait_s * (1 - JITTER / 2 + JITTER * chance)
