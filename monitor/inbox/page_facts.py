"""Reads what a page tells of itself: JSON-LD first, then OpenGraph and other meta tags, then its own title."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from monitor.inbox import dates, press_names
from monitor.inbox.page_tree import Element, words_of
from monitor.inbox.parts import folded, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_ARTICLE = re.compile(r"(?:\w*Article|\w*Posting|Report|Review|CreativeWork)$")
_OTHERS = frozenset(["liveBlogUpdate", "itemListElement", "hasPart", "comment", "mentions", "citation", "relatedLink"])
_MOST_NODES = 5_000
_TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title", "title")
_OUTLET = ("og:site_name", "citation_journal_title", "dc.publisher", "publisher", "application-name")
_AUTHOR = ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author")
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
    "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date", "pubdate", "publishdate", "publish_date",
    "publish-date", "sailthru.date", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "dcterms.modified", "last-modified",
    "lastmod", "revised",
)  # fmt: skip
_LANGUAGE = ("og:locale", "content-language", "language", "dc.language")
_SEPARATOR = re.compile(r"\s+[|–—·•»«:-]{1,2}\s+|:\s+")
_LONG_FRACTION = re.compile(r"(\.\d{6})\d+")
_WEB = re.compile(r"https?://\S+$")


class Facts(NamedTuple):
    """What a page tells of itself, each None where it does not."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    language: str | None = None


def read(root: Element) -> Facts:
    """What the page's head tells, and the heading over its article."""
    nodes = list(_nodes(root))
    article = next(
        (node for node in nodes if _is_article(node) and (node.get("headline") or "datePublished" in node)), {}
    )
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and node.get("name")}
    meta = _meta(root)
    outlet = _name(article.get("publisher"), named) or _first(meta, _OUTLET) or _site(nodes)
    heading = _heading(root, outlet)
    told = _text(article.get("headline")) or _first(meta, _TITLE)
    title, site = _parted(_page_title(root), heading or told, outlet)
    return Facts(
        title=_chosen(told and _parted(told, heading, outlet or site)[0], heading) or title,
        outlet=outlet or site,
        author=_name(article.get("author") or article.get("creator"), named) or _author(meta),
        url=_url(root, article, meta),
        published_at=_date(article.get("datePublished")) or _dated(meta, _PUBLISHED) or _marked(root, "datePublished"),
        modified_at=_date(article.get("dateModified")) or _dated(meta, _MODIFIED) or _marked(root, "dateModified"),
        language=_language(root, article, meta),
    )


def _nodes(root: Element) -> Iterator[dict[str, Any]]:
    """The objects of all JSON-LD, outer ones first; those that tell of other articles are passed over."""
    waiting: deque[Any] = deque(_json(script) for script in root.iter("script") if _is_json(script))
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.popleft()
        if isinstance(node, dict):
            yield node
            waiting.extend(
                value for key, value in node.items() if key not in _OTHERS and isinstance(value, dict | list)
            )
        elif isinstance(node, list):
            waiting.extend(node[:_MOST_NODES])


def _is_json(script: Element) -> bool:
    return (script.get("type") or "").strip().lower().startswith("application/ld+json")


def _json(script: Element) -> Any:
    text = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)?\s*;?\s*$", "", script.text or "")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE.match(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _site(nodes: Sequence[Mapping[str, Any]]) -> str | None:
    return next(
        (_text(node.get("name")) for node in nodes if node.get("@type") == "WebSite" and node.get("name")), None
    )


def _name(value: Any, named: Mapping[str, Mapping[str, Any]]) -> str | None:
    """The name of a person or organisation, or the names of several."""
    if isinstance(value, list):
        return (
            ", ".join(name for one in value[:20] if not isinstance(one, list) and (name := _name(one, named))) or None
        )
    if isinstance(value, dict):
        value = value.get("name") or named.get(str(value.get("@id")), {}).get("name")
        if isinstance(value, list):
            value = value[0] if value else None
    name = _text(value)
    return None if name is None or _WEB.match(name) else re.sub(r"^by\s+", "", name, flags=re.IGNORECASE)


def _text(value: Any) -> str | None:
    """A value as words; JSON-LD may hold character references, which the page's parser has not seen."""
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    return tidy(html.unescape(value[:2000])) or None


