"""How each channel stands, and what waits for it: read and written in the transactions of delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.alerts.tables import alerts, channel_states, outbox
from monitor.events import log

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

WORDS_CHARS = 500


class State(msgspec.Struct, frozen=True):
    """How a channel's target has answered lately; `failures` in a row up to now, times ISO 8601, UTC."""

    channel: str
    failures: int = 0
    failing_since: str | None = None
    again_at: str | None = None
    last_error: str | None = None


class Free(msgspec.Struct, frozen=True):
    """A delivery that waits and is in nobody's hands; `before` and `after` where its alert tells of a change."""

    number: int
    alert_id: str
    claim_id: str
    article_id: str
    raised_at: str
    due_at: str
    sent_as: str | None
    data: str


def state(connection: sa.Connection, channel: str) -> State:
    """How a channel stands; one that never failed has failed 0 times."""
    row = connection.execute(sa.select(channel_states).where(channel_states.c.channel == channel)).first()
    return State(**row._mapping) if row else State(channel)  # noqa: SLF001 - SQLAlchemy's documented way to a mapping


def failing(connection: sa.Connection) -> list[State]:
    """The channels whose last attempt failed."""
    rows = connection.execute(
        sa.select(channel_states).where(channel_states.c.failures > 0).order_by(channel_states.c.channel)
    )
    return [State(**row._mapping) for row in rows]  # noqa: SLF001 - see state


def failed(connection: sa.Connection, before: State, error: str, again_at: datetime | None, now: datetime) -> State:
    """Writes that one more attempt failed; until `again_at` nobody tries."""
    values = msgspec.structs.asdict(before) | {
        "failures": before.failures + 1,
        "failing_since": before.failing_since or log.timestamp(now),
        "again_at": log.timestamp(again_at) if again_at else None,
        "last_error": error[:WORDS_CHARS],
    }
    row = sa.update(channel_states).where(channel_states.c.channel == before.channel)
    if not connection.execute(row.values(values)).rowcount:
        connection.execute(sa.insert(channel_states).values(values))
    return State(**values)


def works(connection: sa.Connection, before: State, *, was_down: bool, now: datetime) -> State:
    """Writes that the target took something again; where it `was_down`, all that failed meanwhile is due at once."""
    if not before.failures:
        return before
    row = sa.update(channel_states).where(channel_states.c.channel == before.channel)
    connection.execute(row.values(failures=0, failing_since=None, again_at=None, last_error=None))
    if was_down:
        waits = (outbox.c.channel == before.channel, outbox.c.status == "waiting", outbox.c.attempts > 0)
        moment = log.timestamp(now)
        due = sa.update(outbox).where(*waits, outbox.c.due_at > moment, outbox.c.lease_until.is_(None))
        connection.execute(due.values(due_at=moment))
    return State(before.channel)


def free(connection: sa.Connection, channel: str, now: datetime) -> list[Free]:
    """What waits and is in nobody's hands, in the order in which it was raised."""
    columns = (
        outbox.c.number, alerts.c.id.label("alert_id"), alerts.c.claim_id, alerts.c.article_id, alerts.c.raised_at,
        outbox.c.due_at, outbox.c.sent_as, alerts.c.data,
    )  # fmt: skip
    nobody = sa.or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= log.timestamp(now))
    rows = connection.execute(
        sa.select(*columns)
        .join(alerts, alerts.c.id == outbox.c.alert_id)
        .where(outbox.c.channel == channel, outbox.c.status == "waiting", nobody)
        .order_by(outbox.c.number)
    )
    return [Free(**row._mapping) for row in rows]  # noqa: SLF001 - see state


def sent_since(connection: sa.Connection, channel: str, moment: datetime) -> list[str]:
    """When each message that the target took since then was taken; a digest is one message."""
    rows = connection.execute(
        sa.select(sa.func.max(outbox.c.settled_at))
        .where(outbox.c.channel == channel, outbox.c.status == "delivered", outbox.c.settled_at > log.timestamp(moment))
        .group_by(sa.func.coalesce(outbox.c.sent_as, outbox.c.alert_id))
    )
    return [str(row[0]) for row in rows]


def told_of(connection: sa.Connection, claims: Sequence[str], since: datetime) -> list[tuple[str, str, str]]:
    """What was raised on claims since then: claim, moment, and the alert as it is stored."""
    if not claims:
        return []
    rows = connection.execute(
        sa.select(alerts.c.claim_id, alerts.c.raised_at, alerts.c.data).where(
            alerts.c.raised_at >= log.timestamp(since), alerts.c.claim_id.in_(claims)
        )
    )
    return [(row.claim_id, row.raised_at, row.data) for row in rows]
