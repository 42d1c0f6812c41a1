"""What positions speak of, told on short articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bearing_made import DEAD, FIRST, HURT, both, counted, sentence, taken, told
from claims_made import denial, figure

if TYPE_CHECKING:
    import sqlalchemy as sa


def test_this_means_the_figure_of_the_sentence_before(connection: sa.Connection) -> None:
    """A pronoun reaches back to what was said last, whatever the article speaks of most."""
    text = FIRST + "Vesk denied this."
    found = told(connection, text, *both(text), taken(text, "denied this", "Vesk", object="this"))
    assert found == {"40": [], "9": ["denied this"]}


def test_what_an_object_names_outweighs_where_it_stands(connection: sa.Connection) -> None:
    """Words of the claim's own question find it across the sentence in between."""
    text = FIRST + "Vesk denied that anybody had died."
    object_ = {"object": "that anybody had died", "object_words": ("die",), "anaphoric": False}
    found = told(connection, text, *both(text), taken(text, "denied that anybody", "Vesk", **object_))
    assert found == {"40": ["denied that anybody"], "9": []}


def test_an_asked_topic_is_what_silence_bears_on(connection: sa.Connection) -> None:
    """What stands behind "asked about" tells on what somebody kept silent, not the last number."""
    text = FIRST + "Asked about the deaths, Vesk declined to comment."
    silent = taken(text, "declined to comment", "Vesk", stance="no_comment")
    assert told(connection, text, *both(text), silent) == {"40": ["declined to comment"], "9": []}


def test_what_was_just_said_without_a_number_is_an_allegation(connection: sa.Connection) -> None:
    """Between the last figure and the denial something else was claimed: that is what is denied."""
    text = FIRST + "A foreman said that the alarm had been cut. Vesk denied that."
    found = told(connection, text, *both(text), taken(text, "denied that", "Vesk", object="that"))
    assert (found["40"], found["9"]) == ([], [])
    assert ["denied that"] in found.values()


def test_an_allegation_in_other_words_is_the_one_denied_before(connection: sa.Connection) -> None:
    """One party denying what shares the telling word denies nothing new."""
    first = "Vesk denied that it had bribed inspectors."
    bribed = {"object": "that it had bribed inspectors", "object_words": ("bribe", "inspector"), "anaphoric": False}
    told(connection, first, taken(first, "denied that it", "Vesk", **bribed))
    again = "Vesk again denied any bribery of inspectors."
    bribery = {"object": "any bribery of inspectors", "object_words": ("bribery", "inspector"), "anaphoric": False}
    found = told(connection, again, taken(again, "again denied", "Vesk", **bribery))
    assert list(found.values()) == [["denied that it", "again denied"]]


def test_nobody_denies_his_own_number(connection: sa.Connection) -> None:
    """The nearest figure is the denier's own, so the one before it is meant."""
    text = "Orland says that 40 miners died. Vesk says that 9 miners were injured. Vesk disputes the figure."
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, "Orland", **DEAD),
        counted(text, "9 miners", 9, "Vesk", **HURT),
        taken(text, "disputes the figure", "Vesk", object="the figure"),
    )
    assert found == {"40": ["disputes the figure"], "9": []}


def test_a_named_source_tells_whose_figure_is_meant(connection: sa.Connection) -> None:
    """Somebody's figure is not the last one, which somebody else gave."""
    text = "Orland says that 40 miners died. Doctors say that 9 miners were injured. Vesk rejects Orland's figure."
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, "Orland", **DEAD),
        counted(text, "9 miners", 9, "doctors", **HURT),
        taken(text, "rejects Orland's figure", "Vesk", object="Orland's figure"),
    )
    assert found == {"40": ["rejects Orland's figure"], "9": []}


def test_either_figure_bears_on_what_two_parties_contest(connection: sa.Connection) -> None:
    """Of "either figure" both are answers to one question."""
    text = (
        "Vesk put it at 31 miners. Orland says that 40 miners died. 9 miners live there. Police could verify neither."
    )
    found = told(
        connection,
        text,
        counted(text, "31 miners", 31, "Vesk", **DEAD),
        counted(text, "40 miners", 40, "Orland", **DEAD),
        counted(text, "9 miners", 9),
        taken(text, "could verify neither", "police", stance="unverified", object="neither figure"),
    )
    assert found["31"] == ["could verify neither"]


def test_who_withdraws_withdraws_a_number_of_his_own(connection: sa.Connection) -> None:
    """A later article without the number is enough."""
    text = FIRST + "Vesk says that 3 mines are closed."
    told(connection, text, *both(text))
    later = "Orland withdrew its figure of the dead."
    back = taken(later, "withdrew its figure", "Orland", stance="retracts", object="its figure of the dead")
    assert told(connection, later, back)["40"] == ["withdrew its figure"]


def test_an_object_goes_on_to_say_which_one_it_is(connection: sa.Connection) -> None:
    """What the reports were about stands behind "the reports", and outweighs the number told last."""
    text = (
        "Forty miners died, Orland says. Doctors say 9 miners were hurt. Vesk denied the reports about 40 dead miners."
    )
    found = told(
        connection,
        text,
        counted(text, "Forty miners", 40, "Orland", **DEAD),
        counted(text, "9 miners", 9, "doctors", **HURT),
        counted(text, "40 dead miners", 40, **DEAD),
        taken(text, "denied the reports", "Vesk", object="the reports"),
    )
    assert found == {"40": ["denied the reports"], "9": []}


