"""Finds the body that words stand for: the one that "the board" fits, the firm, and the one named beside a person."""

from __future__ import annotations

import functools
import re
from collections import Counter
from typing import TYPE_CHECKING

from monitor.claims import nations
from monitor.claims.folding import name_key, plain, same_name
from monitor.claims.parties_words import (
    FIRMS,
    INSTITUTIONS,
    LOCAL,
    MATTERS,
    PRIVATE,
    SMALL,
    VOICES,
    governs,
    has_government,
    stripped,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.extraction.findings import Name

_SERVANTS = VOICES | {
    "official",
    "officials",
    "source",
    "sources",
    "lawyer",
    "lawyers",
    "head",
    "leader",
    "chief",
    "president",
}
_BEFORE = 300  # code points before a name in which the firm stands that it belongs to
_ENDS = re.compile(r"(?<=[.!?”\"])\s+")
_MINISTER = re.compile("minister", re.IGNORECASE)
FIGHTERS = frozenset(("rebels", "the rebels", "insurgents", "militants", "guerrillas", "separatists", "fighters"))
_ARMED = frozenset(("army", "front", "militia", "movement", "liberation", "brigades", "resistance", "guerrilla"))
_TRADING = frozenset(("bank", "airline", "railway"))
_AUTHORITIES = frozenset(("office", "service", "bureau", "directorate", "inspectorate", "administration", "fund"))


def institution(words: str) -> frozenset[str]:
    """The words, where they are nothing but a kind of body: "the hospital", "a union spokesman"; else none."""
    tokens = frozenset(plain(words).split()) - SMALL - _SERVANTS
    return tokens if tokens & INSTITUTIONS and tokens <= INSTITUTIONS | MATTERS else frozenset()


def called(words: str) -> str:
    """A kind of body without whoever speaks for it: "a union spokesman" -> "union"."""
    return " ".join(token for token in plain(words).split() if token not in SMALL and token not in _SERVANTS)


def matter(person: Name, text: str) -> str | None:
    """Of what somebody is minister, where it stands beside the name: "Ann Oke, the health minister"."""
    if not _MINISTER.search(text):
        return None  # as in most articles: no pattern is made of the name
    return _matter((person.name, *person.mentions), text)


@functools.lru_cache(maxsize=500)
def _matter(mentions: tuple[str, ...], text: str) -> str | None:
    """The same by all that somebody is called; kept, for it is asked whenever he speaks."""
    for mention in sorted(set(mentions), key=len, reverse=True):
        name = re.escape(mention)
        found = re.search(
            rf"\b([a-z]+) minister,? {name}\b|\b{name}, (?:the |its |their )?([a-z]+) minister\b", text, re.IGNORECASE
        )
        if found and (told := (found[1] or found[2]).lower()) in MATTERS:
            return f"{told} ministry"
    return None


def by_initial(name: str, known: Mapping[str, str]) -> str | None:
    """The party of the one who is known by a first name that begins so: "I. Brand", "Ilya Brand"."""
    initial, _, surname = name_key(name).partition(" ")
    if len(initial) > 1 or not surname:
        return None
    found = {party for key, party in known.items() if key.startswith(initial) and key.endswith(f" {surname}")}
    return found.pop() if len(found) == 1 else None


def of_surname(person: Name, names: Sequence[Name], parties: Iterable[str]) -> str | None:
    """The firm that bears the name of whoever heads it: "Frida Kranz", of "Kranz Bau"; "Ida Kranz" is somebody else."""
    surname = plain(person.name).split()[-1:]
    people = {one.name for one in names if one.kind == "person" and not set(one.roles) & FIRMS}
    found = [
        name
        for name in (*(one.name for one in names), *parties)
        if name not in people and surname and surname[0] in plain(name).split()[:1] and not same_name(name, person.name)
    ]
    return max(found, key=len, default=None)


def fitting(tokens: frozenset[str], names: Sequence[Name], known: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """The article's bodies that a description fits, and the parties of the story whose voices' names it fits."""
    here = [
        one.name
        for one in names
        if one.kind != "person"
        and (_is_fuller(one.name, tokens) or any(tokens <= set(plain(role).split()) for role in one.roles))
    ]
    folded = {name_key(token) for token in tokens}
    story = [party for key, party in known.items() if folded < set(key.split())]
    return list(dict.fromkeys(here)), list(dict.fromkeys(story))


def _is_fuller(name: str, tokens: frozenset[str]) -> bool:
    """Whether a name tells which body of the kind it is; "Head of Mission" does not."""
    words = set(plain(name).split())
    return tokens < words and bool(words - tokens - SMALL - _SERVANTS)


def firms(known: Mapping[str, str], names: Iterable[Name]) -> list[str]:
    """The parties of the story that can be a company, the one with most voices first.

    Whoever has no voice but his own may be a person, so that one counts only where `names` tell that it is a body.
    """
    voices = Counter(known.values())
    named = {name_key(one.name): one for one in names}
    bodies = {key for key, one in named.items() if one.kind != "person" or set(one.roles) & FIRMS}
    places = {one.name for one in named.values() if one.kind == "place"}
    told = (party for party in voices if voices[party] > 1 or name_key(party) in bodies)
    able = [party for party in told if _is_firm(party) and party not in places]
    return sorted(able, key=lambda party: -voices[party])


def fuller(parties: Iterable[str]) -> dict[str, str]:
    """For each party that is only the beginning of one other party's name, that other: "Fjord", "Fjord Line"."""
    words = {party: name_key(party).split() for party in parties if party != party.lower() and not governs(party)}
    found = {}
    for party, short in words.items():
        longer = [other for other, long in words.items() if len(long) > len(short) and long[: len(short)] == short]
        if short and len(longer) == 1:
            found[party] = longer[0]
    return found


def beside(person: Name, text: str, names: Iterable[Name], known: Mapping[str, str]) -> str | None:
    """The firm told of just before somebody in the same paragraph: "Fjord has been slower. Ann Oke, its chief, …"."""
    at = text.find(person.name)
    before = text[max(0, at - _BEFORE, text.rfind("\n", 0, max(at, 0)) + 1) : max(at, 0)]
    told = [one.name for one in names if one.kind == "organisation" or name_key(one.name) in known]
    able = [name for name in told if name in before and name != person.name and _is_firm(name)]
    for sentence in reversed(_ENDS.split(before)):
        if found := [name for name in able if name in sentence]:
            return min(found, key=lambda name: (sentence.find(name), -len(name)))
    return None


def _is_firm(party: str) -> bool:
    words = set(plain(party).split())
    public = (INSTITUTIONS | _AUTHORITIES) - FIRMS - PRIVATE - _TRADING
    return party != party.lower() and not governs(party) and not words & public


def settled(known: Mapping[str, str], party: str) -> str:
    """The spelling under which a party is known already, so that one party never has two names."""
    if (found := known.get(name_key(party))) is not None:
        return found
    words = name_key(party).split()
    alike = {
        one
        for one in known.values()
        if same_name(one, party)
        and (name_key(one).split()[:1] == words[:1] or len(name_key(one).split()) == len(words))
    }
    return alike.pop() if len(alike) == 1 and nations.country(party) is None else party


def held(person: Name) -> list[str]:
    """The offices that somebody holds, not those that he held."""
    return [role for role in person.roles if not role.startswith("former ")]


def is_place_of(body: Name, words: str) -> bool:
    """Whether a name is only the place after which a body is called: Alta, of "Alta hospital"."""
    more = plain(stripped(words)).split()[len(body.name.split()) :]
    return bool(more) and (body.kind == "place" or bool(set(more) & LOCAL))


def retold(spoken: Mapping[str, str], known: Mapping[str, str], merged: Mapping[str, str]) -> dict[str, str]:
    """Parties of the story, by folded names, that are told in full now: "the General Staff", "Fjord"."""
    found = {name_key(short): full for short, full in merged.items()}
    for voice, party in spoken.items():
        for key, old in known.items():
            if voice.endswith(f" {key}") and name_key(old) == key and party != old and has_government(old):
                found[key] = party
    return found


def fighting(here: Iterable[str], known: Mapping[str, str]) -> str | None:
    """The one armed group with a name that "the rebels" can be: "Upland Liberation Front", and no land's army."""
    named = [*here, *known.values()]
    able = {name for name in named if set(plain(name).split()) & _ARMED and name != name.lower() and not governs(name)}
    able = {known.get(name_key(name), name) for name in able}
    return able.pop() if len(able) == 1 else None


def is_body(named: Name | None, words: str) -> bool:
    """Whether a speaker is a firm or another body, though its name may look like a person's where it is cut short."""
    if named is None or named.kind == "organisation" or set(named.roles) & FIRMS:
        return True
    before, name, behind = words.partition(named.name)
    return bool(name) and not before and behind[:2].strip().isupper()  # "Marlow Keel", "Marlow Keel Ferries"
