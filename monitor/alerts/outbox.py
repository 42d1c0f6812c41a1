"""The outbox: what is still to be delivered by which channel, who is at it, and what became of it.

A row is taken by a conditional UPDATE that counts its fence up and gives the taker until `lease_until`. Marks are
conditional on that fence: whoever was too slow, and has been replaced, finds that they no longer take. But what the
receiver took is delivered, whoever says so: were the slow not heard, several of them would repeat it by turns.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from monitor.alerts import silences
from monitor.alerts.alert import Alert
from monitor.alerts.tables import alerts, outbox
from monitor.events import log
from monitor.events.ids import short_id
from monitor.events.kinds import (
    AlertAcknowledged,
    AlertDelivered,
    AlertRaised,
    DeliveryDropped,
    DeliveryFailed,
    DeliveryRetried,
    Event,
    SilenceAdded,
    SilenceEnded,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

AT_ONCE = 1_000  # rows that one statement names; PostgreSQL takes no more than 65,535
ERROR_CHARS = 500  # of what went wrong; a receiver's answer is not trusted to be short


class Leased(msgspec.Struct, frozen=True):
    """A delivery that the caller alone may make until `lease_until`; `attempt` counts from 1."""

    number: int
    fence: int
    channel: str
    attempt: int
    lease_until: str
    alert: Alert
    sent_as: str = ""  # the id that the receiver is given: of a letter that tells several alerts, or `delivery_id`
    doubtful: str | None = None  # the id under which one who was lost may have sent it

    @property
    def delivery_id(self) -> str:
        """The id of this alert on this channel, the same on every attempt and every machine."""
        return delivery_id(self.alert.id, self.channel)


def delivery_id(alert_id: str, channel: str) -> str:
    """The id under which a channel's receiver knows an alert; no full stops, for signatures are delimited by them."""
    return "dlv_" + short_id("delivery", alert_id, channel, length=16)


def record(connection: sa.Connection, event: AlertRaised, now: datetime) -> bool:
    """Writes an alert and one waiting row for each of its channels; False where the alert was known already."""
    if connection.execute(sa.select(alerts.c.id).where(alerts.c.id == event.alert_id)).first():
        return False
    data = msgspec.json.encode(event.alert).decode()
    connection.execute(
        sa.insert(alerts).values(
            id=event.alert_id, kind=event.kind, claim_id=event.claim_id, article_id=event.article_id,
            raised_at=event.raised_at, data=data,
        )
    )  # fmt: skip
    silence = silences.silencing(event_alert(event), silences.listed(connection, now))
    rows = [_new(event.alert_id, channel, log.timestamp(now), silence) for channel in dict.fromkeys(event.channels)]
    if rows:
        connection.execute(sa.insert(outbox), rows)
    return True


def event_alert(event: AlertRaised) -> Alert:
    """The alert that an event raised."""
    return msgspec.convert(event.alert, Alert)


def _new(alert_id: str, channel: str, due_at: str, silence: silences.Silence | None) -> dict[str, Any]:
    row = {
        "alert_id": alert_id, "channel": channel, "status": "waiting", "attempts": 0, "due_at": due_at, "fence": 0,
        "last_error": None, "settled_at": None,
    }  # fmt: skip
    if silence is not None:
        row |= {"status": "silenced", "last_error": silences.why(silence), "settled_at": due_at}
    return row


def lease_due(connection: sa.Connection, channel: str, now: datetime, lease_s: float) -> Leased | None:
    """Takes the channel's oldest row that is due and in nobody's hands; None where there is none."""
    leased = lease_some(connection, channel, now, lease_s, 1)
    return leased[0] if leased else None


def lease_some(connection: sa.Connection, channel: str, now: datetime, lease_s: float, limit: int) -> list[Leased]:
    """Takes the channel's oldest rows that are due and in nobody's hands, at most `limit`, each to be sent alone.

    Commit before delivering: the lease must outlive the one who took it.
    """
    moment = log.timestamp(now)
    while rows := connection.execute(_free(channel, moment, limit)).all():
        if leased := _take(connection, rows, None, now, lease_s):
            return leased
    return []


