"""A new version of an article takes the old one's place, and says of each figure what stood there before."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from articles_made import BODY, article, edited

from monitor import config
from monitor.alerts import rules
from monitor.claims import revisions, standing, store
from monitor.claims.changes import Changes
from monitor.claims.claim import ArticleRef, Claim, StatedFigure
from monitor.extraction.findings import Counted

Fold = Callable[..., list[Changes]]
PAGE = "https://www.coastpaper.example/news/flood-in-vesk?utm_source=feed"
MORE = edited(**{"41 villagers": "48 villagers"})
RETOLD = (
    "At nightfall the school on the hill was full, and the board opened the chapel.",
    "It now counts 48 villagers under its roofs, most of them from the lower quarter of the town.",
)


def villagers(connection: sa.Connection) -> Claim:
    """The claim on how many villagers were brought to the school."""
    (claim,) = [one for one in store.list_claims(connection) if one.unit in {"villagers", "people"}]
    return claim


VERSIONS = {
    "one address": ({"url": PAGE}, MORE, {"url": PAGE.replace("feed", "mail").replace("www.", "m.")}),
    "one address, all words new": ({"url": PAGE}, RETOLD, {"url": PAGE, "title": "The chapel is full"}),
    "one outlet and headline": ({}, MORE, {}),
    "one outlet, another headline": ({}, MORE, {"title": "River in Vesk: chapel opened"}),
    "a paragraph dropped": ({}, BODY[:4], {}),
}


@pytest.mark.parametrize("case", VERSIONS)
def test_an_update_of_the_same_article_is_a_revision(case: str, take: Fold) -> None:
    """The address, or outlet and text, tell it; the reason names the version before."""
    first, lines, second = VERSIONS[case]
    made = take(article(1, outlet="Coast Paper", **first), article(2, lines, outlet="Coast Paper", **second))
    told = made[1].article
    assert told is not None
    assert (told.status, told.reason) == ("revision", "a new version of 001.txt")


def test_a_follow_up_on_another_day_is_an_article_of_its_own(take: Fold) -> None:
    """Another address and day with the background repeated is no new version of the first day's."""
    later = {"outlet": "Coast Paper", "published_at": "2031-03-02", "url": PAGE.replace("flood", "second-flood")}
    made = take(
        article(1, outlet="Coast Paper", published_at="2031-03-01", url=PAGE), article(2, (*BODY, *RETOLD), **later)
    )
    assert made[1].article is not None
    assert made[1].article.status == "accepted"


def test_what_a_new_version_left_behind_no_longer_stands(take: Fold, connection: sa.Connection) -> None:
    """The figure is kept and marked; what the party says now is the new version's."""
    take(article(1, outlet="Coast Paper", url=PAGE), article(2, MORE, outlet="Coast Paper", url=PAGE))
    claim = villagers(connection)
    assert [(one.value, one.superseded_by) for one in claim.figures] == [(41, "a2"), (48, None)]
    assert claim.figures[1].replaces == claim.figures[0].id
    assert [one.value for one in standing.latest_figures(claim.figures)] == [48]
    assert claim.range is not None
    assert (claim.range.low, claim.range.high) == (48, 48)
    assert claim.origins == 1


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (MORE, ["figure_edited"]),
        ((*MORE, "Correction: an earlier version of this article gave another number."), ["figure_changed"]),
        ((*BODY, "Nobody was hurt on the way up to the school."), []),
    ],
)
def test_from_text_to_alert_a_silent_edit_is_told_as_one(take: Fold, lines: tuple[str, ...], kinds: list[str]) -> None:
    """A number changed without a word, changed openly, and left as it was."""
    made = take(article(1, outlet="Coast Paper"), article(2, lines, outlet="Coast Paper"))
    decisions = rules.decide(made[1], config.DEFAULT_RULES, config.Claims(), "2031-03-02T09:00:00Z")
    told = [one.alert for one in decisions if one.alert is not None]
    assert [alert.kind for alert in told] == kinds
    assert [(alert.previous and alert.previous.value, alert.current and alert.current.value) for alert in told] == [
        (41, 48) for _ in kinds
    ]


