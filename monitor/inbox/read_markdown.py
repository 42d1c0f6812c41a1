"""Reads Markdown: front matter tells what the article is, the body is kept with its markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from monitor.inbox import dates, front_matter, masthead
from monitor.inbox.document import Document

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]+(?P<title>.+?)[ \t#]*$")
_UNDERLINE = re.compile(r"[ \t]{0,3}(?:=+|-+)[ \t]*$")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")

_TITLE = ("title", "headline")
_OUTLET = ("outlet", "site_name", "site", "publisher", "publication", "newspaper", "source", "website")
_AUTHOR = ("author", "authors", "byline", "by")
_PUBLISHED = (
    "published",
    "published_at",
    "date_published",
    "datepublished",
    "published_time",
    "publishdate",
    "pubdate",
    "date",
)
_MODIFIED = ("modified", "modified_at", "updated", "updated_at", "lastmod", "last_modified", "date_modified")
_URL = ("url", "canonical", "canonical_url", "link", "permalink")
_LANGUAGE = ("lang", "language", "locale")


def read(text: str) -> Document:
    """The article in a Markdown text. A title that only the front matter tells is put above the body."""
    told, body = front_matter.split(text)
    title = _text(told, _TITLE)
    lines = body.split("\n")
    heading = _heading(lines)
    if title and not _stands_above(title, lines):
        body = f"{title}\n\n{body}"
    seen = masthead.read([_plain(line) for line in lines], title or heading)
    return Document(
        text=body,
        format="markdown",
        title=title or seen.title,
        outlet=_text(told, _OUTLET) or seen.outlet,
        author=_text(told, _AUTHOR) or seen.author,
        origin=_text(told, ("agency",)) or seen.origin,
        url=_url(told),
        published_at=_date(told, _PUBLISHED) or seen.published_at,
        modified_at=_date(told, _MODIFIED) or seen.modified_at,
        language=_text(told, _LANGUAGE),
    )


def _heading(lines: list[str]) -> str | None:
    """The heading that opens the body, if one does."""
    first = next((at for at, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None
    if match := _HEADING.match(lines[first]):
        return _plain(match["title"])
    underlined = first + 1 < len(lines) and _UNDERLINE.match(lines[first + 1])
    return _plain(lines[first]) if underlined else None


def _stands_above(title: str, lines: list[str]) -> bool:
    first = next((line for line in lines if line.strip()), "")
    return _folded(_plain(first)) == _folded(title)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _plain(line: str) -> str:
    """A line without the markup that surrounds words."""
    if match := _HEADING.match(line):
        line = match["title"]
    return _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", line))).strip()


def _text(told: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = told.get(key)
        words = [_words(one) for one in value] if isinstance(value, list) else [_words(value)]
        if text := ", ".join(word for word in words if word):
            return text
    return None


def _words(value: object) -> str:
    """A single value as words; anything nested deeper, which may be a trap, is none."""
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(str(value).split()) if isinstance(value, str | int | float) and value is not True else ""


def _url(told: Mapping[str, Any]) -> str | None:
    url = _text(told, _URL) or _text(told, ("source",))
    return url if url and re.match(r"https?://\S+$", url) else None


def _date(told: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    return next((iso for key in keys if (iso := dates.as_iso(told.get(key)))), None)