def test_a_number_that_is_named_to_be_refused_is_what_is_denied(connection: sa.Connection) -> None:
    """Who says "Nine, that is a fantasy" has not told nine himself."""
    text = FIRST + "The gate was shut. “Nine miners, that is a fantasy,” said Vesk."
    refused = counted(text, "Nine miners", 9, "Vesk", **HURT)
    found = told(connection, text, *both(text), refused, taken(text, "that is a fantasy", "Vesk", object="that"))
    assert found == {"40": [], "9": ["that is a fantasy"]}


def test_a_number_of_one_s_own_tells_what_is_confirmed(connection: sa.Connection) -> None:
    """Who bears out somebody and gives a number in the same breath bears out that number."""
    text = FIRST + "Vesk bears out the guild, as 9 hurt miners were counted."
    own = counted(text, "9 hurt miners", 9, "Vesk", **HURT)
    stance = taken(text, "bears out the guild", "Vesk", stance="confirms", object="the guild")
    assert told(connection, text, *both(text), own, stance) == {"40": [], "9": ["bears out the guild"]}


def test_a_sentence_that_names_nobody_goes_on_with_what_was_told(connection: sa.Connection) -> None:
    """What has not been replied to is what Vesk was asked just before, not about what the article speaks of most."""
    text = (
        "Orland says that 40 miners died. Orland found 40 dead. Of 9 hurt miners Orland told Vesk. It has not replied."
    )
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, "Orland", **DEAD),
        counted(text, "40 dead", 40, "Orland", **DEAD),
        counted(text, "9 hurt miners", 9, "Orland", **HURT),
        taken(text, "has not replied", "Vesk", stance="no_comment"),
    )
    assert found == {"40": [], "9": ["has not replied"]}


def test_a_colon_announces_all_that_is_confirmed(connection: sa.Connection) -> None:
    """A list below "confirms that:" is confirmed as a whole."""
    text = "Vesk confirms that:\n- 40 miners died\n- 9 miners were injured"
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, **DEAD),
        counted(text, "9 miners", 9, **HURT),
        denial(5, "Vesk", stance="confirms", text="confirms that", quote="Vesk confirms that:", quote_start=0),
    )
    assert found == {"40": ["confirms that"], "9": ["confirms that"]}


def test_what_the_paragraph_tells_stands_nearer_than_what_the_one_before_told(connection: sa.Connection) -> None:
    """Two sentences back in the same paragraph is nearer than two back in another."""
    text = (
        "Orland says that 40 miners died.\nOf 9 hurt miners Orland spoke. The gate was shut. Vesk declined to comment."
    )
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, "Orland", **DEAD),
        counted(text, "9 hurt miners", 9, "Orland", **HURT),
        taken(text, "declined to comment", "Vesk", stance="no_comment"),
    )
    assert found == {"40": [], "9": ["declined to comment"]}


def test_an_article_answers_what_it_has_told(connection: sa.Connection) -> None:
    """The claim that an earlier article told most of is not what a later one denies that tells of another."""
    told(connection, FIRST, *both(FIRST))
    text = "Orland says that 9 miners were injured. The gate was shut. Vesk rejected the claim."
    hurt = counted(text, "9 miners", 9, "Orland", **HURT)
    found = told(connection, text, hurt, taken(text, "rejected the claim", "Vesk", object="the claim"))
    assert found == {"40": [], "9": ["rejected the claim"]}


def test_who_says_what_is_not_so_names_it_himself(connection: sa.Connection) -> None:
    """The words behind "never" tell what is denied, not the number told last."""
    text = FIRST + "“My client never let a single miner die,” a lawyer told us."
    denied = taken(text, "My client never let", "Vesk", object="My client")
    assert told(connection, text, *both(text), denied) == {"40": ["My client never let"], "9": []}


def test_people_in_what_is_disputed_are_no_source_of_it(connection: sa.Connection) -> None:
    """Disputing that they were doctors speaks of the number before, not of what doctors have told."""
    text = "Doctors say that 40 miners died.\nPolice found 9 miners in coats. Vesk disputed that they were doctors."
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, "doctors", **DEAD),
        counted(text, "9 miners", 9, "police", predicates=("find",)),
        taken(text, "disputed that they", "Vesk", object="that they were doctors"),
    )
    assert found == {"40": [], "9": ["disputed that they"]}


def test_of_the_confirmer_s_own_numbers_the_first_is_meant(connection: sa.Connection) -> None:
    """Of "9 of the 40" the nine are what is confirmed; the forty only say of how many."""
    text = FIRST + "Vesk bears out the guild, as 9 hurt of its 40 men were counted."
    own = (counted(text, "9 hurt", 9, "Vesk", **HURT), counted(text, "40 men", 40, "Vesk", **DEAD))
    stance = taken(text, "bears out the guild", "Vesk", stance="confirms", object="the guild")
    assert told(connection, text, *both(text), *own, stance) == {"40": [], "9": ["bears out the guild"]}


def test_how_often_somebody_was_asked_is_not_on_what_he_kept_silent(connection: sa.Connection) -> None:
    """Three letters without an answer are no claim that Vesk has no comment on."""
    text = FIRST + "Vesk did not answer three letters."
    asked = figure(3, "letter", at=text.index("three"), text="three letters", **sentence(text, text.index("three")))
    silent = taken(text, "did not answer three letters", "Vesk", stance="no_comment", object="three letters")
    assert told(connection, text, *both(text), asked, silent)["3"] == []
