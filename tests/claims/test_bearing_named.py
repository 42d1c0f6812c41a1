"""What positions speak of by what their words name: whole subjects, main clauses, counted nouns, whose number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bearing_made import DEAD, FIRST, HURT, both, counted, taken, told

from monitor.claims import pointing

if TYPE_CHECKING:
    import sqlalchemy as sa


def test_a_number_in_what_is_called_wrong_is_not_of_who_calls_it_so(connection: sa.Connection) -> None:
    """The words before the verb are what is denied, though the number in them was put down to the denier."""
    text = "Orland says that 9 miners were injured. Reports in the north that 40 miners died are untrue, Vesk says."
    found = told(
        connection,
        text,
        counted(text, "9 miners", 9, "Orland", **HURT),
        counted(text, "40 miners", 40, "Vesk", **DEAD),
        taken(text, "are untrue", "Vesk"),
    )
    assert found == {"9": [], "40": ["are untrue"]}


def test_what_a_clause_only_adds_is_not_what_is_withdrawn(connection: sa.Connection) -> None:
    """A number in a clause behind the object says which one it is, not what was said of it."""
    text = "Orland said that the shaft was 40 metres deep. Orland withdrew its account of the shaft's depth, "
    text += "in which 9 miners died."
    withdrawn = "withdrew its account of the shaft's depth, in which 9 miners died"
    found = told(
        connection,
        text,
        counted(text, "40 metres", 40, "Orland", noun="metre", noun_class="measure", predicates=("shaft",)),
        counted(text, "9 miners", 9, **DEAD),
        taken(text, withdrawn, "Orland", stance="retracts", object=withdrawn.partition(" ")[2]),
    )
    assert found == {"40": [withdrawn], "9": []}


def test_what_is_counted_is_named_though_a_body_bears_the_name(connection: sa.Connection) -> None:
    """A noun of which some claim counts is no mere name, whoever else is called by it."""
    text = "The Drivers' Union says that 40 drivers were on duty. Orland says that 9 miners were injured. "
    text += "Vesk declined to say how many drivers it had."
    found = told(
        connection,
        text,
        counted(text, "40 drivers", 40, "Drivers' Union", noun="driver", predicates=("serve",)),
        counted(text, "9 miners", 9, "Orland", **HURT),
        taken(text, "declined to say", "Vesk", stance="no_comment", object="how many drivers it had"),
    )
    assert found == {"40": ["declined to say"], "9": []}


def test_silence_on_the_deaths_is_silence_on_them(connection: sa.Connection) -> None:
    """An article and one noun are an object, not the name of whoever is silent."""
    text = FIRST + "Vesk would not be drawn on the deaths."
    silent = taken(text, "would not be drawn on the deaths", "Vesk", stance="no_comment", object="the deaths")
    assert told(connection, text, *both(text), silent) == {"40": ["would not be drawn on the deaths"], "9": []}


def test_who_checks_may_check_a_number_of_his_own(connection: sa.Connection) -> None:
    """Whoever cannot tell yet why speaks of what he has just counted himself."""
    text = "Orland says that 40 miners died. Vesk says that 9 miners were injured. It could not confirm this yet."
    found = told(
        connection,
        text,
        counted(text, "40 miners", 40, "Orland", **DEAD),
        counted(text, "9 miners", 9, "Vesk", **HURT),
        taken(text, "could not confirm this yet", "Vesk", stance="unverified", object="this"),
    )
    assert found == {"40": [], "9": ["could not confirm this yet"]}


def test_words_that_only_compare_numbers_name_nothing() -> None:
    """A higher toll is no other thing than the toll."""
    assert pointing.content("claims that the true toll was many times higher") == ()


def test_her_number_is_the_one_that_somebody_told_last(connection: sa.Connection) -> None:
    """A pronoun takes up whoever told a number last, not the denier's own one that follows."""
    text = "Orland says that 40 miners died. Ida Rehn counted 9 miners who were injured. "
    text += "The 40 miners were from Orland. It mourns the 40 miners today. Vesk called her number wrong."
    found = told(
        connection,
        text,
        counted(text, "40 miners died", 40, "Orland", **DEAD),
        counted(text, "9 miners", 9, "Ida Rehn", **HURT),
        counted(text, "40 miners were", 40, **DEAD),
        counted(text, "40 miners today", 40, **DEAD),
        taken(text, "called her number wrong", "Vesk", object="her number"),
    )
    assert found == {"40": [], "9": ["called her number wrong"]}


def test_who_is_asked_how_many_guards_there_were_is_silent_on_the_guards(connection: sa.Connection) -> None:
    """The counted noun tells which number it is, though another one was told last."""
    text = "Orland says that 40 guards and stewards were on duty.\nThe mayor says that 9 miners were injured. "
    text += "Vesk would not say how many guards its office on the coast had hired and trained."
    found = told(
        connection,
        text,
        counted(text, "40 guards", 40, "Orland", noun="guard", predicates=("serve",)),
        counted(text, "9 miners", 9, "mayor", **HURT),
        taken(
            text,
            "would not say",
            "Vesk",
            stance="no_comment",
            object="how many guards its office on the coast had hired and trained",
        ),
    )
    assert found == {"40": ["would not say"], "9": []}


def test_what_is_a_matter_for_others_is_what_nothing_is_said_of() -> None:
    """Whoever leaves a thing to somebody else is silent on that thing."""
    text = FIRST + "The miners injured are a matter for the hospital, and we have nothing to add."
    position = taken(text, "have nothing to add", "Vesk", stance="no_comment")
    assert pointing.asked_of(position) == "The miners injured"


def test_what_else_the_silent_party_did_is_not_what_it_was_asked() -> None:
    """A clause that is joined to the silence tells something else of the same party."""
    text = FIRST + "Vesk has lost its licence, and has not answered my letters."
    position = taken(text, "has not answered my letters", "Vesk", stance="no_comment")
    assert pointing.asked_of(position) == ""
