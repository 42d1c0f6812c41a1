"""Places an article's positions: with the figures they bear on, else with the allegation that is denied already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.claims import bearing, profile
from monitor.claims.heard import Heard

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.claims.claim import Claim, TakenPosition
    from monitor.claims.placing import Places
    from monitor.extraction.findings import Position

_ALIKE = 0.5  # share of words that two allegations have in common when they are one


def place_positions(places: Places, taken: Sequence[TakenPosition], found: Sequence[Position]) -> None:
    """Places every position with the claims it bears on, in the order of the text."""
    placed = tuple(sorted(places.placed, key=lambda one: one.figure.start))
    for position, one in sorted(zip(found, taken, strict=True), key=lambda pair: pair[1].start):
        figures = tuple(claim for claim in places.claims.values() if claim.kind == "figure")
        bears_on = bearing.find(Heard(position, one, placed, figures))
        if bears_on:
            for claim_id in bears_on:
                places.add_position(one, claim_id)
        else:
            places.add_position(one, _allegation(position, places.claims.values()))


def _allegation(position: Position, claims: Iterable[Claim]) -> str | None:
    """The allegation of the story that is denied already in other words."""
    wanted = _words(position.object, position.object_words)
    best: tuple[float, str] | None = None
    for claim in claims:
        if claim.kind == "allegation" and wanted:
            known = _words(claim.subject, ())
            share = len(wanted & known) / max(1, min(len(wanted), len(known)))
            if share >= _ALIKE and (best is None or share > best[0]):
                best = (share, claim.id)
    return best[1] if best else None


def _words(called: str, words: Sequence[str]) -> frozenset[str]:
    return profile.stems(tuple(called.split())) | profile.stems(tuple(words))
