"""What a figure counts, in a form that can be compared."""

from typing import Any

import pytest
from claims_made import figure, findings, received

from monitor.claims import profile, stating


def profiled(value: float, noun: str, quote: str, text: str, **told: Any) -> profile.Profile:
    """The profile of a figure that stands in this sentence."""
    made = figure(value, noun, at=quote.index(text), quote=quote, quote_start=0, text=text, **told)
    event = received(1, published_at="2031-03-01")
    return profile.of(stating.stated(event.event, findings(made), {}, 1).figures[0])


@pytest.mark.parametrize(
    ("quote", "fate"),
    [
        ("She said 29 men were cut off behind a fall of earth.", "trap"),
        ("She said 29 men have not been found so far.", "missing"),
        ("She said 29 men are still being looked for there.", "missing"),
        ("She said 29 men will be let go by autumn.", "dismiss"),
    ],
)
def test_several_words_tell_a_fate_together(quote: str, fate: str) -> None:
    """What a verb and its particle tell of people is read as one deed."""
    assert profiled(29, "man", quote, "29 men").fate == {fate}


def test_whoever_is_detained_is_counted_among_people() -> None:
    """A noun that no list of people holds is one where only people can suffer the deed."""
    about = profiled(9, "hothead", "9 hotheads are detained.", "9 hotheads", noun_class="thing", predicates=("detain",))
    assert about.slot == "people"


def test_those_of_whom_are_people() -> None:
    """After "of whom" people are counted, whatever noun stood last."""
    quote = "In town and four hamlets 900 left, of whom 70 came back."
    assert profiled(70, "hamlet", quote, "70", noun_class="thing", part=True).slot == "people"


def test_a_year_speaks_of_the_figure_beside_it_only() -> None:
    """A year in another clause does not put the figure into the past."""
    beside = profiled(40, "man", "The blaze killed 40 men in 1988 there.", "40 men")
    apart = profiled(40, "man", "The mill, opened in 1988, had employed 40 men.", "40 men")
    assert (beside.past, apart.past) == ({"1988"}, frozenset())


@pytest.mark.parametrize(
    "quote",
    [
        "It was the worst season here since 2019, when a run of storms took the lives of 40 men.",
        "The 1988 fire that began in a paint shop behind the old mill had killed 40 men.",
    ],
)
def test_a_clause_about_a_past_year_is_of_another_event(quote: str) -> None:
    """However far the year stands, its clause tells of then."""
    assert profiled(40, "man", quote, "40 men").past


def test_a_past_year_says_nothing_of_the_next_clause() -> None:
    """What is told behind the clause of the year is of now."""
    quote = "It is the worst since 2019, when storms hit the coast, and 40 men are dead."
    assert not profiled(40, "man", quote, "40 men").past