def lease_rows(
    connection: sa.Connection, numbers: Sequence[int], sent_as: str | None, now: datetime, lease_s: float
) -> list[Leased]:
    """Takes these rows, to be sent as one letter under the id `sent_as`, or without one each alone."""
    free = _with_alert().where(outbox.c.status == "waiting", _in_nobodys_hands(log.timestamp(now)))
    locked = free.order_by(outbox.c.number).with_for_update(skip_locked=True, of=outbox)
    parts = (numbers[at : at + AT_ONCE] for at in range(0, len(numbers), AT_ONCE))
    rows = [row for part in parts for row in connection.execute(locked.where(outbox.c.number.in_(part)))]
    return _take(connection, rows, sent_as, now, lease_s)


def _take(
    connection: sa.Connection, rows: Sequence[sa.Row[Any]], sent_as: str | None, now: datetime, lease_s: float
) -> list[Leased]:
    """Leases those of the rows that nobody else has taken since they were read."""
    until = log.timestamp(now + timedelta(seconds=lease_s))
    leased = []
    for row in rows:
        under = sent_as or delivery_id(row.alert_id, row.channel)
        taken = connection.execute(
            sa.update(outbox)
            .where(outbox.c.number == row.number, outbox.c.fence == row.fence, outbox.c.status == "waiting")
            .values(fence=row.fence + 1, attempts=row.attempts + 1, lease_until=until, sent_as=under)
        )
        if taken.rowcount == 1:
            alert = _alert(row.data, row.note)
            leased.append(
                Leased(row.number, row.fence + 1, row.channel, row.attempts + 1, until, alert, under, row.sent_as)
            )
    return leased


def _with_alert() -> sa.Select[Any]:
    return sa.select(
        outbox.c.number, outbox.c.alert_id, outbox.c.channel, outbox.c.fence, outbox.c.attempts, outbox.c.note,
        outbox.c.sent_as, alerts.c.data,
    ).join(alerts, alerts.c.id == outbox.c.alert_id)  # fmt: skip


def _in_nobodys_hands(moment: str) -> sa.ColumnElement[bool]:
    return sa.or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= moment)


def _free(channel: str, moment: str, limit: int) -> sa.Select[Any]:
    """The channel's oldest rows that may be taken; rows that another transaction is taking are passed over."""
    due = (outbox.c.channel == channel, outbox.c.status == "waiting", outbox.c.due_at <= moment)
    return (
        _with_alert()
        .where(*due, _in_nobodys_hands(moment))
        .order_by(outbox.c.number)
        .limit(limit)
        .with_for_update(skip_locked=True, of=outbox)
    )


def give_back(connection: sa.Connection, leased: Sequence[Leased]) -> None:
    """Frees rows that were taken and not tried; they have lost no attempt, and are as doubtful as before."""
    for one in leased:
        _mark(connection, one, attempts=one.attempt - 1, sent_as=one.doubtful)


def mark_delivered(connection: sa.Connection, leased: Leased, now: datetime) -> bool:
    """Writes that the receiver took it, row and event together; False where another has settled it before."""
    return bool(mark_all_delivered(connection, [leased], now))


def mark_all_delivered(connection: sa.Connection, leased: Sequence[Leased], now: datetime) -> list[Leased]:
    """The same for several; those that were marked, without the ones that another has settled before."""
    moment = log.timestamp(now)
    in_order = sorted(leased, key=lambda one: one.number)  # or two at the same rows might wait for each other
    done = {"status": "delivered", "last_error": None, "settled_at": moment}
    marked = [one for one in in_order if _mark(connection, one, late=True, attempts=one.attempt, **done)]
    events = [AlertDelivered(one.alert.id, one.channel, one.attempt, moment) for one in marked]
    pending = [log.Pending(event, f"delivered:{event.alert_id}:{event.channel}") for event in events]
    log.append(connection, pending, now)
    return marked


def mark_retry(
    connection: sa.Connection, leased: Leased, due_at: datetime, error: str, *, partly: bool = False
) -> bool:
    """Writes when it is tried again, and why; False where the lease has passed to another.

    What was `partly` taken is repeated as it was, under the id that some of its readers know already.
    """
    sent_as = leased.sent_as if partly else None
    return _mark(connection, leased, due_at=log.timestamp(due_at), last_error=error[:ERROR_CHARS], sent_as=sent_as)


def mark_failed(connection: sa.Connection, leased: Leased, error: str, now: datetime) -> bool:
    """Writes that it is given up, row and event together; False where the lease has passed to another."""
    error = error[:ERROR_CHARS]
    moment = log.timestamp(now)
    if not _mark(connection, leased, status="failed", last_error=error, settled_at=moment):
        return False
    event = DeliveryFailed(leased.alert.id, leased.channel, leased.attempt, error, moment)
    key = f"failed:{leased.alert.id}:{leased.channel}:{leased.attempt}"
    log.append(connection, [log.Pending(event, key)], now)
    return True


