"""Tells who stated a number that is only taken up: "nine, up from four", "on the 148 she would say nothing"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extraction.findings import Figure

MEANT = re.compile(r"\b(?:the|his|her|their)\s+[“‘\"']?\Z", re.IGNORECASE)
"""What stands before a number that the reader knows already."""
SHARE = re.compile(r"\b(?:of|among|out of|between|in|at|by|to|from|from among)\s+\w+\s+[“‘\"']?\Z", re.IGNORECASE)
"""What makes such a number a group of which something is told, and no statement: "six of the 29"."""
NUMBER = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:-[^\W\d_]+)*")
AHEAD = 24  # code points before a number in which such words stand
SMALL = 10  # the least number that an article repeats by no chance


def find(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, those that nobody states named after whoever stated the number that they take up."""
    found: list[Figure] = []
    for figure in figures:
        said = figure.speakers or _changed(figure, found) or _meant(text, figure, found)
        found.append(figure if said == figure.speakers else msgspec.structs.replace(figure, speakers=said))
    return tuple(found)


def _changed(figure: Figure, before: Sequence[Figure]) -> tuple[str, ...]:
    """Who states the new end of a change states the old one: "it has registered 2,300, up from 900"."""
    if not figure.previous or not before or before[-1].quote_start != figure.quote_start:
        return ()
    return before[-1].speakers


def _meant(text: str, figure: Figure, before: Sequence[Figure]) -> tuple[str, ...]:
    """Who stated a bare number that is named again as "the 148"; nobody where several did, or the article too."""
    ahead = text[max(0, figure.start - AHEAD) : figure.start]
    bare = NUMBER.fullmatch(figure.text) is not None
    if not bare or figure.value is None or figure.value < SMALL or not MEANT.search(ahead) or SHARE.search(ahead):
        return ()
    same = [one.speakers for one in before if one.value == figure.value]
    return same[-1] if same and all(one[:1] == same[-1][:1] for one in same) else ()
