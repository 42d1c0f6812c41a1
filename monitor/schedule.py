"""What happens by the clock, and how often. Ticks only wake the stages; what is due stands in the store.

Jobs live in memory and are idempotent, so that a tick too many does no harm and one too late is caught up with.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DRIFT_S = 2.0  # wall and monotonic clock further apart than this: somebody has set the clock


class Tick(msgspec.Struct, frozen=True):
    """Something to be done every so many seconds."""

    name: str
    every_s: float
    do: Callable[[], object]


class Clocks(msgspec.Struct, frozen=True):
    """What the two clocks showed at one moment, in seconds: one that people set, one that only runs."""

    wall_s: float
    monotonic_s: float


def read_clocks() -> Clocks:
    """The clocks now."""
    return Clocks(time.time(), time.monotonic())


def start(ticks: Sequence[Tick]) -> Any:
    """A running scheduler; end it with `shutdown(wait=False)`."""
    scheduler = BackgroundScheduler(
        timezone=UTC,
        executors={"default": ThreadPoolExecutor(2)},
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    for tick in ticks:
        scheduler.add_job(tick.do, IntervalTrigger(seconds=tick.every_s, timezone=UTC), id=tick.name)
    scheduler.start()
    return scheduler


def after_clock_change(scheduler: Any, before: Clocks, now: Clocks) -> Clocks:
    """Plans all jobs anew when the wall clock was set since `before`: it alone tells APScheduler when they are due.

    Set back an hour, the jobs would otherwise rest for that hour. The result is what to compare with next time.
    """
    drift_s = (now.wall_s - before.wall_s) - (now.monotonic_s - before.monotonic_s)
    if abs(drift_s) <= DRIFT_S:
        return before
    for job in scheduler.get_jobs():
        job.modify(next_run_time=datetime.fromtimestamp(now.wall_s, UTC))
    return now
