"""Alerts as queries show them: what was told, how far each channel has come with it, and whether it was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from monitor.alerts.alert import Alert, Delivery
from monitor.alerts.tables import alerts, outbox
from monitor.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterable


class ListedAlert(msgspec.Struct, frozen=True):
    """An alert and what became of it; `acknowledged_at` is None until a person has seen it."""

    alert: Alert
    deliveries: tuple[Delivery, ...]
    acknowledged_at: str | None


def list_alerts(connection: sa.Connection, *, search: str | None = None, since: str | None = None) -> list[ListedAlert]:
    """Alerts in the order in which they were raised.

    Args:
        connection: a reading of the store.
        search: words that the message, the subject or the sentence quoted must hold; case makes no difference.
        since: ISO 8601 in UTC, as precise as wished; alerts raised earlier are left out.
    """
    query = sa.select(alerts).order_by(alerts.c.number)
    if since is not None:
        query = query.where(alerts.c.raised_at >= since.removesuffix("Z"))
    found = _listed(connection, connection.execute(query).all())
    return [listed for listed in found if search is None or _speaks_of(listed.alert, search)]


class Tally(msgspec.Struct, frozen=True):
    """How many deliveries of a channel are in one state, and since when the oldest of their alerts is known."""

    channel: str
    status: str
    count: int
    oldest: str


def tally_deliveries(connection: sa.Connection) -> list[Tally]:
    """The outbox in numbers."""
    rows = connection.execute(
        sa.select(outbox.c.channel, outbox.c.status, sa.func.count(), sa.func.min(alerts.c.raised_at))
        .join(alerts, alerts.c.id == outbox.c.alert_id)
        .group_by(outbox.c.channel, outbox.c.status)
        .order_by(outbox.c.channel, outbox.c.status)
    )
    return [Tally(*row) for row in rows]


def count_alerts(connection: sa.Connection) -> int:
    """How many alerts were raised."""
    return connection.execute(sa.select(sa.func.count()).select_from(alerts)).scalar_one()


def get_alert(connection: sa.Connection, id_prefix: str) -> ListedAlert:
    """The alert whose id is, or alone begins with, `id_prefix`.

    Raises:
        NotFoundError: no alert has such an id, or several have; the message names them.
    """
    pattern = id_prefix.lower()
    rows = connection.execute(
        sa.select(alerts).where(alerts.c.id.startswith(pattern, autoescape=True)).order_by(alerts.c.id).limit(11)
    ).all()
    rows = [row for row in rows if row.id == pattern] or rows
    if not rows or not pattern:
        raise NotFoundError(f"No alert has an id that begins with {id_prefix!r}; `monitor alerts` lists them.")
    if len(rows) > 1:
        ids = ", ".join(row.id for row in rows[:10])
        raise NotFoundError(f"Several alerts have an id that begins with {id_prefix!r}: {ids}. Type more of it.")
    return _listed(connection, rows)[0]


def _listed(connection: sa.Connection, rows: Iterable[sa.Row[Any]]) -> list[ListedAlert]:
    deliveries = _deliveries(connection)
    return [
        ListedAlert(msgspec.json.decode(row.data, type=Alert), tuple(deliveries.get(row.id, ())), row.acknowledged_at)
        for row in rows
    ]


def _deliveries(connection: sa.Connection) -> dict[str, list[Delivery]]:
    found: dict[str, list[Delivery]] = {}
    for row in connection.execute(sa.select(outbox).order_by(outbox.c.number)):
        delivery = Delivery(row.channel, row.status, row.attempts, row.last_error)
        found.setdefault(row.alert_id, []).append(delivery)
    return found


def _speaks_of(alert: Alert, search: str) -> bool:
    shown = [alert.id, alert.message, alert.claim.subject, alert.article.file]
    shown += [part.quote for part in (alert.current, alert.position) if part is not None]
    return any(search.casefold() in text.casefold() for text in shown)
