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
    """The position in the log that a time, a position, or an article's id or file stands for."""
    if re.fullmatch(r"0|[1-9]\d*", as_of) and int(as_of) <= log.head(connection).position:
        return int(as_of)
    wanted = as_of.casefold()
    for event in _events(connection, kinds=["ArticleReceived"]):
        article = event.event
        if isinstance(article, ArticleReceived) and (
            article.article_id.startswith(wanted) or article.file.casefold().startswith(wanted)
        ):
            return event.position
    if not re.match(r"\d{4}-\d\d-\d\d|\d+[mhdw]$", as_of):
        raise NotFoundError(
            f"{as_of!r} is no position of the log, no article's id or file, and no time; see `monitor articles`."
        )
    moment = _at(read_time(None, None, as_of) or "")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", as_of):
        moment += timedelta(days=1)  # a day is known at its end
    return max((event.position for event in _events(connection) if _at(event.recorded_at) <= moment), default=0)


def _at(moment: str) -> datetime:
    return datetime.fromisoformat(moment)


def _events(
    connection: sa.Connection, kinds: list[str] | None = None, upto: int | None = None
) -> Iterator[log.Recorded]:
    after = 0
    while page := log.read(connection, after=after, limit=PAGE, kinds=kinds):
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
