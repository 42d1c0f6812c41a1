"""Finds a party's first denials of claims among what an article changed, and makes the alert that tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.alerts import wording
from monitor.alerts.alert import Alert, told
from monitor.alerts.figures import ref
from monitor.claims import standing
from monitor.claims.claim import Claim, TakenPosition  # noqa: TC001 - msgspec looks the field types up
from monitor.claims.folding import name_key, same_name
from monitor.claims.parties_words import is_vague
from monitor.claims.published import surely_before
from monitor.events.ids import short_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor import config
    from monitor.claims.changes import Changes

WORDS = {
    "nobody_named_denies": "nobody is named who denies it",
    "party_denied_before": "the party had denied it before",
    "party_has_spoken_since": "published before what the party has said since",
    "reprinted_denial": "an earlier article had the same sentence",
    "first_denial_of_party": "the party had not denied it before",
    "named_beside": "the article names who denies it",
    "in_replaced_version": "the outlet has replaced this version",
}


class Denied(msgspec.Struct, frozen=True):
    """A denial and one claim that it bears on, as the claim stands now."""

    position: TakenPosition
    claim: Claim


def find(changes: Changes) -> tuple[list[list[Denied]], list[tuple[str, str]]]:
    """The first denials of each party, in the order of the text, and of all others the claim and the reason."""
    fresh: list[list[Denied]] = []
    old: list[tuple[str, str]] = []
    for changed in changes.claims:
        claim = changed.after
        known = [taken for taken in claim.positions if taken.position < changes.position]
        brought = denied_in(claim, changes.position)
        for denial in brought:
            reason = why_not(denial, known) or _named_beside(denial, brought)
            if reason is None:
                _group_of(denial, fresh).append(Denied(denial, claim))
            else:
                old.append((claim.id, reason))
    ordered = [sorted(group, key=_order) for group in fresh]
    return sorted(ordered, key=lambda group: _order(group[0])), old


def _group_of(denial: TakenPosition, groups: list[list[Denied]]) -> list[Denied]:
    """The group of what the same party denies in this article, or a new one."""
    for group in groups:
        if any(_one_party(denial, one.position) for one in group):
            return group
    groups.append([])
    return groups[-1]


def _named_beside(denial: TakenPosition, brought: Sequence[TakenPosition]) -> str | None:
    """Whether "officials" or "the owner" deny what the article lets somebody deny by name: they are meant by it."""
    if not _is_nameless(denial):
        return None
    named = [other for other in brought if other.party is not None and not _is_nameless(other)]
    return "named_beside" if named else None


def _is_nameless(denial: TakenPosition) -> bool:
    """Whether only a role is told, so that the party was guessed from what stands around it."""
    if not denial.speakers or is_vague(denial.speakers[0]):
        return True
    speaker = denial.speakers[0]
    return speaker == speaker.lower() and not same_name(speaker, denial.party or "")


def _order(denied: Denied) -> tuple[int, int, str]:
    return denied.position.start, denied.claim.first_position, denied.claim.id


def denied_in(claim: Claim, position: int) -> list[TakenPosition]:
    """The denials of a claim that the event at `position` brought."""
    return [taken for taken in claim.positions if taken.position == position and taken.stance == "denies"]


def why_not(denial: TakenPosition, known: Iterable[TakenPosition]) -> str | None:
    """Why the denial is no news beside the claim's positions known before it; None where it is."""
    if denial.superseded_by is not None:
        return "in_replaced_version"
    if denial.party is None:
        return "nobody_named_denies"
    if denial.reprinted:
        return "reprinted_denial"
    own = [other for other in known if _one_party(denial, other)]
    if any(other.stance == "denies" for other in own):
        return "party_denied_before"
    since = [other for other in own if other.stance in {"confirms", "retracts"}]
    if any(surely_before(denial.article, other.article) for other in since):
        return "party_has_spoken_since"
    return None


def _one_party(one: TakenPosition, other: TakenPosition) -> bool:
    a, b = name_key(one.party or ""), name_key(other.party or "")
    if a and b and (a == b or a.endswith(f" {b}") or b.endswith(f" {a}")):
        return True
    return bool({name_key(name) for name in one.speakers[:1]} & {name_key(name) for name in other.speakers[:1]})


def alert(rule: config.Rule, denied: Sequence[Denied], now_iso: str) -> Alert:
    """The alert on a party's denials in one article; the first of them leads."""
    denial, claim = denied[0].position, denied[0].claim
    return Alert(
        id=short_id("alert", "new_denial", claim.id, name_key(denial.party or "")),
        kind="new_denial",
        claim=ref(claim),
        claims=tuple(dict.fromkeys(one.claim.id for one in denied)),
        article=denial.article,
        message=wording.denied(claim, denial),
        rule=rule.name,
        reason=f'rule "{rule.name}": {denial.party} had not denied this before.',
        raised_at=now_iso,
        position=told(denial),
        positions=tuple(map(told, standing.latest_positions(claim.positions))),
        standing=standing.latest_figures(claim.figures),
    )
