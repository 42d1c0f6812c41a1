"""What positions speak of where their object is no object: a time, the speaker himself, what follows a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bearing_made import DEAD, FIRST, HURT, both, counted, taken, told

if TYPE_CHECKING:
    import sqlalchemy as sa


def test_when_somebody_spoke_is_not_what_of(connection: sa.Connection) -> None:
    """The words of the stance name the figure that is meant, though its time was read as the object."""
    text = "Orland says that 40 miners died. Doctors say that 9 miners were injured. Vesk waved Orland's figure away "
    text += "on Monday."
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, "Orland", **DEAD),
        counted(text, "9 miners", 9, "doctors", **HURT),
        taken(text, "waved Orland's figure away on Monday", "Vesk", object="Monday"),
    )
    assert found == {"40": ["waved Orland's figure away on Monday"], "9": []}


def test_who_confirms_is_not_whose_figure_is_confirmed(connection: sa.Connection) -> None:
    """The party's own name is no source: what was just said is meant."""
    text = (
        "The Bureau says that 40 miners died. Orland says that 9 miners were injured. The Bureau finds that this is so."
    )
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, "Bureau", **DEAD),
        counted(text, "9 miners", 9, "Orland", **HURT),
        taken(text, "The Bureau finds that this is so", "Bureau", stance="confirms", object="The Bureau"),
    )
    assert found == {"40": [], "9": ["The Bureau finds that this is so"]}


def test_what_follows_a_quotation_is_no_object(connection: sa.Connection) -> None:
    """A quotation mark that no blank follows closes the object all the same."""
    text = FIRST + 'There is no truth in it,"Ida Rehn, a mine inspector, said.'
    object_ = 'it,"Ida Rehn, a mine inspector'
    found = told(connection, text, *both(text), taken(text, "There is no truth in it", "Ida Rehn", object=object_))
    assert found == {"40": [], "9": ["There is no truth in it"]}


def test_a_number_right_before_its_clause_is_what_is_withdrawn(connection: sa.Connection) -> None:
    """The clause alone was read as the object, but it goes on about the number that it follows."""
    withdrawn = "withdrew the 40 that it had claimed for shafts where some were injured"
    text = "Orland said that 40 miners died. It says that 9 miners were injured. " + f"Orland {withdrawn}."
    found = told(
        connection,
        text,
        *both(text.replace("said", "says", 1)),
        counted(text, "the 40", 40, "Orland", **DEAD),
        taken(
            text,
            withdrawn,
            "Orland",
            stance="retracts",
            object="that it had claimed for shafts where some were injured",
        ),
    )
    assert found == {"40": [withdrawn], "9": []}


def test_fighters_are_not_the_villagers_whose_death_is_denied(connection: sa.Connection) -> None:
    """What became of them is the same, but a claim that counts fighters tells of no villager."""
    text = "Doctors say that 9 villagers lie there. Orland says that 40 fighters died. Vesk denies that villagers died."
    found = told(
        connection,
        text,
        counted(text, "9 villagers", 9, "doctors", noun="villager", predicates=("lie",)),
        counted(text, "40 fighters", 40, "Orland", noun="fighter", **DEAD),
        taken(text, "denies that villagers died", "Vesk", object="that villagers died"),
    )
    assert found == {"9": ["denies that villagers died"], "40": []}


def test_a_number_told_once_by_nobody_is_seldom_answered(connection: sa.Connection) -> None:
    """Silence bears on what the article makes its headline of, not on what it mentions last."""
    text = "Mine kills 40 miners\nOrland says that 40 miners died.\nThe choir of 9 miners sings on. "
    text += "Vesk declined to comment."
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, **DEAD),
        counted(text, "40 miners died", 40, "Orland", **DEAD),
        counted(text, "9 miners", 9, predicates=("sing",)),
        taken(text, "declined to comment", "Vesk", stance="no_comment"),
    )
    assert found == {"40": ["declined to comment"], "9": []}


def test_a_count_that_a_clause_takes_up_is_the_number_before_it(connection: sa.Connection) -> None:
    """What is rejected is the number that stands by that count, whatever else its source has counted."""
    text = "Mine kills 40 miners\nThe union says that 40 miners died. Injured: 7 by Orland's bulletin; "
    text += "9 by the union's count, which Vesk has rejected."
    rejected = "the union's count, which Vesk has rejected"
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, **DEAD),
        counted(text, "40 miners died", 40, "union", **DEAD),
        counted(text, "7", 7, "Orland", **HURT),
        counted(text, "9", 9, **HURT),
        taken(text, rejected, "Vesk", object=rejected),
    )
    assert found == {"40": [], "7": [rejected]}


def test_what_somebody_says_is_what_is_borne_out(connection: sa.Connection) -> None:
    """Who bears out what somebody says speaks of the number that he gave, not of the last one."""
    text = "Drivers say that 40 miners died. Orland says that 9 miners were injured. "
    text += "What the drivers say is correct."
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, "drivers", **DEAD),
        counted(text, "9 miners", 9, "Orland", **HURT),
        taken(text, "What the drivers say is correct", "Ida Rehn", stance="confirms"),
    )
    assert found == {"40": ["What the drivers say is correct"], "9": []}
