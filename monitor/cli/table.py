"""Lays a table out for a terminal of some width: which columns there is room for, how wide each, what goes over lines.

It is our own, for to load a library that draws tables took longer than the query whose answer is drawn.
"""

from __future__ import annotations

import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

WRAP_CELLS = 14  # a column that goes over several lines is no narrower
GAP = 2  # cells between columns
_WIDE = {"W", "F"}
_ON_TOP = {"Mn", "Me", "Cf"}  # of the cell before them


def lines(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    styles: Mapping[str, str],
    width: int,
    paint: Callable[[str, str], str],
) -> Iterator[str]:
    """The lines of the table, or of one record below the other where the terminal is too narrow for it.

    Args:
        columns: the headings.
        rows: a text for each column.
        styles: for a heading the words that say how its column looks; `*` behind them lets it go over several lines,
            and dim columns give way where there is no room.
        width: of the terminal, in cells.
        paint: gives a text the look that some words say.
    """
    longest = [max(cells(cell) for cell in column) for column in zip(columns, *rows, strict=True)]
    wraps = [styles.get(heading, "").endswith("*") for heading in columns]
    least = [min(WRAP_CELLS, its) if may else its for its, may in zip(longest, wraps, strict=True)]
    looks = [styles.get(heading, "").removesuffix("*") for heading in columns]
    kept = fitting(columns, least, styles, width)
    if not kept:
        yield from _records(columns, rows, looks, width, paint)
        return
    widths = _shared_out([longest[at] for at in kept], [wraps[at] for at in kept], width)
    yield from _drawn([columns[at] for at in kept], widths, ["bold"] * len(kept), paint)
    for row in rows:
        yield from _drawn([row[at] for at in kept], widths, [looks[at] for at in kept], paint)


def fitting(columns: Sequence[str], least: Sequence[int], styles: Mapping[str, str], width: int) -> list[int]:
    """The columns that a terminal has room for: the dim ones give way; none where that is not enough."""
    kept = list(range(len(columns)))
    dim = [at for at in kept if styles.get(columns[at], "").startswith("dim")]
    while kept and sum(least[at] + GAP for at in kept) - GAP > width:
        if not dim:
            return []
        kept.remove(dim.pop())
    return kept


def _shared_out(longest: list[int], wraps: list[bool], width: int) -> list[int]:
    """How wide each column is: as its longest cell, but those that may wrap share what the others leave."""
    room = width - GAP * (len(longest) - 1)
    at_most = max(longest, default=0)
    while True:
        widths = [min(its, at_most) if may else its for its, may in zip(longest, wraps, strict=True)]
        if sum(widths) <= room or at_most <= WRAP_CELLS:
            return widths
        at_most -= 1


def _drawn(
    row: Sequence[str], widths: Sequence[int], looks: Sequence[str], paint: Callable[[str, str], str]
) -> Iterator[str]:
    """A row in as many lines as its longest cell needs."""
    for line in zip_longest(*map(_wrapped, row, widths), fillvalue=""):
        told = ""
        missing = 0  # cells that a text further right needs before it
        for part, width, look in zip(line, widths, looks, strict=True):
            if part:
                told += " " * missing + paint(part, look)
                missing = 0
            missing += width - cells(part) + GAP
        yield told


def _records(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    looks: Sequence[str],
    width: int,
    paint: Callable[[str, str], str],
) -> Iterator[str]:
    """One row below the other, each cell on lines of its own."""
    name = max(map(len, columns)) + GAP
    for number, row in enumerate(rows):
        if number:
            yield ""
        for heading, cell, look in zip(columns, row, looks, strict=True):
            if cell not in {"", "-"}:
                first, *others = _wrapped(cell, max(width - name, WRAP_CELLS))
                colour = "" if look in {"bold", "dim"} else look
                yield heading.ljust(name) + paint(first, colour)
                yield from (" " * name + paint(other, colour) for other in others)


# ---------------------------------------------------------------------------------------------------------------- text


def cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in _ON_TOP:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _wrapped(text: str, width: int) -> list[str]:
    """The text in lines of that many cells at most, parted between words where that can be."""
    if cells(text) <= width:
        return [text]
    made, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if cells(longer) <= width:
            line = longer
            continue
        if line:
            made.append(line)
        *full, line = _parted(word, width)
        made += full
    return [*made, line]


def _parted(word: str, width: int) -> list[str]:
    """A word cut into pieces of that many cells at most; one that is narrow enough stays whole."""
    if cells(word) <= width:
        return [word]
    parts, used = [""], 0
    for character in word:
        takes = _cells_of(character)
        if used + takes > width:
            parts.append("")
            used = 0
        parts[-1] += character
        used += takes
    return parts
