"""Asks for the past: what --as-of means, and the projections as they were then."""

from __future__ import annotations

import re
import time
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

import click
import sqlalchemy as sa

from monitor.claims.tables import articles
from monitor.cli.store import reading
from monitor.cli.words import counted, read_time
from monitor.errors import NotFoundError
from monitor.events import log
from monitor.events.kinds import ArticleReceived
from monitor.events.tables import events

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from monitor.config import Config

PAGE = 500
NAMED = 5  # of several articles that could be meant
LONG = 5_000  # events to be folded that are worth a word
PATIENCE_S = 10.0  # of folding, after which it is told how long it will take


class Seen(NamedTuple):
    """What a query is asked of: the projections, now or then, and the store as it is; `upto` is None for now."""

    then: sa.Connection
    now: sa.Connection
    upto: int | None


@contextmanager
def looking(config_file: Path, as_of: str | None, *, alerts: bool = False) -> Iterator[Seen]:
    """A snapshot of the store as it is, or its claims, or its `alerts`, as they were at `as_of`.

    Raises:
        NotFoundError: `as_of` names no time, position or article.
        MonitorError: an article on the way has not been read by this version of the program.
    """
    with reading(config_file) as (connection, settings):
        if as_of is None:
            yield Seen(connection, connection, None)
            return
        position = locate(connection, as_of)
        click.echo(f"as of event {position} of {log.head(connection).position}", err=True)
        with _back_to(connection, settings, position, alerts=alerts) as then:
            yield Seen(then, connection, position)


@contextmanager
def _back_to(connection: sa.Connection, settings: Config, position: int, *, alerts: bool) -> Iterator[sa.Connection]:
    from monitor import looking_back  # noqa: PLC0415 - only a look back folds
    from monitor.cli.run import progress_bar  # noqa: PLC0415

    part = looking_back.Alerts() if alerts else looking_back.Claims(settings)
    if (distance := looking_back.distance(connection, settings, part, position)) > LONG:
        click.echo(
            f"There is no checkpoint near: {counted(distance, 'event')} are folded for this, which can take minutes. "
            "It leaves checkpoints, so that the next look back is shorter.",
            err=True,
        )
    with ExitStack() as kept:
        with progress_bar("Looking back") as progress:  # goes when all is folded; what was folded stays
            then = kept.enter_context(looking_back.at(connection, settings, part, position, _telling(progress)))
        yield then


def _telling(progress: Callable[[int, int], None]) -> Callable[[int, int], None]:
    """Shows progress, and says once how long it will take where that is long."""
    started, said = time.monotonic(), False

    def tell(done: int, of: int) -> None:
        nonlocal said
        progress(done, of)
        took_s = time.monotonic() - started
        if not said and took_s > PATIENCE_S and done < of:
            said = True
            click.echo(f"About {took_s / done * (of - done):,.0f} s more.", err=True)

    return tell


def locate(connection: sa.Connection, as_of: str) -> int:
    """The position in the log that a position, a time, or an article's id or file stands for.

    Raises:
        NotFoundError: it stands for none of these, or for several articles.
    """
    if re.fullmatch(r"0|[1-9]\d*", as_of) and int(as_of) <= log.head(connection).position:
        return int(as_of)
    if re.fullmatch(r"\d{4}-\d\d-\d\d([T ].*)?|\d+[mhdw]", as_of):
        return _last_before(connection, as_of)
    found = list(_articles_named(connection, as_of)) if as_of else []
    exact = [one for one in found if as_of.casefold() in {one[1], one[2].casefold()}]
    if not found:
        raise NotFoundError(
            f"{as_of!r} is no position of the log, no article's id or file, and no time; see `monitor articles`."
        )
    if len(found) > 1 and not exact:
        files = ", ".join(file for _, _, file in found[:NAMED])
        raise NotFoundError(f"Several articles begin with {as_of!r}: {files}. Type more of it.")
    return (exact or found)[0][0]


def _articles_named(connection: sa.Connection, name: str) -> Iterator[tuple[int, str, str]]:
    """Position, id and file of the articles whose id or file begins so: those that are projected, then the rest."""
    wanted = name.casefold()
    listed = sa.select(articles.c.position, articles.c.id, articles.c.file).where(
        articles.c.sha256.is_not(None), articles.c.status != "rejected"
    )
    for position, id_, file in _received(connection, listed):
        if id_.startswith(wanted) or file.casefold().startswith(wanted):
            yield position, id_, file


def _received(
    connection: sa.Connection, listed: sa.Select[tuple[int, str | None, str]]
) -> Iterator[tuple[int, str, str]]:
    after = 0
    for row in connection.execute(listed.order_by(articles.c.position)):
        yield row.position, row.id or "", row.file
        after = row.position
    while page := log.read(connection, after=after, limit=PAGE, kinds=["ArticleReceived"]):
        for event in page:
            if isinstance(event.event, ArticleReceived):
                yield event.position, event.event.article_id, event.event.file
        after = page[-1].position


def _last_before(connection: sa.Connection, as_of: str) -> int:
    moment = datetime.fromisoformat(read_time(None, None, as_of) or "")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", as_of):
        moment += timedelta(days=1)  # a day is known at its end
    newest = sa.select(sa.func.max(events.c.position)).where(events.c.recorded_at <= log.timestamp(moment))
    return connection.execute(newest).scalar() or 0
