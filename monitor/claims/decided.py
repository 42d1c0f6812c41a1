"""Folds people's decisions, in the order of the log, into what holds now: whatever was undone is as if never made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.events.kinds import (
    ArticleRetracted,
    ClaimRenamed,
    ClaimsMerged,
    ClaimSplit,
    Decision,
    DecisionUndone,
    FindingDismissed,
    PartyAliased,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.events.kinds import FindingRef

Regrouping = ClaimsMerged | ClaimSplit | ClaimRenamed


class Made(msgspec.Struct, frozen=True):
    """A decision and its position in the log."""

    position: int
    event: Decision


class Alias(msgspec.Struct, frozen=True):
    """The name that a party goes by, and the decisions that say so."""

    party: str
    decisions: tuple[str, ...]


class Decided(msgspec.Struct, frozen=True):
    """What people have decided and not taken back.

    `regroupings` are merges, splits and titles in the order of the log; `dismissed` and `retracted` go by article,
    `aliases` by folded name. `articles` are those whose findings a regrouping names: only claims that hold one of
    these can be regrouped.
    """

    made: dict[str, Made] = {}
    regroupings: tuple[Regrouping, ...] = ()
    dismissed: dict[str, tuple[FindingDismissed, ...]] = {}
    retracted: dict[str, ArticleRetracted] = {}
    aliases: dict[str, Alias] = {}
    articles: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything was decided that still holds."""
        return bool(self.made)


NOTHING = Decided()


def fold(made: Sequence[Made]) -> Decided:
    """What holds after these decisions, given in the order of the log."""
    undone = undoings(made)
    held = [one for one in made if one.event.decision_id not in undone and not isinstance(one.event, DecisionUndone)]
    events = [one.event for one in held]
    regroupings = tuple(event for event in events if isinstance(event, Regrouping))
    retracted: dict[str, ArticleRetracted] = {}
    dismissed: dict[str, tuple[FindingDismissed, ...]] = {}
    for event in events:
        if isinstance(event, ArticleRetracted):
            retracted.setdefault(event.article_id, event)
        elif isinstance(event, FindingDismissed):
            article = event.finding.article_id
            dismissed[article] = (*dismissed.get(article, ()), event)
    return Decided(
        made={one.event.decision_id: one for one in held},
        regroupings=regroupings,
        dismissed=dismissed,
        retracted=retracted,
        aliases=_aliases([event for event in events if isinstance(event, PartyAliased)]),
        articles=frozenset().union(*map(articles_of, regroupings)),
    )


def undoings(made: Sequence[Made]) -> dict[str, DecisionUndone]:
    """What took each decision back, by the decision's id. An undoing that was itself undone counts for nothing."""
    undone: dict[str, DecisionUndone] = {}
    for one in reversed(made):
        if isinstance(one.event, DecisionUndone) and one.event.decision_id not in undone:
            undone.setdefault(one.event.undone_id, one.event)
    return undone


def articles_of(event: Decision) -> frozenset[str]:
    """The articles whose findings a decision names; none for an alias, which is about all of them."""
    if isinstance(event, ArticleRetracted):
        return frozenset((event.article_id,))
    if isinstance(event, FindingDismissed):
        return frozenset((event.finding.article_id,))
    return frozenset(ref.article_id for ref in named(event)) if isinstance(event, Regrouping) else frozenset()


def named(event: Regrouping) -> tuple[FindingRef, ...]:
    """Every finding that a regrouping names."""
    if isinstance(event, ClaimsMerged):
        return tuple(ref for held in event.claims for ref in held.findings)
    more = event.figures if isinstance(event, ClaimSplit) else ()
    return (*event.claim.findings, *more)


def _aliases(events: Sequence[PartyAliased]) -> dict[str, Alias]:
    """The name that each name goes by. All names that were ever made one stay one; the latest decision names them."""
    from monitor.claims.folding import name_key  # noqa: PLC0415 - loads the comparison of spellings, for aliases alone

    found: dict[str, Alias] = {}
    for event in events:
        both = {name_key(event.name), name_key(event.party)}
        both |= {name_key(found[key].party) for key in both if key in found}
        joined = [key for key, alias in found.items() if name_key(alias.party) in both]
        decisions = dict.fromkeys(one for key in joined for one in found[key].decisions)
        alias = Alias(event.party, (*decisions, event.decision_id))
        found |= dict.fromkeys((*joined, *sorted(both)), alias)
    return found
