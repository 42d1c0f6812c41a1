"""Looks back: the projections as they were at a time, a position of the log or an article, made in memory."""

from __future__ import annotations

import re
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import click

from monitor import database
from monitor.cli.store import reading
from monitor.cli.words import read_time
from monitor.errors import NotFoundError
from monitor.events import log
from monitor.events.kinds import ArticleReceived

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.config import Config

PAGE = 500
NAMED = 5  # of several articles that could be meant


@contextmanager
def reading_as_of(config_file: Path, as_of: str | None) -> Iterator[sa.Connection]:
    """A snapshot of the store as it is, or as it was at `as_of`; nothing is written to the store.

    Raises:
        NotFoundError: `as_of` names no time, position or article.
        MonitorError: an article on the way has not been read by this version of the program.
    """
    with reading(config_file) as (connection, settings):
        if as_of is None:
            yield connection
            return
        position = locate(connection, as_of)
        click.echo(f"as of event {position} of {log.head(connection).position}", err=True)
        engine = database.open_engine("sqlite://")
        with database.transaction(engine) as memory:
            _fold_up_to(connection, memory, position, settings)
            yield memory
        engine.dispose()


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
    exact = [one for one in found if as_of.casefold() in {one[1].article_id, one[1].file.casefold()}]
    if not found:
        raise NotFoundError(
            f"{as_of!r} is no position of the log, no article's id or file, and no time; see `monitor articles`."
        )
    if len(found) > 1 and not exact:
        files = ", ".join(article.file for _, article in found[:NAMED])
        raise NotFoundError(f"Several articles begin with {as_of!r}: {files}. Type more of it.")
    return (exact or found)[0][0]


def _articles_named(connection: sa.Connection, name: str) -> Iterator[tuple[int, ArticleReceived]]:
    wanted = name.casefold()
    for event in _events(connection, kinds=["ArticleReceived"]):
        article = event.event
        if isinstance(article, ArticleReceived) and (
            article.article_id.startswith(wanted) or article.file.casefold().startswith(wanted)
        ):
            yield event.position, article


def _last_before(connection: sa.Connection, time: str) -> int:
    moment = _at(read_time(None, None, time) or "")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", time):
        moment += timedelta(days=1)  # a day is known at its end
    return max((event.position for event in _events(connection) if _at(event.recorded_at) <= moment), default=0)


def _at(moment: str) -> datetime:
    return datetime.fromisoformat(moment)


def _events(
    connection: sa.Connection, kinds: list[str] | None = None, upto: int | None = None
) -> Iterator[log.Recorded]:
    after = 0
    while (upto is None or after < upto) and (page := log.read(connection, after=after, limit=PAGE, kinds=kinds)):
        for event in page:
            if upto is not None and event.position > upto:
                return
            yield event
        after = page[-1].position


def _fold_up_to(connection: sa.Connection, memory: sa.Connection, position: int, settings: Config) -> None:
    from monitor import folding  # noqa: PLC0415 - only a look back folds
    from monitor.alerts import outbox  # noqa: PLC0415
    from monitor.extraction.model import extractor_version  # noqa: PLC0415

    database.metadata.create_all(memory)
    extractor = extractor_version(settings.extraction.model)
    for event in _events(connection, upto=position):
        folding.fold(memory, event, folding.findings_for(connection, event, extractor), settings)
        outbox.fold(memory, event.event, _at(event.recorded_at))
