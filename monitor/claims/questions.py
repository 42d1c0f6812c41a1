"""Finds which figures of a story answer one question, from the set of them alone, whatever their order."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from itertools import product, repeat
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import clustering, grounds, likeness, neighbours, profile
from monitor.claims.quantity import equal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from monitor.claims.claim import StatedFigure
    from monitor.claims.likeness import Told
    from monitor.claims.profile import Drawer

_TOGETHER = 20.0  # log odds of figures of which it is known that they answer one question
_NEVER = (likeness.NEVER, likeness.NEVER)
_APART = -6.0  # and of those whose articles have little in common; a third article can still bring them together

Pair = tuple[int, int]
Compared = tuple["StatedFigure", "StatedFigure", "str | None"]  # two figures, and how they stand to each other


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
    found = Scores(story, [event(node) for node in story], _known_together(story, together))
    groups = clustering.partition(len(story), found, bounds=found)
    doubtful = clustering.doubtful(groups, found, bounds=found)
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


class Scores(Mapping[Pair, float]):
    """How likely each two nodes answer one question, where both are about one event.

    Of most pairs nothing is ever worked out: they count what can't be compared, or so much speaks against them that no
    word of the story can make them one. Only pairs that may be a link, and those between the nodes that such pairs
    connect, are asked for.
    """

    def __init__(self, story: Sequence[Node], events: Sequence[object], known: Iterable[Pair]) -> None:
        """Looks which pairs can be compared; `known` are those of which it is known that they answer one question."""
        self._story = story
        self._events = events
        self._known = dict.fromkeys(known, _TOGETHER)
        self._across = any(events[one] != events[other] for one, other in self._known)  # else no group is of two events
        speaking = [node.speaking for node in story]
        self._rarity = clustering.rarity([frozenset().union(*map(_words, some)) for some in speaking])
        self._sole = _sole(speaking)
        self._beside = _relations(story)
        self._told: dict[str, Told] = {}
        self._alone = [node.figures[0] if len(node.figures) == 1 else None for node in story]  # as almost all nodes are
        self._span = {pair: self._between(pair) for pair in self._meeting()}
        self._worked_out: dict[Pair, float] = {}

    def _meeting(self) -> Iterator[Pair]:
        """The pairs of nodes about one event that hold figures which can be compared at all."""
        before: dict[object, dict[Drawer, list[int]]] = {}
        for later, node in enumerate(self._story):
            drawers = before.setdefault(self._events[later], {})
            own = {profile.of(figure).drawer for figure in node.figures}
            met: dict[int, None] = {}
            for mine in own:
                for drawer, nodes in drawers.items():
                    if grounds.may_meet(drawer, mine):
                        met.update(dict.fromkeys(nodes))
            yield from zip(met, repeat(later))
            for mine in own:
                drawers.setdefault(mine, []).append(later)

    def _compared(self, pair: Pair) -> list[Compared]:
        """The figures by which two nodes are compared, and how these stand to each other."""
        a, b = self._alone[pair[0]], self._alone[pair[1]]
        if a is not None and b is not None:
            return [(a, b, _relation(self._beside, a, b))]
        one, other = self._story[pair[0]], self._story[pair[1]]
        pairs = [*product(one.speaking, other.speaking), *_by_old_values(one, other)]
        return [(a, b, _relation(self._beside, a, b)) for a, b in pairs]

    def _between(self, pair: Pair) -> tuple[float, float]:
        """Between what the score of two nodes lies, whatever their words tell in this story."""
        a, b = self._alone[pair[0]], self._alone[pair[1]]
        if a is not None and b is not None and a.position != b.position:
            return self._reach(a, b, None)  # as most pairs are: of two articles, one figure each
        spans = [self._reach(*compared) for compared in self._compared(pair)]
        return max(least for least, _ in spans), max(most for _, most in spans)

    def _reach(self, one: StatedFigure, other: StatedFigure, beside: str | None) -> tuple[float, float]:
        found = likeness.lasting(one, other, beside)
        if found is None:
            return _NEVER
        most = found.most
        if found.alike and one.id in self._sole and other.id in self._sole:
            most += found.weights["sole"]
        return found.least, most

    def at_least(self, least: float) -> list[Pair]:
        """The pairs whose score is not below `least`."""
        able = [pair for pair, (_, most) in self._span.items() if most >= least]
        return [pair for pair in dict.fromkeys((*self._known, *able)) if self.reaches(pair, least)]

    def reaches(self, pair: Pair, least: float) -> bool:
        """Whether the pair has a score, and one that is not below `least`."""
        span = self._span.get(pair)
        if span is not None and span[0] >= least:
            return True  # as of most figures of one claim, whatever the story
        score = self.get(pair)
        return score is not None and score >= least

    def __getitem__(self, pair: Pair) -> float:
        """The score of two nodes, the lower first; KeyError where the two are about two events."""
        found = self._worked_out.get(pair)
        if found is None:
            found = self._worked_out[pair] = self._score(pair)
        return found

    def _score(self, pair: Pair) -> float:
        if pair in self._known:
            return _TOGETHER
        if self._events[pair[0]] != self._events[pair[1]]:
            if self._across:
                return _APART
            raise KeyError(pair)
        if pair not in self._span:
            return likeness.NEVER
        return max(
            likeness.between(self._of(one), self._of(other), self._rarity, beside)
            for one, other, beside in self._compared(pair)
        )

    def _of(self, figure: StatedFigure) -> Told:
        told = self._told.get(figure.id)
        if told is None:
            told = self._told[figure.id] = likeness.told(figure, self._rarity, sole=figure.id in self._sole)
        return told

    def __iter__(self) -> Iterator[Pair]:
        """Every pair that has a score."""
        pairs = ((one, other) for other in range(len(self._story)) for one in range(other))
        return (pair for pair in pairs if self.get(pair) is not None)

    def __len__(self) -> int:
        """How many pairs have a score."""
        return sum(1 for _ in self)


def _by_old_values(one: Node, other: Node) -> list[tuple[StatedFigure, StatedFigure]]:
    """The pairs by which "up from 17" ties to the 17 that somebody else still reports."""
    was, is_now = ([figure for figure in node.figures if figure not in node.speaking] for node in (one, other))
    pairs = [(old, now) for old in was for now in other.speaking] + [
        (now, old) for now in one.speaking for old in is_now
    ]
    return [pair for pair in pairs if equal(*pair)]


def _sole(story: Iterable[Sequence[StatedFigure]]) -> set[str]:
    """The figures, by their ids, that no other number of their article counts the same as."""
    counting: dict[tuple[str, ...], list[StatedFigure]] = {}
    for some in story:
        for figure in some:
            counting.setdefault((figure.article.id, *profile.of(figure).counts), []).append(figure)
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


def _relation(beside: dict[neighbours.Pair, str], one: StatedFigure, other: StatedFigure) -> str | None:
    if one.position != other.position:
        return None  # of two events, so of two articles
    return beside.get((one.id, other.id) if one.start < other.start else (other.id, one.id))
