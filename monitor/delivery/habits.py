"""When a channel's readers want to hear: all at once or gathered, at which hours, how much of it. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

if TYPE_CHECKING:
    from monitor import config

DAILY_AT = "08:00"
OF_PEOPLE = frozenset({"email", "apprise"})  # what people read; a webhook's reader is a program, which wants each alert
PEOPLE_MAX_PER_HOUR, PEOPLE_GROUP_OVER, PEOPLE_FLAP_S, PEOPLE_DIGEST_FROM = 60, 3, 900.0, 20


class Habits(msgspec.Struct, frozen=True):
    """What holds for one channel. `gathers`: what waited while the target was down comes as one digest."""

    digest: str = "off"  # off, hourly, daily, or a time of day: "08:00"
    zone: str = "UTC"
    quiet: str | None = None  # "22:00-06:30"
    max_per_hour: int = 0  # messages; 0: no limit
    digest_from: int = 0  # as many alerts at once come as one digest, and wait for as many unread articles; 0: never
    group_over: int = 0  # more alerts than this of one article come as one message; 0: never
    flap_s: float = 0.0
    gathers: bool = False

    @property
    def plain(self) -> bool:
        """Whether every alert goes out by itself and at once."""
        return self == Habits(zone=self.zone)


def habits(channel: config.Channel) -> Habits:
    """What the settings say, and what suits the channel's kind where they say nothing."""
    people = channel.type in OF_PEOPLE

    def given(value: float | None, of_people: float) -> float:
        return value if value is not None else of_people if people else 0

    return Habits(
        digest=channel.digest, zone=channel.timezone, quiet=channel.quiet_hours,
        max_per_hour=int(given(channel.max_per_hour, PEOPLE_MAX_PER_HOUR)),
        digest_from=int(given(channel.digest_from, PEOPLE_DIGEST_FROM)),
        group_over=int(given(channel.group_over, PEOPLE_GROUP_OVER)),
        flap_s=given(channel.flap_hold_s, PEOPLE_FLAP_S), gathers=people,
    )  # fmt: skip


def boundaries(kept: Habits, now: datetime) -> tuple[datetime, datetime]:
    """The moment of the last digest, now included, and that of the next."""
    local = now.astimezone(ZoneInfo(kept.zone))
    if kept.digest == "hourly":
        last = local.replace(minute=0, second=0, microsecond=0).astimezone(UTC)
        return last, last + timedelta(hours=1)
    today = _at(local, DAILY_AT if kept.digest == "daily" else kept.digest)
    if today <= now:
        return today, _at(local + timedelta(days=1), DAILY_AT if kept.digest == "daily" else kept.digest)
    return _at(local - timedelta(days=1), DAILY_AT if kept.digest == "daily" else kept.digest), today


def last_quiet(kept: Habits, now: datetime) -> tuple[datetime, datetime] | None:
    """Begin and end of the quiet hours that hold now, or else of the last ones; None where there are none."""
    if kept.quiet is None:
        return None
    begin, end = kept.quiet.split("-")
    local = now.astimezone(ZoneInfo(kept.zone))
    for days in (0, -1, -2):
        day = local + timedelta(days=days)
        start = _at(day, begin)
        if start <= now:
            return start, _at(day + timedelta(days=1) if end <= begin else day, end)
    return None


def _at(day: datetime, clock: str) -> datetime:
    """That time of that day, in UTC; a time that the clocks skip comes as much later as they skip."""
    hour, minute = clock.split(":")
    return day.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0, fold=0).astimezone(UTC)
