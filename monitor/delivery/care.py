"""Looks after deliveries: calls others where nobody acknowledges, and tells over another channel what was given up."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa
import structlog

from monitor import database
from monitor.alerts import silences
from monitor.alerts.alert import Alert
from monitor.alerts.channels import failing
from monitor.alerts.tables import alerts, outbox
from monitor.delivery import letter
from monitor.delivery.plan import KNOCKS
from monitor.errors import DeliveryError
from monitor.events.ids import short_id
from monitor.events.log import timestamp

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor import config
    from monitor.delivery.channel import Port

CALLED_FOR = timedelta(days=1)  # an alert that is older when the rule is first told to escalate is left alone
NAMED = 20  # alerts that a notice names

_log = structlog.get_logger(__name__)


def escalate(engine: sa.Engine, rules: Sequence[config.Rule], now: datetime) -> int:
    """Puts alerts that nobody has acknowledged in time into the outbox of further channels; how many deliveries."""
    asked = [rule for rule in rules if rule.escalate_to and rule.escalate_after_s]
    if not asked:
        return 0
    with database.transaction(engine) as connection:
        held = silences.listed(connection, now)
        return sum(_escalate(connection, rule, held, now) for rule in asked)


def _escalate(connection: sa.Connection, rule: config.Rule, held: Sequence[silences.Silence], now: datetime) -> int:
    ripe = now - timedelta(seconds=rule.escalate_after_s)
    unseen = sa.select(alerts.c.id, alerts.c.data).where(
        alerts.c.acknowledged_at.is_(None),
        alerts.c.raised_at <= timestamp(ripe),
        alerts.c.raised_at > timestamp(ripe - CALLED_FOR),
    )
    called = 0
    for row in connection.execute(unseen.order_by(alerts.c.number)).all():
        alert = msgspec.json.decode(row.data, type=Alert)
        if alert.rule == rule.name and silences.silencing(alert, held) is None:
            called += sum(_call(connection, row.id, channel, rule, now) for channel in rule.escalate_to)
    return called


def _call(connection: sa.Connection, alert_id: str, channel: str, rule: config.Rule, now: datetime) -> bool:
    mine = (outbox.c.alert_id == alert_id, outbox.c.channel == channel)
    if connection.execute(sa.select(outbox.c.number).where(*mine)).first():
        return False
    note = f"Nobody has acknowledged this within {_span(rule.escalate_after_s)}."
    connection.execute(
        sa.insert(outbox).values(
            alert_id=alert_id, channel=channel, status="waiting", attempts=0, due_at=timestamp(now), fence=0, note=note
        )
    )
    _log.warning("nobody has acknowledged an alert", alert=alert_id, channel=channel)
    return True


def _span(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes // 60} h" if minutes >= 60 and minutes % 60 == 0 else f"{minutes} min"  # noqa: PLR2004 - an hour


def tell_dead_letters(engine: sa.Engine, ports: Mapping[str, Port], now: datetime) -> int:
    """Tells over another channel what a channel gave up, once; how many deliveries that were told of.

    A channel that is down itself is asked last. Where none takes it, it is tried again at the next look.
    """
    told = 0
    with database.reading(engine) as connection:
        dead = _untold(connection)
        down = {one.channel for one in failing(connection) if one.failures >= KNOCKS}
    for channel, rows in dead.items():
        others = sorted((name for name in ports if name != channel), key=lambda name: name in down)
        if any(_tell(ports[name], name, channel, rows, now) for name in others):
            with database.transaction(engine) as connection:
                done = sa.update(outbox).where(outbox.c.number.in_([row.number for row in rows]))
                connection.execute(done.values(told_at=timestamp(now)))
            told += len(rows)
    return told


class _Dead(msgspec.Struct, frozen=True):
    number: int
    alert_id: str
    message: str
    error: str


def _untold(connection: sa.Connection) -> dict[str, list[_Dead]]:
    rows = connection.execute(
        sa.select(outbox.c.number, outbox.c.channel, outbox.c.alert_id, outbox.c.last_error, alerts.c.data)
        .join(alerts, alerts.c.id == outbox.c.alert_id)
        .where(outbox.c.status == "failed", outbox.c.told_at.is_(None))
        .order_by(outbox.c.number)
        .limit(500)
    )
    found: dict[str, list[_Dead]] = {}
    for row in rows:
        message = msgspec.json.decode(row.data, type=Alert).message
        found.setdefault(row.channel, []).append(_Dead(row.number, row.alert_id, message, row.last_error or ""))
    return found


def _tell(port: Port, name: str, channel: str, rows: Sequence[_Dead], now: datetime) -> bool:
    count = len(rows)
    title = f"Channel {channel} has given up {count} alert{'s' if count > 1 else ''}"
    facts = [(row.alert_id, f"{row.message} ({row.error})") for row in rows[:NAMED]]
    if count > NAMED:
        facts.append(("and more", f"{count - NAMED} alerts; `monitor outbox` lists them"))
    intro = "They are not tried again by themselves. `monitor outbox retry ID` tries one again, `drop ID` takes it out."
    id_ = "ntc_" + short_id("dead", name, *(str(row.number) for row in rows), length=16)
    try:
        port.post(letter.notice(title, facts, intro, timestamp(now)), id_, 1)
    except DeliveryError as error:
        _log.warning("what was given up cannot be told", channel=name, error=str(error))
        return False
    _log.warning("told what was given up", channel=channel, over=name, alerts=count)
    return True
