"""What people do with alerts: acknowledge them, silence some, and see to deliveries that were given up.

Each is an event with its author; row and event are written in one transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.alerts import outbox as box
from monitor.alerts import silences
from monitor.alerts.listing import ListedAlert, get_alert
from monitor.alerts.tables import alerts, outbox
from monitor.errors import MonitorError, NotFoundError
from monitor.events import log
from monitor.events.kinds import (
    AlertAcknowledged,
    DeliveryDropped,
    DeliveryRetried,
    Event,
    SilenceAdded,
    SilenceEnded,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


class Held(msgspec.Struct, frozen=True):
    """A delivery that has not arrived: it waits, or was given up. `id` is the one the receiver would know it by."""

    id: str
    alert_id: str
    channel: str
    status: str
    attempts: int
    due_at: str
    last_error: str | None
    raised_at: str
    message: str
    under_way: bool


def acknowledge(connection: sa.Connection, id_prefix: str, by: tuple[str, str], now: datetime) -> ListedAlert:
    """Writes that a person has seen an alert; `by` is author and note. A second time changes nothing.

    Raises:
        NotFoundError: no alert, or several, have such an id.
    """
    listed = get_alert(connection, id_prefix)
    event = AlertAcknowledged(listed.alert.id, *by, log.timestamp(now))
    _append(connection, event, f"acknowledged:{listed.alert.id}", now)
    return get_alert(connection, listed.alert.id)


def silence(connection: sa.Connection, event: SilenceAdded, now: datetime) -> silences.Silence:
    """Begins a silence; what waits and fits is silenced at once."""
    _append(connection, event, f"silence:{event.silence_id}", now)
    return silences.get(connection, event.silence_id)


def end_silence(connection: sa.Connection, id_prefix: str, author: str, now: datetime) -> silences.Silence:
    """Ends a silence before its time; what it held back stays so.

    Raises:
        NotFoundError: no silence, or several, have such an id.
        MonitorError: it is over.
    """
    found = silences.get(connection, id_prefix)
    if not found.holds(log.timestamp(now)):
        raise MonitorError(f"The silence {found.id} is over since {(found.ended_at or found.until)[:16]}Z.")
    event = SilenceEnded(found.id, author, log.timestamp(now))
    _append(connection, event, f"silence-ended:{found.id}", now)
    return silences.get(connection, found.id)


def retry(connection: sa.Connection, id_prefix: str, author: str, now: datetime) -> list[Held]:
    """Has deliveries tried again at once, with a new schedule; those that were silenced or given up too.

    Raises:
        NotFoundError: no delivery that has not arrived has such an id.
    """
    found = _named(connection, id_prefix)
    for one in found:
        event = DeliveryRetried(one.alert_id, one.channel, author, log.timestamp(now))
        _append(connection, event, f"retried:{one.alert_id}:{one.channel}:{log.timestamp(now)}", now)
    return found


def drop(connection: sa.Connection, id_prefix: str, author: str, now: datetime) -> list[Held]:
    """Takes deliveries out of the outbox: they are not tried again.

    Raises:
        NotFoundError: no delivery that has not arrived has such an id.
    """
    found = _named(connection, id_prefix)
    for one in found:
        event = DeliveryDropped(one.alert_id, one.channel, author, log.timestamp(now))
        _append(connection, event, f"dropped:{one.alert_id}:{one.channel}:{log.timestamp(now)}", now)
    return found


def _append(connection: sa.Connection, event: Event, key: str, now: datetime) -> None:
    (appended,) = log.append(connection, [log.Pending(event, key)], now)
    if appended.new:
        box.fold(connection, event, now)


def _named(connection: sa.Connection, id_prefix: str) -> list[Held]:
    """Those that the id names: of one delivery, or of an alert and so of all its deliveries."""
    wanted = id_prefix.lower().removeprefix("dlv_")
    every = held(connection, everything=True)
    found = [one for one in every if wanted and one.id.removeprefix("dlv_").startswith(wanted)]
    found = found or [one for one in every if wanted and one.alert_id.startswith(wanted)]
    if not found:
        raise NotFoundError(
            f"Nothing in the outbox has an id that begins with {id_prefix!r}; `monitor outbox` lists what is there."
        )
    if len({one.alert_id for one in found}) > 1:
        raise NotFoundError(f"Several deliveries have an id that begins with {id_prefix!r}; type more of it.")
    return found


def held(connection: sa.Connection, channels: Sequence[str] | None = None, *, everything: bool = False) -> list[Held]:
    """What waits or was given up, the oldest first; with `everything`, what was silenced too."""
    states = ("waiting", "failed", "silenced") if everything else ("waiting", "failed")
    query = (
        sa.select(outbox, alerts.c.raised_at, alerts.c.data)
        .join(alerts, alerts.c.id == outbox.c.alert_id)
        .where(outbox.c.status.in_(states))
        .order_by(outbox.c.number)
    )
    if channels:
        query = query.where(outbox.c.channel.in_(channels))
    return [
        Held(
            box.delivery_id(row.alert_id, row.channel), row.alert_id, row.channel, row.status, row.attempts, row.due_at,
            row.last_error, row.raised_at, msgspec.json.decode(row.data)["message"], row.lease_until is not None,
        )
        for row in connection.execute(query)
    ]  # fmt: skip
