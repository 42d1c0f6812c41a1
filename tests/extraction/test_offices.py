"""For whom a person speaks, by the office told beside the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

TIES = [
    ("Fjord Line's head of sales, Ida Krone, said that 40 people had left.", "Ida Krone", "Fjord Line"),
    ("Ida Krone, who speaks for Fjord Line, said that 40 people had left.", "Ida Krone", "Fjord Line"),
    ("Ida Krone, 61, chief executive of Fjord Line, said that 40 people had left.", "Ida Krone", "Fjord Line"),
    ("Fjord Line is the largest. Its spokeswoman, Ida Krone, said that 40 had left.", "Ida Krone", "Fjord Line"),
    ("A spokesman for the coast guard, Colonel Jon Aas, said that 40 were saved.", "Jon Aas", "coast guard"),
    ("Jon Aas, who runs the town's only hospital, said that 40 were hurt.", "Jon Aas", "town's only hospital"),
    ("Ole Tamm was freed on Monday. His lawyer, Ida Krone, denied that he had taken money.", "Ida Krone", "Ole Tamm"),
    ("The health ministry in Corvo said no. Its spokesman, Jon Aas, was angry.", "Jon Aas", "health ministry in Corvo"),
    ("“No,” said Jon Aas, who led the police operation.", "Jon Aas", "police"),
    (
        "The coast road, Route 9, is shut. Barva Iron denied it: “Not one shot was fired,” said Jon Aas, its director.",
        "Jon Aas",
        "Barva Iron",
    ),
    ("Barva Iron said no. “Six ports like us,” said Jon Aas, its director.", "Jon Aas", "Barva Iron"),
    (
        "The harbour company said no. “Our ore is sold to six navies,” said Jon Aas, its chief executive.",
        "Jon Aas",
        "harbour company",
    ),
    ("The harbour company said no. “This is so,” said Jon Aas, the chairman.", "Jon Aas", "harbour company"),
    ("Jon Aas, Under-Secretary of the Ministry of Ports, said that 40 were hurt.", "Jon Aas", "Ministry of Ports"),
    ("The union's boss Jon Aas went purple. “Nobody took a penny,” he spluttered.", "Jon Aas", "union"),
    ("Jon Aas, acting head of the water authority, denied that nine wells were shut.", "Jon Aas", "water authority"),
]


@pytest.mark.parametrize(("text", "name", "whom"), TIES)
def test_a_person_is_tied_to_the_body_spoken_for(read: Read, text: str, name: str, whom: str) -> None:
    """Possessives, prepositions, relative clauses and pronouns beside a name tell for whom somebody speaks."""
    person = next(one for one in read(text).names if one.name == name)
    assert whom in person.affiliations


@pytest.mark.parametrize(
    "text",
    [
        "Jon Aas, a former chairman of Fjord Line, said that 40 people had left.",
        "Jon Aas, who was minister of ports at the time, said that 40 people had left.",
        "Jon Aas, 61, a retired dentist from Utrecht, said that 40 people had left.",
    ],
)
def test_who_held_an_office_once_is_tied_to_nobody(read: Read, text: str) -> None:
    """A former office is remembered as such, and nobody is spoken for."""
    person = next(one for one in read(text).names if one.name == "Jon Aas")
    assert person.affiliations == ()


@pytest.mark.parametrize("office", ["Managing Director", "President and Chief Executive Officer"])
def test_an_office_is_no_body(read: Read, office: str) -> None:
    """The other words of somebody's office are nobody for whom it is held."""
    person = next(
        one for one in read(f"“We cook for them,” said Ida Krone, {office}.").names if one.name == "Ida Krone"
    )
    assert person.affiliations == ()


def test_a_public_body_is_not_the_company(read: Read) -> None:
    """Whose spokeswoman "the company's" is, no inspectorate tells."""
    text = (
        "The River Inspectorate had put the loss at 40 tonnes. The sum is wrong, said Ida Krone, the company’s lawyer."
    )
    person = next(one for one in read(text).names if one.name == "Ida Krone")
    assert "River Inspectorate" not in person.affiliations


def test_a_minister_is_minister_of_something(read: Read) -> None:
    """The matter is kept with the office, so that a ministry can be told from another."""
    for text in ("Jon Aas, the information minister, said no.", "Jon Aas, the minister of ports, said no."):
        person = next(one for one in read(text).names if one.name == "Jon Aas")
        assert {"minister"} < set(person.roles)


def test_who_goes_by_a_name_speaks_as_that_person(read: Read) -> None:
    """A name given in a clause behind an office is the speaker's, and its body the group's."""
    found = read(
        "The Marsh Boys denied the raid. “Not our boats,” wrote its spokesman, who goes by the name of Brother Elm."
    )
    assert found.statements[-1].speakers[:1] == ("Elm",)


def test_an_epithet_means_the_person_named_last(read: Read) -> None:
    """Tabloids call somebody "the tycoon" after the name."""
    found = read("Ida Krone blew her top. “Nobody stole 40 boats,” the tycoon insisted.")
    assert found.figures[-1].speakers == ("Ida Krone",)


def test_a_quoted_speaker_does_not_call_himself_he(read: Read) -> None:
    """In a turn of a transcript "he" is somebody else than whoever has the floor."""
    found = read(
        "AAS: I put that to Ole Tamm, who runs the safety board, and he was short. “We lost 12 boats,” he said."
    )
    assert found.figures[-1].speakers[:1] == ("Ole Tamm",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Four of the sailors, the coast guard reports, have already come home.", "coast guard"),
        ("The clinic reported treating 46 people.", "clinic"),
        ("There were found 52 mines, has informed on Friday the Ministry of Works.", "Ministry of Works"),
        ("Fjord Research, whose estimate of 40 deaths had scared the town, was silent.", "Fjord Research"),
        ("An hour later the investigators made it 187 knots.", "investigators"),
        ("The ministry withdrew the figure of 58 people.", "ministry"),
        ("Locals are furious. They say just two engines came.", "locals"),
    ],
)
def test_a_number_belongs_to_whoever_gives_it(read: Read, text: str, speaker: str) -> None:
    """Frames between commas, gerunds, inverted perfects, "whose", and what is taken back tell whose number it is."""
    assert read(text).figures[0].speakers[:1] == (speaker,)


def test_a_thing_denies_nothing_where_somebody_stands_before_the_verb(read: Read) -> None:
    """In headlines and contact clauses the noun right before the verb is who denies."""
    assert read("Toll put at 112 as airline disputes fuel claim").positions[0].speakers == ("airline",)
