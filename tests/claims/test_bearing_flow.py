"""What positions speak of, as the article goes on from sentence to sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bearing_made import DEAD, FIRST, HURT, both, counted, sentence, taken, told
from claims_made import figure

if TYPE_CHECKING:
    import sqlalchemy as sa

MONEY = {"noun_class": "money"}


def test_who_joins_a_denial_denies_the_same(connection: sa.Connection) -> None:
    """Of "nor would the board" the article has told on what, in the denial right before."""
    text = (
        FIRST + "Abel said that no miner had died. The gate was shut. Of 9 hurt miners Orland spoke again.\n"
        "Abel denied the deaths. The Board would not have it either."
    )
    found = told(
        connection,
        text,
        *both(text),
        counted(text, "9 hurt miners", 9, "Orland", **HURT),
        taken(text, "denied the deaths", "Abel", object="the deaths"),
        taken(text, "would not have it either", "The Board", object="it either"),
    )
    assert found["40"] == ["denied the deaths", "would not have it either"]


def test_a_document_means_the_numbers_that_stand_in_it(connection: sa.Connection) -> None:
    """A noun such as "list" comes back to what was told of a list, not to the number told last."""
    text = "Orland has a list of 40 dead miners. It says that 9 miners were injured. Vesk is checking the list."
    found = told(
        connection,
        text,
        counted(text, "40 dead miners", 40, "Orland", **DEAD),
        counted(text, "9 miners", 9, "Orland", **HURT),
        taken(text, "is checking the list", "Vesk", stance="unverified", object="the list"),
    )
    assert found == {"40": ["is checking the list"], "9": []}


def test_the_sum_is_money(connection: sa.Connection) -> None:
    """A noun for what a number counts leaves out those that count something else."""
    text = "The mine paid 3 million francs, Orland says. It says that 9 miners were injured. Vesk disputes the sum."
    at = text.index("3 million")
    paid = figure(3e6, "franc", at=at, text="3 million francs", speakers=("Orland",), **sentence(text, at), **MONEY)
    found = told(
        connection,
        text,
        paid,
        counted(text, "9 miners", 9, "Orland", **HURT),
        taken(text, "disputes the sum", "Vesk", object="the sum"),
    )
    assert found == {"3e+06": ["disputes the sum"], "9": []}


def test_what_a_sentence_puts_first_is_what_it_is_on(connection: sa.Connection) -> None:
    """Behind "of the deaths he said" the topic has been told, whatever number was told last."""
    text = FIRST + "Of the deaths he said that it was a fairy tale."
    stance = taken(text, "it was a fairy tale", "Vesk", object="it")
    assert told(connection, text, *both(text), stance) == {"40": ["it was a fairy tale"], "9": []}


def test_what_is_so_was_said_in_the_same_breath(connection: sa.Connection) -> None:
    """The clause before "that is correct" tells what is granted."""
    text = FIRST + "“Miners have died, that is correct,” said Vesk."
    stance = taken(text, "that is correct", "Vesk", stance="confirms", object="that")
    assert told(connection, text, *both(text), stance) == {"40": ["that is correct"], "9": []}


def test_what_somebody_calls_it_does_not_tell_what_it_is(connection: sa.Connection) -> None:
    """The words of a label are no words of a claim."""
    text = FIRST + "Vesk called the figure “a hurt man’s dream of dead numbers”."
    words = "called the figure “a hurt man’s dream of dead numbers"
    stance = taken(text, words, "Vesk", object="the figure “a hurt man’s dream of dead numbers")
    assert told(connection, text, *both(text), stance) == {"40": [], "9": [words]}


def test_who_withdraws_what_he_denied_speaks_of_that(connection: sa.Connection) -> None:
    """A denial too can be taken back, in an article that tells other numbers."""
    text = FIRST + "Vesk denied the deaths."
    told(connection, text, *both(text), taken(text, "denied the deaths", "Vesk", object="the deaths"))
    later = "Another day\nOrland says that 9 miners were injured.\nThe gate was shut.\nVesk took back its statement."
    found = told(
        connection,
        later,
        counted(later, "9 miners", 9, "Orland", **HURT),
        taken(later, "took back its statement", "Vesk", stance="retracts", object="its statement"),
    )
    assert found["40"] == ["denied the deaths", "took back its statement"]


@pytest.mark.parametrize("words", ["did not answer three e-mails", "will not comment further"])
def test_how_somebody_is_silent_is_not_on_what(connection: sa.Connection, words: str) -> None:
    """Neither letters nor "further" are words of a claim: silence is on what the article was about."""
    text = FIRST + f"Vesk {words}."
    silent = taken(text, words, "Vesk", stance="no_comment", object=words.rpartition(" ")[2])
    assert sum(map(len, told(connection, text, *both(text), silent).values())) == 1


def test_what_somebody_hung_up_on_is_what_he_was_asked(connection: sa.Connection) -> None:
    """The words of the stance themselves tell on what."""
    text = FIRST + "Vesk hung up when asked about the deaths."
    silent = taken(text, "hung up when asked about the deaths", "Vesk", stance="no_comment", object="when asked")
    assert told(connection, text, *both(text), silent)["40"] == ["hung up when asked about the deaths"]


def test_who_takes_it_all_back_tells_what_it_was(connection: sa.Connection) -> None:
    """What the same sentence says that he has said is withdrawn, not the number told last."""
    text = FIRST + "Vesk, who had called the deaths a fantasy, took every word back."
    stance = taken(text, "took every word back", "Vesk", stance="retracts", object="every word")
    assert told(connection, text, *both(text), stance)["40"] == ["took every word back"]


def test_that_this_may_be_so_speaks_of_what_was_just_said(connection: sa.Connection) -> None:
    """Where a pronoun is the subject, the rest of the clause need not be words of the claim."""
    text = FIRST + "Vesk concedes that this may have ended up in a drawer."
    words = "concedes that this may have ended up in a drawer"
    stance = taken(text, words, "Vesk", stance="confirms", object="that this may have ended up in a drawer")
    assert told(connection, text, *both(text), stance) == {"40": [], "9": [words]}


def test_a_denial_goes_on_though_its_numbers_stand_elsewhere(connection: sa.Connection) -> None:
    """What the same party has denied in the sentence before is told here, if only by an earlier article's number."""
    told(connection, FIRST, *both(FIRST))
    text = "Another day\nOrland says that 9 miners were injured. Vesk denied the deaths. “That is absurd,” it said."
    found = told(
        connection,
        text,
        counted(text, "9 miners", 9, "Orland", **HURT),
        taken(text, "denied the deaths", "Vesk", object="the deaths"),
        taken(text, "That is absurd", "Vesk", object="That"),
    )
    assert found == {"40": ["denied the deaths", "That is absurd"], "9": []}


