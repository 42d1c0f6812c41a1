"""Says of every figure and denial that an article brought why a reader was told of it, or was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.alerts import conditions, denials, figures, news
from monitor.claims.claim import Claim, StatedFigure, TakenPosition  # noqa: TC001 - msgspec looks the field types up

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.alerts.alert import Alert
    from monitor.config import Claims

WORDS = {
    "another_figure_told": "another figure of this claim was told",
    "no_rule_fits": "no rule asks for it",
    **figures.WORDS,
    **denials.WORDS,
    **conditions.WORDS,
}


class Explained(msgspec.Struct, frozen=True):
    """One figure or denial, the reason by name and in words, and what it was held against."""

    claim: Claim
    reason: str
    why: str
    figure: StatedFigure | None = None
    position: TakenPosition | None = None
    known: StatedFigure | None = None
    alert: str | None = None  # the id of the alert that told it


def explain(claims: Iterable[Claim], position: int, alerts: Sequence[Alert], settings: Claims) -> tuple[Explained, ...]:
    """Each figure and denial of the event at `position`, in the order of the text.

    Args:
        claims: those that the article's findings stand in.
        position: of the event in the log.
        alerts: those that the article raised.
        settings: when two figures count as the same.
    """
    found: list[Explained] = []
    for claim in claims:
        known, brought = news.split(claim, position)
        told = {alert.current.id: alert for alert in alerts if alert.current is not None}
        weighed = [news.weigh(figure, known, settings) for figure in brought]
        here = any(one.figure.id in told for one in weighed)
        found += [_of_figure(claim, one, told.get(one.figure.id), told_another=here) for one in weighed]
        earlier = [taken for taken in claim.positions if taken.position < position]
        found += [_of_denial(claim, denial, earlier, alerts) for denial in denials.denied_in(claim, position)]
    return tuple(sorted(found, key=lambda one: (_start(one), one.claim.id)))


def _start(one: Explained) -> int:
    item = one.figure or one.position
    return item.start if item is not None else 0


def _of_figure(claim: Claim, weighed: news.Weighed, told: Alert | None, *, told_another: bool) -> Explained:
    reason: str = weighed.why
    if told is not None:
        return Explained(claim, "told", told.reason, figure=weighed.figure, known=told.previous, alert=told.id)
    if reason == news.NEWS:
        reason = "another_figure_told" if told_another else "no_rule_fits"
    return Explained(claim, reason, WORDS[reason], figure=weighed.figure, known=weighed.known)


def _of_denial(
    claim: Claim, denial: TakenPosition, earlier: Sequence[TakenPosition], alerts: Sequence[Alert]
) -> Explained:
    told = next((alert for alert in alerts if claim.id in alert.claims and _by(denial, alert)), None)
    if told is not None:
        return Explained(claim, "told", told.reason, position=denial, alert=told.id)
    reason = denials.why_not(denial, earlier) or "no_rule_fits"
    return Explained(claim, reason, WORDS[reason], position=denial)


def _by(denial: TakenPosition, alert: Alert) -> bool:
    return alert.position is not None and alert.position.party == denial.party
