"""Makes the projections again: the same pure functions over the whole log, beside the live tables, then switched.

The new ones are folded into a file of their own, page by page, while the daemon goes on with the live ones; killed on
the way, the next rebuild goes on where this one was. The switch is one transaction: what the log has gained meanwhile
is folded, the rows are exchanged. No alert is raised by any of this.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from monitor import checkpoints, database, extracting, folding, once
from monitor.alerts import outbox
from monitor.beside import exchange, store_beside
from monitor.claims import store
from monitor.comparing import Difference, compare
from monitor.events import log
from monitor.extraction import model
from monitor.uncollected import spare_the_program

if TYPE_CHECKING:
    import sqlalchemy as sa

    from monitor.config import Config

PAGE = 500  # events that are folded in one transaction


class Rebuilt(msgspec.Struct, frozen=True):
    """What a rebuild came to: how many events were folded, and how the new projections differ from the old."""

    events: int
    difference: Difference


def rebuild(
    settings: Config, *, check: bool, extract: bool, progress: once.Progress, dask: str | None = None
) -> Rebuilt:
    """Folds the log up to where the projections are; with `check`, compares and changes nothing.

    `extract` has every article read again, even by the version of the extractor that has read it before; `dask` is
    the scheduler of a Dask cluster that reads what is still to be read.
    """
    engine = _open(settings)
    try:
        extractor = model.extractor_version(settings.extraction.model)
        read = extracting.read_again if extract else extracting.read_missing
        read(engine, settings, extractor, progress, dask)
        with store_beside(engine, settings, extractor) as made:
            upto = _fold_pages(engine, made, settings, extractor, progress)
            difference = _compared(engine, made, settings, extractor)
            if not check:
                _switch(engine, made, settings, extractor)
        return Rebuilt(upto, difference)
    finally:
        engine.dispose()


def catch_up(settings: Config, *, progress: once.Progress, dask: str | None = None) -> None:
    """Folds all that the log holds and the projections do not, alerts and what became of them too; sends nothing."""
    engine = _open(settings)
    try:
        extractor = model.extractor_version(settings.extraction.model)
        extracting.read_missing(engine, settings, extractor, progress, dask)
        made = folding.Folding(settings)
        done = False
        while not done:
            with database.transaction(engine) as connection:
                page = log.read(connection, after=store.position(connection), limit=PAGE, proved=True)
                made.fold(connection, folding.with_findings(connection, page, extractor))
                for event in page:
                    outbox.fold(connection, event.event, datetime.fromisoformat(event.recorded_at))
                done = not page
                progress(store.position(connection), log.head(connection).position)
    finally:
        engine.dispose()


def _open(settings: Config) -> sa.Engine:
    engine = database.open_engine(settings.store.url, home=settings.home)
    with database.reading(engine) as connection:
        database.require_current(connection)
    spare_the_program()
    return engine


def _fold_pages(engine: sa.Engine, made: sa.Engine, settings: Config, extractor: str, progress: once.Progress) -> int:
    """Folds the log beside the live tables up to where those are now; the position reached."""
    with database.reading(engine) as connection:
        upto = store.position(connection)
        shelf = checkpoints.shelf(connection, settings, extractor)
    with database.reading(made) as connection:
        if store.position(connection) == 0:  # those of before may hold what this rebuild is to mend
            shelf.clear()
    folded, position = folding.Folding(settings), -1
    while position < upto:
        with database.reading(engine) as connection:
            with database.transaction(made) as target:
                position = _fold_page(folded, connection, target, extractor, upto)
            shelf.offer(connection, made, position)
        progress(position, upto)
    return upto


def _fold_page(folded: folding.Folding, source: sa.Connection, target: sa.Connection, extractor: str, upto: int) -> int:
    """Folds the next events; the position reached."""
    position = store.position(target)
    if position >= upto:
        return position
    page = log.read(source, after=position, limit=min(PAGE, upto - position), proved=True)
    folded.fold(target, folding.with_findings(source, page, extractor))
    return page[-1].position if page else upto


def _level(source: sa.Connection, target: sa.Connection, settings: Config, extractor: str) -> None:
    """Folds what is missing for the two to be at the same position."""
    upto, folded = store.position(source), folding.Folding(settings)
    while _fold_page(folded, source, target, extractor, upto) < upto:
        pass


def _compared(engine: sa.Engine, made: sa.Engine, settings: Config, extractor: str) -> Difference:
    with database.reading(engine) as live, database.transaction(made) as fresh:
        _level(live, fresh, settings, extractor)
        return compare(live, fresh)


def _switch(engine: sa.Engine, made: sa.Engine, settings: Config, extractor: str) -> None:
    """Exchanges the rows, in one transaction that keeps whoever projects out."""
    with database.transaction(engine) as live, database.transaction(made) as fresh:
        store.position(live, lock=True)
        _level(live, fresh, settings, extractor)
        exchange(live, fresh)
        folding.replaced(live, extractor)
