"""What a rule can ask for: the kinds besides changed figures, and the conditions that narrow them."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from monitor import config
from monitor.alerts import rules
from monitor.claims.changes import ChangedClaim, Changes
from monitor.claims.claim import Range
from monitor.config import Rule
from tests.alerts.claims_told import alerts, article, change, claim, denied, stated

SETTINGS = config.Claims()


def decide(changed: ChangedClaim, *asked: Rule) -> list[rules.Decision]:
    """What these rules decide on what the second article changed."""
    return list(rules.decide(Changes(2, claims=(changed,)), asked, SETTINGS, "2031-03-09T10:00:00Z"))


def told(changed: ChangedClaim, *asked: Rule) -> list[Any]:
    """The alerts that these rules raise."""
    return [one.alert for one in decide(changed, *asked) if one.alert is not None]


def changes(**conditions: Any) -> Rule:
    """A rule for changed figures with these conditions."""
    return Rule("asked", "figure_changed", **conditions)


RISE = change([stated(100, 1)], [stated(130, 2)])
FITTING: dict[str, Any] = {
    "claim": ("left villagers", "children", "other_claim"),
    "party": ("vesk", "Orland", "other_party"),
    "unit": ("Villagers", "USD", "other_unit"),
    "least_change": (30, 31, "change_too_small"),
    "least_change_percent": (30, 31, "change_too_small"),
}


@pytest.mark.parametrize("condition", FITTING)
def test_a_condition_lets_through_what_fits_and_names_what_does_not(condition: str) -> None:
    """In any spelling; what is refused has the condition's own reason."""
    fits, fails, reason = FITTING[condition]
    assert len(told(RISE, changes(**{condition: fits}))) == 1
    (decision,) = decide(RISE, changes(**{condition: fails}))
    assert (decision.alert, decision.reason) == (None, reason)


def test_a_claim_is_named_by_the_beginning_of_its_id() -> None:
    """As every command takes it."""
    assert len(told(RISE, changes(claim="claim1"))) == 1
    assert told(RISE, changes(claim="claim2")) == []


def test_an_outlet_is_asked_for_by_name() -> None:
    """An article that names no outlet is of none."""
    about = msgspec.structs.replace(article(2), outlet="The Harbour Wire")
    rise = change([stated(100, 1)], [msgspec.structs.replace(stated(130, 2), article=about)])
    assert len(told(rise, changes(outlet="harbour wire"))) == 1
    assert told(RISE, changes(outlet="harbour wire")) == []


def test_either_of_two_least_changes_is_enough() -> None:
    """A large share of a small number, or a large number."""
    assert len(told(RISE, changes(least_change=500, least_change_percent=20))) == 1
    assert told(RISE, changes(least_change=500, least_change_percent=50)) == []


def test_a_condition_chooses_among_the_articles_figures() -> None:
    """Of two new values the rule tells the one of its party, though the other is told more."""
    both = change([stated(100, 1)], [stated(130, 2), stated(130, 2, at=60), stated(90, 2, at=90, party="Orland")])
    (alert,) = told(both, changes(party="Orland"))
    assert alert.current.value == 90


def test_several_rules_tell_one_thing_once() -> None:
    """The first that fits names the alert; all that fit are kept, for their channels."""
    asked = (Rule("large", "figure_changed", least_change=500), Rule("any", "figure_changed"),
             Rule("wide", "range_widened"), Rule("some", "figure_changed", least_change=10))  # fmt: skip
    changed = msgspec.structs.replace(RISE, after=msgspec.structs.replace(RISE.after, range=Range(100, 130)))
    decisions = decide(changed, *asked)
    (one,) = [decision for decision in decisions if decision.alert is not None]
    assert (one.rule, one.rules) == ("any", ("any", "wide", "some"))
    assert [(d.rule, d.reason) for d in decisions if d.alert is None] == [("large", "change_too_small")]


def edited(notice: str | None = None, value: float = 130) -> ChangedClaim:
    """An article's new version with another figure in the place of 100, beside another outlet's 130."""
    old = stated(100, 1, at=5)
    about = msgspec.structs.replace(article(2), outlet="Wire", revises="a1", notice=notice)
    new = msgspec.structs.replace(stated(value, 2), article=about, replaces=old.id)
    return change([stated(130, 1, at=70, party="Orland"), msgspec.structs.replace(old, superseded_by="a2")], [new])


def test_a_silent_edit_is_told_as_such() -> None:
    """Even where the value is another outlet's already; what stood there before is named."""
    (alert,) = told(edited(), *config.DEFAULT_RULES)
    assert (alert.kind, alert.previous.value, alert.current.value) == ("figure_edited", 100, 130)
    assert alert.message == "EDITED 100 -> 130 villagers who left, by Wire"
    assert "Wire changed the figure" in alert.reason
    assert told(edited(value=100), *config.DEFAULT_RULES) == []


def test_an_edit_that_is_owned_up_to_is_a_change_like_any_other() -> None:
    """A known value is no news then; a new one is, held against the version before."""
    notice = "Correction: it was 130."
    assert told(edited(notice), *config.DEFAULT_RULES) == []
    (alert,) = told(edited(notice, 145), *config.DEFAULT_RULES)
    assert (alert.kind, alert.previous.value) == ("figure_changed", 100)


