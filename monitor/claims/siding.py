"""Says with which part of a claim that was split a finding goes that nobody named: the one whose words it shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.claims.claim import StatedFigure, TakenPosition
from monitor.claims.folding import plain, stem
from monitor.claims.quantity import equal

if TYPE_CHECKING:
    from collections.abc import Sequence

    Unit = StatedFigure | TakenPosition

_DIGITS = 3  # of a likeness that make a difference


def is_nearer(unit: Unit, going: Sequence[Unit], staying: Sequence[Unit]) -> bool:
    """Whether the unit is more like those that go than those that stay; what is as like to both stays."""
    return _likeness(unit, going) > _likeness(unit, staying)


def _likeness(unit: Unit, others: Sequence[Unit]) -> tuple[float, bool]:
    """Share of words in common with the most similar of the others, then whether one of them has the same value."""
    own = _words(unit)
    shares = [len(own & words) / max(1, len(own | words)) for words in map(_words, others)]
    told = any(_same_value(unit, other) for other in others)
    return round(max(shares, default=0.0), _DIGITS), told


def _same_value(unit: Unit, other: Unit) -> bool:
    return isinstance(unit, StatedFigure) and isinstance(other, StatedFigure) and equal(unit, other)


def _words(unit: Unit) -> frozenset[str]:
    """Stems of the words that say what is counted, or what is denied."""
    if isinstance(unit, TakenPosition):
        said: tuple[str, ...] = (unit.object, unit.text)
    else:
        counted = unit.counted
        about = (*counted.modifiers, *counted.predicates, *counted.participants, *counted.places)
        said = (counted.noun, unit.subject, *about)
    return frozenset(stem(word) for text in said for word in plain(text).split())
