"""Finds a party's first denials of claims among what an article changed, and makes the alert that tells of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from monitor.alerts import wording
from monitor.alerts.alert import Alert, told
from monitor.alerts.figures import ref
from monitor.claims import standing
from monitor.claims.claim import Around, Claim, TakenPosition
from monitor.claims.folding import name_key, same_name
from monitor.claims.parties_words import is_generic, is_vague
from monitor.claims.published import surely_before
from monitor.claims.voices import one_voice, speaks_for
from monitor.events.ids import short_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor import config
    from monitor.claims.changes import Changes

_BESIDE = 30  # code points before the words of a denial in which it is told when it was made
_OLD = re.compile(
    r"\bhad (?:\w+ )?(?:\w+ed|said|made|told|put|sworn)\b|\b(?:again|still|repeatedly|once more)\b|"
    r"\bha(?:s|ve) (?:always|long|repeatedly|consistently|vehemently|strenuously|steadfastly|likewise|previously|"
    r"earlier|already)\b|"
    r"\b(?:repeat|reiterat)(?:s|es|ed)\b|\b(?:days|weeks|months|years) ago\b|"
    r"\b(?:only|just) (?:last|the (?:day|week|month|year) before)\b|\blast (?:week|month|year)\b"
)
# A name holds a word that is no number and does not stand before one: "about 34" is nobody.
_NAMING = re.compile(r"\b(?!(?:about|some|over|around|nearly|almost|at|least|the|of)\b)[^\W\d]{2,}", re.IGNORECASE)
_DIGEST = re.compile(
    r"\b(?:explain(?:ed|er|s)|things to know|what to know|(?:everything|all) (?:that )?we know|what we know about|"
    r"in (?:\d+|[a-z]+) questions|(?:facts|numbers|figures) you need|key (?:facts|figures)|fact ?box|quick guide|"
    r"timeline|primer|recap)\b",
    re.IGNORECASE,
)
WORDS = {
    "told_in_digest": "the article tells again what others have told before",
    "told_as_old_denial": "the article tells it as what was said before, and the claim has been denied",
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
    again = _told_again(changes)
    for changed in changes.claims:
        claim = changed.after
        known = [taken for taken in claim.positions if taken.position < changes.position]
        brought = denied_in(claim, changes.position)
        for denial in brought:
            reason = why_not(denial, known) or _named_beside(denial, brought) or again.get(denial.id)
            if reason is None:
                _group_of(denial, fresh).append(Denied(denial, claim))
            else:
                old.append((claim.id, reason))
    ordered = _told_once([sorted(group, key=_order) for group in fresh])
    return sorted(ordered, key=lambda group: _order(group[0])), old


def _told_again(changes: Changes) -> dict[str, str]:
    """Why denials are no news whatever else they may bear on, by their ids.

    A digest tells nothing new of a story that is known; and who has denied one of the claims on which his words may
    bear has most likely only done so again.
    """
    brought = [
        (denial, changed.after) for changed in changes.claims for denial in denied_in(changed.after, changes.position)
    ]
    if _is_digest(changes):
        return {denial.id: "told_in_digest" for denial, _ in brought}
    return {
        denial.id: "party_denied_before"
        for denial, claim in brought
        for other in claim.positions
        if other.stance == "denies" and other.position < changes.position and one_voice(denial, other)
    }


def _is_digest(changes: Changes) -> bool:
    """Whether the article by its title sums up a story that others have told: "Explained: 7 things to know"."""
    title = changes.article.title if changes.article else None
    return bool(title and _DIGEST.search(title)) and any(changed.before for changed in changes.claims)


def _group_of(denial: TakenPosition, groups: list[list[Denied]]) -> list[Denied]:
    """The group of what the same party denies in this article, or a new one."""
    for group in groups:
        if any(_is_of(denial, one.position) for one in group):
            return group
    groups.append([])
    return groups[-1]


def _told_once(groups: list[list[Denied]]) -> list[list[Denied]]:
    """The groups, what a headline tells of put behind the denial of the body that it announces."""
    bodies = [group for group in groups if not all(_is_headline(one.position) for one in group)]
    for group in groups:
        if group in bodies:
            continue
        announced = next((body for body in bodies if _announces(group, body, alone=len(bodies) == 1)), None)
        if announced is None:
            bodies.append(group)
        else:
            announced += group
    return bodies


def _is_headline(denial: TakenPosition) -> bool:
    """Whether the denial stands in the first line of its article."""
    return isinstance(denial.around, Around) and denial.start < denial.around.head


def _announces(headline: Sequence[Denied], body: Sequence[Denied], *, alone: bool) -> bool:
    """Whether a headline tells of these denials: in a name of theirs, or in an office where they are the only ones."""
    denial = headline[0].position
    called = denial.party or ""
    nameless = _is_nameless(denial) or is_generic(called) or called == called.lower()  # "grocer rejects claim"
    return (alone and nameless) or bool(_called(headline) & _called(body))


def _called(denials: Sequence[Denied]) -> set[str]:
    """The words by which those who deny are called, offices left out."""
    names = (name for one in denials for name in (*one.position.speakers, one.position.party or ""))
    return {word for name in names for word in name_key(name).split() if not is_generic(word)}


def _is_told_as_old(denial: TakenPosition) -> bool:
    """Whether its own words say that it was made before: "had called", "again denied", "three months ago it was"."""
    at = max(0, denial.start - denial.quote_start)
    return bool(_OLD.search(denial.quote[max(0, at - _BESIDE) : at] + denial.text))


def _is_of(denial: TakenPosition, other: TakenPosition) -> bool:
    """Whether two denials of one article are one party's, or one is the words of who speaks for the other."""
    return one_voice(denial, other) or speaks_for(denial, other) or speaks_for(other, denial)


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


def why_not(denial: TakenPosition, known: Sequence[TakenPosition]) -> str | None:
    """Why the denial is no news beside the claim's positions known before it; None where it is."""
    own = [other for other in known if one_voice(denial, other)]
    since = [other for other in own if other.stance in {"confirms", "retracts"}]
    reasons = (
        ("in_replaced_version", denial.superseded_by is not None),
        ("nobody_named_denies", denial.party is None or not _NAMING.search(denial.party)),
        ("reprinted_denial", denial.reprinted),
        ("party_denied_before", any(other.stance == "denies" for other in own)),
        ("told_as_old_denial", _is_told_as_old(denial) and any(other.stance == "denies" for other in known)),
        ("party_has_spoken_since", any(surely_before(denial.article, other.article) for other in since)),
    )
    return next((reason for reason, holds in reasons if holds), None)


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
