"""The outbox: what is still to be delivered by which channel, who is at it, and what became of it.

A row is taken by a conditional UPDATE that counts its fence up and gives the taker until `lease_until`. Every mark is
conditional on that fence: whoever was too slow, and has been replaced, finds that the mark no longer takes.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from monitor.alerts.alert import Alert
from monitor.database import metadata
from monitor.events import log
from monitor.events.ids import short_id
from monitor.events.kinds import AlertAcknowledged, AlertDelivered, AlertRaised, DeliveryFailed, Event

if TYPE_CHECKING:
    from collections.abc import Sequence

# On SQLite only INTEGER counts up by itself.
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

alerts = sa.Table(
    "alerts",
    metadata,
    sa.Column("number", _NUMBER, primary_key=True, autoincrement=True),
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("claim_id", sa.Text, nullable=False),
    sa.Column("article_id", sa.Text, nullable=False),
    sa.Column("raised_at", sa.Text, nullable=False),
    sa.Column("acknowledged_at", sa.Text),
    sa.Column("data", sa.Text, nullable=False),
    sa.UniqueConstraint("id", name="alerts_id"),
    sa.Index("alerts_raised_at", "raised_at"),
)
outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("number", _NUMBER, primary_key=True, autoincrement=True),
    sa.Column("alert_id", sa.Text, sa.ForeignKey("alerts.id"), nullable=False),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("due_at", sa.Text, nullable=False),
    sa.Column("lease_until", sa.Text),
    sa.Column("fence", sa.Integer, nullable=False),
    sa.Column("last_error", sa.Text),
    sa.UniqueConstraint("alert_id", "channel", name="outbox_alert_channel"),
    sa.Index("outbox_due", "channel", "status", "due_at"),
)

ERROR_CHARS = 500  # of what went wrong; a receiver's answer is not trusted to be short


class Leased(msgspec.Struct, frozen=True):
    """A delivery that the caller alone may make until `lease_until`; `attempt` counts from 1."""

    number: int
    fence: int
    channel: str
    attempt: int
    lease_until: str
    alert: Alert

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
    rows = [_waiting(event.alert_id, channel, log.timestamp(now)) for channel in dict.fromkeys(event.channels)]
    if rows:
        connection.execute(sa.insert(outbox), rows)
    return True


def _waiting(alert_id: str, channel: str, due_at: str) -> dict[str, Any]:
    return {
        "alert_id": alert_id, "channel": channel, "status": "waiting", "attempts": 0, "due_at": due_at, "fence": 0,
    }  # fmt: skip


def lease_due(connection: sa.Connection, channel: str, now: datetime, lease_s: float) -> Leased | None:
    """Takes the channel's oldest row that is due and in nobody's hands; None where there is none.

    Commit before delivering: the lease must outlive the one who took it.
    """
    moment, until = log.timestamp(now), log.timestamp(now + timedelta(seconds=lease_s))
    while (row := connection.execute(_free(channel, moment)).first()) is not None:
        taken = connection.execute(
            sa.update(outbox)
            .where(outbox.c.number == row.number, outbox.c.fence == row.fence, outbox.c.status == "waiting")
            .values(fence=row.fence + 1, attempts=row.attempts + 1, lease_until=until)
        )
        if taken.rowcount == 1:
            return Leased(row.number, row.fence + 1, channel, row.attempts + 1, until, _alert(row.data))
    return None


def _free(channel: str, moment: str) -> sa.Select[Any]:
    """The channel's oldest row that may be taken; rows that another transaction is taking are passed over."""
    return (
        sa.select(outbox.c.number, outbox.c.fence, outbox.c.attempts, alerts.c.data)
        .join(alerts, alerts.c.id == outbox.c.alert_id)
        .where(
            outbox.c.channel == channel,
            outbox.c.status == "waiting",
            outbox.c.due_at <= moment,
            sa.or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= moment),
        )
        .order_by(outbox.c.number)
        .limit(1)
        .with_for_update(skip_locked=True, of=outbox)
    )


def mark_delivered(connection: sa.Connection, leased: Leased, now: datetime) -> bool:
    """Writes that the receiver took it, row and event together; False where the lease has passed to another."""
    if not _mark(connection, leased, status="delivered", last_error=None):
        return False
    event = AlertDelivered(leased.alert.id, leased.channel, leased.attempt, log.timestamp(now))
    key = f"delivered:{leased.alert.id}:{leased.channel}"
    log.append(connection, [log.Pending(event, key)], now)
    return True


def mark_retry(connection: sa.Connection, leased: Leased, due_at: datetime, error: str) -> bool:
    """Writes when it is tried again, and why; False where the lease has passed to another."""
    return _mark(connection, leased, due_at=log.timestamp(due_at), last_error=error[:ERROR_CHARS])


def mark_failed(connection: sa.Connection, leased: Leased, error: str, now: datetime) -> bool:
    """Writes that it is given up, row and event together; False where the lease has passed to another."""
    error = error[:ERROR_CHARS]
    if not _mark(connection, leased, status="failed", last_error=error):
        return False
    event = DeliveryFailed(leased.alert.id, leased.channel, leased.attempt, error, log.timestamp(now))
    key = f"failed:{leased.alert.id}:{leased.channel}:{leased.attempt}"
    log.append(connection, [log.Pending(event, key)], now)
    return True


def _mark(connection: sa.Connection, leased: Leased, **values: str | None) -> bool:
    marked = connection.execute(
        sa.update(outbox)
        .where(outbox.c.number == leased.number, outbox.c.fence == leased.fence, outbox.c.status == "waiting")
        .values(lease_until=None, **values)
    )
    return marked.rowcount == 1


def release_leases(connection: sa.Connection) -> int:
    """Frees what a killed daemon was at, so that the next does not wait for the leases to run out; how many.

    Only for one who knows that nobody else delivers from this store. The fence stands: a late mark is refused still.
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
            _settle(connection, event, status="delivered", last_error=None)
        case DeliveryFailed():
            _settle(connection, event, status="failed", last_error=event.error)
        case AlertAcknowledged():
            seen = sa.update(alerts).where(alerts.c.id == event.alert_id)
            connection.execute(seen.values(acknowledged_at=event.acknowledged_at))


def _settle(connection: sa.Connection, event: AlertDelivered | DeliveryFailed, **values: str | None) -> None:
    connection.execute(
        sa.update(outbox)
        .where(outbox.c.alert_id == event.alert_id, outbox.c.channel == event.channel)
        .values(attempts=event.attempts, lease_until=None, **values)
    )


def _alert(data: str) -> Alert:
    return msgspec.json.decode(data, type=Alert)
