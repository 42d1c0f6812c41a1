"""Decides what a reader is told: a figure that a claim never had before, a denial by a party that had not denied yet.

Every claim that an article touched gets a decision with a named reason, whether it ends in an alert or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.alerts import wording
from monitor.alerts.alert import Alert, ClaimRef
from monitor.claims import standing
from monitor.claims.folding import name_key
from monitor.claims.quantity import comparable, same
from monitor.events.ids import short_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor import config
    from monitor.claims.changes import ChangedClaim, Changes
    from monitor.claims.claim import Claim, StatedFigure, TakenPosition


class Decision(msgspec.Struct, frozen=True):
    """What was decided about one claim, or one party's denials, and why. `alert` is None where nothing is told."""

    alert: Alert | None
    rule: str
    claim_id: str
    reason: str


def decide(
    changes: Changes, rules: Sequence[config.Rule], settings: config.Claims, now_iso: str
) -> tuple[Decision, ...]:
    """What the changes of one event give readers to know, by each kind of rule that is configured.

    Args:
        changes: what `claims.project` made of the event.
        rules: the configured ones; the first of a kind decides for that kind.
        settings: when two figures count as the same.
        now_iso: when the alert is raised, ISO 8601 in UTC.
    """
    decisions: list[Decision] = []
    told: set[str] = set()
    for rule in rules:
        if rule.kind in told:
            continue
        told.add(rule.kind)
        if rule.kind == "figure_changed":
            decisions += [_figure_changed(changed, rule, settings, now_iso) for changed in changes.claims]
        elif rule.kind == "new_denial":
            decisions += _new_denials(changes, rule, now_iso)
    return tuple(decisions)


# ------------------------------------------------------------------------------------------------------ changed figures


def _figure_changed(changed: ChangedClaim, rule: config.Rule, settings: config.Claims, now_iso: str) -> Decision:
    """One alert for a claim and article at most: about a figure of it that the claim never had."""
    claim = changed.after
    known = changed.before.figures if changed.before else ()
    brought = claim.figures[len(known) :]
    reason = _why_not(known, brought)
    if reason is not None:
        return Decision(None, rule.name, claim.id, reason)
    news = [figure for figure in brought if _is_news(figure, known, settings)]
    if not news:
        return Decision(None, rule.name, claim.id, "same_as_known")
    if all(figure.value is None for figure in known):
        return Decision(None, rule.name, claim.id, "first_exact_after_vague")
    current = _told_most(news, settings)
    alert = _changed_alert(claim, _before(known, current), current, rule, now_iso)
    return Decision(alert, rule.name, claim.id, "value_never_had")


def _why_not(known: Sequence[StatedFigure], brought: Sequence[StatedFigure]) -> str | None:
    if not brought:
        return "no_figure_brought"
    if not known:
        return "first_article_with_claim"
    return None if any(standing.counts(figure) for figure in brought) else "only_old_or_refused_figures"


def _is_news(figure: StatedFigure, known: Sequence[StatedFigure], settings: config.Claims) -> bool:
    """Whether the figure counts and differs from every known one that it can be compared with."""
    if not standing.counts(figure):
        return False
    held = [other for other in known if comparable(figure, other)]
    return bool(held) and not any(same(figure, other, settings) for other in held)


def _told_most(news: Sequence[StatedFigure], settings: config.Claims) -> StatedFigure:
    """Of several new values a stated one, told most often, rather one that somebody stands for; the last of equals."""

    def weight(figure: StatedFigure) -> tuple[bool, int, bool, int]:
        times = sum(same(figure, other, settings) for other in news)
        return figure.value is not None, times, figure.party is not None, figure.start

    return max(news, key=weight)


def _before(known: Sequence[StatedFigure], current: StatedFigure) -> StatedFigure:
    """What the reader knew: the latest figure of the same party, else the latest of all."""
    held = [figure for figure in known if comparable(current, figure)]
    counted = [figure for figure in held if standing.counts(figure)] or held
    own = [figure for figure in counted if figure.party == current.party]
    exact = [figure for figure in own or counted if figure.value is not None]
    return (exact or own or counted)[-1]


def _changed_alert(
    claim: Claim, previous: StatedFigure, current: StatedFigure, rule: config.Rule, now_iso: str
) -> Alert:
    others = standing.latest_figures(claim.figures)
    return Alert(
        id=short_id("alert", "figure_changed", claim.id, wording.amount(current), current.unit),
        kind="figure_changed",
        claim=_ref(claim),
        claims=(claim.id,),
        article=current.article,
        message=wording.changed(claim, previous, current),
        rule=rule.name,
        reason=f'rule "{rule.name}": the claim has a value that it never had before.',
        raised_at=now_iso,
        previous=previous,
        current=current,
        positions=standing.latest_positions(claim.positions),
        standing=tuple(figure for figure in others if figure.party != current.party),
    )


# -------------------------------------------------------------------------------------------------------- new denials


def _new_denials(changes: Changes, rule: config.Rule, now_iso: str) -> list[Decision]:
    """One alert for a party and article at most, however many claims the party denies for the first time."""
    decisions: list[Decision] = []
    by_party: dict[str, list[tuple[TakenPosition, Claim]]] = {}
    for changed in changes.claims:
        known = changed.before.positions if changed.before else ()
        for denial in _denials(changed.after.positions[len(known) :]):
            reason = _old_denial(denial, known)
            if reason is None:
                by_party.setdefault(name_key(denial.party or ""), []).append((denial, changed.after))
            else:
                decisions.append(Decision(None, rule.name, changed.after.id, reason))
    return decisions + [_denied(denied, rule, now_iso) for denied in by_party.values()]


def _denials(positions: Iterable[TakenPosition]) -> list[TakenPosition]:
    return [taken for taken in positions if taken.stance == "denies"]


def _old_denial(denial: TakenPosition, known: Iterable[TakenPosition]) -> str | None:
    if denial.party is None:
        return "nobody_named_denies"
    if any(_one_party(denial, other) for other in _denials(known)):
        return "party_denied_before"
    return None


def _one_party(one: TakenPosition, other: TakenPosition) -> bool:
    a, b = name_key(one.party or ""), name_key(other.party or "")
    if a and b and (a == b or a.endswith(f" {b}") or b.endswith(f" {a}")):
        return True
    return bool({name_key(name) for name in one.speakers[:1]} & {name_key(name) for name in other.speakers[:1]})


def _denied(denied: Sequence[tuple[TakenPosition, Claim]], rule: config.Rule, now_iso: str) -> Decision:
    ordered = sorted(denied, key=lambda pair: (pair[0].start, pair[1].first_position, pair[1].id))
    denial, claim = ordered[0]
    alert = Alert(
        id=short_id("alert", "new_denial", claim.id, name_key(denial.party or "")),
        kind="new_denial",
        claim=_ref(claim),
        claims=tuple(dict.fromkeys(one.id for _, one in ordered)),
        article=denial.article,
        message=wording.denied(claim, denial),
        rule=rule.name,
        reason=f'rule "{rule.name}": {denial.party} had not denied this before.',
        raised_at=now_iso,
        position=denial,
        positions=standing.latest_positions(claim.positions),
        standing=standing.latest_figures(claim.figures),
    )
    return Decision(alert, rule.name, claim.id, "first_denial_of_party")


def _ref(claim: Claim) -> ClaimRef:
    return ClaimRef(id=claim.id, subject=claim.subject, unit=claim.unit, status=claim.status, range=claim.range)