def _meta(root: Element) -> dict[str, str]:
    """The meta tags by name; of several with one name the first."""
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv")
        content = tidy((tag.get("content") or "")[:2000])
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _first(meta: Mapping[str, str], names: Sequence[str]) -> str | None:
    return next((meta[name] for name in names if name in meta and not _WEB.match(meta[name])), None)


def _author(meta: Mapping[str, str]) -> str | None:
    told = _first(meta, _AUTHOR)
    return re.sub(r"^by\s+", "", told, flags=re.IGNORECASE) if told else None


def _date(value: Any) -> str | None:
    return dates.as_iso(_LONG_FRACTION.sub(r"\1", value[:100])) if isinstance(value, str) else None


def _dated(meta: Mapping[str, str], names: Sequence[str]) -> str | None:
    return next((iso for name in names if (iso := _date(meta.get(name)))), None)


def _marked(root: Element, name: str) -> str | None:
    """The date that the page's own text marks as such."""
    for tag in root.iterfind(f".//*[@itemprop='{name}']"):
        if iso := _date(tag.get("datetime") or tag.get("content") or words_of(tag)):
            return iso
    wanted = ".//time[@pubdate]" if name == "datePublished" else None
    tag = root.find(wanted) if wanted else None
    return _date(tag.get("datetime")) if tag is not None else None


def _url(root: Element, article: Mapping[str, Any], meta: Mapping[str, str]) -> str | None:
    links = [link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    page = article.get("mainEntityOfPage")
    told = [*links, meta.get("og:url"), article.get("url"), page.get("@id") if isinstance(page, dict) else page]
    return next((url for url in told if isinstance(url, str) and len(url) <= 2000 and _WEB.match(url)), None)  # noqa: PLR2004


def _language(root: Element, article: Mapping[str, Any], meta: Mapping[str, str]) -> str | None:
    told = (
        root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or _text(article.get("inLanguage"))
    )
    tag = (told or _first(meta, _LANGUAGE) or "").strip().replace("_", "-")
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}", tag) else None


def _page_title(root: Element) -> str | None:
    tag = root.find(".//title")
    return tidy(words_of(tag)[:2000]) or None if tag is not None else None


def _heading(root: Element, outlet: str | None) -> str | None:
    """The heading of the first rank over the article, not the site; else one that the title repeats."""
    site, title = folded(outlet or ""), folded(_page_title(root) or "")
    for tag in root.findall(".//article//h1") or root.findall(".//h1"):
        words = tidy(words_of(tag)[:2000])
        if words and folded(words) != site:
            return words
    lesser = (tidy(words_of(tag)[:2000]) for tag in islice(root.iter("h2", "h3"), 50))
    return next((words for words in lesser if _is_end_of(folded(words), title)), None)


def _is_end_of(words: str, title: str) -> bool:
    """Whether a page's title begins or ends with the words of a heading, the site's name being the rest."""
    return words.count(" ") > 1 and (f"{title} ".startswith(f"{words} ") or f" {title}".endswith(f" {words}"))


def _chosen(told: str | None, heading: str | None) -> str | None:
    """The headline: what the reader sees, save for a label ("Live") that stands with it."""
    if told and heading and f" {folded(told)} " in f" {folded(heading)} ":
        return told
    return heading or told


def _parted(title: str | None, known: str | None, outlet: str | None) -> tuple[str | None, str | None]:
    """A page's title without the name of its site, and that name where the title tells it."""
    marks = list(_SEPARATOR.finditer(title or ""))
    if not title or not marks:
        return title, None
    head, tail = title[: marks[-1].start()], title[marks[-1].end() :]
    if known and folded(title) == folded(known):
        return title, None
    if known and folded(title).endswith(folded(known)):
        site = title[: len(title) - len(known)].rstrip(" |–—·•»:-")
        return known, site if press_names.is_name(site) else None
    whole = known is not None and folded(title).startswith(folded(known))
    if whole or (outlet and folded(tail) == folded(outlet)):
        head = known if whole and known else head
        return head, tail if press_names.is_name(tail) else None
    return (head, tail) if press_names.is_outlet(tail) else (title, None)
