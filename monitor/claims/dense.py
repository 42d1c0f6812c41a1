"""Joins many nodes into groups the way `clustering` does, by arrays: a long story would take a hundred times as long.

Only elementwise arithmetic is used, which is the same on every machine.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]
    Row = np.ndarray[tuple[int], np.dtype[np.float64]]


def joined(nodes: Sequence[int], scores: Mapping[tuple[int, int], float], sure: float, digits: int) -> list[list[int]]:
    """The groups of these nodes: the two most alike are joined, again and again, until no two are alike enough.

    Args:
        nodes: in rising order.
        scores: of pairs of them, the lower first.
        sure: the strength from which on two groups are joined.
        digits: to which a strength is rounded.
    """
    return [[nodes[at] for at in group] for group in _joined(*_links(nodes, scores), sure, digits)]


def of_rows(rows: Sequence[Sequence[float]], sure: float, digits: int) -> list[list[int]]:
    """The same of nodes of which every two have a score, given with each node for those before it."""
    total = np.zeros((len(rows), len(rows)))
    below = np.tril_indices(len(rows), -1)
    total[below] = np.fromiter(chain.from_iterable(rows), np.float64)
    total += total.T
    count = np.ones_like(total)
    best = total.copy()
    np.fill_diagonal(best, -np.inf)
    np.fill_diagonal(count, 0.0)
    return _joined(total, best, count, sure, digits)


def _joined(total: Matrix, best: Matrix, count: Matrix, sure: float, digits: int) -> list[list[int]]:
    """The groups by the links between each two nodes: the sum of their pairs, the best, and how many there are."""
    nodes = range(len(total))
    strength: Matrix = np.triu(_strength(total, best, count, digits), 1)
    strength[np.tril_indices(len(nodes))] = -np.inf
    groups = [[node] for node in nodes]
    while True:
        one, other = divmod(int(strength.argmax()), len(nodes))  # the first of equals: the lowest two
        if not strength[one, other] >= sure:
            return sorted(sorted(group) for group in groups if group)
        groups[one] += groups[other]
        groups[other] = []
        total[one] += total[other]
        count[one] += count[other]
        np.maximum(best[one], best[other], out=best[one])
        for links in (total, count, best):
            links[:, one] = links[one]
        best[:, other] = -np.inf  # so that nothing is ever joined with what is gone, whatever its sums come to
        now = _strength(total[one], best[one], count[one], digits)
        strength[one, one + 1 :], strength[:one, one] = now[one + 1 :], now[:one]
        strength[other], strength[:, other] = -np.inf, -np.inf


def _links(nodes: Sequence[int], scores: Mapping[tuple[int, int], float]) -> tuple[Matrix, Matrix, Matrix]:
    """Of the pairs between each two groups, of one node each as yet: the sum, the best, and how many there are."""
    at = {node: number for number, node in enumerate(nodes)}
    total, count = np.zeros((len(nodes), len(nodes))), np.zeros((len(nodes), len(nodes)))
    best = np.full((len(nodes), len(nodes)), -np.inf)
    for (one, other), score in scores.items():
        for pair in ((at[one], at[other]), (at[other], at[one])):
            total[pair] = best[pair] = score
            count[pair] = 1.0
    return total, best, count


def _strength(total: Matrix | Row, best: Matrix | Row, count: Matrix | Row, digits: int) -> Matrix | Row:
    """Half what the pairs say together, half what the best of them says; nothing where there are none."""
    found: Matrix | Row = np.round((total / np.maximum(count, 1.0) + best) / 2, digits)
    return found
