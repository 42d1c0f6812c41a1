"""Compares stated values by rule: which two figures say the same number, and how far a range reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.claims import measures

if TYPE_CHECKING:
    from monitor.claims.claim import StatedFigure
    from monitor.config import Claims

LOOSE = frozenset(("about", "more_than", "at_most", "less_than"))
_EXACTLY = 1e-9
_CONVERTED = 0.01
_MEASURED = frozenset(("measure", "duration"))


def comparable(one: StatedFigure, other: StatedFigure) -> bool:
    """Whether the values can be held against each other: one currency or two with rates, or units of one dimension."""
    a, b = one.counted.noun_class, other.counted.noun_class
    if a == "money" or b == "money":
        held = (one.worth is None) == (other.worth is None)
        return held and (one.unit == other.unit or one.worth is not None)
    if a in _MEASURED or b in _MEASURED:
        return measures.measure(one.unit)[0] == measures.measure(other.unit)[0]
    return True


def bounds(figure: StatedFigure) -> tuple[float | None, float | None]:
    """The lowest and highest value that the figure leaves open, in the base unit of its dimension."""
    size = scale(figure)
    if figure.value is not None:
        return figure.value * size, figure.value * size
    return (
        None if figure.low is None else figure.low * size,
        None if figure.high is None else figure.high * size,
    )


def scale(figure: StatedFigure) -> float:
    """What one of the figure's unit is in the base unit of its dimension, or by the rates; 1 for what is counted."""
    if figure.counted.noun_class in _MEASURED:
        return measures.measure(figure.unit)[1]
    return 1.0 if figure.worth is None else figure.worth


def equal(one: StatedFigure, other: StatedFigure) -> bool:
    """Whether two figures state the very same number or range."""
    if (one.value is None) != (other.value is None):
        return False
    if one.value is not None and other.value is not None and _alike(one, other):
        size = scale(one)  # of both, which makes them comparable
        return one.value == other.value or _near(one.value * size, other.value * size, _EXACTLY)
    if not comparable(one, other):
        return False
    low, high = bounds(one)
    its_low, its_high = bounds(other)
    return _near(low, its_low, _EXACTLY) and _near(high, its_high, _EXACTLY)


def _alike(one: StatedFigure, other: StatedFigure) -> bool:
    """Whether both are given in the very same unit, so that their numbers alone tell them apart."""
    return one.unit == other.unit and one.worth == other.worth and one.counted.noun_class == other.counted.noun_class


def close(one: StatedFigure, other: StatedFigure) -> bool:
    """Whether two sums or measures are one but for conversion or rounding."""
    if one.counted.noun_class not in {"money", "measure"} or one.value is None or other.value is None:
        return False
    return comparable(one, other) and _near(bounds(one)[0], bounds(other)[0], _CONVERTED)


def same(new: StatedFigure, known: StatedFigure, settings: Claims) -> bool:
    """Whether a new figure says nothing but what a known one has said.

    Equal values are the same; where one is approximate or a round bound, values within `tolerance_about`; for money
    and measures, within `tolerance_measure`. A new range or vague number is the same as a known value that it holds,
    or a known range that it equals; a known range never hides a later value.
    """
    if not comparable(new, known):
        return False
    low, high = bounds(new)
    if new.value is None:
        if known.value is None:
            return equal(new, known)
        value = known.value * scale(known)
        return (low is None or low <= value) and (high is None or value <= high)
    return known.value is not None and _near(low, bounds(known)[0], _tolerance(new, known, settings))


def _tolerance(one: StatedFigure, other: StatedFigure, settings: Claims) -> float:
    if {one.qualifier, other.qualifier} & LOOSE:
        return settings.tolerance_about
    if one.counted.noun_class in {"money", "measure"}:
        return settings.tolerance_measure
    return _EXACTLY


def _near(one: float | None, other: float | None, tolerance: float) -> bool:
    if one is None or other is None:
        return one is other
    return one == other or abs(one - other) <= tolerance * max(abs(one), abs(other)) + _EXACTLY
