"""Which nodes are joined into one group."""

import random
from itertools import permutations

import pytest

from monitor.claims import clustering, dense

FAR = -6.0
NEAR = 4.0


def test_what_is_alike_is_joined_and_the_rest_stays_apart() -> None:
    """Two pairs that have nothing in common are two groups; who is like nobody is alone."""
    likeness = {(0, 1): NEAR, (2, 3): NEAR, (0, 2): FAR, (0, 3): FAR, (1, 2): FAR, (1, 3): FAR}
    assert clustering.partition(5, likeness) == [[0, 1], [2, 3], [4]]


def test_one_good_link_does_not_chain_groups_that_otherwise_differ() -> None:
    """All pairs have a say, not only the best one."""
    likeness = {(0, 1): NEAR, (2, 3): NEAR, (0, 2): 1.0, (0, 3): FAR, (1, 2): FAR, (1, 3): FAR}
    assert clustering.partition(4, likeness) == [[0, 1], [2, 3]]


def test_pairs_that_say_nothing_do_not_count_against_a_group() -> None:
    """Articles that are not related to each other can be so to a third."""
    assert clustering.partition(3, {(0, 1): NEAR, (1, 2): NEAR}) == [[0, 1, 2]]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_of_the_pairs_changes_nothing(order: tuple[int, ...]) -> None:
    """The groups follow from what the pairs are, equals told apart by their numbers."""
    pairs = {(0, 1): 1.0, (1, 2): 1.0, (2, 3): 1.0, (0, 3): FAR}
    listed = list(pairs.items())
    shuffled = dict(listed[at] for at in order)
    assert clustering.partition(4, shuffled) == clustering.partition(4, pairs)


def test_a_word_that_stands_everywhere_tells_little() -> None:
    """The fewer figures of a story stand with a word, the more it tells."""
    rarity = clustering.rarity([frozenset(("dam", "siren")), *[frozenset(("dam",))] * 59])
    assert rarity["siren"] == 1.0
    assert rarity["dam"] < 0.1


def test_many_nodes_are_joined_by_arrays_as_few_are() -> None:
    """Whatever links them, equals and missing pairs too, both ways make the same groups."""
    chance = random.Random(7)
    for round_ in range(60):
        size = chance.randrange(2, 40)
        value = (lambda: chance.uniform(-9, 7), lambda: float(chance.randrange(-3, 4)))[round_ % 2]
        scores = {(one, other): value() for other in range(size) for one in range(other) if chance.random() < 0.8}
        few = clustering._joined(range(size), scores, -0.4)
        assert dense.joined(range(size), scores, -0.4, 9) == sorted(few)


def test_what_nothing_keeps_apart_is_one_group() -> None:
    """Where all pairs are strong, however many there are."""
    pairs = {(one, other): NEAR for other in range(100) for one in range(other)}
    assert clustering.partition(100, pairs) == [list(range(100))]
    assert clustering.doubtful([list(range(50)), list(range(50, 100))], pairs) == {(0, 1): NEAR}


def test_rows_of_all_scores_give_the_same_groups() -> None:
    """Where every two nodes have a score, few and many of them are grouped as by pairs."""
    chance = random.Random(8)
    for size in (3, 9, 30):
        rows = [[chance.choice((-2.0, -1.0, -0.5, 0.5, 2.0)) for _ in range(at)] for at in range(size)]
        pairs = {(one, at): row[one] for at, row in enumerate(rows) for one in range(at)}
        assert clustering.of_connected(rows, -0.25) == sorted(clustering._joined(range(size), pairs, -0.25))
    assert clustering.of_connected([[], [1.0]], -0.25) == [[0, 1]]
