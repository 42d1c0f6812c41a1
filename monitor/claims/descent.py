"""Says where an article comes from: a report, a copy of one, or a new version; and whose words its sentences are."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from monitor.claims import copies, imprint, revisions
from monitor.claims.changes import ArticleStatus, KnownArticle  # noqa: TC001 - msgspec looks field types up
from monitor.claims.claim import ArticleRef, Claim, StatedFigure, TakenPosition
from monitor.claims.published import surely_before
from monitor.claims.stating import Stated, article_ref

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.events.kinds import ArticleReceived
    from monitor.extraction.findings import Figure, Findings, Position

Item = TypeVar("Item", StatedFigure, TakenPosition)
_WHOLE = 100
_KIN = 0.25  # share of the shorter text that two articles of one story have in common, where they have any


class Descent(msgspec.Struct, frozen=True):
    """What an article is beside those known.

    `known` is how it is recognised itself; `prior` the version that it replaces; `newer` one that has replaced it
    already; `origins` tell by offset whose words a finding's sentence is, `reprinted` which positions' sentences an
    earlier article has had; `notice` that it says it was changed.
    `kin` are the articles with which it shares more than what every page of an outlet has: they are of its story.
    """

    status: ArticleStatus
    known: KnownArticle
    reason: str | None = None
    prior: KnownArticle | None = None
    newer: KnownArticle | None = None
    notice: str | None = None
    origins: dict[int, str] = {}
    kin: tuple[KnownArticle, ...] = ()
    reprinted: frozenset[int] = frozenset()


def marks_of(article: ArticleReceived) -> tuple[str, ...]:
    """What other articles with some of the same text, or the same address, are found by."""
    address = revisions.canonical(article.url)
    return (*imprint.marks(imprint.imprint(article)), *([f"url:{address}"] if address else []))


def descent(article: ArticleReceived, findings: Findings, position: int, near: Sequence[KnownArticle]) -> Descent:
    """What the article is beside `near`, the known ones with some of the same text or the same address."""
    printed = imprint.imprint(article)
    known = copies.known_as(article, position, printed)
    copied = copies.copied_from(article, findings, printed, near)
    if copied is not None:
        share = f"{copied.share * _WHOLE:.0f} % of its text stands in {copied.original.file}"
        return Descent("copy", known, share)
    version = _newest(revisions.versions(article, printed, near))
    report = _report(article, findings, known, near, version)
    if version is None:
        return report
    if surely_before(article_ref(article), article_ref_of(version)):
        told = f"an earlier version of {version.file}"
        return msgspec.structs.replace(report, status="revision", reason=told, newer=version)
    told, notice = f"a new version of {version.file}", revisions.notice(article)
    return msgspec.structs.replace(report, status="revision", reason=told, prior=version, notice=notice)


def _report(
    article: ArticleReceived,
    findings: Findings,
    known: KnownArticle,
    near: Sequence[KnownArticle],
    version: KnownArticle | None,
) -> Descent:
    """The article as a report with sentences of others in it."""
    items: list[Figure | Position] = [*findings.figures, *findings.positions]
    wholes = [frozenset(one.runs) for one in near]
    return Descent(
        "accepted",
        known,
        origins={item.start: origin for item in items if (origin := copies.origin_of(item, article, near))},
        kin=tuple(one for one in near if one is version or copies.overlap(known.runs, one.runs) >= _KIN),
        reprinted=frozenset(
            position.start
            for position in findings.positions
            if any(copies.reprinted(position, article.text, whole) for whole in wholes)
        ),
    )


def _newest(versions: Sequence[KnownArticle]) -> KnownArticle | None:
    """The version published last; of those that no date tells apart, the one received last."""
    last: KnownArticle | None = None
    for one in versions:
        if last is None or not surely_before(article_ref_of(one), article_ref_of(last)):
            last = one
    return last


def article_ref_of(known: KnownArticle) -> ArticleRef:
    """A known article as claims speak of it."""
    return ArticleRef(
        id=known.id, file=known.file, outlet=known.outlet, title=known.title, published_at=known.published_at,
        received_at=known.received_at,
    )  # fmt: skip


# ------------------------------------------------------------------------------------ what follows for its findings


def superseding(story: Sequence[Claim], come: Descent) -> list[Claim]:
    """The claims of the story, what the version before brought marked as superseded."""
    if come.prior is None:
        return list(story)
    old, new = come.prior.id, come.known.id
    return [revisions.replaced_by(claim, old, new) for claim in story]


def descended(told: Stated, come: Descent, story: Sequence[Claim]) -> Stated:
    """What the article states, with whose words it is and which figure of the version before each one replaces."""
    prior = come.prior.id if come.prior is not None else None
    old = [figure for claim in story for figure in claim.figures if figure.article.id == prior]
    replaced = revisions.aligned(told.figures, old) if old else {}
    return msgspec.structs.replace(
        told,
        figures=tuple(
            msgspec.structs.replace(
                _descended(figure, come),
                replaces=replaced[index].id if index in replaced else None,
                previous=figure.previous or revisions.is_taken_back(figure),
            )
            for index, figure in enumerate(told.figures)
        ),
        positions=tuple(
            msgspec.structs.replace(_descended(taken, come), reprinted=taken.start in come.reprinted)
            for taken in told.positions
        ),
    )


def _descended(item: Item, come: Descent) -> Item:
    about = msgspec.structs.replace(
        item.article, revises=come.prior.id if come.prior is not None else None, notice=come.notice
    )
    return msgspec.structs.replace(
        item, article=about, origin=come.origins.get(item.start),
        superseded_by=come.newer.id if come.newer is not None else None,
    )  # fmt: skip


def homes(figures: Sequence[StatedFigure], story: Sequence[Claim], near: Sequence[KnownArticle]) -> Mapping[str, str]:
    """The claims of those figures whose sentence an article of the same text has had, but for its number."""
    ids = {article.id for article in near}
    known = [(figure, claim.id) for claim in story for figure in claim.figures if figure.article.id in ids]
    claims = {figure.id: claim_id for figure, claim_id in known}
    found = revisions.aligned(figures, [figure for figure, _ in known])
    return {figures[index].id: claims[old.id] for index, old in found.items()}
