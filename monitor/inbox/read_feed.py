"""Reads RSS and Atom feeds: each entry is an article of its own, known by what it says, not by where it stands."""

from __future__ import annotations

import html
import re
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from lxml import etree  # type: ignore[import-untyped]

from monitor.errors import UnreadableError
from monitor.inbox import dates, read_json
from monitor.inbox.charset import refuse_binary
from monitor.inbox.parts import tidy
from monitor.inbox.pieces import Held

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from monitor.inbox.page_tree import Element
    from monitor.inbox.pieces import Budget

_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<\?[^>]{0,500}>\s*|<!--.{0,2000}?-->\s*)*+<(?:\w+:)?(?:rss|feed|RDF)\b",
    re.DOTALL,
)
_PLAIN = ("", "http://purl.org/rss/1.0/", "http://www.w3.org/2005/Atom")
_ENTRIES = frozenset({"item", "entry"})
_FULL = ("encoded", "content")
_SHORT = ("description", "summary")
_SHORTEST_SUMMARY = 80  # characters; less than that is no article
_SNIFFED = 5_000
_ISO = re.compile(r"\d{4}-\d\d")
_TAG = re.compile(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)
_CDATA = re.compile(rb"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_BARE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")


def looks_like(raw: bytes) -> bool:
    """Whether the bytes begin as feeds do."""
    return _BEGINS.match(raw[:_SNIFFED]) is not None


def open_feed(raw: bytes, _: Budget) -> Iterator[Held]:
    """The articles of a feed, in its order; an entry without a text of its own is told of.

    Raises:
        UnreadableError: the bytes are no feed, or one that defines entities of its own.
    """
    refuse_binary(raw)
    if b"<!ENTITY" in raw or b"<!entity" in raw:
        raise UnreadableError("is XML that defines entities, which feeds have no need of; it is not opened")
    root = _root(raw)
    if _local(root) not in {"rss", "feed", "RDF"}:
        raise UnreadableError(f"is XML of a kind that is not read (<{_local(root)[:40]}>); RSS and Atom feeds are")
    channel = next((child for child in root if _local(child) == "channel"), root)
    entries = [one for one in (*channel, *(root if channel is not root else ())) if _local(one) in _ENTRIES]
    about = {"outlet": _words(channel, "title"), "language": _words(channel, "language") or root.get(_XML_LANG)}
    for number, entry in enumerate(entries, start=1):
        yield _held(str(number), _record(entry, about))


_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _root(raw: bytes) -> Element:
    try:
        return etree.fromstring(raw.lstrip(), parser=_parser(lenient=False))
    except (etree.LxmlError, ValueError):  # as many feeds are: with signs that mean something else in XML
        parts = _CDATA.split(raw.lstrip())
        mended = b"".join(part if part.startswith(b"<![CDATA[") else _BARE.sub(b"&amp;", part) for part in parts)
    try:
        root = etree.fromstring(mended, parser=_parser(lenient=True))
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError(f"is XML that cannot be read ({str(error)[:100]})") from error
    if root is None:
        raise UnreadableError("is XML that holds nothing")
    return root


def _parser(*, lenient: bool) -> Any:
    """A parser that fetches nothing and puts nothing in place of what the file defines."""
    return etree.XMLParser(
        recover=lenient, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        remove_pis=True, strip_cdata=True,
    )  # fmt: skip


def _held(name: str, record: Mapping[str, Any]) -> Held:
    raw = read_json.encoded(record)
    try:
        return Held(name, raw, read_json.article(record, "feed"))
    except UnreadableError as error:
        return Held(
            name, raw, problem=f"{error}" if "content_html" in record else "has no text of its own, only a link"
        )


def _record(entry: Element, about: Mapping[str, str | None]) -> dict[str, Any]:
    """The entry as a record that `read_json` reads again, should it ever be read better."""
    told = {
        "title": _headline(entry),
        "url": _link(entry),
        "author": _author(entry),
        "published_at": _date(entry, ("pubDate", "published", "issued", "date")),
        "modified_at": _date(entry, ("updated", "modified")),
        "content_html": _content(entry),
        "outlet": _source(entry) or about["outlet"],
        "language": about["language"],
    }
    return {key: value for key, value in told.items() if value}


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _children(entry: Element, name: str) -> list[Element]:
    """The children of a name, those of the feed's own language first: media and podcasts have titles as well."""
    found = [child for child in entry if _local(child) == name]
    return sorted(found, key=lambda child: child.tag.rpartition("}")[0].lstrip("{") not in _PLAIN)


def _text_of(element: Element) -> str:
    return "".join(element.itertext(etree.Element))


def _words(entry: Element, name: str) -> str | None:
    return next((words for child in _children(entry, name) if (words := tidy(_text_of(child)))), None)


def _headline(entry: Element) -> str | None:
    """The title as words: many feeds write it as markup."""
    title = _words(entry, "title")
    return tidy(html.unescape(_TAG.sub("", title))) if title else None


def _link(entry: Element) -> str | None:
    for link in _children(entry, "link"):
        if link.get("href") and link.get("rel", "alternate") != "alternate":
            continue
        if re.match(r"https?://\S{1,2000}$", told := (link.get("href") or _text_of(link)).strip()):
            return told
    return next(
        (told for told in (_words(entry, "guid"), _words(entry, "id")) if told and told.startswith("http")), None
    )


def _author(entry: Element) -> str | None:
    for child in (*_children(entry, "creator"), *_children(entry, "author")):
        name = _words(child, "name") or tidy(_text_of(child))
        if in_brackets := re.fullmatch(r"\S+@\S+\s+\((.+)\)", name):
            name = in_brackets[1]
        if name and "@" not in name:
            return name
    return None


def _source(entry: Element) -> str | None:
    """The outlet that an entry of a collection was taken from."""
    source = next(iter(_children(entry, "source")), None)
    return None if source is None else _words(source, "title") or tidy(source.text or "") or None


def _date(entry: Element, names: tuple[str, ...]) -> str | None:
    for words in (_words(entry, name) for name in names):
        if words and (iso := dates.as_iso(words) if _ISO.match(words) else _mail_date(words) or dates.as_iso(words)):
            return iso
    return None


def _mail_date(words: str) -> str | None:
    try:
        return dates.as_iso(parsedate_to_datetime(words))
    except (ValueError, TypeError, OverflowError):
        return None


def _content(entry: Element) -> str | None:
    full = (_html(child) for name in _FULL for child in _children(entry, name) if child.get("url") is None)
    if longest := max((one for one in full if one), key=len, default=None):
        return longest
    summary = (_html(child) for name in _SHORT for child in _children(entry, name))
    return next((one for one in summary if one and len(tidy(one)) >= _SHORTEST_SUMMARY), None)


def _html(child: Element) -> str | None:
    """A child's content as markup: as text that holds tags, or as elements of its own."""
    if len(child):
        inner = "".join(_markup(one) for one in child)
        return f"{child.text or ''}{inner}".strip() or None
    return (child.text or "").strip() or None


def _markup(element: Element) -> str:
    try:
        return str(etree.tostring(element, encoding="unicode", method="html"))
    except (etree.LxmlError, ValueError):  # a name that no element can have
        return _text_of(element)
