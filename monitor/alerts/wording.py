"""Puts an alert into one line: "155 -> 163 Chinese citizens fighting for Russia"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.claims.claim import Claim, StatedFigure, TakenPosition


def changed(claim: Claim, previous: StatedFigure, current: StatedFigure) -> str:
    """The line for a figure that changed; the unit is named where it changes, or where the subject does not tell it."""
    units = previous.unit, current.unit
    if current.counted.noun_class in {"people", "thing"}:
        return f"{amount(previous)} -> {amount(current)} {claim.subject}"
    if units[0] == units[1]:
        return f"{amount(previous)} -> {amount(current)} {_unit(current)}: {claim.subject}"
    return f"{amount(previous)} {_unit(previous)} -> {amount(current)} {_unit(current)}: {claim.subject}"


def of_figure(kind: str, claim: Claim, previous: StatedFigure | None, current: StatedFigure) -> str:
    """The line for whatever a figure gives to tell."""
    if previous is None:
        return f"FIRST {_with_unit(current)}{_of(current, claim)}"
    if kind == "new_disagreement":
        both = " / ".join(
            f"{_with_unit(one)} ({one.party or one.article.outlet or '?'})" for one in (previous, current)
        )
        return f"DISAGREE {both}{_of(current, claim)}"
    line = changed(claim, previous, current)
    if kind == "figure_edited":
        return f"EDITED {line}, by {current.article.outlet or 'its outlet'}"
    return f"WIDER {line}" if kind == "range_widened" else line


def _with_unit(figure: StatedFigure) -> str:
    counted = figure.counted.noun_class in {"people", "thing"}
    return amount(figure) if counted else f"{amount(figure)} {_unit(figure)}"


def _of(figure: StatedFigure, claim: Claim) -> str:
    return f" {claim.subject}" if figure.counted.noun_class in {"people", "thing"} else f": {claim.subject}"


def denied(claim: Claim, denial: TakenPosition) -> str:
    """The line for a denial, with the words that carry it."""
    words = re.sub(r"\s+", " ", denial.text).strip(" \"'“”‘’.,;:")
    said = re.search(r"[\"“]([^\"”]+)[\"”]", denial.text)
    return f'DENIED by {denial.party} ("{said[1].strip(" .,") if said else words}"): {claim.subject}'


def amount(figure: StatedFigure) -> str:
    """The number stated, thousands apart: "11,000"; both ends of a range: "200-999"."""
    if figure.value is not None:
        return _number(figure.value)
    ends = [_number(end) for end in (figure.low, figure.high) if end is not None]
    return "-".join(dict.fromkeys(ends)) or figure.text


def _number(value: float) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:,.10g}"


def _unit(figure: StatedFigure) -> str:
    return "%" if figure.unit == "percent" else figure.unit
