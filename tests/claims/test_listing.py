"""Listings of a large store: page by page, in one order, whatever people decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claims_made import figure, findings, received
from deciding_by_hand import Desk, fold

from monitor.claims import deciding, listing, queries
from monitor.extraction.findings import Name

if TYPE_CHECKING:
    from monitor.claims.claim import Claim

SPEAKERS = ("Ada", "Bela", "Cleo", "Dora", "Emil", "Fay", "Gus")
MANY = len(SPEAKERS)


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Articles of stories of their own, each with a claim on villagers and one on bridges; two rows make a page."""
    monkeypatch.setattr(listing, "PAGE", 2)
    made = Desk()
    for number in range(MANY):
        words = {"words": (f"river{number}", f"town{number}")}
        places = tuple(Name(f"{kind}{number}", "place") for kind in ("river", "town", "bay"))
        found = findings(
            figure(10 + number, "villager", at=20, speakers=(SPEAKERS[number],), **words),
            figure(30 + number, "bridge", at=90, noun_class="thing", **words),
            names=places,
        )
        event = received(number + 1, text=" ".join(f"river{number} word{n * (number + 1)}" for n in range(40)))
        made.events.append((event, found))
        fold(made.connection, event, found)
    return made


def placed(claims: list[Claim]) -> list[tuple[int, int, str]]:
    """By what claims are ordered."""
    return [(-claim.last_position, claim.first_position, claim.id) for claim in claims]


def test_the_newest_are_the_beginning_of_all(desk: Desk) -> None:
    """However many are asked for, over the borders of pages, they are the first of the whole list."""
    claims = desk.claims()
    assert len(claims) > MANY
    assert placed(claims) == sorted(placed(claims))
    for count in range(1, len(claims) + 1):
        assert list(listing.each_claim(desk.connection, newest=count)) == claims[:count]


def test_decisions_move_claims_to_their_new_place(desk: Desk) -> None:
    """A merged claim stands where its newest figure puts it; what lost its newest figure moves down; none is lost."""
    claims = desk.claims()
    oldest, newest = claims[-1], claims[0]
    desk.decide(deciding.merge, [oldest.id, claims[2].id])
    desk.decide(deciding.dismiss, newest.figures[-1].id)
    after = desk.claims()
    assert placed(after) == sorted(placed(after))
    assert len({claim.id for claim in after}) == len(after) == queries.count_claims(desk.connection)
    assert oldest.id in {claim.id for claim in after[:3]}
    assert list(listing.each_claim(desk.connection, newest=3)) == after[:3]


def test_words_and_times_narrow_the_newest(desk: Desk) -> None:
    """The limit counts what is found, not what is looked through."""
    (found,) = listing.each_claim(desk.connection, search="ada villager", newest=2)
    assert found == desk.claim(10)
    recent = desk.claims()[1].last_seen
    assert list(listing.each_claim(desk.connection, since=recent)) == [
        claim for claim in desk.claims() if max(one.article.received_at for one in claim.figures) >= recent
    ]


def test_articles_can_be_read_from_either_end(desk: Desk) -> None:
    """Both ways every article is there once, and what was retracted is told as such and counted."""
    rows = list(listing.each_article(desk.connection, page=2))
    assert [row.position for row in rows] == list(range(1, MANY + 1))
    assert list(listing.each_article(desk.connection, newest_first=True, page=3)) == rows[::-1]
    desk.decide(deciding.retract, rows[0].id)
    assert listing.count_articles(desk.connection) == {"accepted": MANY - 1, "retracted": 1}
    assert next(listing.each_article(desk.connection)).status == "retracted"
