"""Tells which company an article is about where it only says "the company": the one that it names most."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extraction.names import Mention
    from monitor.extraction.passages import Passage

PRESS = {"daily", "news", "times", "post", "herald", "wire", "journal", "gazette", "tribune", "courier", "weekly"}
"""Words in the names of papers, which no "company" or "maker" means."""


def company(passages: Sequence[Passage], mentions: Sequence[Mention]) -> str | None:
    """The proper name of an organisation, no paper, that the article names most often, and more than once."""
    able = (one for one in mentions if one.kind == "organisation" and not PRESS & set(one.name.lower().split()))
    best = Counter(one.name for one in able if _is_proper(passages, one)).most_common(1)
    return best[0][0] if best and best[0][1] > 1 else None


def _is_proper(passages: Sequence[Passage], mention: Mention) -> bool:
    doc = passages[mention.passage].doc
    return mention.name[:1].isupper() and any(doc[i].pos_ == "PROPN" for i in range(mention.start, mention.end))
