"""How likely two figures answer one question."""

from typing import Any

from claims_made import figure, findings, received

from monitor.claims import likeness, stating
from monitor.claims.likeness import Told
from monitor.claims.quantity import comparable, equal

RECALLED = {"noun_class": "thing", "predicates": ("recall",), "words": ("fire", "shop", "maker")}
WALL = {"noun_class": "measure", "unit": "metres", "words": ("wall", "water", "town")}


def told(value: float | None, noun: str, **words: Any) -> Told:
    """A figure as an article states it."""
    return likeness.told(
        stating.stated(received(1).event, findings(figure(value, noun, **words)), {}, 1).figures[0], {}
    )


def alike(one: Told, other: Told) -> float:
    """How likely the two answer one question, where every word tells as much as any other."""
    return likeness.between(one, other, {})


def names(one: Told, other: Told) -> set[str]:
    """The reasons that speak for or against one question."""
    return {name for name, _ in likeness.reasons(one, other, {}) or ()}


def test_a_word_for_any_thing_can_stand_for_what_is_counted() -> None:
    """The "800 units" may be the kettles of which the same is told, "800 chairs" never are."""
    kettles = told(450, "kettle", **RECALLED)
    assert alike(told(800, "unit", **RECALLED), kettles) > likeness.NEVER
    assert alike(told(800, "chair", **RECALLED), kettles) == likeness.NEVER


def test_values_of_one_order_are_likelier_one_question() -> None:
    """A length of 32 metres answers one of 30 rather than one of 9,000."""
    new = told(32, "metre", **WALL)
    assert alike(new, told(30, "metre", **WALL)) > alike(new, told(9000, "metre", **WALL))


def test_days_and_months_of_one_stay_are_two_questions() -> None:
    """Measures that lie far apart are likelier two, ranges too."""
    stay = {"noun_class": "duration", "words": ("stay", "camp", "recruit")}
    months = told(None, "month", unit="months", low=1, high=2, **stay)
    days = told(None, "day", unit="days", low=3, high=4, **stay)
    assert alike(days, months) < alike(told(None, "week", unit="weeks", low=5, high=6, **stay), months)


def test_sums_of_two_currencies_are_two_questions() -> None:
    """Without a rate nobody can hold them against each other."""
    paid = {"noun_class": "money", "words": ("pay", "owner")}
    assert alike(told(40, "euro", unit="EUR", **paid), told(40, "dollar", unit="USD", **paid)) < 0


def test_houses_and_dwellings_are_one_thing() -> None:
    """Writers call one thing by many nouns."""
    burnt = {"noun_class": "thing", "predicates": ("burn",)}
    assert alike(told(40, "dwelling", **burnt), told(46, "house", **burnt)) > likeness.NEVER


def test_what_becomes_of_people_keeps_them_apart() -> None:
    """The dead are not the wounded, and who was "pulled out alive" is neither."""
    dead = told(12, "miner", predicates=("die",))
    assert "fate_other" in names(dead, told(12, "miner", predicates=("wound",)))
    assert "fate_same" in names(dead, told(14, "body", predicates=("recover",)))


def test_a_clause_tells_the_fate_that_no_verb_does() -> None:
    """Where a number has no verb of its own, the words right around it tell what became of the people."""
    ashore = told(149, "people", text="149", quote="By noon 149 came ashore at Vesk.", at=8, quote_start=0)
    saved = told(143, "people", text="143", quote="In all 143 were rescued.", at=7, quote_start=0)
    assert "clause_fate_same" in names(ashore, saved)


def test_an_amount_tells_what_it_is_of() -> None:
    """A share of the voters is not one of the ballots."""
    share = {"noun_class": "percent", "unit": "percent", "text": "64 percent", "at": 0, "quote_start": 0}
    voters = told(64, "percent", quote="64 percent of the electorate came.", **share)
    ballots = told(66, "percent", quote="64 percent of the protocols were counted.", **share)
    assert "of_other" in names(voters, ballots)


def test_so_much_a_month_is_not_so_much_in_all() -> None:
    """A rate and a sum are two questions."""
    paid = {"noun_class": "money", "unit": "EUR", "text": "300 euros", "at": 9, "quote_start": 0}
    monthly = told(300, "euro", quote="They got 300 euros a month.", **paid)
    once = told(310, "euro", quote="They got 300 euros for it.", **paid)
    assert "rate_one" in names(monthly, once)


