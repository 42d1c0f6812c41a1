"""When a denial is no news: told as what was said before, or in the name of a body that denies beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from monitor.alerts import rules
from monitor.claims.changes import ArticleRow, Changes
from monitor.claims.claim import Around
from tests.alerts.claims_told import CHANGES, NOW, SETTINGS, alerts, change, decide, denied, stated

if TYPE_CHECKING:
    from monitor.claims.claim import TakenPosition


@pytest.mark.parametrize(
    "words",
    [
        "had called it “a tale”",
        "again called it “a tale”",
        "still calls it “a tale”",
        "has always called it “a tale”",
        "only last week called it “a tale”",
    ],
)
def test_a_denial_told_as_old_is_no_news_where_the_claim_was_denied(words: str) -> None:
    """Whoever it was: the reader has been told of that denial, under whichever name."""
    known = [stated(155, 1), denied("ministry", 1)]
    old = denied("Vesk", 2, text=words, quote=f"The minister {words}.", quote_start=27)
    assert "told_as_old_denial" in [decision.reason for decision in decide(change(known, [old]))]
    assert alerts(change(known, [old])) == []


def test_a_denial_told_as_old_is_news_to_who_never_heard_of_it() -> None:
    """The first article that tells of it is the first that can alert."""
    old = denied("Vesk", 2, text="again called it “a tale”", quote="Vesk again called it “a tale”.", quote_start=35)
    assert len(alerts(change([stated(155, 1)], [old]))) == 1


def test_a_body_and_who_is_quoted_for_it_are_told_of_once() -> None:
    """The guild denies, and right behind it stands what its man wrote."""
    body = denied("River Guild", 2, at=4, quote="The River Guild denied it.", quote_start=0)
    quoted = denied("Jon Abel", 2, at=27, quote="“Not us,” wrote Jon Abel.", quote_start=27)
    (alert,) = alerts(change([stated(155, 1)], [body, quoted]))
    assert alert.position.party == "River Guild"


def test_a_surname_that_nobody_was_found_for_is_no_new_party() -> None:
    """Keld has denied it before, as spokeswoman Mira Keld of the ministry."""
    known = [stated(155, 1), denied("labour ministry", 1, speaker="Mira Keld", speakers=("Mira Keld",))]
    assert alerts(change(known, [denied("Keld", 2)])) == []


def headline(party: str, **told: Any) -> TakenPosition:
    """A denial that stands in the first line of its article."""
    return denied(party, 2, at=10, around=Around(head=30), **told)


def body(party: str, **told: Any) -> TakenPosition:
    """A denial below the headline."""
    return denied(party, 2, at=80, around=Around(head=30), **told)


@pytest.mark.parametrize(
    ("called", "named"), [("Vesk envoy", "Vesk"), ("board", "Orland Bank"), ("miller", "Orland Flour")]
)
def test_a_headline_and_what_it_announces_are_told_of_once(called: str, named: str) -> None:
    """Whether the headline has a name in common with the body, or only an office where one party denies."""
    (alert,) = alerts(change([stated(155, 1)], [headline(called), body(named)]))
    assert alert.position.party == named


def test_a_headline_on_somebody_else_is_news_of_its_own() -> None:
    """Two others deny in the body: the headline tells of neither."""
    denials = [headline("Vesk"), body("Orland"), denied("Abel", 2, at=120, around=Around(head=30))]
    assert len(alerts(change([stated(155, 1)], denials))) == 3


def test_a_denial_of_several_claims_is_old_where_one_of_them_is() -> None:
    """Whoever disputes "both numbers" and has disputed one of them tells nothing new."""
    disputed = denied("Vesk", 2)
    first = change([stated(155, 1), denied("Vesk", 1)], [disputed])
    assert alerts(first, change([stated(9, 1)], [disputed], "claim2")) == []
    assert len(alerts(change([stated(9, 1)], [disputed], "claim2"))) == 1


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("The Vesk flood, explained", 0),
        ("Vesk: Everything We Know So Far", 0),
        ("The dam in five questions", 0),
        ("Vesk cannot explain its figures", 1),
    ],
)
def test_a_digest_tells_no_denial_anew(title: str, told: int) -> None:
    """What sums up a known story has been told before, in whatever name."""
    row = ArticleRow(
        position=2, id="a2", file="b.txt", sha256=None, title=title, outlet=None, published_at=None,
        received_at=NOW, status="accepted",
    )  # fmt: skip
    changes = Changes(2, row, (change([stated(155, 1)], [denied("Vesk", 2)]),))
    assert sum(decision.alert is not None for decision in rules.decide(changes, CHANGES, SETTINGS, NOW)) == told


def test_a_digest_of_a_story_that_nobody_told_is_news() -> None:
    """The first article on something may call itself an explainer."""
    row = ArticleRow(
        position=2, id="a2", file="b.txt", sha256=None, title="The flood, explained", outlet=None,
        published_at=None, received_at=NOW, status="accepted",
    )  # fmt: skip
    changes = Changes(2, row, (change([], [stated(155, 2), denied("Vesk", 2)]),))
    assert [one.alert.kind for one in rules.decide(changes, CHANGES, SETTINGS, NOW) if one.alert] == ["new_denial"]


def test_a_number_is_nobody_who_denies() -> None:
    """A sentence misread for who speaks is no news of a party; one whose name holds a number is."""
    assert alerts(change([stated(155, 1)], [denied("about 34", 2)])) == []
    assert len(alerts(change([stated(155, 1)], [denied("Group 34", 2)]))) == 1
