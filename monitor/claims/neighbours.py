"""Says how two figures of one article stand to each other: set beside, taken up, or set against one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.claims import profile
from monitor.claims.apart import keeps_apart
from monitor.claims.quantity import equal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.claim import StatedFigure

_REACH = 250  # code points over which one number answers the one before
_NEXT_TO = 30  # code points between one sentence and the next one
_AMOUNTS = frozenset(("money", "percent", "measure"))

Pair = tuple[str, str]


def relations(figures: Sequence[StatedFigure]) -> dict[Pair, str]:
    """How the figures of one article stand to each other, by their ids, the earlier first.

    "beside": one speaker gives both in one sentence, so they answer two questions. "continued": a number without a
    noun takes up the one before. "rival": another party's sum or share is set against the one before. "apart": the
    sentence itself makes one a part of the other, or sets them side by side.
    """
    ordered = sorted(figures, key=lambda figure: figure.start)
    found: dict[Pair, str] = {}
    for at, later in enumerate(ordered):
        if at and (kind := _follows(ordered[at - 1], later)):
            found[ordered[at - 1].id, later.id] = kind
        for earlier in ordered[:at]:
            if not equal(earlier, later) and keeps_apart(earlier, later):
                found[earlier.id, later.id] = "apart"
            elif _beside(earlier, later):
                found[earlier.id, later.id] = "beside"
    return found


def _beside(one: StatedFigure, other: StatedFigure) -> bool:
    if one.quote_start != other.quote_start or one.previous or other.previous:
        return False
    return set(one.speakers) == set(other.speakers) and not equal(one, other)


def _follows(before: StatedFigure, figure: StatedFigure) -> str | None:
    if _continues(before, figure):
        return "continued"
    return "rival" if _is_rival(before, figure) else None


def _continues(before: StatedFigure, figure: StatedFigure) -> bool:
    """Whether a number without a noun of its own takes up the figure before it: "214 people. Police put it at 260"."""
    if profile.names_noun(figure) or figure.counted.part or figure.counted.increment:
        return False
    fates = profile.of(figure).fate, profile.of(before).fate
    if fates[0] and not fates[0] & fates[1]:
        return False
    alike = before.counted.noun == figure.counted.noun and before.value is not None
    return alike and figure.quote_start - before.quote_start - len(before.quote) <= _NEXT_TO


def _is_rival(before: StatedFigure, figure: StatedFigure) -> bool:
    """Whether another party has given a sum, share or measure just before, which this one is set against."""
    if figure.counted.noun_class not in _AMOUNTS or not figure.speakers or not before.speakers:
        return False
    return not set(before.speakers) & set(figure.speakers) and figure.start - before.start <= _REACH
