"""Groups the figures of a story into the questions that they answer, whatever the order in which they came.

The groups follow from the set of figures alone: the two groups that are most alike are joined, again and again, until
no two are alike enough. Equals are told apart by ids, which follow from the articles' bytes.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SURE = -0.7  # log odds from which on two groups are one
MAYBE = -1.5  # and from which on a person is asked
_LEAST, _MOST = -8.0, 6.0  # no pair counts more than this
_DIGITS = 9
_MANY = 16  # nodes from which on arrays are faster
_ROUNDED = 1e-6  # more than rounding can take away
_FEW = 30  # figures of a story below which it does not tell which words are common
_LITTLE = 0.05  # what a word tells that stands with every figure

Pair = tuple[int, int]
Link = tuple[float, float, int]  # the pairs between two groups: their sum, the best of them, how many they are


class Bounds(Protocol):
    """What can be told of scores without working each of them out."""

    def at_least(self, least: float) -> Iterable[Pair]:
        """The pairs whose score is not below `least`."""

    def reaches(self, pair: Pair, least: float) -> bool:
        """Whether the pair has a score, and one that is not below `least`."""


class Given:
    """The same of scores that are all known."""

    def __init__(self, likeness: Mapping[Pair, float]) -> None:
        self._likeness = likeness

    def at_least(self, least: float) -> Iterable[Pair]:
        """The pairs whose score is not below `least`."""
        return [pair for pair, score in self._likeness.items() if score >= least]

    def reaches(self, pair: Pair, least: float) -> bool:
        """Whether the pair has a score, and one that is not below `least`."""
        score = self._likeness.get(pair)
        return score is not None and score >= least


def _both(one: Link, other: Link) -> Link:
    """All pairs of two links."""
    return one[0] + other[0], max(one[1], other[1]), one[2] + other[2]


def _strength(link: Link) -> float:
    """How strong a link is: half what its pairs say together, half what the best of them says."""
    total, best, count = link
    return round((total / count + best) / 2, _DIGITS)


def partition(
    nodes: int, likeness: Mapping[Pair, float], sure: float = SURE, bounds: Bounds | None = None
) -> list[list[int]]:
    """The groups of nodes 0 to `nodes` - 1, each sorted; the groups by their first node.

    Args:
        nodes: how many there are, numbered in an order that follows from what they are.
        likeness: of pairs of nodes, the lower number first, as log odds; pairs that say nothing are left out.
        sure: the strength from which on two groups are joined.
        bounds: what is known of the scores beforehand, where they are worked out only when they are asked for.
    """
    bounds = Given(likeness) if bounds is None else bounds
    strong = bounds.at_least(sure - _ROUNDED)
    return sorted(group for part in connected(nodes, strong) for group in _parted(part, likeness, sure, bounds))


def connected(nodes: int, pairs: Iterable[Pair]) -> list[list[int]]:
    """The nodes that a chain of pairs connects, in rising order: of strong ones, no others can be one group."""
    parts = {node: [node] for node in range(nodes)}
    for one, other in pairs:
        kept, gone = parts[one], parts[other]
        if kept is gone:
            continue
        if len(kept) < len(gone):
            kept, gone = gone, kept
        kept += gone
        for node in gone:
            parts[node] = kept
    return [sorted(part) for node, part in parts.items() if part[0] == node]


def _parted(part: list[int], likeness: Mapping[Pair, float], sure: float, bounds: Bounds) -> list[list[int]]:
    """The groups of some of the nodes, given in rising order."""
    if len(part) == 1:
        return [part]
    pairs = [(one, other) for at, other in enumerate(part) for one in part[:at]]
    if all(bounds.reaches(pair, sure) for pair in pairs):
        return [part]  # however they are joined, nothing would keep them apart
    found = ((pair, likeness.get(pair)) for pair in pairs)
    scores = {pair: _bounded(score) for pair, score in found if score is not None}
    if len(part) > _MANY:
        from monitor.claims import dense  # noqa: PLC0415 - loads NumPy, which only long stories need

        return dense.joined(part, scores, sure, _DIGITS)
    return _joined(part, scores, sure)


def of_connected(rows: Sequence[Sequence[float]], sure: float) -> list[list[int]]:
    """The groups of nodes that strong pairs connect and of which every two have a score.

    Args:
        rows: of each node the scores with the nodes before it, none so low or high that it would count less.
        sure: the strength from which on two groups are joined.
    """
    if all(score >= sure for row in rows for score in row):
        return [list(range(len(rows)))]
    if len(rows) > _MANY:
        from monitor.claims import dense  # noqa: PLC0415 - loads NumPy, which only long stories need

        return dense.of_rows(rows, sure, _DIGITS)
    return sorted(
        _joined(range(len(rows)), {(one, at): row[one] for at, row in enumerate(rows) for one in range(at)}, sure)
    )


def _bounded(score: float) -> float:
    return _LEAST if score < _LEAST else min(score, _MOST)


def _joined(part: Sequence[int], scores: Mapping[Pair, float], sure: float) -> list[list[int]]:
    groups = {node: [node] for node in part}
    links: dict[int, dict[int, Link]] = {node: {} for node in part}
    for (one, other), score in scores.items():
        links[one][other] = links[other][one] = (score, score, 1)
    able = {pair: round(score, _DIGITS) for pair, score in scores.items() if score >= sure - _ROUNDED}
    now = {pair: strength for pair, strength in able.items() if strength >= sure}  # of two groups that can be joined
    heap = [(-strength, *pair) for pair, strength in now.items()]
    heapq.heapify(heap)
    while heap:
        least, one, other = heapq.heappop(heap)
        if now.get((one, other)) != -least:
            continue  # one of them has gone into another group since, or taken one in
        groups[one] += groups.pop(other)
        for pair in _taken_over(links, now, (one, other), sure):
            heapq.heappush(heap, (-now[pair], *pair))
    return [sorted(group) for group in groups.values()]


def _taken_over(links: dict[int, dict[int, Link]], now: dict[Pair, float], joined: Pair, sure: float) -> list[Pair]:
    """Gives the first of two groups the links of the second, which is gone; those pairs that can be joined by it."""
    one, other = joined
    kept, gone = links[one], links.pop(other)
    del kept[other], gone[one], now[joined]
    strong = []
    for third, link in gone.items():
        back = links[third]
        del back[other]
        now.pop((other, third) if other < third else (third, other), None)
        pair = (one, third) if one < third else (third, one)
        now.pop(pair, None)
        had = kept.get(third)
        kept[third] = back[one] = both = link if had is None else _both(had, link)
        # No link is stronger than the best of its pairs: most need not be worked out.
        if both[1] >= sure - _ROUNDED and (strength := _strength(both)) >= sure:
            now[pair] = strength
            strong.append(pair)
    return strong


def doubtful(
    groups: Sequence[Sequence[int]],
    likeness: Mapping[Pair, float],
    maybe: float = MAYBE,
    bounds: Bounds | None = None,
) -> dict[Pair, float]:
    """The strength of each two groups, by their numbers, that may be one although they are not surely so."""
    at = {node: number for number, group in enumerate(groups) for node in group}
    links: dict[Pair, Link] = {}
    bounds = Given(likeness) if bounds is None else bounds
    found = {_groups_of(pair, at): None for pair in bounds.at_least(maybe - _ROUNDED)}
    for one, other in sorted(found):
        for pair in sorted((min(a, b), max(a, b)) for a in groups[one] for b in groups[other]) if one != other else ():
            score = likeness.get(pair)
            if score is None:
                continue
            worth = _bounded(score)
            link, had = (worth, worth, 1), links.get((one, other))
            links[one, other] = link if had is None else _both(had, link)
    strengths = ((pair, _strength(link)) for pair, link in links.items())
    return {pair: strength for pair, strength in strengths if strength >= maybe}


def _groups_of(pair: Pair, at: Mapping[int, int]) -> Pair:
    one, other = at[pair[0]], at[pair[1]]
    return (one, other) if one < other else (other, one)


def rarity(nodes: Sequence[Iterable[str]]) -> dict[str, float]:
    """How much each word tells in a story, 0 to 1: the fewer of its figures stand with it, the more."""
    counts = Counter(chain.from_iterable(nodes))
    many = max(len(nodes), _FEW)
    told = {count: max(_LITTLE, math.log(many / count) / math.log(many)) for count in set(counts.values())}
    return {word: told[count] for word, count in counts.items()}
