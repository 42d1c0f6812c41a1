"""What is news and what is not, under the rules that hold where none is configured."""

import pytest

from monitor import config
from monitor.alerts import rules
from monitor.claims.changes import Changes
from tests.alerts.claims_told import NOW, SETTINGS, alerts, change, decide, denied, stated


def test_a_value_never_had_alerts_with_all_a_reader_needs() -> None:
    """The alert tells old and new value, who stands where, and follows from what it says."""
    others = stated(150, 1, party="Orland", at=20)
    (alert,) = alerts(change([stated(155, 1), others, denied("Orland", 1)], [stated(163, 2)]))
    assert alert.message == "155 -> 163 villagers who left"
    assert (alert.previous.value, alert.current.value) == (155, 163)
    assert [one.party for one in alert.positions] == ["Orland"]
    assert [one.value for one in alert.standing] == [150]
    assert alert.claims == (alert.claim.id,)
    assert "any-change" in alert.reason
    assert alert.raised_at == NOW
    again = alerts(change([stated(155, 1)], [stated(163, 2, at=7)]))
    assert again[0].id == alert.id


SILENT = {
    "the same value": ([stated(155, 1)], [stated(155, 2)], "same_value_known"),
    "at least the same value": (
        [stated(155, 1)],
        [stated(155, 2, qualifier="at_least", high=None)],
        "same_value_known",
    ),
    "a value had before the last": ([stated(155, 1), stated(163, 1, at=9)], [stated(155, 2)], "same_value_known"),
    "about the same": ([stated(1000, 1)], [stated(1040, 2, qualifier="about")], "rounds_known_value"),
    "a round bound below": (
        [stated(1040, 1)],
        [stated(1000, 2, qualifier="more_than", high=None)],
        "rounds_known_value",
    ),
    "money within a percent": (
        [stated(1000, 1, noun_class="money", unit="EUR")],
        [stated(1009, 2, noun_class="money", unit="EUR")],
        "rounds_known_value",
    ),
    "a range that holds a known value": (
        [stated(155, 1)],
        [stated(None, 2, low=100, high=200, qualifier="between")],
        "less_certain_than_known",
    ),
    "the first exact value after vague ones": (
        [stated(None, 1, low=24, high=99, qualifier="about")],
        [stated(58, 2)],
        "first_exact_after_vague",
    ),
    "only the old end of a change": ([stated(155, 1)], [stated(140, 2, previous=True)], "told_as_old_value"),
    "a number that is refused": ([stated(155, 1)], [stated(900, 2, negated=True)], "refused_number"),
    "the first article of a claim": ([], [stated(155, 2), stated(163, 2, at=9)], "first_figure_of_claim"),
    "a sum in another currency": (
        [stated(1000, 1, noun_class="money", unit="EUR")],
        [stated(9, 2, noun_class="money", unit="USD")],
        "not_comparable",
    ),
}


@pytest.mark.parametrize("case", SILENT)
def test_what_is_no_news_stays_silent_for_a_named_reason(case: str) -> None:
    """Repetitions, roundings and first reports raise nothing, and the decision says why."""
    before, brought, reason = SILENT[case]
    (decision,) = decide(change(before, brought))
    assert (decision.alert, decision.reason) == (None, reason)


NEWS = {
    "one more": ([stated(155, 1)], [stated(156, 2)], 156),
    "at least another value": ([stated(155, 1)], [stated(156, 2, qualifier="at_least", high=None)], 156),
    "about, but far off": ([stated(1000, 1)], [stated(1100, 2, qualifier="about")], 1100),
    "money beyond a percent": (
        [stated(1000, 1, noun_class="money", unit="EUR")],
        [stated(1020, 2, noun_class="money", unit="EUR")],
        1020,
    ),
    "an exact value inside a known range": (
        [stated(None, 1, low=100, high=200, qualifier="between"), stated(90, 1, at=9)],
        [stated(155, 2)],
        155,
    ),
    "the last of several new values": ([stated(155, 1)], [stated(160, 2), stated(170, 2, at=50)], 170),
    "a new value before an old one": ([stated(155, 1)], [stated(163, 2), stated(155, 2, at=50)], 163),
}


@pytest.mark.parametrize("case", NEWS)
def test_a_new_value_alerts_once(case: str) -> None:
    """One alert for a claim and article, about the last value that the claim never had."""
    before, brought, value = NEWS[case]
    (alert,) = alerts(change(before, brought))
    assert alert.current.value == value


def test_a_range_that_holds_no_known_value_is_news() -> None:
    """A range apart from every value so far says something new."""
    (alert,) = alerts(change([stated(155, 1)], [stated(None, 2, low=200, high=999, qualifier="between")]))
    assert alert.message == "155 -> 200-999 villagers who left"


def test_measures_are_compared_in_one_unit() -> None:
    """Kilometres and miles of one length are the same; another length is not."""
    known = stated(10, 1, noun_class="measure", unit="km")
    assert alerts(change([known], [stated(6.2137, 2, noun_class="measure", unit="miles")])) == []
    assert len(alerts(change([known], [stated(7, 2, noun_class="measure", unit="miles")]))) == 1


def test_a_first_denial_alerts_and_a_second_one_does_not() -> None:
    """A party's denial is news once, whoever of its people repeats it."""
    (alert,) = alerts(change([stated(155, 1)], [denied("Orland", 2)]))
    assert alert.message == 'DENIED by Orland ("a tale"): villagers who left'
    assert alert.position.party == "Orland"
    known = [stated(155, 1), denied("Orland", 1)]
    decisions = decide(change(known, [denied("Orland", 2, speaker="Spokesman", speakers=("Spokesman",))]))
    assert "party_denied_before" in [decision.reason for decision in decisions]
    assert all(decision.alert is None for decision in decisions)