def test_after_a_late_version_the_next_one_still_replaces_the_newest(take: Fold, connection: sa.Connection) -> None:
    """What stands is the version published last, in whatever order they come."""
    hours = ((1, MORE, "12"), (2, BODY, "09"), (3, edited(**{"41 villagers": "52 villagers"}), "15"))
    made = take(
        *(
            article(number, lines, outlet="Coast Paper", url=PAGE, published_at=f"2031-03-01T{hour}:00:00Z")
            for number, lines, hour in hours
        )
    )
    assert made[2].article is not None
    assert made[2].article.reason == "a new version of 001.txt"
    assert [one.value for one in standing.latest_figures(villagers(connection).figures)] == [52]


def test_a_position_that_the_version_before_had_is_known_as_such(take: Fold, connection: sa.Connection) -> None:
    """Only a sentence that is new in the new version says something new."""
    denial = "Orland denied it in a letter that was read out to the whole of the board in the evening."
    again = (*MORE, denial, "Vesk denied it, too, and gave no reason for what it calls the only true account of it.")
    take(article(1, (*BODY, denial), outlet="Coast Paper"), article(2, again, outlet="Coast Paper"))
    taken = {one.id: one for claim in store.list_claims(connection) for one in claim.positions}
    told = [(one.party, one.article.id, one.reprinted) for one in taken.values()]
    assert sorted(told) == [("Orland", "a1", False), ("Orland", "a2", True), ("Vesk", "a2", False)]


def test_an_older_version_that_comes_late_changes_nothing(take: Fold, connection: sa.Connection) -> None:
    """By the time of publishing, not of receiving, it is clear which of two versions stands."""
    newer = article(1, MORE, outlet="Coast Paper", url=PAGE, published_at="2031-03-01T12:00:00Z")
    older = article(2, outlet="Coast Paper", url=PAGE, published_at="2031-03-01T09:00:00Z")
    made = take(newer, older)
    assert made[1].article is not None
    assert made[1].article.reason == "an earlier version of 001.txt"
    claim = villagers(connection)
    assert [one.value for one in standing.latest_figures(claim.figures)] == [48]


@pytest.mark.parametrize(
    ("lines", "title", "told"),
    [
        ((*BODY, "Correction: the board first gave another number."), "Flood in Vesk", True),
        ((*BODY, "This article was amended on Tuesday to give the right number."), "Flood in Vesk", True),
        (BODY, "UPDATE 2: Flood in Vesk", True),
        ((*BODY, "Updated 14:20"), "Flood in Vesk", False),
        ((*BODY, "The board corrects its lists each night."), "Flood in Vesk", False),
    ],
)
def test_an_open_correction_is_told_from_a_mere_time_of_updating(
    lines: tuple[str, ...], title: str, told: bool
) -> None:
    """Words that own up to a change are a notice; the stamp that every page has is none."""
    assert (revisions.notice(article(1, lines, title=title)) is not None) is told


@pytest.mark.parametrize(
    ("quote", "taken_back"),
    [
        ("An earlier version of this report said that 90 villagers were in the school.", True),
        ("We wrongly reported on Monday that 90 villagers were in the school.", True),
        ("There are 41 and not 90 villagers, as was first reported, in the school.", True),
        ("An earlier version gave another number instead of 90 villagers.", False),
        ("An earlier version was wrong; 90 villagers are in the school.", False),
        ("As the board first reported, 90 villagers are in the school.", False),
    ],
)
def test_a_number_that_an_article_takes_back_is_not_stated(quote: str, taken_back: bool) -> None:
    """A correction names the wrong number as well as the right one."""
    at = quote.index("90 villagers")
    counted = Counted("villager", "people")
    figure = StatedFigure(
        "a1.0", 90, 90, 90, "exact", "villagers", "90 villagers", quote, 0, at, at + 11, 1, None, (), None,
        ArticleRef("a1", "1.txt", None, None, None, "2031-03-01T00:00:00Z"), 1, "villagers", counted,
    )  # fmt: skip
    assert revisions.is_taken_back(figure) is taken_back


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.paper.example/a/story", "http://m.paper.example/a/story/?utm_medium=x#top", True),
        ("https://paper.example/a/story/amp", "https://paper.example/a/story", True),
        ("https://paper.example/read?id=7", "https://paper.example/read?id=8", False),
        ("https://paper.example/", "https://paper.example/", False),
        ("http://[broken", "http://[broken", False),
        (None, None, False),
    ],
)
def test_an_address_names_an_article_whatever_way_led_to_it(one: str | None, other: str | None, same: bool) -> None:
    """Tracking, mobile hosts and accelerated pages make no difference; a front page names no article."""
    address = revisions.canonical(one)
    assert (address is not None and address == revisions.canonical(other)) is same
