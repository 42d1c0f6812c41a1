"""Says which of two articles was surely published before the other, as far as their dates and arrivals tell."""

from __future__ import annotations

import functools
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.claims.claim import ArticleRef

_DATE = len("2025-04-10")
# Undated articles that came together with dated ones may be of any time: somebody put a whole folder in.
_TOGETHER = timedelta(hours=6)


def surely_before(one: ArticleRef, other: ArticleRef) -> bool:
    """Whether `one` was published before `other`; where one of them gives but a date, on an earlier day.

    An article without a date counts as published when it was received, but not beside one that came with it.
    """
    if one.published_at is None and other.published_at is None:
        return False
    if (one.published_at is None or other.published_at is None) and _received_together(one, other):
        return False
    mine, theirs = told_at(one), told_at(other)
    if min(len(mine), len(theirs)) <= _DATE:
        return mine[:_DATE] < theirs[:_DATE]
    first, second = _moment(mine), _moment(theirs)
    return first is not None and second is not None and first < second


def told_at(article: ArticleRef) -> str:
    """When the article told it, as precise as is known: published, else received."""
    return article.published_at or article.received_at


def reach(articles: Iterable[ArticleRef]) -> tuple[str, str]:
    """When the first and the last of these articles told it."""
    ordered = list(articles)
    first = last = ordered[0]
    for article in ordered[1:]:
        first = article if surely_before(article, first) else first
        last = last if surely_before(article, last) else article
    return told_at(first), told_at(last)


def _received_together(one: ArticleRef, other: ArticleRef) -> bool:
    first, second = _moment(one.received_at), _moment(other.received_at)
    return first is None or second is None or abs(first - second) < _TOGETHER


@functools.lru_cache(maxsize=10_000)
def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
