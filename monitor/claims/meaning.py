"""Finds again what a person meant: the figure or position that overlaps with the words he decided about."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from monitor.claims.claim import StatedFigure, TakenPosition
from monitor.events.kinds import FindingRef

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.claims.claim import Claim

Item = TypeVar("Item", bound=StatedFigure | TakenPosition)


def findings_of(claim: Claim) -> list[StatedFigure | TakenPosition]:
    """The figures of a claim, then its positions."""
    return [*claim.figures, *claim.positions]


def ref(item: StatedFigure | TakenPosition) -> FindingRef:
    """What a decision keeps of a finding."""
    kind = "figure" if isinstance(item, StatedFigure) else "position"
    return FindingRef(kind, item.article.id, item.start, item.end, item.text, reading(item))  # type: ignore[arg-type]


def reading(item: StatedFigure | TakenPosition) -> str:
    """What the words were read as: a number, its bounds, or a stance."""
    if isinstance(item, TakenPosition):
        return item.stance
    if item.value is not None:
        return _number(item.value)
    return f"{_number(item.low)}..{_number(item.high)}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.15g}"


def overlap(meant: FindingRef, item: StatedFigure | TakenPosition) -> int:
    """How many code points of the words meant the finding covers; 0 for another kind or another article."""
    if item.article.id != meant.article_id or isinstance(item, StatedFigure) != (meant.kind == "figure"):
        return 0
    return max(0, min(meant.end, item.end) - max(meant.start, item.start))


def find(meant: FindingRef, items: Iterable[Item]) -> Item | None:
    """The finding that covers most of the words meant, the nearest among equals; None where it is found no more."""
    covering = [item for item in items if overlap(meant, item)]
    return max(covering, key=lambda item: (overlap(meant, item), -abs(item.start - meant.start)), default=None)


def is_meant(meant: FindingRef, item: StatedFigure | TakenPosition) -> bool:
    """Whether the finding covers the words meant and reads them the same.

    A better extractor that reads another number there has found something else, which nobody has judged yet.
    """
    return overlap(meant, item) > 0 and reading(item) == meant.read
