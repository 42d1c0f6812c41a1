"""Says which numbers of one sentence the sentence itself keeps apart: a part and its whole, an addition and the sum."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.claims import context

if TYPE_CHECKING:
    from monitor.claims.claim import StatedFigure

_BETWEEN = 160  # code points between two numbers of which one tells something of the other
# "seven of the ordered 40 vans", "all but three of about 90"
_OF = re.compile(
    r"^(?: [\w’'-]+){0,3} (?:out )?of "
    r"(?:(?:the|its|their|his|her|our|those|these|some|about|around|all|nearly|almost) )*(?:[\w’'-]+ ){0,2}$"
)
# "Of 640 flats, 210 stand empty"; "twelve ferries, of which five still run"
_OUT_OF = re.compile(
    r"(?:^|[;:,] |[“\"])(?:[Oo]ut of|[Oo]f) (?:(?:the|its|their|those|these|some|about|all) )*(?:[\w’'-]+ )?$"
)
_OF_WHICH = re.compile(r",? (?:of|among) (?:which|whom|them|these|those)\b(?:,? [\w’'-]+){0,3},? $")
# "four more on Sunday, which brings the count to 31"
_RAISING = re.compile(r"\b(?:tak|bring|rais|push|lift|mak)\w*\b[^.;]*\b(?:to|of|total) (?:[\w’'-]+ )?$")
# "2,000 voters in Marl and 700 in Upper Tey"
_PLACED = r"(?:in|at|from|near|around) (?:the )?[A-Za-z]"
_FIRST_PLACE = re.compile(rf"^(?: [\w’'-]+){{0,2}} {_PLACED}[\w’' -]*,?(?: and|, with|;)? $")
_SECOND_PLACE = re.compile(rf"^(?: [\w’'-]+){{0,2}} {_PLACED}")


def keeps_apart(one: StatedFigure, other: StatedFigure) -> bool:
    """Whether the sentence of both, the earlier first, tells that they answer two questions."""
    quote, base = one.quote, one.quote_start
    if base != other.quote_start or one.tied or other.tied or one.previous or other.previous:
        return False
    if other.start < one.end:
        return one.value != other.value  # "six of the 22 carts" holds the 22
    between = quote[one.end - base : other.start - base]
    if len(between) > _BETWEEN:
        return False
    return (
        _is_part(quote[: one.start - base], between)
        or _is_sum(one, other, between)
        or bool(_FIRST_PLACE.match(between) and _SECOND_PLACE.match(quote[other.end - base :]))
    )


def _is_part(before: str, between: str) -> bool:
    if _OF.match(between) or _OF_WHICH.search(between):
        return True
    return bool(_OUT_OF.search(before)) and "," in between


def _is_sum(one: StatedFigure, other: StatedFigure, between: str) -> bool:
    """Whether one is added to something and the other tells what it comes to, or is counted before it."""
    added = context.of(one).further and _RAISING.search(between)
    return bool(added) or context.of(other).further
