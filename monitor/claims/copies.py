"""Tells reprints from reports: which article is but a copy of a known one, and which sentences another had first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.claims import imprint
from monitor.claims.changes import KnownArticle
from monitor.claims.folding import name_key
from monitor.extraction.findings import Figure, Position

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.events.kinds import ArticleReceived
    from monitor.extraction.findings import Findings

COPIED = 0.8  # share of an article's runs of words that stand in another one of which it is a copy
SAME = 0.97  # the same both ways, between two files of one outlet
SENTENCE = 0.75  # share of a sentence's runs that stand where it was reprinted from
_SHORTEST = 8  # words of a sentence that nobody writes twice by chance
_LEAST_RUNS = 12  # of an article that can be told to be a copy at all


class Copied(msgspec.Struct, frozen=True):
    """The known article that this one says nothing beyond, and how much of its text stands there."""

    original: KnownArticle
    share: float


def known_as(article: ArticleReceived, position: int, printed: tuple[int, ...]) -> KnownArticle:
    """The article as later ones are compared with it."""
    return KnownArticle(
        id=article.article_id, file=article.file, position=position, outlet=article.outlet, title=article.title,
        url=article.url, origin=article.origin, published_at=article.published_at, received_at=article.received_at,
        runs=printed,
    )  # fmt: skip


def copied_from(
    article: ArticleReceived, findings: Findings, printed: tuple[int, ...], near: Sequence[KnownArticle]
) -> Copied | None:
    """The article that this one is a copy of: nearly the same text, and not one finding that stands not there.

    A text of the same outlet has to be the same both ways: whatever it left out of its own article is an edit.
    """
    if len(printed) < _LEAST_RUNS:
        return None
    best: Copied | None = None
    for known in sorted(near, key=lambda one: one.position):
        whole = frozenset(known.runs)
        own = same_outlet(article, known)
        shared = imprint.share(printed, whole)
        if shared < (SAME if own else COPIED) or (own and imprint.share(known.runs, frozenset(printed)) < SAME):
            continue
        if (best is None or shared > best.share) and not _new_in(article, findings, whole):
            best = Copied(known, shared)
    return best


def overlap(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """How much of the shorter of two texts stands in the other."""
    return max(imprint.share(one, frozenset(other)), imprint.share(other, frozenset(one)))


def same_outlet(article: ArticleReceived, known: KnownArticle) -> bool:
    """Whether both are of one outlet, as far as they name it."""
    return bool(article.outlet and known.outlet) and name_key(article.outlet or "") == name_key(known.outlet or "")


def reprinted(item: Figure | Position, text: str, whole: frozenset[int]) -> bool:
    """Whether the finding's sentence stands in another text, its own words unchanged.

    A very short sentence is looked for together with its paragraph.
    """
    start, end = item.quote_start, item.quote_start + len(item.quote)
    if len(imprint.words(item.quote)) < _SHORTEST:
        start, end = text.rfind("\n", 0, start) + 1, (text.find("\n", end) + 1 or len(text) + 1) - 1
    sentence = imprint.runs(imprint.words(text[start:end]))
    if imprint.share(sentence, whole) < SENTENCE:
        return False
    before, own = imprint.words(text[start : item.start]), imprint.words(text[item.start : item.end])
    around = sentence[max(0, len(before) - imprint.RUN + 1) : max(1, len(before) + len(own))]
    return bool(around) and imprint.share(around, whole) > (len(around) - 1) / (2 * len(around))


def _new_in(article: ArticleReceived, findings: Findings, whole: frozenset[int]) -> bool:
    """Whether any finding stands not in the other text. A headline may say in other words what stands below it."""
    title = " ".join(imprint.words(article.title or ""))
    told = {(figure.value, figure.low, figure.high) for figure in findings.figures if not _is_of(title, figure)}
    taken = {position.stance for position in findings.positions if not _is_of(title, position)}
    items: list[Figure | Position] = [*findings.figures, *findings.positions]
    for item in items:
        if reprinted(item, article.text, whole):
            continue
        if not _is_of(title, item):
            return True
        known = item.stance in taken if isinstance(item, Position) else (item.value, item.low, item.high) in told
        if not known:
            return True
    return False


def _is_of(title: str, item: Figure | Position) -> bool:
    return " ".join(imprint.words(item.quote)) in title


def origin_of(item: Figure | Position, article: ArticleReceived, near: Iterable[KnownArticle]) -> str | None:
    """Whose words the finding's sentence is: who had it first, else the agency that the article names.

    None where it is the outlet's own, as far as is known.
    """
    if len(imprint.words(item.quote)) >= _SHORTEST:
        for known in sorted(near, key=lambda one: one.position):
            if not same_outlet(article, known) and reprinted(item, article.text, frozenset(known.runs)):
                return known.origin or known.outlet or known.file
    return article.origin
