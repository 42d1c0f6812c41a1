"""Takes a person's decision in: appends it to the log, and folds it at once where nothing waits before it.

A running daemon is no hindrance: whoever folds the next event does it in one transaction, and the other finds it done.
Articles are left to the daemon, or to the next run: they may have to be read first, and they raise alerts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor import database, pipeline
from monitor.claims import store
from monitor.claims.deciding import By
from monitor.errors import UnknownEventError
from monitor.events import log
from monitor.events.kinds import ArticleReceived, Decision
from monitor.extraction import model
from monitor.sharing import Share

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    import sqlalchemy as sa

    from monitor.config import Config


class Taken(msgspec.Struct, frozen=True):
    """A decision that stands in the log; `applied` tells whether the claims show it already."""

    position: int
    event: Decision
    applied: bool


def take(
    engine: sa.Engine,
    settings: Config,
    make: Callable[[sa.Connection, By], Decision],
    by: tuple[str, str],
    now: Callable[[], datetime],
) -> Taken:
    """Makes a decision, appends it, and folds it if it can.

    Args:
        engine: the store.
        settings: of the workspace.
        make: one of the functions of `monitor.claims.deciding`; what it sees holds until its event is appended.
        by: author and reason.
        now: the clock.

    Raises:
        NotFoundError, MonitorError: what `make` raises; nothing was appended.
    """
    moment = now()
    with database.transaction(engine) as connection:
        database.require_current(connection)
        event = make(connection, By(*by, log.timestamp(moment)))
        (appended,) = log.append(connection, [log.Pending(event, f"decision:{event.decision_id}")], moment)
        database.hint(connection)
    return Taken(appended.position, event, fold_up_to(engine, settings, appended.position, now))


def fold_up_to(engine: sa.Engine, settings: Config, position: int, now: Callable[[], datetime]) -> bool:
    """Folds what stands in the log up to a position; False where an article, or another daemon, is in the way."""
    extractor = model.extractor_version(settings.extraction.model)
    share = Share(engine, now, settings.store.lease_s)
    try:
        while share.may_project() and _is_easy(engine, position):
            done = pipeline.project_next(engine, settings, extractor, now(), share.lease)
            if not isinstance(done, pipeline.Projected):
                break
    finally:
        share.leave()
    with database.reading(engine) as connection:
        return store.position(connection) >= position


def _is_easy(engine: sa.Engine, upto: int) -> bool:
    """Whether the next event is no later than that and needs neither reading nor telling."""
    with database.reading(engine) as connection:
        try:
            event = log.get(connection, store.position(connection) + 1)
        except UnknownEventError:
            return False
    return event is not None and event.position <= upto and not isinstance(event.event, ArticleReceived)
