"""When a denial opens an allegation of its own, when it answers one denied before, and what an allegation is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claims_made import SETTINGS, denial, findings, received

from monitor.claims import match, naming, project, store
from monitor.claims.parties_words import ministry_of, stripped

if TYPE_CHECKING:
    import sqlalchemy as sa

    from monitor.extraction.findings import Position


def told(connection: sa.Connection, *denials: Position, text: str = "and so on " * 40) -> list[tuple[str, int]]:
    """Each allegation after one more article, with how many denials it has."""
    at = store.position(connection) + 1
    article = findings(*denials)
    changes = project.project(
        store.load_slice(connection, match.keys(article)), received(at, text=text), article, SETTINGS
    )
    store.apply(connection, changes)
    return [(claim.subject, len(claim.positions)) for claim in store.list_claims(connection)]


@pytest.mark.parametrize("object_", ["this", "any wrongdoing", "any responsibility"])
def test_a_denial_of_no_deed_of_its_own_joins_the_party_s_allegation(connection: sa.Connection, object_: str) -> None:
    """A second article's "it rejected this" is no second accusation."""
    told(connection, denial(60, "Vesk", object="that bribes were paid"))
    assert told(connection, denial(60, "Vesk", object=object_)) == [("bribes were paid", 2)]


def test_two_accusations_put_in_words_stay_two(connection: sa.Connection) -> None:
    """Who denied bribes has not denied spying yet."""
    told(connection, denial(60, "Vesk", object="that bribes were paid"))
    assert len(told(connection, denial(60, "Vesk", object="any espionage"))) == 2


def test_another_party_s_denial_joins_no_allegation_of_the_first(connection: sa.Connection) -> None:
    """What Orland is accused of is not what Vesk is accused of."""
    told(connection, denial(60, "Vesk", object="that bribes were paid"))
    assert len(told(connection, denial(60, "Orland", object="any wrongdoing"))) == 2


def test_an_allegation_that_words_only_point_at_is_called_by_the_sentence_before(connection: sa.Connection) -> None:
    """Nobody can follow a claim that is called "That"."""
    text = "The guards fell asleep. That is untrue, said Vesk."
    position = denial(
        24, "Vesk", text="That is untrue", object="That", quote="That is untrue, said Vesk.", quote_start=24
    )
    assert told(connection, position, text=text) == [("The guards fell asleep", 1)]


def test_words_that_only_point_are_no_title() -> None:
    """They name nothing, whichever they are."""
    assert [naming.allegation(words) for words in ("That", "these allegations", "it was untrue")] == ["", "", ""]


def test_the_organ_of_a_body_and_its_form_in_law_are_no_other_party() -> None:
    """The directors speak for the firm; a board of trade is a body itself."""
    firms = ["the Board of Directors of Northlight A/S", "Northlight plc", "management of Northlight"]
    assert {stripped(firm) for firm in firms} == {"Northlight"}
    assert stripped("the Board of Trade") == "Board of Trade"


def test_a_fellow_minister_tells_no_matter() -> None:
    """No ministry is for fellows."""
    assert [ministry_of(words) for words in ("fellow minister", "former health minister")] == [
        "ministry",
        "health ministry",
    ]


def test_a_heading_of_two_words_is_no_title_of_an_allegation() -> None:
    """A number or a cross-heading stands before the sentence, not in what is denied."""
    assert [naming.told_before(words) for words in ("2", "Night shift", "The guards fell asleep.")] == [
        "",
        "",
        "The guards fell asleep",
    ]


@pytest.mark.parametrize("object_", ["any link between its trucks and the fire", "involvement", "any part in the fire"])
def test_one_event_is_one_blame(connection: sa.Connection, object_: str) -> None:
    """Not to be at fault is denied in ever other words, and is news once."""
    told(
        connection, denial(60, "Vesk", text="denied that its engines were to blame", object="its engines were to blame")
    )
    assert [count for _, count in told(connection, denial(60, "Vesk", object=object_))] == [2]


def test_a_relative_clause_behind_an_object_is_none_of_its_words(connection: sa.Connection) -> None:
    """The object ends before "which Vesk denies"."""
    told(connection, denial(60, "Vesk", object="the night raid"))
    object_ = "A raid, which Vesk firmly denies"
    assert len(told(connection, denial(60, "Vesk", object=object_, text=object_))) == 1
