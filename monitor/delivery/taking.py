"""Takes from the outbox what a channel is to send now, by its habits, and tells when to look again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.alerts import channels, outbox
from monitor.claims import store
from monitor.delivery import plan as planning
from monitor.delivery.plan import Change, Plan, Row, Standing
from monitor.events.ids import short_id
from monitor.events.tables import events

if TYPE_CHECKING:
    from monitor.alerts.channels import Free, State
    from monitor.alerts.outbox import Leased
    from monitor.delivery.habits import Habits

AT_ONCE = 20  # rows that are leased, and marked, in one transaction
CLAIMS_ASKED = 500


class Parcel(msgspec.Struct, frozen=True):
    """What is sent as one message: one alert, or with a `why` several, under one id."""

    leased: tuple[Leased, ...]
    sent_as: str
    why: str = ""


class _Told(msgspec.Struct, frozen=True):
    """What of a stored alert tells of a change."""

    kind: str
    previous: _Value | None = None
    current: _Value | None = None


class _Value(msgspec.Struct, frozen=True):
    value: float | None = None


def take(connection: sa.Connection, state: State, kept: Habits, now: datetime, lease_s: float) -> list[Parcel]:
    """Leases what goes out now."""
    if kept.plain:
        if _held_until(state, now):
            return []
        singly = outbox.lease_some(connection, state.channel, now, lease_s, AT_ONCE)
        return [Parcel((one,), one.sent_as) for one in singly]
    if _waits_for_more(connection, state.channel, kept, now):
        return []
    found = channels.free(connection, state.channel, now)
    made = _plan(connection, state, kept, found, now)
    parcels = []
    for unit in made.units[:AT_ONCE]:
        sent_as = unit.sent_as or (_letter_id(state.channel, unit.numbers, found) if unit.why else None)
        leased = tuple(outbox.lease_rows(connection, unit.numbers, sent_as, now, lease_s))
        if leased:
            parcels.append(Parcel(leased, leased[0].sent_as, unit.why))
    return parcels


def look_again_at(connection: sa.Connection, channel: str, kept: Habits, now: datetime) -> datetime | None:
    """When there will be something to send, if nothing else happens; None where nothing waits."""
    state = channels.state(connection, channel)
    if kept.plain:
        due = outbox.next_due(connection, [channel])
        held = _held_until(state, now)
        at = datetime.fromisoformat(due) if due else None
        return max(at, held) if at and held else at
    if _waits_for_more(connection, channel, kept, now):
        return now + planning.UNREAD_AGAIN
    made = _plan(connection, state, kept, channels.free(connection, channel, now), now)
    if made.units:
        return now
    if made.again_at is None and (due := outbox.next_due(connection, [channel])):
        return datetime.fromisoformat(due)  # what is in another's hands may come back
    return made.again_at


def _held_until(state: State, now: datetime) -> datetime | None:
    at = datetime.fromisoformat(state.again_at) if state.again_at else None
    return at if at is not None and at > now else None


def _letter_id(channel: str, numbers: tuple[int, ...], found: list[Free]) -> str:
    """Follows from what the letter tells, so that it is the same on every machine."""
    wanted = set(numbers)
    ids = sorted(row.alert_id for row in found if row.number in wanted)
    return "dgt_" + short_id("letter", channel, *ids, length=16)


def _plan(connection: sa.Connection, state: State, kept: Habits, found: list[Free], now: datetime) -> Plan:
    if not found:
        return Plan()
    rows = [_row(one, state.channel) for one in found]
    claims = sorted({row.claim_id for row in rows if row.change is not None})[:CLAIMS_ASKED] if kept.flap_s else []
    since = min(row.raised_at for row in rows) - timedelta(seconds=2 * kept.flap_s)
    told = channels.told_of(connection, claims, since)
    changes = (_change(claim, datetime.fromisoformat(at), data) for claim, at, data in told)
    sent = channels.sent_since(connection, state.channel, now - planning.HOUR) if kept.max_per_hour else []
    standing = Standing(
        state.failures, datetime.fromisoformat(state.again_at) if state.again_at else None,
        tuple(map(datetime.fromisoformat, sent)), tuple(change for change in changes if change),
    )  # fmt: skip
    return planning.plan(rows, kept, standing, now)


def _waits_for_more(connection: sa.Connection, channel: str, kept: Habits, now: datetime) -> bool:
    """Whether articles have to be read first; asked before all that waits is loaded, for that may be much."""
    if not kept.digest_from or (due := outbox.next_due(connection, [channel])) is None:
        return False
    upcoming = sa.select(events.c.position).where(events.c.position > store.position(connection))
    unread = upcoming.where(events.c.kind == "ArticleReceived").limit(kept.digest_from)
    count = connection.execute(sa.select(sa.func.count()).select_from(unread.subquery())).scalar_one()
    return planning.waits_for_more(datetime.fromisoformat(due), count, kept, now)


def _row(one: Free, channel: str) -> Row:
    raised_at = datetime.fromisoformat(one.raised_at)
    return Row(
        one.number, outbox.delivery_id(one.alert_id, channel), one.article_id, one.claim_id, raised_at,
        datetime.fromisoformat(one.due_at), one.sent_as, _change(one.claim_id, raised_at, one.data),
    )  # fmt: skip


def _change(claim_id: str, raised_at: datetime, data: str) -> Change | None:
    told = msgspec.json.decode(data, type=_Told)
    before, after = (one.value if one is not None else None for one in (told.previous, told.current))
    if before is None or after is None or before == after:
        return None
    return Change(claim_id, before, after, raised_at)
