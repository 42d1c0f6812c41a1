"""Reads plain text: the file's words are the article, its first lines tell what it is."""

from __future__ import annotations

from monitor.inbox import masthead
from monitor.inbox.document import Document


def read(text: str) -> Document:
    """The article in a plain text, whose words are kept as they are."""
    told = masthead.read(text.split("\n"))
    return Document(
        text=text,
        format="text",
        title=told.title,
        outlet=told.outlet,
        author=told.author,
        origin=told.origin,
        published_at=told.published_at,
        modified_at=told.modified_at,
    )
