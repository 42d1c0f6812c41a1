"""Says which figures count, and which of several findings is the newest; loads nothing, for queries ask it too."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from monitor.claims.claim import StatedFigure, TakenPosition
from monitor.claims.published import surely_before

if TYPE_CHECKING:
    from collections.abc import Sequence

Item = TypeVar("Item", StatedFigure, TakenPosition)


def counts(figure: StatedFigure) -> bool:
    """Whether somebody states the figure as what is so now.

    Not as an old value, not to refuse it, not as a fancy, and not in a version that its outlet has replaced.
    """
    return not (figure.previous or figure.negated or figure.hypothetical or figure.superseded_by)


def newest(items: Sequence[Item]) -> Item:
    """The one published last; of those that no date tells apart, the one received last."""
    last = items[0]
    for item in items[1:]:
        last = last if surely_before(item.article, last.article) else item
    return last
