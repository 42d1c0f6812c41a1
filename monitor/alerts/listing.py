"""Alerts as queries show them: what was told, how far each channel has come with it, and whether it was seen."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from monitor.alerts.alert import Alert, Delivery
from monitor.alerts.tables import alerts, outbox
from monitor.claims import ranges
from monitor.claims.loading import rows_in
from monitor.errors import NotFoundError
from monitor.events.tables import events

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PAGE = 400


class ListedAlert(msgspec.Struct, frozen=True):
    """An alert and what became of it; `acknowledged_at` is None until a person has seen it."""

    alert: Alert
    deliveries: tuple[Delivery, ...]
    acknowledged_at: str | None


def list_alerts(
    connection: sa.Connection, *, search: str | None = None, since: str | None = None, newest: int | None = None
) -> list[ListedAlert]:
    """Alerts in the order in which they were raised; with `newest` only so many, the last ones."""
    found = list(islice(each_alert(connection, search=search, since=since, newest_first=newest is not None), newest))
    return found if newest is None else found[::-1]


def each_alert(
    connection: sa.Connection, *, search: str | None = None, since: str | None = None, newest_first: bool = False
) -> Iterator[ListedAlert]:
    """Alerts in the order in which they were raised, or the other way round; read page by page as they are asked for.

    Args:
        connection: a reading of the store, for as long as alerts are asked for.
        search: words that the message, the subject or the sentence quoted must hold; case makes no difference.
        since: ISO 8601 in UTC, as precise as wished; alerts raised earlier are left out.
        newest_first: the last one raised comes first.
    """
    number = alerts.c.number
    query = sa.select(alerts).order_by(number.desc() if newest_first else number).limit(_PAGE)
    if since is not None:
        query = query.where(alerts.c.raised_at >= since.removesuffix("Z"))
    rows = connection.execute(query).all()
    while rows:
        found = _listed(connection, rows)
        yield from (listed for listed in found if search is None or _speaks_of(listed.alert, search))
        last = rows[-1].number
        rows = connection.execute(query.where(number < last if newest_first else number > last)).all()


def alerts_of(connection: sa.Connection, article_id: str) -> list[Alert]:
    """The alerts that an article raised, in their order."""
    query = sa.select(alerts.c.data).where(alerts.c.article_id == article_id).order_by(alerts.c.number)
    return [msgspec.json.decode(data, type=Alert) for data in connection.execute(query).scalars()]


def last_changed(connection: sa.Connection, claim_ids: Sequence[str], upto: int | None = None) -> dict[str, str]:
    """For each of these claims whose figure has changed, the file of the article that changed it last.

    `upto` is the position in the log after which nothing counts.
    """
    found: dict[str, str] = {}
    for at in range(0, len(claim_ids), _PAGE):
        wanted = alerts.c.claim_id.in_(claim_ids[at : at + _PAGE]) & (alerts.c.kind == "figure_changed")
        if upto is not None:
            raised = sa.select(events.c.position).where(events.c.key == "alert:" + alerts.c.id)
            wanted &= raised.scalar_subquery() <= upto
        query = sa.select(alerts.c.claim_id, alerts.c.data).where(wanted).order_by(alerts.c.number)
        found |= {row.claim_id: _FROM.decode(row.data).article.file for row in connection.execute(query)}
    return found


class _File(msgspec.Struct):
    file: str


class _Told(msgspec.Struct):
    """Of an alert, no more than where it came from."""

    article: _File


_FROM = msgspec.json.Decoder(_Told)


class Tally(msgspec.Struct, frozen=True):
    """How many deliveries of a channel are in one state; of those waiting, since when the oldest alert is known."""

    channel: str
    status: str
    count: int
    oldest: str | None


def tally_deliveries(connection: sa.Connection) -> list[Tally]:
    """The outbox in numbers."""
    key = outbox.c.channel, outbox.c.status
    waiting = connection.execute(
        sa.select(outbox.c.channel, sa.func.min(alerts.c.raised_at))
        .join(alerts, alerts.c.id == outbox.c.alert_id)
        .where(outbox.c.status == "waiting")
        .group_by(outbox.c.channel)
    )
    oldest: dict[str, str] = {row[0]: row[1] for row in waiting}
    counted = connection.execute(sa.select(*key, sa.func.count()).group_by(*key).order_by(*key))
    return [
        Tally(channel, status, count, oldest.get(channel) if status == "waiting" else None)
        for channel, status, count in counted
    ]


def count_alerts(connection: sa.Connection) -> int:
    """How many alerts were raised."""
    return connection.execute(sa.select(sa.func.count()).select_from(alerts)).scalar_one()


def get_alert(connection: sa.Connection, id_prefix: str) -> ListedAlert:
    """The alert whose id is, or alone begins with, `id_prefix`.

    Raises:
        NotFoundError: no alert has such an id, or several have; the message names them.
    """
    pattern = id_prefix.lower()
    begun = ranges.begins(connection, alerts.c.id, pattern)
    rows = connection.execute(sa.select(alerts).where(begun).order_by(alerts.c.id).limit(11)).all()
    rows = [row for row in rows if row.id == pattern] or rows
    if not rows or not pattern:
        raise NotFoundError(f"No alert has an id that begins with {id_prefix!r}; `monitor alerts` lists them.")
    if len(rows) > 1:
        ids = ", ".join(row.id for row in rows[:10])
        raise NotFoundError(f"Several alerts have an id that begins with {id_prefix!r}: {ids}. Type more of it.")
    return _listed(connection, rows)[0]


def _listed(connection: sa.Connection, rows: Sequence[sa.Row[Any]]) -> list[ListedAlert]:
    deliveries = _deliveries(connection, [row.id for row in rows])
    return [
        ListedAlert(msgspec.json.decode(row.data, type=Alert), tuple(deliveries.get(row.id, ())), row.acknowledged_at)
        for row in rows
    ]


def _deliveries(connection: sa.Connection, ids: Sequence[str]) -> dict[str, list[Delivery]]:
    found: dict[str, list[Delivery]] = {}
    for row in sorted(rows_in(connection, sa.select(outbox), outbox.c.alert_id, ids), key=lambda row: row.number):
        delivery = Delivery(row.channel, row.status, row.attempts, row.last_error)
        found.setdefault(row.alert_id, []).append(delivery)
    return found


def _speaks_of(alert: Alert, search: str) -> bool:
    shown = [alert.id, alert.message, alert.claim.subject, alert.article.file]
    shown += [part.quote for part in (alert.current, alert.position) if part is not None]
    return any(search.casefold() in text.casefold() for text in shown)
