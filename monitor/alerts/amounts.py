"""Writes figures as people read them at a glance: "EUR 1.1 billion", "13.1%", "310-340 million". Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.claims.claim import StatedFigure

COUNTED = frozenset({"people", "thing"})  # what is merely counted stands in the claim's subject
LEADS = {
    "exact": "", "between": "", "at_least": "at least", "more_than": "more than", "at_most": "at most",
    "less_than": "less than", "about": "about",
}  # fmt: skip
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_LARGEST = 1e15  # beyond it digits are neither exact nor readable


def digits(value: float) -> str:
    """The number with its thousands apart, or in millions where that says all of it: "1,200", "1.1 billion"."""
    if abs(value) >= _LARGEST:
        return f"{value:.3g}"
    number, scale = _scaled(value)
    if scale:
        return f"{number} {scale}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def _scaled(value: float) -> tuple[str, str]:
    """The number in millions or more and that word; both empty where four digits do not say all of it."""
    for size, name in _SCALES:
        if abs(value) >= size:
            number = f"{value / size:.4g}"
            return (f"{float(number):g}", name) if abs(float(number) * size - value) < 1 else ("", "")
    return "", ""


def spread(low: float | None, high: float | None, dash: str = "-") -> str:
    """A range in digits: "200-999", "310-340 million"; one end where there is only one; empty where there is none."""
    ends = [end for end in (low, high) if end is not None]
    if not ends or ends[0] == ends[-1]:
        return digits(ends[0]) if ends else ""
    (first, scale), (last, its_scale) = map(_scaled, ends)
    if scale and scale == its_scale and max(map(abs, ends)) < _LARGEST:
        return f"{first}{dash}{last} {scale}"
    return dash.join(map(digits, ends))


def bare(figure: StatedFigure) -> str:
    """The number alone; the figure's words where it has none."""
    return digits(figure.value) if figure.value is not None else spread(figure.low, figure.high) or figure.text


def single(figure: StatedFigure) -> str:
    """The number in its measure: "USD 3,500", "12%", "72 hours", "163"."""
    return measured(bare(figure), figure)


def measured(number: str, figure: StatedFigure) -> str:
    """A number of the figure's kind in its measure."""
    if figure.unit == "percent":
        return f"{number}%"
    if figure.counted.noun_class == "money":
        return f"{figure.unit} {number}"
    return number if figure.counted.noun_class in COUNTED else f"{number} {figure.unit}"


def led(figure: StatedFigure) -> str:
    """The same with the word that leads it: "at least 163"."""
    return f"{LEADS[figure.qualifier]} {single(figure)}".lstrip()


def change(previous: StatedFigure, current: StatedFigure) -> str:
    """One and the other, the measure once where it is the same: "300 -> 340 tonnes", "EUR 1.1 billion -> 2 billion"."""
    if previous.unit != current.unit or current.unit == "percent" or current.counted.noun_class in COUNTED:
        return f"{single(previous)} -> {single(current)}"
    return measured(f"{bare(previous)} -> {bare(current)}", current)
