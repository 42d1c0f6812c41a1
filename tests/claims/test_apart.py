"""A sentence that sets a part beside its whole, or an addition beside the sum, tells of two questions."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from claims_made import figure, findings, received

from monitor.claims import stating
from monitor.claims.apart import keeps_apart

if TYPE_CHECKING:
    from monitor.claims.claim import StatedFigure

MARKED = re.compile(r"\[(\d+)([^\]]*)\]")

APART = (
    "[7] of the ordered [40 vans] have come.",
    "All but [3] of about [90 pupils] are home.",
    "Of [640 flats], [210] stand empty.",
    "The yard built [12 ferries], of which [5] still run.",
    "Divers found [4 more] on Sunday, which brings the count to [31].",
    "They tested [900 cows], and [80 others] in the next valley.",
    "Polls opened for [2000 voters] in Marl and [700] in Upper Tey.",
)
TOGETHER = (
    "The yard said [12 ferries], and not [15], had been built.",
    "[900 cows] were tested, according to the vets; the farmers say more than [1200].",
    "The toll rose from [12] to [15].",
    "The fine was [300 euros], well short of the [900] that was asked for.",
    "The union put the crowd at [7000], the police at [4000].",
)


def told(marked: str) -> tuple[StatedFigure, StatedFigure]:
    """The two figures of a sentence in which numbers stand in brackets."""
    quote, found = MARKED.sub(r"\1\2", marked), []
    shift = 0
    for mark in MARKED.finditer(marked):
        text = mark[1] + mark[2]
        found.append(figure(int(mark[1]), "unit", text=text, at=mark.start() - shift, quote=quote, quote_start=0))
        shift += 2
    figures = stating.stated(received(1).event, findings(*found), {}, 1).figures
    one, other = sorted(figures, key=lambda figure: figure.start)
    return one, other


@pytest.mark.parametrize("marked", APART)
def test_a_part_or_an_addition_answers_another_question(marked: str) -> None:
    """Whoever reads "seven of the forty" has read two numbers of two things."""
    assert keeps_apart(*told(marked))


@pytest.mark.parametrize("marked", TOGETHER)
def test_a_number_set_against_another_stays_with_it(marked: str) -> None:
    """Where one corrects the other, or another party gives it, the question is one."""
    assert not keeps_apart(*told(marked))


def test_a_number_inside_another_is_not_the_same() -> None:
    """A part whose words hold the whole is told apart from it."""
    quote = "Six of the 22 carts were burnt."
    part = figure(6, "cart", text="Six of the 22 carts", at=0, quote=quote, quote_start=0)
    whole = figure(22, "cart", at=11, quote=quote, quote_start=0)
    figures = stating.stated(received(1).event, findings(part, whole), {}, 1).figures
    for one, other in pairwise(sorted(figures, key=lambda figure: figure.start)):
        assert keeps_apart(one, other)


def test_more_than_a_number_adds_nothing_to_another() -> None:
    """A bound is no addition: another party's "more than 1,200" answers the same question."""
    quote = "The vets tested 900 cows; the farmers say more than 1,200."
    few = figure(900, "cow", at=16, quote=quote, quote_start=0)
    many = figure(1200, "cow", text="more than 1,200", at=42, quote=quote, quote_start=0)
    one, other = stating.stated(received(1).event, findings(few, many), {}, 1).figures
    assert not keeps_apart(one, other)
