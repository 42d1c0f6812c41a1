"""Holds whole claims and which of them findings of which event stand in; reads what is missing, keeps what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.claims import tables
from monitor.claims.claim import Claim, StatedFigure, TakenPosition
from monitor.claims.kept import Kept
from monitor.claims.rows import Among

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.claims.changes import ChangedClaim, Changes
    from monitor.claims.rows import Pending

_CLAIMS_KEPT, _EVENTS_KEPT = 1_500, 6_000

_CLAIMS = tables.claims.c
_FIGURES = tables.figures.c
_TAKEN = tables.positions.c
_LINKS = tables.claim_positions.c
_WITH_CLAIM = sa.join(tables.claim_positions, tables.positions, _TAKEN.id == _LINKS.position_id)
_BARE = Among(sa.select(_CLAIMS.id, _CLAIMS.state), _CLAIMS.id)
_THEIR_FIGURES = Among(
    sa.select(_FIGURES.claim_id, _FIGURES.position, _FIGURES.start, _FIGURES.id, _FIGURES.state), _FIGURES.claim_id
)
_THEIR_POSITIONS = Among(
    sa.select(_LINKS.claim_id, _TAKEN.position, _TAKEN.start, _TAKEN.id, _TAKEN.state).select_from(_WITH_CLAIM),
    _LINKS.claim_id,
)
_WITH_FIGURES_OF = Among(sa.select(_FIGURES.position, _FIGURES.claim_id).distinct(), _FIGURES.position)
_WITH_POSITIONS_OF = Among(
    sa.select(_TAKEN.position, _LINKS.claim_id).select_from(_WITH_CLAIM).distinct(), _TAKEN.position
)
_claim = msgspec.json.Decoder(Claim).decode
_figure = msgspec.json.Decoder(StatedFigure).decode
_taken = msgspec.json.Decoder(TakenPosition).decode
_encode = msgspec.json.Encoder().encode


class Held:
    """The claims that are asked for. What an event changes is kept here and in `pending`, until that is written."""

    def __init__(self, pending: Pending) -> None:
        self._pending = pending
        self._claims: Kept[str, Claim] = Kept(_CLAIMS_KEPT)
        self._of: Kept[int, set[str]] = Kept(_EVENTS_KEPT)  # ids of claims with findings of an event, by its position
        self._rewritten: dict[str, TakenPosition] = {}  # of those that are not written yet
        self._changed: dict[str, Claim] = {}  # as they stood last; their rows are made once, when they are written

    def claims(self, connection: sa.Connection, ids: Sequence[str]) -> list[Claim]:
        """The claims with these ids, as far as there are such, figures and positions in the order of the log."""
        lacking = self._claims.lacking(ids)
        if lacking:
            for claim in self._read(connection, lacking):
                self._claims.put(claim.id, claim)
        return [held for id_ in ids if (held := self._claims.get(id_)) is not None]

    def _read(self, connection: sa.Connection, ids: Sequence[str]) -> list[Claim]:
        figures: dict[str, list[StatedFigure]] = {}
        for row in sorted(_THEIR_FIGURES.rows(connection, ids), key=lambda row: row[1:4]):
            figures.setdefault(row[0], []).append(_figure(row[4]))
        taken: dict[str, list[TakenPosition]] = {}
        for row in sorted(_THEIR_POSITIONS.rows(connection, ids), key=lambda row: row[1:4]):
            taken.setdefault(row[0], []).append(self._rewritten.get(row[3]) or _taken(row[4]))
        return [
            msgspec.structs.replace(
                _claim(state), figures=tuple(figures.get(id_, ())), positions=tuple(taken.get(id_, ()))
            )
            for id_, state in _BARE.rows(connection, ids)
        ]

    def of_events(self, connection: sa.Connection, positions: Sequence[int]) -> dict[int, set[str]]:
        """Ids of the claims in which findings of these events stand, by the position of each."""
        lacking = self._of.lacking(positions)
        if lacking:
            found: dict[int, set[str]] = {position: set() for position in lacking}
            for query in (_WITH_FIGURES_OF, _WITH_POSITIONS_OF):
                for position, claim_id in query.rows(connection, lacking):
                    found[position].add(claim_id)
            for position, ids in found.items():
                self._of.put(position, ids)
        return {position: held for position in positions if (held := self._of.get(position)) is not None}

    def settle(self) -> None:
        """Puts the claims that have changed with what is to be written."""
        for claim in self._changed.values():
            state = _encode(msgspec.structs.replace(claim, figures=(), positions=()))
            row = (claim.id, claim.last_position, claim.subject, _last_received(claim), state)
            self._pending.put(tables.claims, (claim.id,), row)
        self._changed.clear()

    def age(self) -> None:
        """Lets go of what was not asked for lately; only once all is written."""
        self._claims.age()
        self._of.age()
        self._rewritten.clear()

    # ------------------------------------------------------------------------------------------------- what changes

    def keep(self, connection: sa.Connection, changes: Changes) -> None:
        """Keeps what an event changed in the claims."""
        moved: dict[int, list[tuple[str, bool]]] = {}  # by event: a claim, and whether it gained or lost its findings
        for claim in changes.dropped:
            self._drop(claim, moved)
        for one in changes.claims:
            if one.before is not None:
                self._take_apart(one.before, one.after)
        for one in changes.claims:
            self._write(one)
            before = _events(one.before) if one.before is not None else frozenset()
            after = _events(one.after)
            for position in before ^ after:
                moved.setdefault(position, []).append((one.after.id, position in after))
        if changes.position in moved and self._of.get(changes.position) is None:
            self._of.put(changes.position, set())  # nothing can be found of an event that is only now folded
        for position, ids in self.of_events(connection, list(moved)).items():
            for id_, gained in moved[position]:
                ids.add(id_) if gained else ids.discard(id_)
        self._share(connection, changes)

    def _drop(self, claim: Claim, moved: dict[int, list[tuple[str, bool]]]) -> None:
        self._pending.drop(tables.claims, (claim.id,))
        self._changed.pop(claim.id, None)
        for figure in claim.figures:
            self._pending.drop(tables.figures, (figure.id,))
        for taken in claim.positions:
            self._pending.drop(tables.claim_positions, (claim.id, taken.id))
        self._claims.forget(claim.id)
        for position in _events(claim):
            moved.setdefault(position, []).append((claim.id, False))

    def _take_apart(self, before: Claim, after: Claim) -> None:
        """Takes figures and positions from a claim that loses them, so that others can be given them."""
        if before.figures is not after.figures:
            kept = {figure.id for figure in after.figures}
            for figure in before.figures:
                if figure.id not in kept:
                    self._pending.drop(tables.figures, (figure.id,))
        standing = {taken.id for taken in after.positions}
        for taken in before.positions:
            if taken.id not in standing:
                self._pending.drop(tables.claim_positions, (after.id, taken.id))

    def _write(self, changed: ChangedClaim) -> None:
        before, claim = changed.before, changed.after
        self._changed[claim.id] = claim
        known = {figure.id: figure for figure in before.figures} if before is not None else {}
        for figure in claim.figures:
            old = known.get(figure.id)
            if old is not figure and old != figure:
                told = (figure.id, claim.id, figure.position, figure.start, _encode(figure))
                self._pending.put(tables.figures, (figure.id,), told)
        stood = {taken.id: taken for taken in before.positions} if before is not None else {}
        for taken in claim.positions:
            old_one = stood.get(taken.id)
            if old_one is taken or old_one == taken:
                continue
            self._pending.put(tables.positions, (taken.id,), (taken.id, taken.position, taken.start, _encode(taken)))
            self._rewritten[taken.id] = taken
            if old_one is None:
                self._pending.put(tables.claim_positions, (claim.id, taken.id), (claim.id, taken.id))
        self._claims.put(claim.id, claim)

    def _share(self, connection: sa.Connection, changes: Changes) -> None:
        """A position may stand in several claims: all of them tell it as it was written last."""
        written = {
            taken.id: taken
            for one in changes.claims
            for taken in one.after.positions
            if self._rewritten.get(taken.id) is not None
        }
        if not written:
            return
        events = sorted({taken.position for taken in written.values()})
        for id_ in sorted(set().union(*self.of_events(connection, events).values())):
            claim = self._claims.get(id_)
            if claim is None or all(self._rewritten.get(one.id, one) is one for one in claim.positions):
                continue
            positions = tuple(self._rewritten.get(one.id, one) for one in claim.positions)
            self._claims.put(id_, msgspec.structs.replace(claim, positions=positions))


def _events(claim: Claim) -> frozenset[int]:
    """The positions of the events whose findings a claim holds."""
    return frozenset([one.position for one in claim.figures] + [one.position for one in claim.positions])


def _last_received(claim: Claim) -> str:
    items: Iterable[StatedFigure | TakenPosition] = (*claim.figures, *claim.positions)
    return max(item.article.received_at for item in items)
