"""Places an article's figures among the claims of its story, opening new claims where none fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.claims import match, naming
from monitor.claims.changes import KnownClaim
from monitor.claims.claim import Claim, ClaimKind
from monitor.claims.likeness import Placed
from monitor.events.ids import short_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.claims.claim import StatedFigure, TakenPosition
    from monitor.extraction.findings import Findings


class Places:
    """The claims of a story while one article is placed among them. `claims` holds each as it stands now."""

    def __init__(self, known: Sequence[KnownClaim], anchors: tuple[str, ...]) -> None:
        self.claims: dict[str, Claim] = {one.claim.id: one.claim for one in known}
        self.placed: list[Placed] = []
        self._known = {one.claim.id: one.anchors for one in known}
        self._anchors = anchors

    def candidates(self) -> list[KnownClaim]:
        """All claims as they stand, with their anchors."""
        return [KnownClaim(claim, self._known.get(id_, self._anchors)) for id_, claim in self.claims.items()]

    def add_figure(self, figure: StatedFigure, claim_id: str | None) -> str:
        """Adds the figure to the claim, or to a new one where `claim_id` is None; gives the claim's id."""
        if claim_id is None:
            claim_id = short_id("claim", figure.id)
            self.claims[claim_id] = _opened(claim_id, "figure", figure.subject or figure.text, figure)
        claim = self.claims[claim_id]
        self.claims[claim_id] = _touched(claim, figure, figures=(*claim.figures, figure))
        self.placed.append(Placed(figure, claim_id))
        return claim_id

    def add_position(self, taken: TakenPosition, claim_id: str | None) -> None:
        """Adds the position to the claim, or to a new allegation where `claim_id` is None."""
        if claim_id is None:
            claim_id = short_id("claim", "allegation", taken.id)
            called = naming.allegation(taken.object) or naming.allegation(taken.text) or taken.text
            self.claims[claim_id] = _opened(claim_id, "allegation", called, taken)
        claim = self.claims[claim_id]
        if all(known.id != taken.id for known in claim.positions):
            self.claims[claim_id] = _touched(claim, taken, positions=(*claim.positions, taken))


def _opened(id_: str, kind: ClaimKind, subject: str, first: StatedFigure | TakenPosition) -> Claim:
    seen = first.article.received_at
    return Claim(
        id=id_, kind=kind, subject=subject, unit=None, status="reported", range=None, figures=(), positions=(),
        first_position=first.position, last_position=first.position, first_seen=seen, last_seen=seen,
    )  # fmt: skip


def _touched(claim: Claim, by: StatedFigure | TakenPosition, **added: object) -> Claim:
    return msgspec.structs.replace(
        claim, last_position=by.position, last_seen=max(claim.last_seen, by.article.received_at), **added
    )


def place_figures(
    places: Places, figures: Sequence[StatedFigure], findings: Findings, homes: Mapping[str, str] | None = None
) -> None:
    """Places every figure; those that restate another or tell its old value go with it.

    `homes` are the claims of figures, by their ids, whose very sentence another version or reprint has had.

    Values that the story has told before come first: the others find their place beside them.
    """
    ties = {index: match.tied(index, findings.figures) for index in range(len(figures))}
    heads = {index: _head(index, ties) for index in ties}
    known = places.candidates()
    ordered = sorted(
        set(heads.values()), key=lambda one: (not match.told_before(figures[one], known), figures[one].start)
    )
    for index in ordered:
        members = [other for other, head in heads.items() if head == index and other != index]
        group = [figures[index], *(figures[other] for other in members)]
        home = (homes or {}).get(figures[index].id)
        chosen = home or match.choose(group, places.candidates(), places.placed).claim_id
        claim_id = places.add_figure(figures[index], chosen)
        for other in members:
            places.add_figure(figures[other], claim_id)


def _head(index: int, ties: dict[int, int | None]) -> int:
    """Follows ties to the figure that stands for itself; a ring of ties ends where it began."""
    seen = {index}
    while (following := ties[index]) is not None and following not in seen:
        seen.add(following)
        index = following
    return index
