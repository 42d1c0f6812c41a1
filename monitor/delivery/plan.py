"""Decides what of a channel's outbox goes out now, alone or together, and when to look again. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from monitor.delivery.habits import boundaries, last_quiet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.delivery.habits import Habits

KNOCKS = 3  # failures in a row after which a target counts as down
HOUR = timedelta(hours=1)
UNREAD_AGAIN = timedelta(seconds=5)  # how soon it is looked again whether articles are still unread
UNREAD_PATIENCE = HOUR  # for no longer an alert waits for them


class Change(msgspec.Struct, frozen=True):
    """That a claim's figure went from one value to another."""

    claim_id: str
    before: float
    after: float
    raised_at: datetime


class Row(msgspec.Struct, frozen=True):
    """A delivery that waits and is in nobody's hands. `sent_as` is set where it may have arrived under that id."""

    number: int
    own_id: str
    article_id: str
    claim_id: str
    raised_at: datetime
    due_at: datetime
    sent_as: str | None = None
    change: Change | None = None


class Standing(msgspec.Struct, frozen=True):
    """How a channel stands: failures in a row, when to try again, what it sent in an hour, what changed lately."""

    failures: int = 0
    again_at: datetime | None = None
    sent: tuple[datetime, ...] = ()
    changes: tuple[Change, ...] = ()


class Unit(msgspec.Struct, frozen=True):
    """What goes out as one message: one alert as it is, or with a `why` several as a digest.

    `sent_as` is set where it may have arrived already, and so has to be repeated as it was.
    """

    numbers: tuple[int, ...]
    why: str = ""
    sent_as: str | None = None


class Plan(msgspec.Struct, frozen=True):
    """What goes out now, in this order, and when to look again if nothing else happens."""

    units: tuple[Unit, ...] = ()
    again_at: datetime | None = None


def plan(rows: Sequence[Row], kept: Habits, standing: Standing, now: datetime) -> Plan:
    """What goes out now of what waits; `rows` in the order in which they were raised."""
    until = _held_until(rows, kept, standing, now) if rows else None
    if until is not None or not rows:
        return Plan((), until)
    due = [row for row in rows if row.due_at <= now]
    if doubtful := _in_doubt(due):
        return Plan(doubtful, now)
    if kept.digest != "off":
        return _gathered(rows, kept, now)
    if standing.failures >= KNOCKS and kept.gathers and len(rows) > 1:
        return Plan((_together(rows, "They come together because this channel could not be reached for a while."),))
    if (many := _many_at_once(due, kept, now)) is not None:
        return Plan((many,), now)
    return _one_by_one(rows, due or list(rows[:1]), kept, standing, now)


def waits_for_more(oldest_due: datetime, unread: int, kept: Habits, now: datetime) -> bool:
    """Whether so many articles are still unread, as on a first run over a full folder, that one digest tells it all.

    `oldest_due` is when the first that waits was due.
    """
    enough = bool(kept.digest_from) and unread >= kept.digest_from
    return enough and timedelta(0) <= now - oldest_due < UNREAD_PATIENCE


def _held_until(rows: Sequence[Row], kept: Habits, standing: Standing, now: datetime) -> datetime | None:
    """Until when nothing at all goes out; None where something may."""
    if standing.again_at is not None and standing.again_at > now:
        return standing.again_at
    soonest = min(row.due_at for row in rows)
    if soonest > now and standing.failures < KNOCKS:
        return soonest
    if (quiet := last_quiet(kept, now)) is not None and quiet[0] <= now < quiet[1]:
        return quiet[1]
    if kept.max_per_hour and len(standing.sent) >= kept.max_per_hour:
        return sorted(standing.sent)[-kept.max_per_hour] + HOUR
    return None


def _many_at_once(due: Sequence[Row], kept: Habits, now: datetime) -> Unit | None:
    """What was raised in the quiet hours, or faster than anybody reads."""
    if len(quiet := _of_quiet_hours(due, kept, now)) > 1:
        return _together(quiet, "They were raised in the quiet hours.")
    if kept.digest_from and len(due) >= kept.digest_from:
        return _together(due, f"{len(due)} come together because so many were raised at once.")
    return None


