"""Folds one event of the log into the projection of claims: which claims it opens, joins and changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.claims import allegations, descent, match, placing, standing
from monitor.claims.changes import ArticleRow, ChangedClaim, Changes, Slice
from monitor.claims.stating import known_parties, stated, with_parties
from monitor.events.kinds import ArticleReceived, ArticleRejected, ArticleSeenAgain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.claims.changes import ArticleStatus
    from monitor.claims.claim import Claim, StatedFigure, TakenPosition
    from monitor.config import Claims
    from monitor.events.log import Recorded
    from monitor.extraction.findings import Figure, Findings, Position


def project(slice_: Slice, event: Recorded, findings: Findings | None, settings: Claims) -> Changes:
    """What the event changes. The same arguments give the same changes, ids included, on every machine.

    Args:
        slice_: what `store.load_slice` gave for `match.keys(findings)`.
        event: the next one of the log.
        findings: what was found in the article that the event received; None for every other kind.
        settings: when two figures count as the same.
    """
    fact = event.event
    if isinstance(fact, ArticleReceived):
        return _received(slice_, event.position, fact, findings, settings)
    return Changes(position=event.position, article=_other_row(event))


def _other_row(event: Recorded) -> ArticleRow | None:
    """The line of `monitor articles` for a file that brought no article."""
    fact = event.event
    if isinstance(fact, ArticleSeenAgain):
        return _row(event.position, fact.article_id, fact.file, "copy", fact.seen_at)
    if isinstance(fact, ArticleRejected):
        return ArticleRow(
            position=event.position, id=None, file=fact.file, sha256=fact.sha256, title=None, outlet=None,
            published_at=None, received_at=fact.rejected_at, status="rejected", reason=fact.reason,
        )  # fmt: skip
    return None


def _row(position: int, id_: str, file: str, status: ArticleStatus, at: str) -> ArticleRow:
    return ArticleRow(
        position=position, id=id_, file=file, sha256=None, title=None, outlet=None, published_at=None, received_at=at,
        status=status,
    )  # fmt: skip


def _received(
    slice_: Slice, position: int, article: ArticleReceived, findings: Findings | None, settings: Claims
) -> Changes:
    row = ArticleRow(
        position=position, id=article.article_id, file=article.file, sha256=article.sha256, title=article.title,
        outlet=article.outlet, published_at=article.published_at, received_at=article.received_at, status="accepted",
        reason="; ".join(findings.problems) or None if findings else None,
    )  # fmt: skip
    if findings is None:
        return Changes(position=position, article=row)
    given, findings = findings, _once_each(findings)
    come = descent.descent(article, findings, position, slice_.near)
    reasons = [reason for reason in (come.reason, row.reason) if reason]
    row = msgspec.structs.replace(row, status=come.status, reason="; ".join(reasons) or None)
    if come.status == "copy":
        return Changes(position=position, article=row)
    slice_ = msgspec.structs.replace(slice_, near=come.kin)
    anchors = (slice_.keys.anchors if findings is given else ()) or match.anchors(findings)
    known = {**slice_.anchors, article.article_id: anchors}
    stories = match.stories(known, slice_.common)
    story = _story(slice_, stories, article.article_id)
    now = descent.superseding(story, come)
    told = stated(article, findings, known_parties(story, slice_.parties), position, settings.rates)
    told = descent.descended(told, come, now)
    parties = {**slice_.parties, **dict(told.learned), **dict(told.retold)}
    places = placing.Places([with_parties(claim, parties) for claim in now], known, stories)
    placing.place_figures(places, told.figures, descent.homes(told.figures, now, slice_.near))
    allegations.place_positions(places, article.article_id, told.positions)
    changed = _changed(story, places.claims, settings)
    marks = slice_.keys.marks or descent.marks_of(article)
    return Changes(position, row, changed, told.learned, come.known, marks, _dropped(story, places), anchors)


def _story(slice_: Slice, stories: Mapping[str, int], article: str) -> list[Claim]:
    """The claims of the article's story: those with findings of articles that are about the same event."""
    known = {id_ for id_, story in stories.items() if story == stories[article]}
    known |= {article.id for article in slice_.near}
    return [claim for claim in slice_.claims if any(item.article.id in known for item in _items(claim))]


def _items(claim: Claim) -> list[StatedFigure | TakenPosition]:
    return [*claim.figures, *claim.positions]


def _once_each(findings: Findings) -> Findings:
    """The findings without a second figure or position at the same place, so that their ids are theirs alone."""
    kept: dict[int, int] = {}  # start -> index of the figure that stays
    for index, figure in enumerate(findings.figures):
        kept.setdefault(figure.start, index)
    positions: dict[int, Position] = {}
    for position in findings.positions:
        positions.setdefault(position.start, position)
    if len(kept) == len(findings.figures) and len(positions) == len(findings.positions):
        return findings
    moved = {old: new for new, old in enumerate(kept.values())}
    figures = tuple(_repointed(findings.figures[old], moved) for old in moved)
    return msgspec.structs.replace(findings, figures=figures, positions=tuple(positions.values()))


def _repointed(figure: Figure, moved: dict[int, int]) -> Figure:
    """The figure, what it restates counted anew."""
    return msgspec.structs.replace(figure, restates=moved.get(figure.restates) if figure.restates is not None else None)


def _dropped(story: Sequence[Claim], places: placing.Places) -> tuple[Claim, ...]:
    """The claims, as they stood, that another one has taken in."""
    gone = {claim.id for claim in places.dropped}
    return tuple(claim for claim in story if claim.id in gone)


def _changed(story: Sequence[Claim], now: dict[str, Claim], settings: Claims) -> tuple[ChangedClaim, ...]:
    before = {claim.id: claim for claim in story}
    return tuple(
        ChangedClaim(before.get(claim.id), standing.restated(claim, settings))
        for claim in now.values()
        if claim is not before.get(claim.id) and claim != before.get(claim.id)
    )
