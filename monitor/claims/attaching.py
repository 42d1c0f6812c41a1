"""Finds where the positions of a claim stand once its figures were regrouped: with the figure that they answer."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from monitor.claims.grouping import key, units_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.claim import Claim, TakenPosition
    from monitor.claims.grouping import Groups


def attached(claims: Sequence[Claim], groups: Groups) -> dict[str, list[TakenPosition]]:
    """The positions of these claims by the id of the group that they stand in; those of allegations are units."""
    found: dict[str, list[TakenPosition]] = {}
    for claim in claims:
        for taken in claim.positions if claim.figures else ():
            found.setdefault(_beside(taken, claim, groups), []).append(taken)
    return found


def home(claim: Claim, groups: Groups) -> str:
    """The group in which a claim is found: its own as long as it holds anything of it, else that with most of it."""
    tally = Counter(groups.of[key(unit)] for unit in units_of(claim))
    return claim.id if claim.id in tally else max(tally, key=lambda id_: tally[id_])


def _beside(taken: TakenPosition, claim: Claim, groups: Groups) -> str:
    """The group of the figure that the article told last before the position, else first after it."""
    here = [figure for figure in claim.figures if figure.article.id == taken.article.id]
    if not here:
        return home(claim, groups)
    before = [figure for figure in here if figure.start <= taken.start]
    return groups.of[key(before[-1] if before else here[0])]
