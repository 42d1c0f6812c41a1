"""Places an article's positions: with the figures or allegations they bear on, else as an allegation of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.claims import bearing
from monitor.claims.heard import Heard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.placing import Places
    from monitor.claims.stating import Stated
    from monitor.extraction.findings import Position


def place_positions(places: Places, told: Stated, found: Sequence[Position], text: str) -> None:
    """Places every position with the claims it bears on, in the order of the text."""
    placed = tuple(sorted(places.placed, key=lambda one: one.figure.start))
    each = zip(found, told.positions, told.owners, strict=True)
    for position, one, owner in sorted(each, key=lambda three: three[1].start):
        bears_on = bearing.find(Heard(position, one, placed, tuple(places.claims.values()), text, owner))
        for claim_id in bears_on:
            places.add_position(one, claim_id)
        if not bears_on:
            places.add_position(one, None)
