"""Says whether what is told fits a rule's conditions: its claim, party, unit, outlet, and the least change it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.claims.folding import name_key, plain, same_name, stem
from monitor.claims.nations import country
from monitor.claims.quantity import bounds, scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.alerts.denials import Denied
    from monitor.claims.claim import Claim, StatedFigure, TakenPosition
    from monitor.config import Rule

_LEAST_OF_ID = 4  # characters of a claim's id that may stand for it
WORDS = {
    "other_claim": "the rule is for another claim",
    "other_party": "the rule is for another party",
    "other_unit": "the rule is for another unit",
    "other_outlet": "the rule is for another outlet",
    "change_too_small": "the change is smaller than the rule asks",
}


def refusal(rule: Rule, claim: Claim, figure: StatedFigure, previous: StatedFigure | None) -> str | None:
    """The condition that the figure does not fit, by name; None where it fits all."""
    if not _is_of_claim(rule, claim):
        return "other_claim"
    if not _is_of_party(rule, figure):
        return "other_party"
    if rule.unit is not None and not _is_unit(rule.unit, (figure.unit, claim.unit or "")):
        return "other_unit"
    if not _is_of_outlet(rule, figure):
        return "other_outlet"
    return None if previous is None or _is_large(rule, figure, previous) else "change_too_small"


def refusal_of_denial(rule: Rule, denied: Sequence[Denied]) -> str | None:
    """The condition that none of a party's denials in the article fits, by name; None where one fits all."""
    reasons = [_refusal_of_one(rule, one) for one in denied]
    return None if None in reasons else reasons[0]


def _refusal_of_one(rule: Rule, denied: Denied) -> str | None:
    if not _is_of_claim(rule, denied.claim):
        return "other_claim"
    if not _is_of_party(rule, denied.position):
        return "other_party"
    if rule.unit is not None and not _is_unit(rule.unit, (denied.claim.unit or "",)):
        return "other_unit"
    return None if _is_of_outlet(rule, denied.position) else "other_outlet"


def _is_of_claim(rule: Rule, claim: Claim) -> bool:
    """Whether the rule names the claim by the beginning of its id, or by words that its subject has."""
    if rule.claim is None:
        return True
    if len(rule.claim) >= _LEAST_OF_ID and claim.id.startswith(rule.claim.lower()):
        return True
    wanted = _stems(rule.claim)
    return bool(wanted) and wanted <= _stems(claim.subject)


def _stems(text: str) -> set[str]:
    return {stem(word) for word in plain(text).split()}


def _is_of_party(rule: Rule, item: StatedFigure | TakenPosition) -> bool:
    if rule.party is None:
        return True
    wanted = country(rule.party) or rule.party
    return any(same_name(wanted, country(name) or name) for name in (item.party, *item.speakers) if name)


def _is_unit(wanted: str, units: Iterable[str]) -> bool:
    return stem(plain(wanted)) in {stem(plain(unit)) for unit in units}


def _is_of_outlet(rule: Rule, item: StatedFigure | TakenPosition) -> bool:
    return rule.outlet is None or name_key(rule.outlet) == name_key(item.article.outlet or "")


def _is_large(rule: Rule, figure: StatedFigure, previous: StatedFigure) -> bool:
    """Whether the change reaches one of the least changes given; true where none is."""
    if rule.least_change is None and rule.least_change_percent is None:
        return True
    change = _change(figure, previous)
    if change is None:
        return True  # what cannot be measured is told rather than kept back
    large = rule.least_change is not None and change >= rule.least_change * scale(figure)
    before = max((abs(end) for end in bounds(previous) if end is not None), default=0.0)
    share = rule.least_change_percent
    return large or (share is not None and change * 100 >= share * before)


def _change(figure: StatedFigure, previous: StatedFigure) -> float | None:
    """How far apart two figures are at least, in the base unit."""
    (low, high), (old_low, old_high) = bounds(figure), bounds(previous)
    gaps = [one - other for one, other in ((low, old_high), (old_low, high)) if one is not None and other is not None]
    return max(0.0, *gaps) if gaps else None