def test_two_parties_that_differ_are_told_the_first_time() -> None:
    """Not while they agree, and not again once they differ."""
    asked = Rule("quarrel", "new_disagreement")
    (alert,) = told(change([stated(100, 1)], [stated(130, 2, party="Orland")]), asked)
    assert alert.message == "DISAGREE 100 (Vesk) / 130 (Orland) villagers who left"
    assert told(change([stated(100, 1)], [stated(100, 2, party="Orland")]), asked) == []
    assert told(change([stated(100, 1)], [stated(130, 2)]), asked) == []
    known = [stated(100, 1), stated(130, 1, at=60, party="Orland")]
    assert told(change(known, [stated(150, 2, party="Orland")]), asked) == []


def test_a_wider_range_is_told_and_a_narrower_one_is_not() -> None:
    """By the figure at its new end."""
    known = [stated(100, 1), stated(130, 1, at=60, party="Orland")]
    asked = Rule("wide", "range_widened")

    def moved(value: float, low: float, high: float) -> ChangedClaim:
        changed = change(known, [stated(value, 2, party="Orland")])
        return msgspec.structs.replace(changed, after=msgspec.structs.replace(changed.after, range=Range(low, high)))

    (alert,) = told(moved(160, 100, 160), asked)
    assert (alert.kind, alert.current.value) == ("range_widened", 160)
    assert told(moved(120, 100, 120), asked) == []


def test_the_first_figure_of_what_is_watched_is_told() -> None:
    """Only for claims with the words asked for, and only once."""
    first = change([], [stated(100, 2)])
    asked = Rule("watched", "first_figure", claim="villagers left")
    (alert,) = told(first, asked)
    assert (alert.previous, alert.message) == (None, "FIRST 100 villagers who left")
    assert told(first, Rule("other", "first_figure", claim="ships sunk")) == []
    assert told(RISE, asked) == []


def test_a_denial_is_narrowed_by_who_denies_what() -> None:
    """One party's denials, or those of one claim."""
    changed = change([stated(100, 1)], [denied("Orland", 2)])
    assert len(told(changed, Rule("a", "new_denial", party="Orland", claim="villagers"))) == 1
    (decision,) = decide(changed, Rule("a", "new_denial", party="Vesk"))
    assert (decision.alert, decision.reason) == (None, "other_party")


# ------------------------------------------------------------------------------------------------ late articles


def dated(item: Any, day: str) -> Any:
    """The figure or position in an article published on this day."""
    return msgspec.structs.replace(item, article=msgspec.structs.replace(item.article, published_at=f"2031-03-{day}"))


def test_a_late_article_with_an_old_value_tells_nothing() -> None:
    """What was published before what is known already turns no clock back; the same day is not before."""
    known = [dated(stated(155, 1), "05")]
    (decision,) = decide(change(known, [dated(stated(140, 2), "04")]), changes())
    assert (decision.alert, decision.reason) == (None, "published_before_known")
    assert len(alerts(change(known, [dated(stated(140, 2), "05")]))) == 1
    assert len(alerts(change([dated(stated(155, 1), "01")], [stated(140, 2)]))) == 1


def test_times_of_one_day_are_compared_where_both_are_told() -> None:
    """By the clock, whatever zone each is told in."""
    known = [dated(stated(155, 1), "05T12:00:00+02:00")]
    assert alerts(change(known, [dated(stated(140, 2), "05T09:59:00Z")])) == []
    assert len(alerts(change(known, [dated(stated(140, 2), "05T10:01:00Z")]))) == 1


def test_a_denial_older_than_what_the_party_says_since_tells_nothing() -> None:
    """Whoever has confirmed it in a later article no longer denies."""
    since = dated(denied("Orland", 1, stance="confirms"), "05")
    assert alerts(change([stated(155, 1), since], [dated(denied("Orland", 2), "04")])) == []
    assert len(alerts(change([stated(155, 1), since], [dated(denied("Orland", 2), "06")]))) == 1


def test_a_claim_needs_no_figure_to_be_asked_for() -> None:
    """An allegation that is denied is found by its words."""
    allegation = msgspec.structs.replace(claim(denied("Orland", 2)), subject="bribes to harbour inspectors")
    changed = ChangedClaim(None, allegation)
    assert len(told(changed, Rule("a", "new_denial", claim="bribe inspector"))) == 1
    assert told(changed, Rule("a", "new_denial", claim="villagers")) == []


def test_news_is_told_by_the_figure_and_not_by_its_conversion() -> None:
    """Nobody reads the acres in brackets for another fire."""
    area: dict[str, Any] = {"noun": "hectare", "noun_class": "measure", "unit": "hectares"}
    before = stated(5400, 1, **area)
    now = stated(4760, 2, **area)
    converted = stated(11760, 2, at=50, noun="acre", noun_class="measure", unit="acres", tied=now.id)
    (alert,) = alerts(change([before], [now, converted]))
    assert alert.current.value == 4760
