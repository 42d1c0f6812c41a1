"""Reads a web page: its article without what surrounds it, and what the page tells about it."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from monitor.errors import UnreadableError
from monitor.inbox import furniture, masthead, page_facts, read_text
from monitor.inbox.charset import decode
from monitor.inbox.document import Document
from monitor.inbox.page_cleaning import clean
from monitor.inbox.page_parts import gather
from monitor.inbox.page_region import find, trimmed
from monitor.inbox.page_tree import holds_tags, parse, weigh
from monitor.inbox.parts import Part, compose, lines_at_top, tidy

if TYPE_CHECKING:
    from monitor.inbox.page_tree import Element

_LEAST_CHARS = 40
_DECLARED = re.compile(
    rb"""<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE | re.ASCII,
)
_DECLARED_WITHIN = 8_000  # bytes


def read(raw: bytes, charset: str | None = None) -> Document:
    """The article in a page's bytes; `charset` is what they were sent with, if anything.

    Raises:
        UnreadableError: the page is in no known charset, is too large, or holds no article.
    """
    declared = _DECLARED.search(raw[:_DECLARED_WITHIN])
    text = decode(raw, charset or (declared and (declared[1] or declared[2]).decode("ascii")))
    if not holds_tags(text):
        return read_text.read(text)
    root = parse(text)
    facts = page_facts.read(root)
    parts = furniture.heads_marked(furniture.without(_article(root, facts.title)), facts.outlet)
    if sum(len(part.words) for part in parts if part.kind not in {"byline", "furniture"}) < _LEAST_CHARS:
        raise UnreadableError("is a web page without an article in it; save the page of the article itself")
    title = facts.title or next((part.words for part in parts if part.kind == "heading"), None)
    seen = masthead.read(lines_at_top(parts), title)
    words, blocks = compose(title, parts)
    return Document(
        text=words,
        format="html",
        title=title,
        outlet=facts.outlet or seen.outlet,
        author=facts.author or seen.author,
        origin=seen.origin,
        url=facts.url,
        published_at=facts.published_at or seen.published_at,
        modified_at=facts.modified_at or seen.modified_at,
        language=facts.language,
        blocks=blocks,
    )


def read_parts(text: str) -> list[Part]:
    """All parts of a mail's page, furniture marked."""
    root = parse(text)
    clean(root, weigh(root), mail=True)
    return furniture.marked_in_mail(gather(root))


def read_fragment(text: str) -> list[Part]:
    """The parts of a piece of a page that is an article by itself, as feeds carry it."""
    if not holds_tags(text):
        paragraphs = (tidy(html.unescape(one)) for one in text.split("\n\n"))
        return furniture.without(Part("paragraph", words) for words in paragraphs if words)
    root = parse(text)
    clean(root, weigh(root))
    return furniture.without(gather(root))


def _article(root: Element, title: str | None) -> list[Part]:
    clean(root, weigh(root))
    region = find(root, weigh(root))
    return gather(region) if region is not None else trimmed(root, title)
