"""Groups the figures of a story into the questions that they answer, whatever the order in which they came.

The groups follow from the set of figures alone: the two groups that are most alike are joined, again and again, until
no two are alike enough. Equals are told apart by ids, which follow from the articles' bytes.
"""

from __future__ import annotations

import heapq
import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SURE = -0.4  # log odds from which on two groups are one
MAYBE = -1.0  # and from which on a person is asked
_LEAST, _MOST = -8.0, 6.0  # no pair counts more than this
_DIGITS = 9
_FEW = 30  # figures of a story below which it does not tell which words are common
_LITTLE = 0.05  # what a word tells that stands with every figure


class Group:
    """Nodes that are one by now, and the link to every other group; two groups share theirs."""

    def __init__(self, node: int) -> None:
        self.nodes = [node]
        self.links: dict[int, Link] = {}


class Link:
    """The pairs between two groups: how many, their sum, and the best of them."""

    __slots__ = ("best", "count", "total")

    def __init__(self, score: float) -> None:
        self.total, self.best, self.count = score, score, 1

    def take(self, other: Link) -> None:
        """Adds the pairs of another link."""
        self.total += other.total
        self.best = max(self.best, other.best)
        self.count += other.count

    @property
    def strength(self) -> float:
        """Half what the pairs say together, half what the best of them says."""
        return round((self.total / self.count + self.best) / 2, _DIGITS)


def partition(nodes: int, likeness: Mapping[tuple[int, int], float], sure: float = SURE) -> list[list[int]]:
    """The groups of nodes 0 to `nodes` - 1, each sorted; the groups by their first node.

    Args:
        nodes: how many there are, numbered in an order that follows from what they are.
        likeness: of pairs of nodes, the lower number first, as log odds; pairs that say nothing are left out.
        sure: the strength from which on two groups are joined.
    """
    groups = {node: Group(node) for node in range(nodes)}
    for (one, other), score in sorted(likeness.items()):
        link = Link(max(_LEAST, min(_MOST, score)))
        groups[one].links[other] = groups[other].links[one] = link
    heap = [(-groups[one].links[other].strength, one, other) for one, other in likeness]
    heap = [entry for entry in heap if -entry[0] >= sure]
    heapq.heapify(heap)
    while heap:
        strength, one, other = heapq.heappop(heap)
        if one not in groups or other not in groups or groups[one].links[other].strength != -strength:
            continue
        _join(groups, one, other)
        for third, link in groups[one].links.items():
            if link.strength >= sure:
                heapq.heappush(heap, (-link.strength, min(one, third), max(one, third)))
    return sorted(sorted(group.nodes) for group in groups.values())


def _join(groups: dict[int, Group], one: int, other: int) -> None:
    """The second group goes into the first, with its links."""
    gone = groups.pop(other)
    kept = groups[one]
    kept.nodes += gone.nodes
    kept.links.pop(other)
    for third, link in gone.links.items():
        if third == one:
            continue
        back = groups[third].links
        back.pop(other)
        if third in kept.links:
            kept.links[third].take(link)
        else:
            kept.links[third] = back[one] = link


def doubtful(
    groups: Sequence[Sequence[int]], likeness: Mapping[tuple[int, int], float], maybe: float = MAYBE
) -> dict[tuple[int, int], float]:
    """The strength of each two groups, by their numbers, that may be one although they are not surely so."""
    at = {node: number for number, group in enumerate(groups) for node in group}
    links: dict[tuple[int, int], Link] = {}
    for (one, other), score in sorted(likeness.items()):
        pair = min(at[one], at[other]), max(at[one], at[other])
        if pair[0] != pair[1]:
            link = Link(max(_LEAST, min(_MOST, score)))
            if pair in links:
                links[pair].take(link)
            else:
                links[pair] = link
    return {pair: link.strength for pair, link in links.items() if link.strength >= maybe}


def rarity(nodes: Sequence[Iterable[str]]) -> dict[str, float]:
    """How much each word tells in a story, 0 to 1: the fewer of its figures stand with it, the more."""
    counts: dict[str, int] = {}
    for words in nodes:
        for word in words:
            counts[word] = counts.get(word, 0) + 1
    many = max(len(nodes), _FEW)
    return {word: max(_LITTLE, math.log(many / count) / math.log(many)) for word, count in counts.items()}
