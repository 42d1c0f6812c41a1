"""Figures are grouped by what they count, and nothing is worked out that could not matter."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from claims_made import figure, findings, received

from monitor.claims import clustering, likeness, questions, stating
from monitor.claims.questions import Node, Scores

DEEDS = ("die", "injure", "disappear", "detain", "flee")


def story() -> list[Node]:
    """Articles about people, trucks and sums, some of them alike; a number restated, too."""
    told = []
    for article in range(1, 9):
        found = []
        for number, deed in enumerate(DEEDS):
            noun, class_ = (("miner", "people"), ("truck", "thing"), ("euro", "money"))[(number + article) % 3]
            found.append(
                figure(
                    10 * article + number, noun, at=100 * number, quote_start=100 * number, noun_class=class_,
                    quote=f"{10 * article + number} {noun}s {deed} at the pit of Vesk.", predicates=(deed,),
                    words=(noun, deed, "pit", f"shaft{article % 2}"), subject=f"{noun}s {deed} at pit",
                    previous=number == 4,
                )
            )  # fmt: skip
        told += stating.stated(received(article).event, findings(*found), {}, article).figures
    return questions.nodes(told)


@pytest.mark.parametrize("least", [-6.0, clustering.MAYBE, clustering.SURE, 0.5])
def test_no_link_is_passed_over(least: float) -> None:
    """The pairs found by their bounds are those found by working out each of them."""
    nodes = story()
    events = [node.figures[0].position % 2 for node in nodes]
    scores = Scores(nodes, events, [(0, 3)])
    assert sorted(scores.at_least(least)) == sorted(pair for pair, score in scores.items() if score >= least)


def test_no_story_moves_a_pair_beyond_its_bounds() -> None:
    """However much each word tells, what two figures come to lies between what is kept of them."""
    figures, chance = [figure for node in story() for figure in node.figures], random.Random(3)
    words = sorted(frozenset().union(*map(questions._words, figures)))
    for _ in range(5):
        rarity = {word: chance.choice((0.05, 0.3, chance.random(), 1.0)) for word in words}
        told = [likeness.told(figure, rarity, sole=chance.random() < 0.5) for figure in figures]
        for one, other in combinations(told, 2):
            pair = likeness.lasting(one.figure, other.figure, None)
            if pair is not None:
                score = likeness.between(one, other, rarity)
                assert (
                    pair.least <= score <= pair.most + pair.weights["sole"] * (pair.alike and one.sole and other.sole)
                )


def test_groups_are_the_same_whether_or_not_all_is_worked_out() -> None:
    """Leaving out what cannot link changes neither the groups nor the doubts."""
    nodes = story()
    scores = Scores(nodes, [1] * len(nodes), ())
    groups = clustering.partition(len(nodes), scores, bounds=scores)
    every = dict(Scores(nodes, [1] * len(nodes), ()))
    assert groups == clustering.partition(len(nodes), every)
    assert len(nodes) > len(groups) > 1
    assert clustering.doubtful(groups, scores, bounds=scores) == clustering.doubtful(groups, every)


def test_nodes_of_two_events_are_no_pair_unless_one_replaced_the_other() -> None:
    """An article's own version is of its event, however else it may read."""
    nodes = story()[:4]
    assert Scores(nodes, [1, 1, 2, 2], ()).get((0, 2)) is None
    joined = Scores(nodes, [1, 1, 2, 2], [(0, 2)])
    assert joined[0, 2] > 0 > joined[0, 3]
