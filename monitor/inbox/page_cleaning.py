"""Takes out of a page's tree what surrounds the article: navigation, banners, side bars, adverts, related links."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from monitor.inbox.page_tree import Element, Weight, names_of, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_NEVER_SEEN = frozenset(
    """script style noscript template svg math iframe object embed video audio canvas map link meta title select
    datalist option textarea input button dialog menu""".split()  # noqa: SIM905 - a list of tags reads best as words
)
_APART = frozenset(["nav", "aside", "footer", "form"])
_ROLES = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar".split()  # noqa: SIM905
)
_SURROUNDING = frozenset(
    """nav navbar navigation menu breadcrumb breadcrumbs cookie cookies consent gdpr ccpa cmp privacy sidebar aside rail
    related recommended recommendations recirc recirculation mostread popular trending ticker subscribe subscription
    paywall meter regwall promo promos promotion advert adverts advertisement advertisements advertising ads adslot
    inlinead dfp sponsored sponsor outbrain taboola share sharing sharebar social socials comments disqus copyright
    legal popup modal overlay toolbar tags taglist login signup skip skiplink pagination teaser teasers widget
    onward newsletter skyscraper leaderboard masthead siteheader sitefooter footer hidden sr screenreader""".split()  # noqa: SIM905
)
_SURROUNDING_PAIRS = (
    frozenset(["read", "more"]), frozenset(["most", "read"]), frozenset(["read", "next"]), frozenset(["also", "like"]),
    frozenset(["inline", "ad"]), frozenset(["ad", "slot"]), frozenset(["ad", "container"]), frozenset(["ad", "unit"]),
    frozenset(["ad", "wrapper"]), frozenset(["visually", "hidden"]), frozenset(["top", "stories"]),
    frozenset(["fact", "box"]), frozenset(["more", "stories"]), frozenset(["see", "also"]),
    frozenset(["site", "header"]),
)  # fmt: skip
_IN_MAIL = frozenset("preheader preview hidden social share ads advert advertisement sponsor".split())  # noqa: SIM905
_UNSHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_PULLED = re.compile(r"pull-?_?quote|pulled|blockquote", re.IGNORECASE)
_CLOCK = r"(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?(?:[+-]\d+)?)?"
_STAMP = re.compile(
    rf"\s*[\[(]?(?:posted|updated|at)?\s*(?:{_CLOCK}|\d{{1,2}}\s*[ap]\.?m\.?"
    r"|(?:\d+|an?|one)\s*(?:s|m|h|d|min|mins|minutes?|hours?|hrs?|days?)\s+ago|just now)[\])]?\s*[-–—:|·]?\s*",
    re.IGNORECASE,
)
_MOST_OF_IT = 0.4
_LINKS_ONLY = 0.6
_MAYBE_LINKS = frozenset("p li h2 h3 h4 h5 h6 td div section".split())  # noqa: SIM905
_INLINE = frozenset("time span a b strong small em i abbr".split())  # noqa: SIM905


def clean(root: Element, weights: Mapping[Element, Weight], *, mail: bool = False) -> None:
    """Removes from the tree what is no part of the article; what holds most of the page's text always stays."""
    total = weights[root].plain or 1
    for element in list(root.iter()):
        if element is root or element.tag == "body" or element.getparent() is None:
            continue
        if element.tag in _NEVER_SEEN or _is_unshown(element):
            element.drop_tree()
            continue
        share = weights[element].plain / total
        surrounding = _is_mails_own(element) if mail else _surrounds(element, weights[element])
        if surrounding and share <= _MOST_OF_IT and not _holds_article(element):
            element.drop_tree()
    for element in list(root.iter(*_INLINE, "p", "div", "h4", "h5")):
        if element.getparent() is not None and _is_stamp(element):
            element.drop_tree()


def _is_unshown(element: Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _UNSHOWN.search(element.get("style", "")[:1000]) is not None
    ) and element.tag not in {"html", "body", "main", "article"}


def _surrounds(element: Element, weight: Weight) -> bool:
    """Whether tag, role, class or the share of links tell that an element is no part of the article."""
    names = names_of(element)
    if _PULLED.search(element.get("class", "")) or element.tag in {"article", "main", "html"}:
        return False
    if element.tag == "footer":
        return next(element.iterancestors("blockquote"), None) is None
    if element.tag == "header":
        return next(element.iterancestors("article", "main"), None) is None
    return (
        element.tag in _APART
        or element.get("role") in _ROLES
        or bool(names & _SURROUNDING)
        or any(pair <= names for pair in _SURROUNDING_PAIRS)
        or _is_link_elsewhere(element, weight)
    )


def _is_mails_own(element: Element) -> bool:
    return bool(names_of(element) & _IN_MAIL)


def _is_link_elsewhere(element: Element, weight: Weight) -> bool:
    """A list, line or heading that is nothing but links to other pages."""
    if not weight.linked:
        return False
    if element.tag in {"ul", "ol"}:
        return weight.linked > _LINKS_ONLY * weight.text
    if element.tag in {"td", "div", "section"} and next(islice(element.iter("a"), 1, None), None) is None:
        return False
    return element.tag in _MAYBE_LINKS and weight.plain <= max(2, weight.text // 10)


def _holds_article(element: Element) -> bool:
    return next(element.iter("article", "main", "h1"), None) is not None and element.tag not in {"nav", "aside"}


def _is_stamp(element: Element) -> bool:
    """Whether an element is but a live blog's time of day, at the front of its line or the end of a heading."""
    if len(element) > 2 or not _STAMP.fullmatch(words_of(element)[:60]):  # noqa: PLR2004 - a stamp holds little else
        return False
    return _opens_its_line(element) or _ends_heading(element)


def _opens_its_line(element: Element) -> bool:
    while element.tag in _INLINE:
        parent, before = element.getparent(), element.getprevious()
        if parent is None:
            return True
        if before is not None:
            return before.tag not in _INLINE and not (before.tail or "").strip()
        if (parent.text or "").strip():
            return False
        element = parent
    return True


def _ends_heading(element: Element) -> bool:
    parent = element.getparent()
    heading = parent is not None and parent.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}
    return heading and element.getnext() is None and not (element.tail or "").strip()
