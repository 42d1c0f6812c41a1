"""How likely two figures answer one question."""

from typing import Any

from claims_made import figure, findings, received

from monitor.claims import likeness, stating
from monitor.claims.claim import StatedFigure

RECALLED = {"noun_class": "thing", "predicates": ("recall",), "words": ("fire", "shop", "maker")}
WALL = {"noun_class": "measure", "unit": "metres", "words": ("wall", "water", "town")}


def told(value: float | None, noun: str, **words: Any) -> StatedFigure:
    """A figure as an article states it."""
    return stating.stated(received(1).event, findings(figure(value, noun, **words)), {}, 1).figures[0]


def test_a_word_for_any_thing_can_stand_for_what_is_counted() -> None:
    """The "800 units" may be the kettles of which the same is told, "800 chairs" never are."""
    kettles = told(450, "kettle", **RECALLED)
    assert likeness.between(told(800, "unit", **RECALLED), kettles) > 0
    assert likeness.between(told(800, "chair", **RECALLED), kettles) == likeness.NEVER


def test_values_of_one_order_are_likelier_one_question() -> None:
    """A length of 32 metres answers one of 30 rather than one of 9,000."""
    new = told(32, "metre", **WALL)
    assert likeness.between(new, told(30, "metre", **WALL)) > likeness.between(new, told(9000, "metre", **WALL))


def test_days_and_months_of_one_stay_are_two_questions() -> None:
    """Measures that lie far apart are likelier two, ranges too."""
    stay = {"noun_class": "duration", "words": ("stay", "camp", "recruit")}
    months = told(None, "month", unit="months", low=1, high=2, **stay)
    days = told(None, "day", unit="days", low=3, high=4, **stay)
    assert likeness.between(days, months) < likeness.between(
        told(None, "week", unit="weeks", low=5, high=6, **stay), months
    )


def test_sums_of_two_currencies_are_two_questions() -> None:
    """Without a rate nobody can hold them against each other."""
    paid = {"noun_class": "money", "words": ("pay", "owner")}
    assert likeness.between(told(40, "euro", unit="EUR", **paid), told(40, "dollar", unit="USD", **paid)) < 0
