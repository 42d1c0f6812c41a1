"""The steps of the data's way, one function for each arrow, one transaction each; called again and again by the daemon.

take_in  ->  read_ahead, keep_findings  ->  project_run  ->  monitor.delivery.deliver
"""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from monitor import database, folding, leases
from monitor.alerts import outbox, rules
from monitor.claims import store
from monitor.events import log
from monitor.events.kinds import AlertRaised, ArticleReceived, Decision
from monitor.extraction import cache
from monitor.extraction.extract import Text
from monitor.inbox import receive
from monitor.inbox.read import read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from concurrent.futures import Future
    from datetime import datetime

    import sqlalchemy as sa

    from monitor.alerts.alert import Alert
    from monitor.claims.changes import Changes
    from monitor.config import Config
    from monitor.extraction.findings import Findings
    from monitor.extraction.workers import Workers
    from monitor.inbox.reading import ReadingProcess

Mine: TypeAlias = "Callable[[Sequence[str]], Sequence[str]]"
AHEAD = 32  # articles that may be with the workers at once
QUIET_AT_ONCE = 100  # events that change no claim and are passed over in one transaction
RUN = 16  # others that are folded in one transaction, so that what several ask for is read, and written, once,
RUN_S = 0.5  # but for no longer than that, for nobody else can write meanwhile


class Waiting(msgspec.Struct, frozen=True):
    """The next event cannot be projected before this article has been read."""

    article_id: str


class Projected(msgspec.Struct, frozen=True):
    """An event was folded into the projection, and these alerts were raised."""

    event: log.Recorded
    changes: Changes
    alerts: tuple[Alert, ...] = ()


class ReadingAhead(msgspec.Struct):
    """The articles that are with the workers, and the position up to which the log has been looked through for more."""

    futures: dict[str, Future[Findings]] = {}
    upto: int = 0


class Superseded(msgspec.Struct, frozen=True):
    """Another daemon has become the one that projects; nothing was written."""


def take_in(
    engine: sa.Engine,
    settings: Config,
    now: datetime,
    *,
    settle: bool = True,
    stop: Callable[[], bool] = lambda: False,
    reading: ReadingProcess | None = None,
    tell: Callable[[int, int], None] = lambda _done, _of: None,
) -> receive.ScanResult:
    """Looks through the inboxes and receives what is finished; `settle` False takes everything as it is now.

    Files are read by `reading`, or in this very process. `tell` hears after each file how many are done, of how many.
    """
    found = {}
    for inbox in settings.inboxes:
        read = reading.reader(inbox) if reading else read_all
        found[inbox.name] = receive.scan(
            engine, inbox, settings.home, now, settle=settle, stop=stop, read=read, tell=tell
        )
    return receive.together(found)


def read_ahead(
    engine: sa.Engine, workers: Workers, extractor: str, ahead: ReadingAhead, mine: Mine | None = None
) -> None:
    """Gives the workers the next articles that this version of the extractor has not read yet.

    `mine` tells which of them this daemon is to read where several share the store; without it all.
    """
    room = AHEAD - len(ahead.futures)
    if room <= 0:
        return
    with database.reading(engine) as connection:
        after = max(ahead.upto, store.position(connection))
        found = log.read(connection, after=after, limit=room, kinds=["ArticleReceived"])
        articles = {event.event.article_id: event.event for event in found if isinstance(event.event, ArticleReceived)}
        missing = cache.missing(connection, list(articles), extractor)
    for article_id in mine(missing) if mine else missing:
        if article_id not in ahead.futures:
            ahead.futures[article_id] = workers.extract(text_of(articles[article_id]))
    if found:
        ahead.upto = found[-1].position


def text_of(article: ArticleReceived) -> Text:
    """What an extractor needs to know of an article."""
    return Text(
        id=article.article_id, text=article.text, title=article.title, published_at=article.published_at,
        language=article.language, blocks=article.blocks,
    )  # fmt: skip


def keep_findings(engine: sa.Engine, article_id: str, findings: Findings) -> None:
    """Keeps what a worker found."""
    keep_all(engine, {article_id: findings})


