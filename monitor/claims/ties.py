"""Says which figures of an article answer one question whatever else is known: conversions, and old values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.claims.profile import slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extraction.findings import Figure


def heads(figures: Sequence[Figure]) -> list[int]:
    """For each figure the one that it goes with; the index of its own where it stands for itself."""
    ties = [_tied(index, figures) for index in range(len(figures))]
    return [_head(index, ties) for index in range(len(figures))]


def _head(index: int, ties: Sequence[int | None]) -> int:
    """Follows ties to the figure that stands for itself; a ring of ties ends where it began."""
    seen = {index}
    while (following := ties[index]) is not None and following not in seen:
        seen.add(following)
        index = following
    return index


def _tied(index: int, figures: Sequence[Figure]) -> int | None:
    """The figure of the same sentence that this one only restates, or is the old value of; None where there is none."""
    figure = figures[index]
    if figure.restates is not None and figure.restates != index and figure.restates < len(figures):
        return figure.restates
    if not figure.previous:
        return None
    here = slot(figure.counted, figure.unit)
    beside = [
        other
        for other, one in enumerate(figures)
        if other != index
        and not one.previous
        and one.restates is None
        and one.quote_start == figure.quote_start
        and (here in {"", slot(one.counted, one.unit)} or not slot(one.counted, one.unit))
    ]
    return min(beside, key=lambda other: abs(figures[other].start - figure.start), default=None)
