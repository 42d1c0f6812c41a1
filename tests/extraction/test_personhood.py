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
