"""Decides what a reader is told: which rule an article's news fits, once for each claim and each denying party.

Every rule gets a decision with a named reason on each claim that the article touched, whether it ends in an alert or
not. Several rules may fit one piece of news: the first of them makes the alert, the others add their channels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.alerts import conditions, denials, figures
from monitor.alerts.alert import Alert  # noqa: TC001 - msgspec looks the field types up
from monitor.alerts.figures import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor import config
    from monitor.claims.changes import ChangedClaim, Changes


class Decision(msgspec.Struct, frozen=True):
    """What a rule decided about one claim, or one party's denials, and why. `alert` is None where nothing is told.

    `rules` are all that want this alert, the one that made it first.
    """

    alert: Alert | None
    rule: str
    claim_id: str
    reason: str
    rules: tuple[str, ...] = ()


def decide(
    changes: Changes, rules: Sequence[config.Rule], settings: config.Claims, now_iso: str
) -> tuple[Decision, ...]:
    """What the changes of one event give readers to know.

    Args:
        changes: what `claims.project` made of the event.
        rules: the configured ones, in their order.
        settings: when two figures count as the same.
        now_iso: when the alert is raised, ISO 8601 in UTC.
    """
    decisions: list[Decision] = []
    for changed in changes.claims:
        decisions += _on_figures(changed, changes.position, rules, settings, now_iso)
    return (*decisions, *_on_denials(changes, rules, now_iso))


def _on_figures(
    changed: ChangedClaim, position: int, rules: Sequence[config.Rule], settings: config.Claims, now_iso: str
) -> list[Decision]:
    """One alert for a claim and article at most, however many rules its figures fit."""
    decisions: list[Decision] = []
    told: Decision | None = None
    for rule in rules:
        if rule.kind not in figures.KINDS:
            continue
        found = figures.find(rule, changed, position, settings)
        if not isinstance(found, Finding):
            decisions.append(Decision(None, rule.name, changed.after.id, found))
        elif told is None:
            told = Decision(
                figures.alert(rule, found, now_iso), rule.name, changed.after.id, found.reason, (rule.name,)
            )
        else:
            told = msgspec.structs.replace(told, rules=(*told.rules, rule.name))
    return decisions if told is None else [*decisions, told]


def _on_denials(changes: Changes, rules: Sequence[config.Rule], now_iso: str) -> list[Decision]:
    """One alert for a party and article at most, however many claims the party denies for the first time."""
    asked = [rule for rule in rules if rule.kind == "new_denial"]
    if not asked:
        return []
    fresh, old = denials.find(changes)
    decisions = [Decision(None, asked[0].name, claim_id, reason) for claim_id, reason in old]
    for denied in fresh:
        claim_id = denied[0].claim.id
        refused = {rule.name: conditions.refusal_of_denial(rule, denied) for rule in asked}
        fitting = [rule for rule in asked if refused[rule.name] is None]
        decisions += [Decision(None, name, claim_id, reason) for name, reason in refused.items() if reason]
        if fitting:
            alert = denials.alert(fitting[0], denied, now_iso)
            names = tuple(rule.name for rule in fitting)
            decisions.append(Decision(alert, names[0], claim_id, "first_denial_of_party", names))
    return decisions