def test_history_tells_less_than_what_is_named(connection: sa.Connection) -> None:
    """A number that Vesk contests is not what it owns up to in words of another claim."""
    text = FIRST + "Vesk says that 4 miners died. Vesk owned up to the injured miners."
    own = counted(text, "4 miners", 4, "Vesk", **DEAD)
    stance = taken(text, "owned up to the injured miners", "Vesk", stance="confirms", object="the injured miners")
    assert told(connection, text, *both(text), own, stance)["9"] == ["owned up to the injured miners"]


def test_no_such_thing_is_what_was_just_said(connection: sa.Connection) -> None:
    """What is such was spoken of before, whatever its noun is called."""
    text = FIRST + "Vesk insists that no such mishaps exist."
    stance = taken(text, "insists that no such mishaps exist", "Vesk", object="that no such mishaps exist")
    assert told(connection, text, *both(text), stance)["9"] == ["insists that no such mishaps exist"]


def test_what_somebody_called_a_fantasy_is_named(connection: sa.Connection) -> None:
    """Where the words of the stance hold what it bears on, these tell, not the number told last."""
    text = FIRST + "Vesk called the many deaths a fantasy."
    stance = taken(text, "called the many deaths a fantasy", "Vesk")
    assert told(connection, text, *both(text), stance) == {"40": ["called the many deaths a fantasy"], "9": []}


def test_a_number_that_is_named_outweighs_whose_words_stand_beside_it(connection: sa.Connection) -> None:
    """Of "the 40 that Orland puts before us" the number tells, though Orland gives others."""
    text = "The mine holds 40 men. Orland says that 9 miners were injured. Vesk rejects the 40 that Orland tells of."
    found = told(
        connection,
        text,
        counted(text, "40 men", 40),
        counted(text, "9 miners", 9, "Orland", **HURT),
        taken(text, "rejects the 40", "Vesk", object="the 40 that Orland tells of", numbers=(40.0,)),
    )
    assert found == {"40": ["rejects the 40"], "9": []}


def test_who_is_named_beside_a_number_answers_it(connection: sa.Connection) -> None:
    """Of two numbers told alike, the one with the name of whoever is silent is meant."""
    text = (
        "Another day\nOrland says that Vesk owes for 40 lamps. Orland says that Abel owes for 9 ropes.\n"
        "The gate was shut. It rained. Nobody came.\nVesk declined to comment."
    )
    found = told(
        connection,
        text,
        counted(text, "40 lamps", 40, "Orland", predicates=("owe",)),
        counted(text, "9 ropes", 9, "Orland", predicates=("miss",)),
        taken(text, "declined to comment", "Vesk", stance="no_comment"),
    )
    assert found["40"] == ["declined to comment"]


def test_who_goes_on_speaking_speaks_of_the_same(connection: sa.Connection) -> None:
    """A sentence that is a quotation and nothing else bears on what the party has denied in the one before."""
    quoted = "“Every shaft was searched by night.”"
    text = FIRST + f"Vesk denied the deaths.\n{quoted}"
    found = told(
        connection,
        text,
        *both(text),
        taken(text, "denied the deaths", "Vesk", object="the deaths"),
        taken(text, quoted, "Vesk", object=quoted[:-2], quote=quoted),
    )
    assert found == {"40": ["denied the deaths", quoted], "9": []}


def test_a_headline_speaks_of_what_the_body_denies(connection: sa.Connection) -> None:
    """Words that no number was told in are known once the body has been read."""
    text = "Vesk denies cover-up\nOrland says that 40 miners died. Vesk disputes the cover-up of the deaths."
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, "Orland", **DEAD),
        taken(text, "denies cover-up", "Vesk", object="cover-up"),
        taken(text, "disputes the cover-up of the deaths", "Vesk", object="the cover-up of the deaths"),
    )
    assert found == {"40": ["denies cover-up", "disputes the cover-up of the deaths"]}


def test_who_is_asked_about_a_number_answers_on_it(connection: sa.Connection) -> None:
    """However much the article tells of another claim, the answer follows the question that names who gives it."""
    text = (
        FIRST + "Forty dead miners, and 40 dead miners again, were in every paper. Clerks stood by.\n"
        "A lawyer asked whether Abel had taken 3 million francs. “I saw no coin,” said Abel. “It is a tale.”"
    )
    at = text.index("3 million")
    paid = figure(3e6, "franc", at=at, text="3 million francs", **sentence(text, at), **MONEY)
    found = told(connection, text, *both(text), paid, taken(text, "It is a tale", "Abel", object="It"))
    assert found["3e+06"] == ["It is a tale"]