def _of_quiet_hours(due: Sequence[Row], kept: Habits, now: datetime) -> list[Row]:
    quiet = last_quiet(kept, now)
    return [row for row in due if quiet[0] <= row.raised_at < quiet[1]] if quiet is not None else []


def _in_doubt(rows: Sequence[Row]) -> tuple[Unit, ...]:
    """What was on its way when its sender was lost: it goes again as it was, so that receivers know it."""
    doubtful = sorted((row for row in rows if row.sent_as), key=lambda row: (row.sent_as or "", row.number))
    units = []
    for sent_as, group in groupby(doubtful, key=lambda row: row.sent_as):
        same = list(group)
        alone = len(same) == 1 and sent_as == same[0].own_id
        why = "" if alone else "They come together, as they were sent before."
        units.append(Unit(tuple(row.number for row in same), why, sent_as))
    return tuple(units)


def _gathered(rows: Sequence[Row], kept: Habits, now: datetime) -> Plan:
    last, following = boundaries(kept, now)
    ripe = [row for row in rows if row.raised_at < last]
    if not ripe:
        return Plan((), following)
    every = {"hourly": "hourly", "daily": "daily"}.get(kept.digest, f"daily, at {kept.digest} {kept.zone}")
    return Plan((_together(ripe, f"This channel has asked for a digest: {every}."),), following)


def _one_by_one(rows: Sequence[Row], due: list[Row], kept: Habits, standing: Standing, now: datetime) -> Plan:
    """Each alert by itself, but for what flaps, what one article brings, and what is more than an hour may hold."""
    units, held_until = [], []
    done: set[int] = set()
    for row in due:
        if row.number in done:
            continue
        together, until, why = _with(row, due, rows, kept, standing)
        done.update(one.number for one in together)
        if until is not None and until > now:
            held_until.append(until)
        else:
            units.append(_together(together, why) if together[1:] else Unit((row.number,)))
    later = [row.due_at for row in rows if row.due_at > now]
    return Plan(_capped(units, kept, standing), min([*held_until, *later], default=None))


def _with(
    row: Row, due: Sequence[Row], rows: Sequence[Row], kept: Habits, standing: Standing
) -> tuple[list[Row], datetime | None, str]:
    """What goes out with a row, until when that waits, and why."""
    if kept.flap_s and _flaps(row, standing, kept):
        same = [one for one in rows if one.claim_id == row.claim_id and _flaps(one, standing, kept)]
        until = same[0].raised_at + timedelta(seconds=kept.flap_s)
        return same, until, "They come together because the figure goes back and forth."
    same = [one for one in due if one.article_id == row.article_id]
    if kept.group_over and len(same) > kept.group_over:
        return same, None, "They come together because one article tells them all."
    return [row], None, ""


def _flaps(row: Row, standing: Standing, kept: Habits) -> bool:
    """Whether a figure returns to what it was told to have been a short while ago."""
    change, span = row.change, timedelta(seconds=2 * kept.flap_s)
    return change is not None and any(
        one.claim_id == change.claim_id
        and one.before == change.after
        and timedelta(0) < change.raised_at - one.raised_at <= span
        for one in standing.changes
    )


def _capped(units: Sequence[Unit], kept: Habits, standing: Standing) -> tuple[Unit, ...]:
    """At most as many messages as the hour has room for, the last of which tells all the others and their number."""
    room = kept.max_per_hour - len(standing.sent)
    if not kept.max_per_hour or len(units) <= room:
        return tuple(units)
    rest = [number for unit in units[room - 1 :] for number in unit.numbers]
    why = f"{len(rest)} come together because this channel takes {kept.max_per_hour} messages an hour."
    return (*units[: room - 1], Unit(tuple(rest), why if rest[1:] else ""))


def _together(rows: Sequence[Row], why: str) -> Unit:
    return Unit(tuple(row.number for row in rows), why if rows[1:] else "")
