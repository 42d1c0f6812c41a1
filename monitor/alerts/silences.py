"""Silences: what people asked not to be told of for a while, who asked, why, and until when.

A silence holds back deliveries, never alerts: what was raised stands in `monitor alerts`, its deliveries `silenced`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from monitor.alerts.alert import Alert
from monitor.alerts.tables import alerts, outbox, silences
from monitor.errors import MonitorError, NotFoundError
from monitor.events import log
from monitor.events.ids import short_id
from monitor.events.kinds import SilenceAdded, SilenceEnded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

FIELDS = ("kind", "claim", "party", "text")


class Silence(msgspec.Struct, frozen=True):
    """A silence; `matcher` names what all has to fit an alert. Times are ISO 8601, UTC."""

    id: str
    matcher: dict[str, str]
    until: str
    author: str
    reason: str
    added_at: str
    ended_at: str | None = None
    ended_by: str | None = None

    def holds(self, moment: str) -> bool:
        """Whether it holds at a moment."""
        return self.ended_at is None and self.added_at <= moment < self.until


def matches(matcher: Mapping[str, str], alert: Alert) -> bool:
    """Whether every part of the matcher fits the alert; case makes no difference.

    `kind` is the alert's kind; `claim` an id, the beginning of one, or words of the claim's subject; `party` who
    states or denies; `text` words of the message or of the sentence quoted.
    """
    return bool(matcher) and all(_fits(field, wanted.casefold(), alert) for field, wanted in matcher.items())


def _fits(field: str, wanted: str, alert: Alert) -> bool:
    match field:
        case "kind":
            return alert.kind == wanted
        case "claim":
            ids = {alert.claim.id, *alert.claims}
            return any(id_.startswith(wanted) for id_ in ids) or _holds(alert.claim.subject, wanted)
        case "party":
            told = (alert.current, alert.position)
            return any((one.party or "").casefold() == wanted for one in told if one is not None)
        case "text":
            told = (alert.current, alert.position)
            return _holds(" ".join([alert.message, *(one.quote for one in told if one is not None)]), wanted)
    return False


def _holds(text: str, words: str) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words.split())


def added(matcher: Mapping[str, str], until: datetime, by: tuple[str, str], now: datetime) -> SilenceAdded:
    """The event that begins a silence; `by` is author and reason.

    Raises:
        MonitorError: it matches everything, or would be over already.
    """
    given = {field: " ".join(words.split()) for field, words in matcher.items() if words and words.strip()}
    if not given:
        raise MonitorError("A silence needs something to match: --kind, --claim, --party or --text.")
    if until <= now:
        raise MonitorError(f"The silence would end at {log.timestamp(until)[:19]}Z, which is over; give a later time.")
    moment = log.timestamp(now)
    id_ = short_id("silence", *(part for pair in sorted(given.items()) for part in pair), moment, by[0], length=10)
    return SilenceAdded(id_, given, log.timestamp(until), *by, moment)


def listed(connection: sa.Connection, now: datetime | None = None) -> list[Silence]:
    """The silences in the order in which they were added; those alone that hold, where `now` is given."""
    rows = connection.execute(sa.select(silences).order_by(silences.c.added_at, silences.c.id))
    found = [_silence(row) for row in rows]
    return found if now is None else [one for one in found if one.holds(log.timestamp(now))]


def get(connection: sa.Connection, id_prefix: str) -> Silence:
    """The silence whose id is, or alone begins with, `id_prefix`.

    Raises:
        NotFoundError: none has such an id, or several have.
    """
    found = [one for one in listed(connection) if id_prefix and one.id.startswith(id_prefix.lower())]
    if len(found) != 1:
        what = "No silence has" if not found else "Several silences have"
        raise NotFoundError(f"{what} an id that begins with {id_prefix!r}; `monitor silences` lists them.")
    return found[0]


def silencing(alert: Alert, held: Sequence[Silence]) -> Silence | None:
    """The first of these silences that fits an alert."""
    return next((one for one in held if matches(one.matcher, alert)), None)


def why(silence: Silence) -> str:
    """What a delivery's line says of the silence that holds it back."""
    return f"silenced until {silence.until[:16]}Z by {silence.author}: {silence.reason}"


def fold(connection: sa.Connection, event: SilenceAdded | SilenceEnded) -> None:
    """Brings the table, and what waits in the outbox, up to the event."""
    if isinstance(event, SilenceEnded):
        ended = sa.update(silences).where(silences.c.id == event.silence_id, silences.c.ended_at.is_(None))
        connection.execute(ended.values(ended_at=event.ended_at, ended_by=event.author))
        return
    if connection.execute(sa.select(silences.c.id).where(silences.c.id == event.silence_id)).first():
        return
    values = msgspec.structs.asdict(event)
    silence = Silence(id=values.pop("silence_id"), **values)
    stored = msgspec.structs.asdict(silence) | {"matcher": msgspec.json.encode(silence.matcher).decode()}
    connection.execute(sa.insert(silences).values(stored))
    _hold_back(connection, silence)


def _hold_back(connection: sa.Connection, silence: Silence) -> None:
    """Silences what waits already and fits; what is on its way this very moment arrives."""
    waiting = (
        sa.select(outbox.c.number, alerts.c.data)
        .join(alerts, alerts.c.id == outbox.c.alert_id)
        .where(outbox.c.status == "waiting", outbox.c.lease_until.is_(None))
    )
    numbers = [
        row.number
        for row in connection.execute(waiting).all()
        if matches(silence.matcher, msgspec.json.decode(row.data, type=Alert))
    ]
    for number in numbers:
        connection.execute(
            sa.update(outbox)
            .where(outbox.c.number == number, outbox.c.status == "waiting", outbox.c.lease_until.is_(None))
            .values(status="silenced", last_error=why(silence), settled_at=silence.added_at)
        )


def _silence(row: sa.Row[Any]) -> Silence:
    values = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's documented way to a mapping
    return Silence(**values | {"matcher": msgspec.json.decode(row.matcher)})
