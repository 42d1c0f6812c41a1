"""Folds events of the log into the projection of claims: the one way, for the daemon, a rebuild and a look back."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import msgspec

from monitor import leases
from monitor.claims import descent, match, project, showing, store, trail
from monitor.errors import MonitorError
from monitor.events.kinds import ArticleReceived, Decision
from monitor.extraction import cache
from monitor.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import sqlalchemy as sa

    from monitor.claims.changes import Changes, Keys
    from monitor.config import Config
    from monitor.events.log import Recorded
    from monitor.extraction.findings import Findings


class Folding:
    """Folds runs of events into the projection, each in one transaction of the caller's; nobody is told of changes.

    What one run has read is known to the next. So nobody else may write to the projection between them, and after a
    transaction that was not committed this is to be thrown away.
    """

    def __init__(self, settings: Config) -> None:
        self._settings = settings
        self._working = store.Working()

    def fold(self, connection: sa.Connection, run: Sequence[tuple[Recorded, Findings | None]]) -> None:
        """Writes what the next events of the log change in the claims, and the position reached."""
        with uncollected():
            self._fold(connection, run)

    def _fold(self, connection: sa.Connection, run: Sequence[tuple[Recorded, Findings | None]]) -> None:
        wanted = [keys(event, findings) for event, findings in run]
        self._working.expect(connection, wanted)
        for (event, findings), needed in zip(run, wanted, strict=True):
            if isinstance(event.event, Decision):
                trail.keep(connection, event, self._settings.claims)
            known = self._working.slice(connection, needed)
            self._working.keep(connection, project.project(known, event, findings, self._settings.claims))
        self._working.flush(connection)


_ROWS = "projections"  # the lease that whoever puts other rows in the place of these takes


class AtHand:
    """What a daemon's runs have read of the projection: known to the next one, unless another has written meanwhile.

    Others fold, too, which moves the position, or put rows that were made beside in the place of all.
    """

    def __init__(self) -> None:
        self._working = store.Working()
        self._stood: tuple[int, int] | None = None  # position and fence at which it is what the store holds
        self._fence = 0

    def working(self, connection: sa.Connection) -> store.Working:
        """What may be used in this transaction; where nobody says `committed` after it, it is thrown away."""
        self._fence = leases.fence(connection, _ROWS)
        if self._stood != (store.position(connection), self._fence):
            self._working = store.Working()
        self._stood = None
        return self._working

    def committed(self, position: int) -> None:
        """The transaction has brought the projection to this position, and stands."""
        self._stood = (position, self._fence)


def replaced(connection: sa.Connection, by: str) -> None:
    """Tells all who have rows of the projection at hand that others stand there now."""
    leases.supersede(connection, _ROWS, by)


class Run:
    """Folds events one after the other, in one transaction of the caller's, and tells what each changes.

    What one changes, the next one sees; it stands in the store once `end` was called.
    """

    def __init__(
        self,
        connection: sa.Connection,
        settings: Config,
        expected: Sequence[tuple[Recorded, Findings | None]],
        at_hand: AtHand | None = None,
    ) -> None:
        self._connection, self._settings = connection, settings
        self._working = (at_hand or AtHand()).working(connection)
        if expected[1:]:
            self._working.expect(connection, [keys(event, findings) for event, findings in expected])

    def fold(self, event: Recorded, findings: Findings | None) -> Changes:
        """Keeps what an event changes in the claims, and the position reached; gives the changes as people see them.

        A person's decision is only kept: it is laid over the claims whenever they are read, and tells nobody anything
        new.
        """
        if isinstance(event.event, Decision):
            trail.keep(self._connection, event, self._settings.claims)
        changes, shown = _changes(self._connection, self._working, event, findings, self._settings)
        self._working.keep(self._connection, changes)
        return shown

    def end(self) -> None:
        """Writes it all."""
        self._working.flush(self._connection)


def fold(connection: sa.Connection, event: Recorded, findings: Findings | None, settings: Config) -> Changes:
    """Writes what one event changes in the claims, and the position reached; gives the changes as people see them."""
    run = Run(connection, settings, [(event, findings)])
    shown = run.fold(event, findings)
    run.end()
    return shown


def would_change(
    connection: sa.Connection, event: Recorded, findings: Findings | None, settings: Config
) -> tuple[Changes, Changes]:
    """What the event changes if it comes next: as the machine keeps it, and as people see it; writes nothing."""
    return _changes(connection, store.Working(), event, findings, settings)


def _changes(
    connection: sa.Connection, working: store.Working, event: Recorded, findings: Findings | None, settings: Config
) -> tuple[Changes, Changes]:
    known = working.slice(connection, keys(event, findings))
    with uncollected():
        changes = project.project(known, event, findings, settings.claims)
    decided = trail.decided(connection) if changes.claims else None
    if not decided:
        return changes, changes
    working.flush(connection)  # what is shown is read from the store, with all that came before this event
    before = showing.before(connection, changes, decided)
    return changes, showing.changes_shown(before, changes, decided, settings.claims)


def keys(event: Recorded, findings: Findings | None) -> Keys:
    """What has to be loaded before the event can be folded."""
    found = match.keys(findings)
    if not isinstance(event.event, ArticleReceived):
        return found
    return msgspec.structs.replace(found, marks=descent.marks_of(event.event))


def unread(connection: sa.Connection, event: Recorded, extractor: str) -> str | None:
    """The article that this version of the extractor has to read before the event can be folded."""
    if isinstance(event.event, ArticleReceived) and cache.missing(connection, [event.event.article_id], extractor):
        return event.event.article_id
    return None


def with_findings(
    connection: sa.Connection, events: Sequence[Recorded], extractor: str
) -> list[tuple[Recorded, Findings | None]]:
    """Events with what was found in the articles that they received, read at once.

    Raises:
        MonitorError: this version of the extractor has not read one of the articles.
    """
    articles = [one.event.article_id for one in events if isinstance(one.event, ArticleReceived)]
    found = cache.load_all(connection, articles, extractor)
    return [(one, _found(one, found)) for one in events]


def _found(event: Recorded, found: Mapping[str, Findings]) -> Findings | None:
    if not isinstance(event.event, ArticleReceived):
        return None
    if event.event.article_id not in found:
        raise _unread(event.event)
    return found[event.event.article_id]


def _unread(article: ArticleReceived) -> MonitorError:
    return MonitorError(
        f"The article {article.file} has not been read by this version of the program; "
        "`monitor rebuild` reads all again."
    )


def ready(
    connection: sa.Connection, events: Sequence[Recorded], extractor: str
) -> list[tuple[Recorded, Findings | None]]:
    """The events before the first article that this version of the extractor has not read yet, with what it found."""
    articles = [one.event.article_id for one in events if isinstance(one.event, ArticleReceived)]
    found = cache.load_all(connection, articles, extractor)
    read = itertools.takewhile(
        lambda one: not isinstance(one.event, ArticleReceived) or one.event.article_id in found, events
    )
    return [(one, _found(one, found)) for one in read]
