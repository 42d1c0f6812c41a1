"""Finds which figures of a story answer one question, from the set of them alone, whatever their order."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import clustering, grounds, likeness, neighbours, profile
from monitor.claims.quantity import equal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from monitor.claims.claim import StatedFigure
    from monitor.claims.likeness import Told

_TOGETHER = 20.0  # log odds of figures of which it is known that they answer one question
_APART = -6.0  # and of those whose articles have little in common; a third article can still bring them together

Pair = tuple[int, int]
Row = tuple["list[Told]", "list[Told]"]  # the figures of a node that speak for it, and its old values


class Node(msgspec.Struct, frozen=True):
    """Figures of one article that go together: one, with those that convert it and its old values."""

    key: str
    figures: tuple[StatedFigure, ...]

    @property
    def speaking(self) -> tuple[StatedFigure, ...]:
        """The figures by which it is compared: an old value only where there is nothing else."""
        return tuple(figure for figure in self.figures if not figure.previous) or self.figures


def nodes(figures: Iterable[StatedFigure]) -> list[Node]:
    """The figures in nodes, in an order that follows from what they are."""
    found: dict[str, list[StatedFigure]] = {}
    for figure in figures:
        found.setdefault(figure.tied or figure.id, []).append(figure)
    return [Node(key, tuple(sorted(found[key], key=lambda one: one.id))) for key in sorted(found)]


class Grouped(msgspec.Struct, frozen=True):
    """The nodes by the question that they answer, and how likely two questions are one after all, 0 to 1."""

    groups: list[list[Node]]
    doubtful: dict[Pair, float]


def grouped(
    story: Sequence[Node], event: Callable[[Node], object], together: Iterable[tuple[str, str]] = ()
) -> Grouped:
    """Groups the nodes by the question that they answer.

    Args:
        story: all nodes, as `nodes` orders them.
        event: what the article of a node is about; two nodes with the same can answer one question.
        together: ids of figures of which it is known that they answer one question.
    """
    events = [event(node) for node in story]
    found = scores(story, events)
    known = _known_together(story, together)
    if any(events[one] != events[other] for one, other in known):
        found |= dict.fromkeys(_pairs_apart(events), _APART)  # else no group can be of two events
    found |= dict.fromkeys(known, _TOGETHER)
    groups = clustering.partition(len(story), found)
    doubtful = clustering.doubtful(groups, found)
    return Grouped(
        [[story[index] for index in group] for group in groups],
        {pair: round(1 / (1 + math.exp(-strength)), 2) for pair, strength in doubtful.items()},
    )


def _known_together(story: Sequence[Node], together: Iterable[tuple[str, str]]) -> list[Pair]:
    """The pairs of nodes of which it is known that they answer one question: told so, or one replaced the other."""
    at = {figure.id: index for index, node in enumerate(story) for figure in node.figures}
    replaced = [(figure.id, figure.replaces) for node in story for figure in node.figures if figure.replaces]
    known = [(at[one], at[other]) for one, other in (*together, *replaced) if one in at and other in at]
    return [(min(pair), max(pair)) for pair in known if pair[0] != pair[1]]


def _pairs_apart(events: Sequence[object]) -> Iterator[Pair]:
    for later, own in enumerate(events):
        yield from ((earlier, later) for earlier in range(later) if events[earlier] != own)


def scores(story: Sequence[Node], events: Sequence[object]) -> dict[Pair, float]:
    """How likely each two nodes answer one question, where both are about one event."""
    speaking = [node.speaking for node in story]
    rarity = clustering.rarity([frozenset().union(*map(_words, some)) for some in speaking])
    sole = _sole(speaking)
    told = [[likeness.told(figure, rarity, sole=figure.id in sole) for figure in some] for some in speaking]
    old = [
        [likeness.told(figure, rarity) for figure in node.figures if figure not in some]
        for node, some in zip(story, speaking, strict=True)
    ]
    beside = _relations(story)
    found: dict[Pair, float] = {}
    before: dict[object, list[int]] = {}
    for later, (own, own_old) in enumerate(zip(told, old, strict=True)):
        of_it = before.setdefault(events[later], [])
        for earlier in of_it:
            others, others_old = told[earlier], old[earlier]
            pairs = [(one, other) for one in others for other in own]
            if others_old or own_old:
                pairs += _by_old_values((others, others_old), (own, own_old))
            found[earlier, later] = max(
                [likeness.between(one, other, rarity, _relation(beside, one, other)) for one, other in pairs]
            )
        of_it.append(later)
    return found


def _by_old_values(one: Row, other: Row) -> list[tuple[Told, Told]]:
    """The pairs by which "up from 17" ties to the 17 that somebody else still reports."""
    pairs = [(old, now) for old in one[1] for now in other[0]] + [(now, old) for now in one[0] for old in other[1]]
    return [pair for pair in pairs if equal(pair[0].figure, pair[1].figure)]


def _sole(story: Iterable[Sequence[StatedFigure]]) -> set[str]:
    """The figures, by their ids, that no other number of their article counts the same as."""
    counting: dict[tuple[str, ...], list[StatedFigure]] = {}
    for some in story:
        for figure in some:
            counting.setdefault((figure.article.id, *grounds.counts(figure)), []).append(figure)
    alone = (figures for figures in counting.values() if all(equal(figures[0], other) for other in figures))
    return {figure.id for figures in alone for figure in figures}


@functools.lru_cache(maxsize=10_000)
def _words(figure: StatedFigure) -> frozenset[str]:
    about = profile.of(figure)
    return about.context.clause | about.subject | about.sentence


def _relations(story: Sequence[Node]) -> dict[neighbours.Pair, str]:
    articles: dict[str, list[StatedFigure]] = {}
    for node in story:
        for figure in node.figures:
            articles.setdefault(figure.article.id, []).append(figure)
    found: dict[neighbours.Pair, str] = {}
    for figures in articles.values():
        found |= neighbours.relations(figures)
    return found


def _relation(beside: dict[neighbours.Pair, str], one: Told, other: Told) -> str | None:
    a, b = one.figure, other.figure
    if a.position != b.position:
        return None  # of two events, so of two articles
    return beside.get((a.id, b.id) if a.start < b.start else (b.id, a.id))
