"""Puts an alert into one line: "155 -> 163 Chinese citizens fighting for Russia"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.alerts import amounts, subjects

if TYPE_CHECKING:
    from monitor.claims.claim import Claim, StatedFigure, TakenPosition


def of_figure(kind: str, claim: Claim, previous: StatedFigure | None, current: StatedFigure) -> str:
    """The line for whatever a figure gives to tell."""
    if previous is None:
        return f"FIRST {subjects.line(amounts.single(current), claim.subject, (current,))}"
    both = previous, current
    if kind == "new_disagreement":
        sides = " / ".join(f"{amounts.single(one)} ({_who(one)})" for one in both)
        return f"DISAGREE {subjects.line(sides, claim.subject, both)}"
    if kind == "range_widened" and claim.range is not None and claim.range.low != claim.range.high:
        spread = amounts.measured(amounts.spread(claim.range.low, claim.range.high), current)
        return f"WIDER, now {subjects.line(spread, claim.subject, both)}"
    line = subjects.line(amounts.change(previous, current), claim.subject, both)
    if kind == "figure_edited":
        return f"EDITED {line}, by {current.article.outlet or 'its outlet'}"
    return f"WIDER {line}" if kind == "range_widened" else line


def _who(figure: StatedFigure) -> str:
    return figure.party or figure.speaker or figure.article.outlet or "the article"


def denied(claim: Claim, denial: TakenPosition) -> str:
    """The line for a denial, with the words that carry it and the figure that is denied."""
    return f'DENIED by {denial.party} ("{subjects.said(denial.text)}"): {_what_is_denied(claim, denial)}'


def _what_is_denied(claim: Claim, denial: TakenPosition) -> str:
    """The numbers that others stand by, with what they count; of an allegation its words."""
    others = tuple(one for one in claim.figures if one.party != denial.party) or claim.figures
    held = claim.range
    if others and held is not None:
        spread = amounts.measured(amounts.spread(held.low, held.high), others[-1])
        numbers = amounts.led(others[-1]) if held.low == held.high else spread
        return subjects.line(numbers, claim.subject, others[-1:])
    told = next((one for one in (claim.subject, denial.object) if one and subjects.says_enough(one)), None)
    return told or f'{claim.subject}: "{subjects.around(denial)}"'


def amount(figure: StatedFigure) -> str:
    """The number stated, all its digits: "11,000"; both ends of a range: "200-999". Ids of alerts are made of it."""
    if figure.value is not None:
        return _number(figure.value)
    ends = [_number(end) for end in (figure.low, figure.high) if end is not None]
    return "-".join(dict.fromkeys(ends)) or figure.text


def _number(value: float) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:,.10g}"
