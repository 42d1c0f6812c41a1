"""Reads what keys and values tell of an article, be they front matter, a file beside it or a record of JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from monitor.inbox import dates

if TYPE_CHECKING:
    from collections.abc import Mapping

_TITLE = ("title", "headline", "name")
_OUTLET = ("outlet", "site_name", "site", "publisher", "publication", "newspaper", "provider", "source", "website")
_AUTHOR = ("author", "authors", "byline", "by", "creator")
_PUBLISHED = (
    "published",
    "published_at",
    "date_published",
    "datepublished",
    "published_time",
    "publishdate",
    "pubdate",
    "pub_date",
    "firstpublished",
    "firstcreated",
    "date",
)
_MODIFIED = (
    "modified", "modified_at", "updated", "updated_at", "lastmod", "last_modified", "date_modified", "versioncreated",
)  # fmt: skip
_URL = ("url", "canonical", "canonical_url", "link", "permalink", "external_url")
_LANGUAGE = ("lang", "language", "locale")
_ORIGIN = ("agency", "origin")


class Told(NamedTuple):
    """What the keys tell, each None where they do not."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    origin: str | None = None
    url: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    language: str | None = None


def read(told: Mapping[str, Any]) -> Told:
    """What the keys, in lower case with underscores, tell of an article."""
    return Told(
        title=_text(told, _TITLE),
        outlet=_text(told, _OUTLET),
        author=_text(told, _AUTHOR),
        origin=_text(told, _ORIGIN),
        url=_url(told),
        published_at=_date(told, _PUBLISHED),
        modified_at=_date(told, _MODIFIED),
        language=_text(told, _LANGUAGE),
    )


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
        value = value.get("name") or value.get("value")
    return " ".join(str(value).split()) if isinstance(value, str | int | float) and value is not True else ""


def _url(told: Mapping[str, Any]) -> str | None:
    url = _text(told, _URL) or _text(told, ("source",))
    return url if url and re.match(r"https?://\S+$", url) else None


def _date(told: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    return next((iso for key in keys if (iso := dates.as_iso(told.get(key)))), None)