def keep_all(engine: sa.Engine, found: Mapping[str, Findings]) -> None:
    """Keeps what the workers found in several articles, by their ids, in one transaction."""
    if not found:
        return
    with database.transaction(engine) as connection:
        for article_id, findings in found.items():
            cache.save(connection, article_id, findings)
        database.hint(connection)


def project_next(
    engine: sa.Engine, settings: Config, extractor: str, now: datetime, lease: leases.Lease | None = None
) -> Projected | Waiting | Superseded | None:
    """The same as `project_run`, of one event that changes claims, or of several that do not; tells of the last."""
    done = project_run(engine, settings, extractor, now, lease, at_most=1)
    return done[-1] if isinstance(done, list) else done


def project_run(
    engine: sa.Engine, settings: Config, extractor: str, now: datetime, lease: leases.Lease | None = None,
    at_most: int = RUN, at_hand: folding.AtHand | None = None,
) -> list[Projected] | Waiting | Superseded | None:  # fmt: skip
    """Folds the next events of the log into the projection and raises what alerts follow; None at the end of the log.

    Rows, position, alerts and their outbox rows are written in one transaction; where several daemons share the store,
    only while `lease` stands. Events that change no claim, such as alerts, are folded together with those that follow
    and change none either: after many articles that came at once, all their alerts stand behind them. What was read is
    kept `at_hand` for the next run.
    """
    known = at_hand or folding.AtHand()
    with database.reading(engine) as connection:
        upcoming = log.get(connection, store.position(connection) + 1)
        if upcoming is None:
            return None
        if (unread := folding.unread(connection, upcoming, extractor)) is not None:
            return Waiting(unread)
    limit = QUIET_AT_ONCE if _is_quiet(upcoming) else at_most
    with database.transaction(engine) as connection:
        if lease is not None and not leases.stands(connection, lease):
            return Superseded()
        following = log.read(connection, after=store.position(connection, lock=True), limit=limit, proved=True)
        together = itertools.takewhile(lambda event: _is_quiet(event) == _is_quiet(upcoming), following)
        run = folding.ready(connection, list(together), extractor)
        done = _fold(connection, run, settings, now, known)
    if not done:
        return None  # another process was faster, or has begun to rebuild
    known.committed(done[-1].event.position)
    return done


def _is_quiet(event: log.Recorded) -> bool:
    return not isinstance(event.event, ArticleReceived | Decision)


def _fold(
    connection: sa.Connection,
    run: Sequence[tuple[log.Recorded, Findings | None]],
    settings: Config,
    now: datetime,
    at_hand: folding.AtHand,
) -> list[Projected]:
    folded, until_s = folding.Run(connection, settings, run, at_hand), time.monotonic() + RUN_S
    done: list[Projected] = []
    for event, findings in run:
        changes = folded.fold(event, findings)
        done.append(Projected(event, changes, _raise_alerts(connection, changes, settings, now)))
        if time.monotonic() > until_s:
            break
    folded.end()
    return done


def _raise_alerts(connection: sa.Connection, changes: Changes, settings: Config, now: datetime) -> tuple[Alert, ...]:
    raised = []
    for decision in rules.decide(changes, settings.rule, settings.claims, log.timestamp(now)):
        if decision.alert is None:
            continue
        event = _raised(decision.alert, _channels(decision.rules, settings))
        (appended,) = log.append(connection, [log.Pending(event, f"alert:{event.alert_id}")], now)
        if appended.new:
            outbox.record(connection, event, now)
            raised.append(decision.alert)
    return tuple(raised)


def _channels(rules_: Sequence[str], settings: Config) -> Sequence[str]:
    """Where an alert goes: the channels that its rules name, or all of them where a rule names none."""
    asked = [rule.channels for rule in settings.rule if rule.name in rules_]
    if not all(asked):
        return [channel.name for channel in settings.channel]
    return list(dict.fromkeys(name for names in asked for name in names))


def _raised(alert: Alert, channels: Sequence[str]) -> AlertRaised:
    return AlertRaised(
        alert_id=alert.id, kind=alert.kind, claim_id=alert.claim.id, article_id=alert.article.id, rule=alert.rule,
        channels=tuple(channels), alert=msgspec.to_builtins(alert), raised_at=alert.raised_at,
    )  # fmt: skip
