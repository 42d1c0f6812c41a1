"""Knows the kinds of people that nouns name, and which of them writers count apart from the rest."""

from __future__ import annotations

from monitor.claims.folding import stem

# Kinds that are counted apart come first: so many children among the dead are another question than the dead.
_APART = (
    (
        "soldier fighter recruit serviceman servicemen servicewoman troop combatant conscript mercenary militant "
        "terrorist insurgent rebel gunman extremist guerrilla"
    ),
    "child kid infant toddler baby minor schoolchild pupil boy girl teenager youngster youth juvenile",
    "woman mother female",
    "officer policeman policewoman constable",
    "firefighter fireman",
    "doctor nurse medic physician clinician paramedic",
)
_OTHERS = (
    "steward guard marshal", "worker employee staff staffer job post position",
    "customer client subscriber user account", "passenger traveller", "survivor", "case infection patient",
    "official deputy minister", "foreigner tourist holidaymaker", "volunteer rescuer",
    "demonstrator protester marcher striker participant attendee", "voter",
)  # fmt: skip
_KIND_OF = {stem(noun): number for number, row in enumerate((*_APART, *_OTHERS)) for noun in row.split()}
_FIGHTING = 0
_CIVIL = frozenset(
    map(stem, ("civilian", "bystander", "passerby", "villager", "resident", "inhabitant", "child", "kid", "woman"))
)


def kind(noun: str) -> int | None:
    """The number of the kind of people that the stem of a noun names; None where it names plain people or things."""
    return _KIND_OF.get(noun)


def is_apart(number: int | None) -> bool:
    """Whether writers count this kind of people apart from the rest."""
    return number is not None and number < len(_APART)


def exclude(one: str, other: str) -> bool:
    """Whether of two stems one names people who fight and the other people who do not."""
    return (kind(one) == _FIGHTING and other in _CIVIL) or (kind(other) == _FIGHTING and one in _CIVIL)


def alike(one: str, other: str) -> bool:
    """Whether two stems name people of one kind, or both people who do not fight."""
    number = kind(one)
    return (number is not None and number == kind(other)) or (one in _CIVIL and other in _CIVIL)
