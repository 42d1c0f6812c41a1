"""Tells the move of a price from any other share: it is told anew each day, and corrects no other day's move."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.claims.claim import StatedFigure

_PRICED = re.compile(
    r"\b(?:shares?|stocks?|prices?|index|indices|markets?|futures|bonds?|yields?|crude|currency|trading)\b",
    re.IGNORECASE,
)
# "fell by about 6.2 percent", but not "fell to 64 percent".
_MOVED = re.compile(
    r"\b(?:rose|rise[ns]?|rising|fell|fall(?:s|en|ing)?|gain(?:s|ed|ing)?|los[et]s?|losing|jump\w*|drop\w*|climb\w*|"
    r"s[hl]ed|slid\w*|slip\w*|sank|sunk|plung\w*|plummet\w*|surg\w*|soar\w*|tumbl\w*|slump\w*|dip\w*|up|down|off|"
    r"clos(?:ed?|ing)|ended|traded)"
    r" (?:by |about |around |nearly |almost |more than |over |as much as |some |a further )*$",
    re.IGNORECASE,
)
# "11 percent lower"
_MOVE = re.compile(r" ?(?:lower|higher|down|up|drop|fall|rise|gain|loss|jump|decline|slide|plunge)\b", re.IGNORECASE)


def is_move(figure: StatedFigure) -> bool:
    """Whether the share tells by how much a price went up or down: "the shares closed 11 percent lower"."""
    if figure.unit != "percent" or not _PRICED.search(figure.quote):
        return False
    at = figure.start - figure.quote_start
    before, after = figure.quote[:at], figure.quote[at + len(figure.text) :]
    return _MOVED.search(before) is not None or _MOVE.match(after) is not None