def test_one_speaker_is_one_denier_whatever_he_is_called() -> None:
    """Whoever denied before under a narrower party does not deny anew."""
    known = [stated(155, 1), denied("ministry", 1, speaker="Ann Oke", speakers=("Ann Oke",))]
    assert alerts(change(known, [denied("Vesk", 2, speaker="Ann Oke", speakers=("Ann Oke",))])) == []


def test_a_party_is_told_once_for_an_article_however_many_claims_it_denies() -> None:
    """Two claims denied in one article are one alert that names both; another party's denial is another."""
    first = change([stated(155, 1)], [denied("Orland", 2, at=80), denied("Orland", 2, at=90)])
    second = change([stated(2, 1)], [denied("Orland", 2, at=40), denied("Firm", 2, at=95)], id_="claim2")
    orland, firm = alerts(first, second)
    assert orland.claims == ("claim2", "claim1")
    assert orland.claim.id == "claim2"
    assert firm.position.party == "Firm"


def test_an_allegation_denied_is_news_once() -> None:
    """A denial that bears on no figure alerts for its allegation, the first time only."""
    (alert,) = alerts(change([], [denied("Orland", 2)]))
    assert alert.kind == "new_denial"
    assert alerts(change([denied("Orland", 1)], [denied("Orland", 2)])) == []


def test_a_denial_by_nobody_named_is_not_told() -> None:
    """Without a party there is nobody to say it of."""
    decisions = decide(change([stated(155, 1)], [denied(None, 2)]))
    assert [d.reason for d in decisions if d.rule == "new-denial"] == ["nobody_named_denies"]


def test_only_the_configured_rules_decide() -> None:
    """Without a rule for denials, none is told."""
    changed = change([stated(155, 1)], [stated(163, 2), denied("Orland", 2)])
    only = (config.Rule(name="counts", kind="figure_changed"),)
    decisions = rules.decide(Changes(2, claims=(changed,)), only, SETTINGS, NOW)
    assert [(d.rule, d.alert.kind) for d in decisions if d.alert] == [("counts", "figure_changed")]


def test_a_stated_value_told_twice_outweighs_a_later_range() -> None:
    """Of several new values the reader is told the one that the article tells most."""
    vague = stated(None, 2, low=200, high=999, qualifier="between", at=90)
    (alert,) = alerts(change([stated(155, 1)], [stated(163, 2), stated(163, 2, at=40), stated(170, 2, at=60), vague]))
    assert alert.current.value == 163


def test_officials_are_those_whom_the_article_names() -> None:
    """A headline's "officials" are whoever denies it by name below; alone they are told."""
    officials = denied("ministry", 2, at=20, speakers=("officials",), speaker="officials")
    owner = denied("Sound", 2, at=25, speakers=("owner",), speaker="owner")
    (alert,) = alerts(change([stated(155, 1)], [officials, owner, denied("Orland", 2)]))
    assert alert.position.party == "Orland"
    (alert,) = alerts(change([stated(155, 1)], [officials]))
    assert alert.position.party == "ministry"


def test_a_side_without_a_name_is_a_side_of_its_own() -> None:
    """Who is called but "the opposition" is nobody else."""
    opposition = denied("opposition", 2, at=20)
    assert len(alerts(change([stated(155, 1)], [opposition, denied("Orland", 2)]))) == 2


def test_one_speaker_is_told_once_for_an_article_under_whatever_party() -> None:
    """The same mouth taken for two parties is one denial."""
    one = denied("Orland", 2, at=20, speakers=("Ann Oke",))
    other = denied("General Staff", 2, at=30, speakers=("Ann Oke",))
    (alert,) = alerts(change([stated(155, 1)], [one]), change([stated(2, 1)], [other], id_="claim2"))
    assert alert.claims == ("claim1", "claim2")


def test_a_figure_is_told_in_the_unit_that_is_known_rather_than_converted() -> None:
    """Of a figure and its conversions, the reader gets the one that he can hold against the last."""
    barrels, litres = ({"noun_class": "measure", "unit": unit} for unit in ("barrels", "litres"))
    brought = [stated(9800, 2, **barrels), stated(1_558_000, 2, at=40, **litres)]
    (alert,) = alerts(change([stated(4000, 1, **barrels)], brought))
    assert (alert.current.value, alert.current.unit) == (9800, "barrels")


def test_a_denial_that_is_only_reprinted_is_not_told_again() -> None:
    """A new version of an article, or a paper that took the sentence over, denies nothing anew."""
    decisions = decide(change([stated(155, 1)], [denied("Orland", 2, reprinted=True)]))
    assert "reprinted_denial" in [decision.reason for decision in decisions]
    assert all(decision.alert is None for decision in decisions)


MOVES = {
    "Shares in the mill closed 11 percent lower.": True,
    "Its stock fell by about 11 percent on Monday.": True,
    "The price of tin is up 11 percent.": True,
    "The share of spoiled ballots fell to 11 percent.": False,
    "The market town lost voters: 11 percent stayed at home.": False,
    "Turnout rose 11 percent.": False,
}


@pytest.mark.parametrize("quote", MOVES)
def test_a_prices_move_corrects_no_other_days_move(quote: str) -> None:
    """Every day has a move of its own; a share of anything else can be corrected."""
    share = {"noun_class": "percent", "unit": "percent"}
    new = stated(11, 2, quote=quote, at=quote.index("11 percent"), text="11 percent", **share)
    assert (alerts(change([stated(6, 1, **share)], [new])) == []) is MOVES[quote]
