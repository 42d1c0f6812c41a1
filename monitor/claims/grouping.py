"""Regroups claims as people decided: figures of merged claims must link, those split off cannot.

The units that are grouped are figures, and positions of claims that have none. The machine's claims are where they
begin; each decision then moves units, in the order of the log.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from monitor.claims import meaning
from monitor.claims.siding import is_nearer
from monitor.events.ids import short_id
from monitor.events.kinds import ClaimsMerged, ClaimSplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.claims.claim import Claim, StatedFigure, TakenPosition
    from monitor.claims.decided import Regrouping
    from monitor.events.kinds import ClaimRenamed, FindingRef

    Unit = StatedFigure | TakenPosition


class Group:
    """The units that are shown as one claim, its title where a person gave one, and the decisions that shaped it."""

    def __init__(self, id_: str) -> None:
        self.id = id_
        self.units: list[Unit] = []
        self.title: str | None = None
        self.decisions: list[str] = []


class Groups:
    """All units and the group that each stands in."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.groups: dict[str, Group] = {}
        self.of: dict[str, str] = {}  # key of a unit -> id of its group
        self._by_article: dict[str, list[Unit]] = {}
        for claim in claims:
            self.groups[claim.id] = Group(claim.id)
            for unit in units_of(claim):
                self._by_article.setdefault(unit.article.id, []).append(unit)
                self._move(unit, claim.id)

    def apply(self, event: Regrouping) -> None:
        """Moves what one decision moves. Findings that are found no more are passed over."""
        if isinstance(event, ClaimsMerged):
            self._merge(event)
        elif isinstance(event, ClaimSplit):
            self._split(event)
        else:
            self._rename(event)

    def _merge(self, event: ClaimsMerged) -> None:
        """All of every claim named goes to the first; so does each figure of it that stands elsewhere by now."""
        sides = [self._found(held.findings) for held in event.claims]
        mains = list(dict.fromkeys(main for side in sides if (main := self._main(side)) is not None))
        if not mains:
            return
        target = self.groups[mains[0]]
        for other in (self.groups[main] for main in mains[1:]):
            target.title = target.title or other.title
            target.decisions += [one for one in other.decisions if one not in target.decisions]
            for unit in tuple(other.units):
                self._move(unit, target.id)
        for unit in (unit for side in sides for unit in side):
            self._move(unit, target.id)
        target.decisions.append(event.decision_id)

    def _split(self, event: ClaimSplit) -> None:
        """The figures named go to a claim of their own, with those that came since and are more like them."""
        going = self._found(event.figures)
        keys = {key(unit) for unit in going}
        staying = [unit for unit in self._found(event.claim.findings) if key(unit) not in keys]
        source, rest = self._main(going), self._main(staying)
        if source is None:
            return
        stayed = {key(unit) for unit in staying}
        undecided = [unit for unit in self.groups[source].units if key(unit) not in keys | stayed]
        follow = [unit for unit in undecided if source != rest or is_nearer(unit, going, staying)]
        new = self.groups.setdefault(id_ := short_id("claim", "split", event.decision_id), Group(id_))
        for unit in (*going, *follow):
            self._move(unit, id_)
        new.decisions.append(event.decision_id)
        if rest is not None and rest != id_:
            self.groups[rest].decisions.append(event.decision_id)

    def _rename(self, event: ClaimRenamed) -> None:
        main = self._main(self._found(event.claim.findings))
        if main is not None:
            self.groups[main].title = event.title
            self.groups[main].decisions.append(event.decision_id)

    def _found(self, refs: Iterable[FindingRef]) -> list[Unit]:
        """The units that are meant, each once."""
        found = (meaning.find(one, self._by_article.get(one.article_id, ())) for one in refs)
        return list({key(unit): unit for unit in found if unit is not None}.values())

    def _main(self, units: Sequence[Unit]) -> str | None:
        """The group that holds most of these units, the first among equals."""
        tally = Counter(self.of[key(unit)] for unit in units)
        return max(tally, key=lambda id_: tally[id_], default=None)

    def _move(self, unit: Unit, to: str) -> None:
        came_from = self.of.get(key(unit))
        if came_from == to:
            return
        if came_from is not None:
            self.groups[came_from].units.remove(unit)
        self.of[key(unit)] = to
        self.groups[to].units.append(unit)


def units_of(claim: Claim) -> tuple[Unit, ...]:
    """What of a claim can be regrouped: its figures; of an allegation its positions."""
    return claim.figures or claim.positions


def key(unit: Unit) -> str:
    """A name that no other unit has."""
    return f"{type(unit).__name__} {unit.id}"
