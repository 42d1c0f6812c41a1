"""Finds the body that words stand for: the one that "the board" fits, the firm, and the one named beside a person."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from monitor.claims.folding import name_key, plain, same_name
from monitor.claims.parties_words import FIRMS, INSTITUTIONS, MATTERS, PRIVATE, SMALL, VOICES, governs

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
_BEHIND = 90  # code points around a name in which it is told for whom he speaks
_LINK = re.compile(r"(?:['’]s?)?,?\s*(?:[\w-]+,?\s+){0,4}")
_OF = re.compile(
    r",?\s*(?:(?:an?|the|its|whose|who)\s+)?(?:[\w-]+\s+){0,5}?(?:of|at|for|from|with|runs|heads|leads)\s+(?:the\s+)?"
)


def institution(words: str) -> frozenset[str]:
    """The words, where they are nothing but a kind of body: "the hospital", "a union spokesman"; else none."""
    tokens = frozenset(plain(words).split()) - SMALL - _SERVANTS
    return tokens if tokens & INSTITUTIONS and tokens <= INSTITUTIONS | MATTERS else frozenset()


def called(words: str) -> str:
    """A kind of body without whoever speaks for it: "a union spokesman" -> "union"."""
    return " ".join(token for token in plain(words).split() if token not in SMALL and token not in _SERVANTS)


def matter(person: Name, text: str) -> str | None:
    """Of what somebody is minister, where it stands beside the name: "Ann Oke, the health minister"."""
    for mention in sorted({person.name, *person.mentions}, key=len, reverse=True):
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


def of_surname(person: Name, others: Iterable[str]) -> str | None:
    """The firm that bears the name of whoever heads it: "Frida Kranz", of "Kranz Bau"."""
    surname = plain(person.name).split()[-1:]
    found = [
        name for name in others if surname and surname[0] in plain(name).split() and not same_name(name, person.name)
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


def firms(known: Mapping[str, str], people: Iterable[str]) -> list[str]:
    """The parties of the story that can be a company, the one with most voices first; people are none."""
    voices = Counter(known.values())
    own = {name_key(name) for name in people}
    able = [party for party in voices if _is_firm(party) and (voices[party] > 1 or name_key(party) not in own)]
    return sorted(able, key=lambda party: -voices[party])


def _is_firm(party: str) -> bool:
    words = set(plain(party).split())
    return party != party.lower() and not governs(party) and not words & (INSTITUTIONS - FIRMS - PRIVATE)


def beside(person: Name, others: Iterable[str], text: str) -> str | None:
    """The body named right before or behind the person, together with an office: "Northlight's chairman, Dag Holm"."""
    for mention in sorted({person.name, *person.mentions}, key=len, reverse=True):
        at = text.find(mention)
        if at < 0:
            continue
        before = re.split(r"[.!?]\s|\n", text[max(0, at - _BEHIND) : at])[-1]
        behind = re.split(r"[.!?]\s|\n", text[at + len(mention) : at + len(mention) + _BEHIND])[0]
        found = [
            (before.rfind(name), name)
            for name in others
            if name in before and name not in mention and not any(c.isdigit() for c in name)
        ]
        for place, name in sorted(found, key=lambda pair: (-pair[0], -len(pair[1]))):
            if _LINK.fullmatch(before[place + len(name) :]):
                return name
        of = _OF.match(behind)
        after = [name for name in others if of is not None and behind[of.end() :].startswith(name)]
        if after:
            return max(after, key=len)
    return None
