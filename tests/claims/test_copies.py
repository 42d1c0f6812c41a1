"""Reprints are told from reports: they are counted once and bring nothing of their own."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from articles_made import BODY, article, edited

from monitor.claims import descent, imprint, store
from monitor.claims.changes import Changes
from monitor.extraction.findings import Findings, Name

Fold = Callable[..., list[Changes]]


def statuses(made: list[Changes]) -> list[str]:
    """What became of each article."""
    return [changes.article.status for changes in made if changes.article is not None]


LIGHTLY = edited(**{"before dawn": "before the dawn", "A clerk of the board": "A board clerk"})
COPIES = {
    "the same words": (BODY, {}),
    "another headline": (BODY, {"title": "River takes the footbridge"}),
    "a few words changed": (LIGHTLY, {}),
    "the last paragraphs cut off": (BODY[:4], {}),
    "a page's own lines added": ((*BODY, "Share this article", "Read more: Ten walks along the river"), {}),
}


@pytest.mark.parametrize("case", COPIES)
def test_a_reprint_is_a_copy_and_brings_nothing(case: str, take: Fold, connection: sa.Connection) -> None:
    """However lightly it was edited, what stands in another article counts once; the reason names the original."""
    lines, told = COPIES[case]
    made = take(article(1), article(2, lines, **told))
    assert statuses(made) == ["accepted", "copy"]
    assert made[1].claims == ()
    assert "001.txt" in ((made[1].article and made[1].article.reason) or "")
    assert {claim.origins for claim in store.list_claims(connection)} == {1}


REPORTS = {
    "another number": edited(**{"41 villagers": "48 villagers"}),
    "a denial added": (*BODY, "Orland denied it."),
    "a number added": (*BODY, "Later in the day 30 tents were put up behind the school for the night."),
    "other words": (
        "The footbridge of Vesk is gone, and half of the town sits on school benches tonight.",
        "According to the Harbour Board 41 villagers sleep there, more than it has blankets for.",
        "Orland has promised to send more, and 12 trucks are on the upper road.",
    ),
}


@pytest.mark.parametrize("case", REPORTS)
def test_an_article_with_anything_of_its_own_is_no_copy(case: str, take: Fold) -> None:
    """A wire story with a new number or a denial is news, however much of it is old."""
    assert statuses(take(article(1), article(2, REPORTS[case]))) == ["accepted", "accepted"]


def test_a_copy_of_a_copy_is_a_copy_of_the_first(take: Fold) -> None:
    """A long chain of reprints leads back to one article."""
    made = take(article(1), article(2), article(3, BODY[:5]))
    assert statuses(made) == ["accepted", "copy", "copy"]
    assert "001.txt" in ((made[2].article and made[2].article.reason) or "")


def test_a_reprinted_sentence_is_no_report_of_its_own(take: Fold, connection: sa.Connection) -> None:
    """In an article of its own, what was taken over word by word keeps whose it is, and adds no origin."""
    own = "Our correspondent walked the length of the quay and met people who had lost boats and nets."
    take(article(1, origin="Coastwire"), article(2, (own, BODY[1], own.replace("quay", "mole"))))
    (claim,) = [one for one in store.list_claims(connection) if one.figures[0].unit == "villagers"]
    assert [figure.origin for figure in claim.figures] == ["Coastwire", "Coastwire"]
    assert claim.origins == 1


def test_articles_of_one_agency_are_one_origin(take: Fold, connection: sa.Connection) -> None:
    """Two papers that name the same agency report one thing once; a third one of its own makes it two."""
    lines = REPORTS["other words"]
    take(article(1, origin="Coastwire"), article(2, lines, origin="Coastwire"))
    (claim,) = [one for one in store.list_claims(connection) if one.figures[0].unit == "villagers"]
    assert claim.origins == 1
    take(
        article(3, ("A nurse counted 41 villagers in the hall and wrote down what each one of them lacked.",)), after=2
    )
    (claim,) = [one for one in store.list_claims(connection) if one.figures[0].unit == "villagers"]
    assert claim.origins == 2


def test_short_texts_are_not_taken_for_copies(take: Fold) -> None:
    """A line or two may be written twice by chance."""
    assert statuses(take(article(1, BODY[1:2]), article(2, BODY[1:2]))) == ["accepted", "accepted"]


def test_an_imprint_is_the_same_everywhere() -> None:
    """The hashes are fixed for ever: the store keeps them, and no Python may see them otherwise."""
    assert imprint.runs(imprint.words("Café du Nord: 1,250 boats’ nets, by 6 o'clock")) == [
        3185107337, 1939856161, 3634830844, 387370514, 878432762,
    ]  # fmt: skip


def test_a_headline_of_its_own_makes_no_report(take: Fold) -> None:
    """Another headline may say in other words what the text below it says; a number that only it has is new."""
    made = take(article(1), article(2, title="Night in the school: 41 villagers"))
    assert statuses(made) == ["accepted", "copy"]
    assert statuses(take(article(3, title="Night in the school: 57 villagers"), after=2)) == ["accepted"]


def test_what_every_page_of_an_outlet_says_ties_no_stories(take: Fold) -> None:
    """A paragraph of the house under two articles makes them no kin; half of the text does."""
    house = "The Coast Paper is read in nine countries, and whoever writes to it is answered within two days, always."
    about = Findings("test", names=(Name("Quarrith", "place"), Name("Ostrel", "place")))
    elsewhere = (
        "In Quarrith the choir of the old mill sang for the last time before its hall is pulled down next week.",
        "Most of those who came had sung there as children, and some had brought the songbooks of that time along.",
        "A new hall is to be built at Ostrel, on the far side of the fields, as soon as the money for it is found.",
    )
    one, other = article(1, (*BODY, house)), article(2, (*elsewhere, house))
    (first,) = take(one)
    assert first.printed is not None
    come = descent.descent(other, about, 2, (first.printed,))
    assert (come.status, come.kin) == ("accepted", ())
    half = (*BODY[:3], *REPORTS["other words"])
    assert [kin.id for kin in descent.descent(article(3, half), about, 3, (first.printed,)).kin] == ["a1"]
