"""Puts the snippets of a PDF's pages together into lines and paragraphs, as a reader sees them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from monitor.inbox.parts import Part, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.events.kinds import BlockKind


class Line(NamedTuple):
    """A line of a page: where it begins, in points from the lower left corner, and how it is set."""

    text: str
    x: float
    y: float
    size: float
    bold: bool
    page: int


_LARGER = 1.15  # times the size of the running text: a heading
_GAP = 1.45  # times the usual distance of lines: a new paragraph
_INDENT = 8.0  # points
_HEADING_CHARS = 160
_EDGE_LINES = 3
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*$|\W*[ivxl]{1,6}\W*$", re.IGNORECASE)
_MARGIN = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d\d\b|(?:https?|file)://\S+(?:\s+\d+/\d+)?$", re.IGNORECASE
)
_SENTENCE_END = (".", "!", "?", ":", "\u201d", '"', ";")
_FULL = 0.7  # of a column's width: the line did not end because its paragraph did
_BULLET = re.compile(r"(?:[•‣▪●◦·*–-]|\(?\d{1,2}[.)])\s+(?=\S)")
_HYPHEN = re.compile(r"(?<=[a-z]{2})[-\u2010\xad]$")


def gather(lines: Sequence[Line]) -> list[Part]:
    """The parts of a document, less `running` lines."""
    around = running(lines)
    kept = [line for line in lines if line not in around]
    if not kept:
        return []
    body = _body_size(kept)
    distance = _usual_distance(kept)
    return [part for run in _runs(kept, body, distance) if (part := _part(run, body)).words]


def running(lines: Sequence[Line]) -> set[Line]:
    """Heads and feet: the same words, numbers aside, at the edge of most pages; page numbers; a print's margins."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = {number: _edges(page) for number, page in pages.items()}
    told = Counter(shape for edge in edges.values() for shape in {_shape(line.text) for line in edge})
    often = {shape for shape, count in told.items() if count > 1 and count >= len(pages) / 2}
    return {
        line
        for edge in edges.values()
        for line in edge
        if _shape(line.text) in often or (len(edge) > 1 and (_PAGE_NUMBER.match(line.text) or _MARGIN.match(line.text)))
    }


def _edges(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.y)
    return by_height[:_EDGE_LINES] + by_height[-_EDGE_LINES:]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", tidy(text).casefold())


def _body_size(lines: Sequence[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], -size)) or 1.0


def _usual_distance(lines: Sequence[Line]) -> float:
    steps = [
        above.y - below.y
        for above, below in pairwise(lines)
        if above.page == below.page and 0.7 * below.size < above.y - below.y < 4 * max(above.size, below.size, 1.0)
    ]
    return sorted(steps)[len(steps) // 4] if steps else 1.0


def _runs(lines: Sequence[Line], body: float, distance: float) -> Iterator[list[Line]]:
    """Lines that belong together: one heading, one paragraph, one point of a list."""
    run = [lines[0]]
    for line in lines[1:]:
        if _goes_on(run, line, body, distance):
            run.append(line)
        else:
            yield run
            run = [line]
    yield run


def _goes_on(run: list[Line], line: Line, body: float, distance: float) -> bool:
    last = run[-1]
    if _is_heading(last, body) != _is_heading(line, body) or abs(last.size - line.size) > 0.1 * body:
        return False
    if _BULLET.match(line.text):
        return False
    step = last.y - line.y
    if last.page != line.page or step < -distance / 2:  # the next page, or the next column
        full = len(last.text) >= _FULL * max(len(one.text) for one in run)
        return not last.text.endswith(_SENTENCE_END) and (
            line.text[:1].islower() or (full and not _is_heading(line, body))
        )
    indented = line.x > last.x + _INDENT and len(run) > 1 and not _BULLET.match(run[0].text)
    return step <= _GAP * max(distance, 0.9 * line.size) and not indented


def _is_heading(line: Line, body: float) -> bool:
    return line.size >= _LARGER * body or (
        line.bold and line.size >= 0.95 * body and len(line.text) < _HEADING_CHARS and not line.text.endswith(".")
    )


def _part(run: Sequence[Line], body: float) -> Part:
    words = tidy(_joined(run))
    kind: BlockKind = "paragraph"
    if bullet := _BULLET.match(words):
        kind, words = "bullet", words[bullet.end() :]
    elif all(_is_heading(line, body) for line in run) and len(words) < _HEADING_CHARS:
        kind = "heading"
    return Part(kind, words)


def _joined(run: Sequence[Line]) -> str:
    """The words of lines as one; a word that was parted at a line's end is whole again."""
    text = ""
    for line in run:
        following = line.text.strip()
        if text and _HYPHEN.search(text) and following[:1].islower():
            text = text[:-1] + following
        else:
            text = f"{text} {following}"
    return text
