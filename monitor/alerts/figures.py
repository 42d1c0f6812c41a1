"""Finds what a rule about figures asks for in what an article changed in a claim, and makes the alert that tells it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from monitor.alerts import conditions, news, wording
from monitor.alerts.alert import Alert, ClaimRef
from monitor.claims import latest, standing
from monitor.claims.claim import Claim, StatedFigure
from monitor.claims.quantity import same
from monitor.events.ids import short_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor import config
    from monitor.claims.changes import ChangedClaim


class Finding(msgspec.Struct, frozen=True):
    """What is to be told: the figure now, the one it is held against, and the reason by name."""

    claim: Claim
    current: StatedFigure
    previous: StatedFigure | None
    reason: str


class Brought(msgspec.Struct, frozen=True):
    """A claim, what it had before the article, and what the article brought to it."""

    claim: Claim
    known: tuple[StatedFigure, ...]
    brought: tuple[StatedFigure, ...]
    settings: config.Claims


Pair = tuple[StatedFigure, StatedFigure | None]


def find(rule: config.Rule, changed: ChangedClaim, position: int, settings: config.Claims) -> Finding | str:
    """What the rule finds worth telling in the figures that the event at `position` brought, or why nothing."""
    known, brought = news.split(changed.after, position)
    if not brought:
        return "no_figure_brought"
    about = Brought(changed.after, known, brought, settings)
    pairs, reason = KINDS[rule.kind](about)
    if not pairs:
        return reason
    refused = [conditions.refusal(rule, about.claim, *pair) for pair in pairs]
    fitting = [pair for pair, refusal in zip(pairs, refused, strict=True) if refusal is None]
    if not fitting:
        return refused[-1] or reason
    units = {figure.unit for figure in known}
    current = news.told_most([now for now, _ in fitting], settings, units, known)
    previous = next(old for now, old in fitting if now is current)
    return Finding(about.claim, current, previous, reason)


# --------------------------------------------------------------------- what each kind looks for, with the reason's name


def _changed(about: Brought) -> tuple[list[Pair], str]:
    """Figures with a value that the claim never had."""
    weighed = [news.weigh(figure, about.known, about.settings) for figure in about.brought]
    fresh: list[Pair] = [(one.figure, one.known) for one in weighed if one.why == news.NEWS]
    return fresh, news.NEWS if fresh else news.main_reason(weighed)


def _edited(about: Brought) -> tuple[list[Pair], str]:
    """Figures that stand in the place of another value in the same article's earlier version, without a word of it."""
    known = {figure.id: figure for figure in about.known}
    replaced = [(figure, known[figure.replaces]) for figure in about.brought if figure.replaces in known]
    edited: list[Pair] = [
        (now, old)
        for now, old in replaced
        if latest.counts(now) and not same(now, old, about.settings) and not same(old, now, about.settings)
    ]
    if not edited:
        return [], "no_figure_edited"
    silent = [pair for pair in edited if pair[0].article.notice is None]
    return silent, "edited_without_notice" if silent else "edited_openly"


def _widened(about: Brought) -> tuple[list[Pair], str]:
    """Figures at an end of the claim's range that lies further out than before."""
    was, now = standing.span(about.known, about.claim.unit), about.claim.range
    if was is None or now is None:
        return [], "no_range_before"
    counted = [figure for figure in about.brought if latest.counts(figure)]
    wider: list[Pair] = []
    for figure in counted:
        own = standing.span([figure], about.claim.unit)
        if own is not None and (_below(own.low, was.low) or _below(was.high, own.high)):
            wider.append((figure, news.before(figure, about.known)))
    grown = _below(now.low, was.low) or _below(was.high, now.high)
    return (wider, "range_widened") if grown and wider else ([], "range_not_widened")


def _below(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and one < other


def _disagree(about: Brought) -> tuple[list[Pair], str]:
    """The figure by which two parties' latest figures differ for the first time."""
    settings = about.settings
    apart = standing.differing(standing.latest_figures((*about.known, *about.brought)), settings)
    if apart is None:
        return [], "nobody_disagrees"
    if about.known and standing.differing(standing.latest_figures(about.known), settings) is not None:
        return [], "disagreed_before"
    old, now = apart if apart[1] in about.brought else apart[::-1]
    return [(now, old)], "parties_disagree"


def _first(about: Brought) -> tuple[list[Pair], str]:
    """The figures of the first article that has any for the claim."""
    if about.known:
        return [], "figures_known_before"
    counted: list[Pair] = [(figure, None) for figure in about.brought if latest.counts(figure)]
    return counted, "first_figure_of_claim" if counted else "only_old_or_refused_figures"


Way = Callable[[Brought], tuple[list[Pair], str]]
KINDS: dict[str, Way] = {
    "figure_changed": _changed,
    "figure_edited": _edited,
    "range_widened": _widened,
    "new_disagreement": _disagree,
    "first_figure": _first,
}
WORDS: dict[str, str] = {
    **{str(why): words for why, words in news.WORDS.items()},
    "no_figure_brought": "the article brought no figure for it",
    "edited_without_notice": "the outlet changed the figure in its article and does not say so",
    "no_figure_edited": "no figure was changed in an article of the same outlet",
    "edited_openly": "the outlet says that it changed its article",
    "range_widened": "the figures that stand lie further apart than before",
    "range_not_widened": "the figures that stand lie no further apart than before",
    "no_range_before": "there was no range before",
    "parties_disagree": "two parties' figures differ for the first time",
    "nobody_disagrees": "the parties' figures agree",
    "disagreed_before": "two parties' figures differed before",
    "figures_known_before": "the claim had figures before",
    "only_old_or_refused_figures": "its figures are old or refused ones only",
}
_REASONS = {
    "figure_changed": "the claim has a value that it never had before.",
    "figure_edited": "{outlet} changed the figure in an article that it had published, and does not say so.",
    "range_widened": "the figures that stand lie further apart than before.",
    "new_disagreement": "two parties give different figures for the first time.",
    "first_figure": "it is the first figure on what you watch.",
}


# ------------------------------------------------------------------------------------------------------------ the alert


def alert(rule: config.Rule, found: Finding, now_iso: str) -> Alert:
    """The alert that tells of the finding; its id follows from what it says."""
    claim, current = found.claim, found.current
    others = standing.latest_figures(claim.figures)
    why = _REASONS[rule.kind].format(outlet=current.article.outlet or "The outlet")
    return Alert(
        id=short_id("alert", rule.kind, claim.id, *_said(rule.kind, found)),
        kind=rule.kind,
        claim=ref(claim),
        claims=(claim.id,),
        article=current.article,
        message=wording.of_figure(rule.kind, claim, found.previous, current),
        rule=rule.name,
        reason=f'rule "{rule.name}": {why}',
        raised_at=now_iso,
        previous=found.previous,
        current=current,
        positions=standing.latest_positions(claim.positions),
        standing=tuple(figure for figure in others if figure.party != current.party),
    )


def _said(kind: str, found: Finding) -> Sequence[str]:
    """What tells this piece of news from any other of its kind and claim."""
    value = (wording.amount(found.current), found.current.unit)
    if kind == "figure_edited":
        return (found.previous.id if found.previous else "", *value)
    return () if kind in {"first_figure", "new_disagreement"} else value


def ref(claim: Claim) -> ClaimRef:
    """The claim as an alert speaks of it."""
    return ClaimRef(id=claim.id, subject=claim.subject, unit=claim.unit, status=claim.status, range=claim.range)
