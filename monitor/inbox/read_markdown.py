"""Reads Markdown: front matter tells what the article is, the body is kept with its markup."""

from __future__ import annotations

import re

from monitor.inbox import front_matter, masthead, metadata
from monitor.inbox.document import Document

_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]+(?P<title>.+?)[ \t#]*$")
_UNDERLINE = re.compile(r"[ \t]{0,3}(?:=+|-+)[ \t]*$")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


def read(text: str) -> Document:
    """The article in a Markdown text. A title that only the front matter tells is put above the body."""
    keys, body = front_matter.split(text)
    told = metadata.read(keys)
    title = told.title
    lines = body.split("\n")
    heading = _heading(lines)
    if title and not _stands_above(title, lines):
        body = f"{title}\n\n{body}"
    seen = masthead.read([_plain(line) for line in lines], title or heading)
    return Document(
        text=body,
        format="markdown",
        title=title or seen.title,
        outlet=told.outlet or seen.outlet,
        author=told.author or seen.author,
        origin=told.origin or seen.origin,
        url=told.url,
        published_at=told.published_at or seen.published_at,
        modified_at=told.modified_at or seen.modified_at,
        language=told.language,
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
