"""Makes the projections again: the same pure functions over the whole log, swapped in by one transaction."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from monitor import database, folding, once, pipeline
from monitor.claims import queries, store
from monitor.events import log
from monitor.events.kinds import ArticleReceived
from monitor.extraction import cache, model
from monitor.extraction.workers import Workers

if TYPE_CHECKING:
    import sqlalchemy as sa

    from monitor.config import Config

PAGE = 200


class Rebuilt(msgspec.Struct, frozen=True):
    """What a rebuild came to: sha256 of all that the projections say, before and after."""

    events: int
    before: str
    after: str


def rebuild(settings: Config, *, check: bool, progress: once.Progress) -> Rebuilt:
    """Folds the log up to where the projections are; with `check`, compares and changes nothing."""
    engine = database.open_engine(settings.store.url, home=settings.home)
    try:
        with database.reading(engine) as connection:
            database.require_current(connection)
        extractor = model.extractor_version(settings.extraction.model)
        _read_missing(engine, settings, extractor)
        return _rebuild(engine, settings, extractor, check=check, progress=progress)
    finally:
        engine.dispose()


def _rebuild(engine: sa.Engine, settings: Config, extractor: str, *, check: bool, progress: once.Progress) -> Rebuilt:
    with database.transaction(engine) as connection:
        before, upto = _digest(connection), store.position(connection)
        store.clear(connection)
        while (position := store.position(connection)) < upto:
            for event in log.read(connection, after=position, limit=min(PAGE, upto - position)):
                folding.fold(connection, event, folding.findings_for(connection, event, extractor), settings)
            progress(store.position(connection), upto)
        done = Rebuilt(upto, before, _digest(connection))
        if check and (transaction := connection.get_transaction()) is not None:
            transaction.rollback()
    return done


def _read_missing(engine: sa.Engine, settings: Config, extractor: str) -> None:
    """Has all articles read that this version of the extractor has not read yet."""
    workers = Workers(settings.extraction)
    workers.start()
    try:
        after = 0
        while True:
            with database.reading(engine) as connection:
                page = log.read(connection, after=after, limit=PAGE, kinds=["ArticleReceived"])
                articles = {one.event.article_id: one.event for one in page if isinstance(one.event, ArticleReceived)}
                missing = cache.missing(connection, list(articles), extractor)
            if not page:
                return
            futures = {id_: workers.extract(pipeline.text_of(articles[id_])) for id_ in missing}
            for id_, future in futures.items():
                pipeline.keep_findings(engine, id_, future.result())
            after = page[-1].position
    finally:
        workers.stop()


def _digest(connection: sa.Connection) -> str:
    """All that the projections say, as one number."""
    digest = hashlib.sha256()
    for claim in sorted(queries.list_claims(connection), key=lambda claim: claim.id):
        digest.update(msgspec.json.encode(claim))
    for row in queries.list_articles(connection):
        digest.update(msgspec.json.encode(row))
    return digest.hexdigest()
