"""What befell those counted before is not told of a number that has a clause of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Figure, Findings

APART = {
    "At least 17 people drowned. By noon 149 came ashore.": "149",
    "Some 58 people are missing. Eleven are in hospital.": "Eleven",
    "14 dead, thousands on the move": "thousands",
    "Three bodies were found. He says that there were 58 on the boat.": "58",
}
WITH_THEM = {
    "At least 40 people died. Nine of them were in Vesk.": "Nine of them",
    "He counted 12 people killed. Police put it at 19.": "19",
}


def figure_of(found: Findings, text: str) -> Figure:
    """The figure with these words."""
    return next(figure for figure in found.figures if figure.text == text)


@pytest.mark.parametrize("line", APART)
def test_a_clause_of_its_own_tells_of_a_bare_number(read: Callable[[str], Findings], line: str) -> None:
    """Only the noun is taken from the figure before it."""
    told = [figure for figure in read(line).figures if figure.text == APART[line]]
    assert not any({"die", "miss", "drown"} & set(figure.counted.predicates) for figure in told)


@pytest.mark.parametrize("line", WITH_THEM)
def test_a_bare_number_goes_on_from_the_one_before(read: Callable[[str], Findings], line: str) -> None:
    """Where its own clause tells nothing of them, they are told of as those before."""
    assert "die" in figure_of(read(line), WITH_THEM[line]).counted.predicates


def test_of_a_whole_is_not_told_what_befell_its_part(read: Callable[[str], Findings]) -> None:
    """Six lorries were stopped, not all of the 22."""
    found = read("Six of the 22 lorries were stopped by gunmen.")
    assert "stop" in figure_of(found, "Six of the 22 lorries").counted.predicates
    assert "stop" not in figure_of(found, "22 lorries").counted.predicates


def test_what_befell_all_befell_each_of_a_list(read: Callable[[str], Findings]) -> None:
    """Behind a colon those are listed who were counted before it."""
    found = read("In all 158 people were hurt, she said: 141 marchers and 17 officers.")
    for text in ("141 marchers", "17 officers"):
        assert figure_of(found, text).counted.part
        assert "injure" in figure_of(found, text).counted.predicates


def test_a_large_sum_is_told_in_the_money_before_it(read: Callable[[str], Findings]) -> None:
    """What savers lost is no number of people."""
    found = read("The bank lost 210 million euros. An earlier collapse cost savers 1.2 billion.")
    assert figure_of(found, "1.2 billion").unit == "EUR"


def test_us_is_no_part_of_those_before(read: Callable[[str], Findings]) -> None:
    """All of us are meant by so many "of us"."""
    assert not read("“There are 40,000 of us,” the chairman said.").figures[0].counted.part
