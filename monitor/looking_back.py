"""Looks back: the projections as they were at a position of the log, made beside the store from the nearest checkpoint.

What is folded is the same log by the same functions, so that the answer is that of a fold from the start.
"""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import sqlalchemy as sa

from monitor import checkpoints, database, folding
from monitor.alerts import outbox
from monitor.events import log
from monitor.extraction.model import extractor_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.config import Config

PAGE = 500  # events that are folded in one transaction
ALERTS = (
    "AlertRaised", "AlertDelivered", "DeliveryFailed", "DeliveryRetried", "DeliveryDropped", "AlertAcknowledged",
    "SilenceAdded", "SilenceEnded",
)  # fmt: skip


class Part(Protocol):
    """What a look back makes: the claims, or the alerts."""

    @property
    def made_with(self) -> str:
        """What makes its checkpoints fit: another version of this makes others."""

    @property
    def kinds(self) -> tuple[str, ...] | None:
        """The events that it is made of; None: all, in one unbroken chain."""

    def fold(self, source: sa.Connection, made: sa.Connection, page: list[log.Recorded]) -> None:
        """Writes what the next events change."""


class Claims:
    """Claims, articles and decisions; what was found in the articles is taken from the cache."""

    kinds = None

    def __init__(self, settings: Config) -> None:
        self.made_with = extractor_version(settings.extraction.model)
        self._folding = folding.Folding(settings)

    def fold(self, source: sa.Connection, made: sa.Connection, page: list[log.Recorded]) -> None:
        """Folds events into the claims.

        Raises:
            MonitorError: an article among them has not been read by this version of the program.
        """
        self._folding.fold(made, folding.with_findings(source, page, self.made_with))


class Alerts:
    """Alerts, and how far their deliveries were."""

    made_with = "alerts"
    kinds = ALERTS

    def fold(self, _source: sa.Connection, made: sa.Connection, page: list[log.Recorded]) -> None:
        """Brings alerts and deliveries up to what the events say."""
        for event in page:
            outbox.fold(made, event.event, datetime.fromisoformat(event.recorded_at))


@contextmanager
def at(
    source: sa.Connection, settings: Config, part: Part, position: int, tell: Callable[[int, int], None]
) -> Iterator[sa.Connection]:
    """A part of the projections as it was at a position; `tell` hears how many events are folded, of how many.

    Nothing is written to the store. Checkpoints on the way are kept beside it.
    """
    shelf = checkpoints.shelf(source, settings, part.made_with)
    with tempfile.TemporaryDirectory(prefix="monitor-") as folder:
        file = Path(folder) / "then.db"
        start = _copied(shelf, source, position, file)
        made = database.open_engine(f"sqlite:///{file}", create=True)
        sa.event.listen(made, "connect", _careless)
        try:
            with database.transaction(made) as connection:
                database.metadata.create_all(connection)
            _fold(source, made, part, (start, position), shelf, tell)
            with database.reading(made) as connection:
                yield connection
        finally:
            made.dispose()


def _copied(shelf: checkpoints.Shelf, source: sa.Connection, position: int, file: Path) -> int:
    """Copies the nearest checkpoint to `file`; its position, 0 where there is none."""
    while (start := shelf.nearest(source, position)) is not None:
        try:
            shutil.copyfile(start.file, file)
        except FileNotFoundError:
            continue  # somebody else has just thrown it away
        return start.position
    return 0


def distance(source: sa.Connection, settings: Config, part: Part, position: int) -> int:
    """How many events a look back has to fold."""
    start = checkpoints.shelf(source, settings, part.made_with).nearest(source, position)
    return position - (start.position if start else 0)


def _careless(connection: Any, _record: object) -> None:
    """A file that is thrown away needs no care."""
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA cache_size=-64000")


def _fold(
    source: sa.Connection,
    made: sa.Engine,
    part: Part,
    between: tuple[int, int],
    shelf: checkpoints.Shelf,
    tell: Callable[[int, int], None],
) -> None:
    start, end = between
    after = start
    while after < end:
        limit = min(PAGE, end - after)
        page = log.read(source, after=after, limit=limit, kinds=part.kinds, proved=part.kinds is None)
        page = [event for event in page if event.position <= end]
        if not page:
            return
        with database.transaction(made) as connection:
            part.fold(source, connection, page)
        after = page[-1].position
        tell(after - start, end - start)
        shelf.offer(source, made, after)
