"""Places an article's positions: with the figures or allegations they bear on, else as an allegation of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.claims import bearing, discourse
from monitor.claims import bearing_words as known_by
from monitor.claims.heard import Heard, says_again
from monitor.claims.pointing import content, contradicts, object_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.placing import Places
    from monitor.claims.stating import Stated
    from monitor.extraction.findings import Position

# To be blamed is no deed of its own.
_BLAME = known_by.stems(
    ("responsibility", "involvement", "guilt", "blame", "fault", "liability", "role", "part", "knowledge", "connection",
     "link", "complicity", "culpability")
)  # fmt: skip


def place_positions(places: Places, told: Stated, found: Sequence[Position], text: str) -> None:
    """Places every position with the claims it bears on, in the order of the text."""
    placed = tuple(sorted(places.placed, key=lambda one: one.figure.start))
    each = zip(found, told.positions, told.owners, strict=True)
    for position, one, owner in sorted(each, key=lambda three: three[1].start):
        heard = Heard(position, one, placed, tuple(places.claims.values()), text, owner)
        bears_on = bearing.find(heard) or _denied_before(heard)
        for claim_id in bears_on:
            places.add_position(one, claim_id)
        if not bears_on:
            nearest = next(iter(discourse.before(text, one.quote_start)), None)
            places.add_position(one, None, nearest.text if nearest and not contradicts(position) else "")


def _denied_before(heard: Heard) -> tuple[str, ...]:
    """The allegation that the party has denied and that these words cannot be told from; empty where there is none.

    "We reject this" and "any wrongdoing" name no deed of their own: they are of the one accusation that the party
    has answered. Two that are both put in words stay two, unless they share one.
    """
    taken = heard.taken
    if taken.stance != "denies" or taken.party is None:
        return ()
    wanted = _own_words(object_of(heard.position))
    for claim in sorted(heard.claims, key=lambda one: (-one.last_position, one.id)):
        before = [one for one in claim.positions if one.party == taken.party and one.stance == "denies"]
        if claim.kind != "allegation" or not before:
            continue
        told = [_own_words(one.object) for one in before]
        if not wanted or says_again(taken.quote) or not all(told) or any(wanted & words for words in told):
            return (claim.id,)
    return ()


def _own_words(object_: str) -> frozenset[str]:
    return known_by.stems(content(object_)) - _BLAME
