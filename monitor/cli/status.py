"""`monitor status`: what the daemon is doing, what is waiting, what went wrong."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click
import msgspec

from monitor import heartbeat, lock
from monitor.alerts.listing import list_alerts
from monitor.claims import queries, store
from monitor.cli.options import configuration, output
from monitor.cli.output import print_json, styled
from monitor.cli.store import reading
from monitor.cli.words import when
from monitor.events import log

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.config import Config

STALE_S = 60.0  # a heartbeat older than this is no sign of life


class Status(msgspec.Struct, frozen=True):
    """How things stand. `lag` counts events that are in the log and not yet in the claims."""

    daemon: str | None  # who holds the store
    alive: bool
    heartbeat: heartbeat.Heartbeat | None
    events: int
    lag: int
    articles: dict[str, int]
    claims: int
    alerts: int
    deliveries: dict[str, int]
    oldest_waiting: str | None


@click.command()
@output
@configuration
def status(config_file: Path, style: str | None) -> None:
    """Tell what the daemon is doing and what is waiting."""
    with reading(config_file) as (connection, settings):
        found = _status(connection, settings)
    if style:
        plain = msgspec.to_builtins(found)
        print_json([plain] if style == "jsonl" else plain, style)
        return
    _print(found)


def _status(connection: sa.Connection, settings: Config) -> Status:
    last = heartbeat.last(connection)
    head = log.head(connection).position
    holder = lock.holder(lock.beside(settings.store.url, settings.home))
    alerts = list_alerts(connection)
    deliveries = [delivery for listed in alerts for delivery in listed.deliveries]
    waiting = [a.alert.raised_at for a in alerts if any(one.status == "waiting" for one in a.deliveries)]
    return Status(
        daemon=holder, alive=holder is not None and _is_fresh(last), heartbeat=last, events=head,
        lag=head - store.position(connection),
        articles=_tally(row.status for row in queries.list_articles(connection)),
        claims=len(queries.list_claims(connection)), alerts=len(alerts),
        deliveries=_tally(delivery.status for delivery in deliveries), oldest_waiting=min(waiting, default=None),
    )  # fmt: skip


def _is_fresh(last: heartbeat.Heartbeat | None) -> bool:
    return last is not None and (datetime.now(UTC) - datetime.fromisoformat(last.beat_at)).total_seconds() < STALE_S


def _tally(words: Any) -> dict[str, int]:
    counted: dict[str, int] = {}
    for word in words:
        counted[word] = counted.get(word, 0) + 1
    return counted


def _print(found: Status) -> None:
    last = found.heartbeat
    if found.alive and last is not None:
        running = f"{found.daemon}, since {when(last.started_at)}, last look at the inbox {when(last.scanned_at)}"
    elif found.daemon:
        running = f"held by {found.daemon}, which has not told of itself lately"
    else:
        running = "not running; start it with `monitor run`"
    facts = {
        "daemon": running,
        "log": f"{found.events} events, {found.lag} not yet read",
        "articles": _words(found.articles),
        "claims": str(found.claims),
        "alerts": str(found.alerts),
        "deliveries": _words(found.deliveries)
        + (f"; oldest waiting since {when(found.oldest_waiting)}" if found.oldest_waiting else ""),
    }
    if last is not None and found.alive and last.inbox_missing:
        facts["inbox"] = "missing! make the folder again, or mend `path` under [inbox]"
    for name, fact in facts.items():
        click.echo(f"{styled(name.ljust(11), bold=True)} {styled(fact)}")


def _words(tally: dict[str, int]) -> str:
    return ", ".join(f"{count} {word}" for word, count in sorted(tally.items())) or "none"
