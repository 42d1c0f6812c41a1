"""Walks a page's tree and gathers its parts in the order in which a reader meets them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree  # type: ignore[import-untyped]

from monitor.inbox.page_tree import Element, names_of, words_of
from monitor.inbox.parts import Part, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.events.kinds import BlockKind

_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_LINES = _HEADINGS | frozenset(
    """html body p div li ul ol dl dt dd section article main header footer aside figure figcaption blockquote table
    thead tbody tfoot tr td th caption pre address details summary fieldset form center hr nav picture""".split()  # noqa: SIM905
)
_NOT_IN_A_CELL = _HEADINGS | {"table", "ul", "ol", "blockquote", "section", "article", "figure", "img"}
_BYLINES = frozenset(
    "byline by author authors dateline timestamp pubdate published updated modified meta date datetime posted".split()  # noqa: SIM905
)
_CAPTIONS = frozenset(["caption", "figcaption", "cutline"])
_BYLINE_PROPERTIES = frozenset(["author", "datePublished", "dateModified"])
_PULLED = re.compile(r"pull-?_?quote|pulled", re.IGNORECASE)
_BREAK = "\n\n"  # a <br> on its way to `_lines`; white space of the page itself never holds a line feed by then
_LONGEST_BYLINE = _LONGEST_CELL = 250
_CELL = " | "


def gather(root: Element) -> list[Part]:
    """The parts under an element; tables become rows. The tree is changed on the way."""
    for table in list(root.iter("table")):
        if _is_data(table):
            _rows_to_lines(table)
    return [part for kind, text, row in _stretches(root) for part in _lines(kind, text, row=row)]


def _is_data(table: Element) -> bool:
    """Whether a table holds cells of few words side by side, and is not the layout of a page or mail."""
    if table.get("role") == "presentation" or next(table.iterdescendants(*_NOT_IN_A_CELL), None) is not None:
        return False
    rows = [[words_of(cell) for cell in row if cell.tag in {"td", "th"}] for row in table.iter("tr")]
    return any(len(row) > 1 for row in rows) and all(len(cell) <= _LONGEST_CELL for row in rows for cell in row)


def _rows_to_lines(table: Element) -> None:
    for row in list(table.iter("tr")):
        cells = [tidy(words_of(cell)) for cell in row if cell.tag in {"td", "th"}]
        for child in list(row):
            row.remove(child)
        row.text = _CELL.join(cell for cell in cells if cell)


def _stretches(root: Element) -> Iterator[tuple[BlockKind, str, bool]]:
    """Runs of text between the borders of lines, each with the kind of the innermost element that has one."""
    kinds: list[BlockKind] = ["paragraph"]
    held: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        line = element.tag in _LINES
        if line and (text := "".join(held)).strip():
            yield kinds[-1], text, element.tag == "tr" and event == "end"
        if line:
            held = []
        if event == "start":
            if line:
                kinds.append(_kind(element, kinds[-1]))
            held.append(_BREAK if element.tag == "br" else _one_line(element.text))
        else:
            if line:
                kinds.pop()
            if element is not root:
                held.append(_one_line(element.tail))
    if (text := "".join(held)).strip():
        yield kinds[-1], text, False


def _one_line(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def _kind(element: Element, around: BlockKind) -> BlockKind:
    if element.tag in _HEADINGS:
        return "heading"
    names = names_of(element) if element.get("class") or element.get("id") else frozenset[str]()
    if element.tag in {"figcaption", "caption"} or names & _CAPTIONS:
        return "caption"
    if _PULLED.search(element.get("class", "")):
        return "pull_quote"
    byline = names & _BYLINES or element.get("itemprop") in _BYLINE_PROPERTIES or element.tag == "address"
    if byline and len(words_of(element)) <= _LONGEST_BYLINE and element.find(".//h1") is None:
        return "byline"
    if element.tag == "li":
        return "bullet" if _is_one_line(element) else "paragraph"
    return around if around in {"bullet", "caption", "pull_quote", "byline"} else "paragraph"


def _is_one_line(item: Element) -> bool:
    """Whether a list's item is a point, not an entry with a heading or paragraphs of its own."""
    return sum(1 for _ in item.iterdescendants("p")) <= 1 and next(item.iterdescendants(*_HEADINGS), None) is None


def _lines(kind: BlockKind, text: str, *, row: bool) -> Iterator[Part]:
    """The stretch as parts: a line break inside a paragraph parts it, unless the words run on in lower case."""
    words = ""
    for piece in (tidy(piece) for piece in text.split(_BREAK)):
        runs_on = words and (kind in {"heading", "caption", "byline"} or piece[:1].islower())
        if words and piece and not runs_on:
            yield Part(kind, words, row)
            words = ""
        words = f"{words} {piece}".strip()
    if words:
        yield Part(kind, words, row)