def _mark(connection: sa.Connection, leased: Leased, *, late: bool = False, **values: str | int | None) -> bool:
    in_time = () if late else (outbox.c.fence == leased.fence,)
    row = sa.update(outbox).where(outbox.c.number == leased.number, outbox.c.status == "waiting", *in_time)
    return connection.execute(row.values(lease_until=None, **values)).rowcount == 1


def release_leases(connection: sa.Connection) -> int:
    """Frees what a killed daemon was at, so that the next does not wait for the leases to run out; how many.

    Only for one who knows that nobody else delivers from this store. The fence counts on: a late failure is refused.
    """
    freed = connection.execute(
        sa.update(outbox)
        .where(outbox.c.status == "waiting", outbox.c.lease_until.is_not(None))
        .values(lease_until=None, fence=outbox.c.fence + 1)
    )
    return freed.rowcount


def next_due(connection: sa.Connection, channels: Sequence[str]) -> str | None:
    """When the next waiting row of these channels is due, as the log writes times; None where nothing waits."""
    due = sa.func.min(sa.func.coalesce(outbox.c.lease_until, outbox.c.due_at))
    return connection.execute(
        sa.select(due).where(outbox.c.status == "waiting", outbox.c.channel.in_(channels))
    ).scalar()


def fold(connection: sa.Connection, event: Event, now: datetime) -> None:
    """Brings the tables up to what an event of the log says; other kinds of events change nothing.

    This is how a rebuild makes them again: an alert is recorded, and what became of it is set, but nothing is sent.
    """
    match event:
        case AlertRaised():
            record(connection, event, now)
        case AlertDelivered():
            _settle(connection, event, event.delivered_at, status="delivered", last_error=None)
        case DeliveryFailed():
            _settle(connection, event, event.failed_at, status="failed", last_error=event.error)
        case DeliveryRetried():
            again = _row(event).values(status="waiting", attempts=0, due_at=event.retried_at, settled_at=None)
            connection.execute(again.values(lease_until=None, fence=outbox.c.fence + 1, told_at=None, sent_as=None))
        case DeliveryDropped():
            dropped = _row(event).values(status="silenced", last_error=f"dropped by {event.author}")
            fence = outbox.c.fence + 1
            connection.execute(dropped.values(lease_until=None, fence=fence, settled_at=event.dropped_at))
        case AlertAcknowledged():
            _acknowledge(connection, event)
        case SilenceAdded() | SilenceEnded():
            silences.fold(connection, event)


def _row(event: AlertDelivered | DeliveryFailed | DeliveryRetried | DeliveryDropped) -> sa.Update:
    return sa.update(outbox).where(outbox.c.alert_id == event.alert_id, outbox.c.channel == event.channel)


def _settle(
    connection: sa.Connection, event: AlertDelivered | DeliveryFailed, settled_at: str, **values: str | None
) -> None:
    settled = {**values, "attempts": event.attempts, "lease_until": None, "settled_at": settled_at}
    if connection.execute(_row(event).values(settled)).rowcount:
        return
    # It went out by a channel that no rule had named at first: nobody had acknowledged it in time.
    if connection.execute(sa.select(alerts.c.id).where(alerts.c.id == event.alert_id)).first():
        row = _new(event.alert_id, event.channel, settled_at, None) | settled
        connection.execute(sa.insert(outbox).values(row))


def _acknowledge(connection: sa.Connection, event: AlertAcknowledged) -> None:
    """Notes who has seen it; nobody else needs to be called for it any more."""
    seen = sa.update(alerts).where(alerts.c.id == event.alert_id)
    connection.execute(seen.values(acknowledged_at=event.acknowledged_at))
    calls = sa.update(outbox).where(
        outbox.c.alert_id == event.alert_id, outbox.c.status == "waiting", outbox.c.note.is_not(None)
    )
    told = f"acknowledged by {event.author}"
    connection.execute(
        calls.values(status="silenced", last_error=told, lease_until=None, fence=outbox.c.fence + 1,
                     settled_at=event.acknowledged_at)
    )  # fmt: skip


def _alert(data: str, note: str | None) -> Alert:
    alert = msgspec.json.decode(data, type=Alert)
    return alert if note is None else msgspec.structs.replace(alert, reason=f"{note} {alert.reason}")
