"""Says whether two positions were taken by one voice, whatever each article calls it."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from monitor.claims.folding import name_key
from monitor.claims.parties_words import is_generic, is_vague

if TYPE_CHECKING:
    from monitor.claims.claim import TakenPosition

_LAND = 5  # letters of a land's name that its people's name shares: "Orland", "Orlandish"
_NEXT = 40  # code points between one sentence and the next one
_FORCES = frozenset(map(name_key, ("police", "coastguard", "navy", "army", "prosecutors", "church", "parliament")))
_DEFENCE = frozenset(name_key(f"{word} ministry") for word in ("defence", "defense"))
_ARMED = frozenset(map(name_key, ("army", "air force", "navy", "military", "armed forces")))
_QUOTED = re.compile(r"[“\"‘]")


def one_voice(one: TakenPosition, other: TakenPosition) -> bool:
    """Whether both are of one party, or of one person under a longer or shorter name."""
    person, another = _named(one), _named(other)
    if person and another and is_generic(one.party or ""):
        return _one_person(person, another)  # "the ministry" of two ministers is two ministries
    return one_party(one.party, other.party) or _one_person(person, another)


@functools.lru_cache(maxsize=10_000)
def one_party(one: str | None, other: str | None) -> bool:
    """Whether two parties are one: the same name, the end of it, or a land and an organ of its state."""
    a, b = name_key(one or "").split(), name_key(other or "").split()
    if not a or not b:
        return False
    if len(a) > len(b):
        a, b = b, a
    named = {" ".join(a), " ".join(b)}
    if named & _DEFENCE and named & _ARMED:
        return True  # the forces of the land whose ministry speaks
    return a == b[-len(a) :] or (len(a) > 1 and a == b[: len(a)]) or _is_organ(b, a) or _is_force(b, a)


def _is_force(body: list[str], name: list[str]) -> bool:
    """Whether a name is only that of a force of which a place has one: "police", "Police Directorate of Vesk"."""
    return len(name) == 1 and name[0] in _FORCES and name[0] in body


def _is_organ(body: list[str], land: list[str]) -> bool:
    """Whether a body's name begins with that of a land or its people: "Orlandish coast guard", "Orland"."""
    return len(land) == 1 < len(body) and len(land[0]) >= _LAND and body[0].startswith(land[0])


def _named(taken: TakenPosition) -> list[str]:
    """The words of the name of whoever speaks; none where only a role is told."""
    return _words_of(next(iter(taken.speakers), ""))


@functools.lru_cache(maxsize=10_000)
def _words_of(speaker: str) -> list[str]:
    return [] if speaker == speaker.lower() or is_vague(speaker) or is_generic(speaker) else name_key(speaker).split()


def _one_person(one: list[str], other: list[str]) -> bool:
    """Whether one name is the end of the other: "Keld", "Mira Keld", "spokeswoman Mira Keld"."""
    short, long = sorted((one, other), key=len)
    return bool(short) and short == long[-len(short) :]


def _is_introduced(taken: TakenPosition) -> bool:
    """Whether the sentence tells an office of the speaker's own: "the manager Jon Abel gave us"."""
    return bool(re.search(rf"\b[a-z]{{3,}} {re.escape(taken.speakers[0])} [a-z]", taken.quote))


def speaks_for(taken: TakenPosition, before: TakenPosition) -> bool:
    """Whether somebody of no party is quoted right behind the denial of a body: he tells it in its name."""
    gap = taken.quote_start - before.quote_start - len(before.quote)
    if taken.article.id != before.article.id or not 0 <= gap <= _NEXT or taken.stance != before.stance:
        return False
    alone = _one_person(name_key(taken.party or "").split(), name_key(next(iter(taken.speakers), "")).split())
    return alone and bool(_QUOTED.search(taken.quote)) and not _is_introduced(taken)