def test_the_order_of_two_figures_changes_nothing() -> None:
    """Likeness is mutual."""
    one = told(32, "metre", **WALL)
    other = told(30, "metre", quote="The wall is 30 metres high.", at=12, quote_start=0, text="30 metres", **WALL)
    assert alike(one, other) == alike(other, one)


def test_sums_of_two_currencies_with_a_rate_are_compared() -> None:
    """By the configured rates 40 euros are 43.20 dollars; without them nobody knows."""
    paid = {"noun_class": "money", "words": ("pay", "owner"), "predicates": ("pay",)}
    found = findings(figure(40, "euro", unit="EUR", **paid), figure(43.2, "dollar", unit="USD", at=90, **paid))
    euros, dollars = stating.stated(received(1).event, found, {}, 1, {"USD": 1.0, "EUR": 1.08}).figures
    assert equal(euros, dollars)
    assert alike(likeness.told(euros, {}), likeness.told(dollars, {})) > likeness.NEVER
    unrated = stating.stated(received(1).event, found, {}, 1).figures
    assert not comparable(*unrated)


def test_how_much_it_fell_is_not_what_it_stands_at() -> None:
    """A change and a level are two questions, although both are shares."""
    share = {"noun_class": "percent", "unit": "percent", "text": "7 percent", "quote_start": 0}
    fall = told(7, "percent", quote="Output fell 7 percent.", at=12, **share)
    level = told(7, "percent", quote="Output fell to 7 percent.", at=15, **share)
    assert "change_one" in names(fall, level)


def test_an_old_value_ties_to_who_still_reports_it() -> None:
    """The 17 of "up from 17" is the 17 that others give."""
    dead = {"noun_class": "people", "predicates": ("die",)}
    assert "old_value" in names(told(17, "person", previous=True, **dead), told(17, "person", **dead))


def test_numbers_may_differ_more_where_nothing_else_tells_them_apart() -> None:
    """The same befell the same people in both, so the later number updates the earlier one."""
    first, later = told(9, "miner", predicates=("die",)), told(31, "miner", predicates=("die",))
    part = told(31, "miner", predicates=("die",), part=True)
    assert "ratio_undivided" in names(first, later)
    assert "ratio" in names(first, part)


def test_children_among_the_dead_are_one_question_however_told() -> None:
    """A kind that writers count apart is no unknown part of the whole."""
    among = told(7, "child", predicates=("die",), part=True)
    assert "part_told" in names(among, told(9, "minor", predicates=("die",)))
    assert "part_one" in names(among, told(9, "person", predicates=("die",)))


def test_trapped_and_missing_may_be_the_same_people() -> None:
    """Writers tell some fates by either of two words; others exclude one another."""
    trapped = told(20, "miner", predicates=("trap",))
    assert "fate_near" in names(trapped, told(12, "miner", predicates=("miss",)))
    assert "fate_other" in names(trapped, told(12, "miner", predicates=("die",)))


def test_fighters_and_civilians_are_two_questions() -> None:
    """However alike what befell them is."""
    assert "kind_other" in names(told(40, "militant", predicates=("die",)), told(34, "civilian", predicates=("die",)))


def test_two_papers_have_their_own_length() -> None:
    """A note of 44 pages corrects no report of 118."""
    pages = {"noun_class": "thing"}
    assert alike(told(118, "page", **pages), told(44, "page", **pages)) == likeness.NEVER


def test_the_only_number_of_its_kind_in_two_articles_is_likelier_one_question() -> None:
    """Where an article counts several such things, each may be meant."""
    one, other = (
        stating.stated(received(number).event, findings(figure(value, "kettle", **RECALLED)), {}, number).figures[0]
        for number, value in ((1, 450), (2, 800))
    )
    beside = likeness.told(one, {}), likeness.told(other, {})
    alone = likeness.told(one, {}, sole=True), likeness.told(other, {}, sole=True)
    assert alike(*alone) > alike(*beside)


def test_a_bare_number_told_twice_may_be_one_whatever_it_seems_to_count() -> None:
    """A bare 415 speaks of the 415 rounds that another counted; a small or another number says no such thing."""
    rounds = told(415, "round", noun_class="thing", text="415 rounds")
    bare = told(415, "picture", noun_class="thing", text="415")
    assert "strange" in names(rounds, bare)
    assert alike(rounds, bare) > likeness.NEVER
    assert alike(rounds, told(416, "picture", noun_class="thing", text="416")) == likeness.NEVER
    assert (
        alike(told(4, "round", noun_class="thing"), told(4, "picture", noun_class="thing", text="4")) == likeness.NEVER
    )
