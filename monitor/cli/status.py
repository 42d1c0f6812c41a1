"""`monitor status`: what the daemon is doing, what is waiting, what went wrong."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click
import msgspec

from monitor import heartbeat, lock, sharing
from monitor.alerts.listing import Tally, count_alerts, tally_deliveries
from monitor.claims import queries
from monitor.claims.listing import count_articles
from monitor.cli.options import configuration, output
from monitor.cli.output import print_json, styled
from monitor.cli.store import reading
from monitor.cli.words import counted, when
from monitor.errors import MonitorError
from monitor.events import log

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.config import Config
    from monitor.heartbeat import Heartbeat

STALE_S = 60.0  # a heartbeat older than this is no sign of life


class Status(msgspec.Struct, frozen=True):
    """How things stand. `lag` counts events that are in the log and not yet in the claims.

    `stopped` tells why the claims cannot go on; `no_channel` what waits for channels that are not configured.
    """

    daemon: str | None  # who holds the store
    alive: bool
    heartbeat: Heartbeat | None
    events: int
    lag: int
    articles: dict[str, int]
    claims: int
    alerts: int
    deliveries: dict[str, int]
    oldest_waiting: str | None
    stopped: str | None = None
    no_channel: dict[str, int] = {}
    daemons: tuple[Heartbeat, ...] = ()  # on a store that several share: those that are alive
    projector: str | None = None  # which of them folds the log into claims


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
    outbox = tally_deliveries(connection)
    waiting = [one for one in outbox if one.status == "waiting"]
    configured = {channel.name for channel in settings.channel}
    shared = connection.dialect.name == "postgresql"
    return Status(
        daemons=tuple(one for one in heartbeat.all_of(connection) if _is_fresh(one)) if shared else (),
        projector=sharing.projector(connection, datetime.now(UTC)) if shared else None,
        daemon=holder, alive=holder is not None and _is_fresh(last), heartbeat=last, events=head,
        lag=head - queries.position(connection),
        articles=count_articles(connection),
        claims=queries.count_claims(connection),
        alerts=count_alerts(connection),
        deliveries=_by_status(outbox), oldest_waiting=min((one.oldest for one in waiting if one.oldest), default=None),
        stopped=_stopped(connection),
        no_channel={one.channel: one.count for one in waiting if one.channel not in configured},
    )  # fmt: skip


def _stopped(connection: sa.Connection) -> str | None:
    """Why the next event cannot be folded into the claims; None where it can, or there is none."""
    try:
        log.get(connection, queries.position(connection) + 1)
    except MonitorError as error:
        return str(error)
    return None


def _by_status(outbox: list[Tally]) -> dict[str, int]:
    tally: dict[str, int] = {}
    for one in outbox:
        tally[one.status] = tally.get(one.status, 0) + one.count
    return tally


def _is_fresh(last: Heartbeat | None) -> bool:
    return last is not None and (datetime.now(UTC) - datetime.fromisoformat(last.beat_at)).total_seconds() < STALE_S


def _print(found: Status) -> None:
    last = found.heartbeat
    if found.alive and last is not None:
        running = f"{found.daemon}, since {when(last.started_at)}, last look at the inbox {when(last.scanned_at)}"
    elif found.daemon:
        running = f"held by {found.daemon}, which has not told of itself lately"
    else:
        running = "not running; start it with `monitor run`"
    others = {f"daemon on {one.host}": f"last look at the inbox {when(one.scanned_at)}" for one in found.daemons}
    facts = {
        "daemon": running,
        **others,
        **({"claims made by": found.projector} if found.projector else {}),
        "log": f"{counted(found.events, 'event')}, {found.lag} not yet read",
        "articles": _words(found.articles),
        "claims": str(found.claims),
        "alerts": str(found.alerts),
        "deliveries": _words(found.deliveries)
        + (f"; oldest waiting since {when(found.oldest_waiting)}" if found.oldest_waiting else ""),
    }
    if found.stopped:
        facts["stopped"] = f"the claims cannot go on. {found.stopped}"
    for channel, count in found.no_channel.items():
        facts[f"no channel {channel!r}"] = f"{count} waiting for it; name it in a [[channel]] again, and they go out"
    if last is not None and found.alive and last.inbox_missing:
        facts["inbox"] = "missing! make the folder again, or mend `path` under [inbox]"
    width = max(len(name) for name in facts)
    for name, fact in facts.items():
        click.echo(f"{styled(name.ljust(width), bold=True)}  {styled(fact)}")


def _words(tally: dict[str, int]) -> str:
    return ", ".join(f"{count} {word}" for word, count in sorted(tally.items())) or "none"
