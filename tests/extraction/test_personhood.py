"""Whom the words around a name show to be a person, whatever the model takes the name for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Torvik Hask, the chief, went before lunch.", "Torvik Hask"),
        ("The lists, Ondrek Paal, the fishery ministry's first secretary, said, were lost.", "Ondrek Paal"),
        ('"My boats carry no flag," said its director, Bruna Selk.', "Bruna Selk"),
        ("The public prosecutor in Marlow, Ilka Drost, said that the fire was set.", "Ilka Drost"),
        ("Harbour Minister Celso Brand waved off the calls for his resignation on Monday.", "Celso Brand"),
        (
            "Nerea Lomax sat down. The vote went on. Ms Lomax has done her work, and Nerea Lomax knows it.",
            "Nerea Lomax",
        ),
    ],
)
def test_office_apposition_and_address_make_a_person(read: Read, text: str, name: str) -> None:
    """A name that the model has never met is a person's where grammar says so."""
    assert [one.kind for one in read(text).names if one.name == name] == ["person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In South Sudan, the president said that the road was closed.", "South Sudan"),
        ("The yard was sold to Brask Marine, the company said.", "Brask Marine"),
    ],
)
def test_who_speaks_next_is_not_the_name_before(read: Read, text: str, name: str) -> None:
    """A comma alone makes no apposition."""
    assert "person" not in [one.kind for one in read(text).names if one.name == name]


def test_a_pronoun_finds_a_person_whom_the_model_took_for_a_firm(read: Read) -> None:
    """Who "he" is follows from the name's kind."""
    (figure,) = read("Torvik Hask, the chief, went before lunch. Five of his men were hurt, he said.").figures
    assert figure.speakers == ("Torvik Hask",)


@pytest.mark.parametrize(
    ("text", "figure", "speaker"),
    [
        ("The clinic in Marlow treated 41 people; five were in danger, it said.", "41 people", "clinic"),
        ("Nine hurt so far, says the district clinic, which had spoken of four on Monday.", "Nine hurt", "clinic"),
        ("Bruna Selk is the mayor. On that day, she found, the guards fired 388 rounds.", "388 rounds", "Selk"),
        ("Bruna Selk, the mayor, put the quantity of oil lost at not more than five tonnes.", "five tonnes", "Selk"),
        ("The Water Office has released its first readings: 6.2 milligrams of lead per litre.", "6.2", "Water Office"),
        (
            'Bruna Selk, the consul, spoke. It had issued 61 visas since May, she wrote, "all of them free".',
            "61",
            "Selk",
        ),
        ("Bruna Selk is director of the board. Selk wants €60m to €80m from Marlow.", "80m", "Selk"),
        ("It was false, said Bruna Selk of the group Clear Sky, whose own guess was 20 tonnes.", "20 tonnes", "Selk"),
        ("The sum was wrong, said Bruna Selk, its spokeswoman, who gave the sum as less than $9m.", "$9m", "Selk"),
    ],
)
def test_a_figure_finds_who_gives_it(read: Read, text: str, figure: str, speaker: str) -> None:
    """Frames behind, before and in the middle of what they attribute; pronouns; ranges; lists behind a colon."""
    (found,) = (one for one in read(text).figures if figure in one.text)
    assert any(speaker in one for one in found.speakers), found.speakers


def test_whoever_is_addressed_as_a_doctor_is_a_person(read: Callable[[str], Findings]) -> None:
    """Two words of a name behind "Dr" are a person, whatever the model makes of them."""
    names = read("Dr Tova Brandling’s own tally rose to 188 on Friday from 142.").names
    assert [(name.name, name.kind) for name in names] == [("Tova Brandling", "person")]
