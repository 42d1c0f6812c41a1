"""A log of articles with findings of our own, on which decisions are made and folded the way the daemon does it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa
from claims_made import denial, figure, findings, received

from monitor import config, database, folding
from monitor.claims import queries, tables
from monitor.claims.deciding import By

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from monitor.claims.changes import Changes
    from monitor.claims.claim import Claim
    from monitor.events.kinds import Decision
    from monitor.extraction.findings import Findings

SETTINGS = config.Config(home=Path())
FLED = {"predicates": ("flee",), "words": ("village", "flood")}
LOST = {"noun_class": "thing", "predicates": ("lose",), "words": ("boat", "flood")}
STORY = (
    findings(
        figure(40, "villager", at=20, speakers=("Orland",), **FLED),
        denial(60, "Vesk", object="these allegations"),
        figure(3, "bridge", at=100, noun_class="thing"),
    ),
    findings(figure(55, "villager", at=30, speakers=("Vesk",), **FLED), figure(7, "boat", at=80, **LOST)),
    findings(figure(60, "villager", at=25, speakers=("Harbour Board",), **FLED), figure(9, "boat", at=70, **LOST)),
)


class Desk:
    """A log in memory and the projection that follows from it."""

    def __init__(self, connection: sa.Connection | None = None) -> None:
        self.events: list[tuple[Any, Findings | None]] = []
        self.connection = _store() if connection is None else connection

    def read(self, *articles: Findings) -> list[Changes]:
        """Receives articles; what each of them changed in the claims as people see them."""
        made = []
        for found in articles:
            self.events.append((received(len(self.events) + 1), found))
            made.append(fold(self.connection, *self.events[-1]))
        return made

    def decide(self, how: Callable[..., Decision], *about: Any, **told: Any) -> Decision:
        """Makes a decision and folds it; `about` is what the function of `deciding` takes before author and reason."""
        position = len(self.events) + 1
        by = By("ana", "a second look", f"2031-04-01T00:00:{position:02}Z")
        event = how(self.connection, *about, by, **told)
        self.events.append((SimpleNamespace(position=position, event=event), None))
        changes = fold(self.connection, *self.events[-1])
        assert changes.claims == ()
        return event

    def claims(self) -> list[Claim]:
        """The claims as people see them."""
        return queries.list_claims(self.connection)

    def claim(self, *values: float) -> Claim:
        """The claim with exactly these values, in the order in which they were told."""
        (found,) = [one for one in self.claims() if tuple(figure.value for figure in one.figures) == values]
        return found

    def again(self, reread: Mapping[int, Findings] | None = None, upto: int | None = None) -> Desk:
        """The same log folded from the start, some articles (by position) with what a newer extractor found."""
        other = Desk()
        for event, found in self.events[:upto]:
            fold(other.connection, event, (reread or {}).get(event.position, found))
        return other

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that the projection holds but the decisions and how far it is."""
        kept = (table for table in tables.ALL if table.name not in {"decisions", "projection"})
        return {table.name: sorted(map(tuple, self.connection.execute(sa.select(table)))) for table in kept}


def values(claims: list[Claim]) -> set[tuple[float | None, ...]]:
    """Claims by what their figures say."""
    return {tuple(one.value for one in claim.figures) for claim in claims}


def moved(found: Findings, by: int) -> Findings:
    """What an extractor of another version finds: the same at other offsets."""
    return msgspec.structs.replace(
        found,
        extractor="newer",
        figures=tuple(msgspec.structs.replace(one, start=one.start + by, end=one.end + by) for one in found.figures),
        positions=tuple(
            msgspec.structs.replace(one, start=one.start + by, end=one.end + by) for one in found.positions
        ),
    )


def fold(connection: sa.Connection, event: Any, found: Findings | None) -> Changes:
    """One step of the daemon."""
    return folding.fold(connection, event, found, SETTINGS)


def _store() -> sa.Connection:
    engine = sa.create_engine("sqlite://")
    database.metadata.create_all(engine)
    return engine.connect()
