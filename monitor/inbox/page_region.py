"""Finds where on a cleaned page the article stands: in the element that says so, else where trafilatura sees it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from lxml import etree  # type: ignore[import-untyped]

from monitor.inbox.page_parts import gather
from monitor.inbox.parts import Part, folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.inbox.page_tree import Element, Weight

_SAYING_SO = ("article", "main", "*[@role='main']", "*[@itemprop='articleBody']")
_SHARE_OF_PAGE = 0.5
_SHARE_OF_ARTICLES = 0.8
_LEAST_CHARS = 300
_MOST_CHARS = 1_500_000  # trafilatura's time grows with the square of some pages
_TELLING_WORDS = 4


def find(root: Element, weights: Mapping[Element, Weight]) -> Element | None:
    """The element that holds the article by its own word; None where none does, or several do."""
    total = weights[root].plain
    for path in _SAYING_SO:
        found = _outermost(root.findall(f".//{path}"))
        if not found:
            continue
        best = max(found, key=lambda element: weights[element].plain)
        plain, others = weights[best].plain, sum(weights[element].plain for element in found)
        if plain >= _SHARE_OF_PAGE * total or (plain >= _LEAST_CHARS and plain >= _SHARE_OF_ARTICLES * others):
            return best
    return None


def trimmed(root: Element, title: str | None) -> list[Part]:
    """The parts from the headline, or the first that trafilatura takes for the article's, to the last such one."""
    seen = _seen_by_trafilatura(root)
    parts = gather(root)
    kept = [at for at, part in enumerate(parts) if _is_in(part, seen)]
    if not kept:
        return parts
    headline = folded(title or "")
    above = [at for at, part in enumerate(parts[: kept[0]]) if folded(part.words) == headline]
    return parts[above[-1] if above else kept[0] : kept[-1] + 1]


def _outermost(elements: Sequence[Element]) -> list[Element]:
    found: list[Element] = []
    inside: set[Element] = set()
    for element in elements:
        if element not in inside:
            found.append(element)
            inside.update(element.iter(element.tag))
    return found


def _seen_by_trafilatura(root: Element) -> frozenset[str]:
    """The lines that trafilatura takes for the article's; none where it finds no article or the page is a trap."""
    import trafilatura  # noqa: PLC0415 - takes a second, and most pages say where their article stands

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its warnings tell of pages, not of this program
    page = etree.tostring(root, encoding="unicode", method="html")
    if len(page) > _MOST_CHARS:
        return frozenset()
    try:
        text = trafilatura.extract(page, include_comments=False, include_tables=True, favor_precision=True)
    except Exception:  # noqa: BLE001 - whatever it trips over, the page can be read without it
        return frozenset()
    return frozenset(folded(line) for line in (text or "").split("\n"))


def _is_in(part: Part, seen: frozenset[str]) -> bool:
    words = folded(part.words)
    return words.count(" ") >= _TELLING_WORDS and words in seen
