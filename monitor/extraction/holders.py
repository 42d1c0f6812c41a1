"""Tells whether words mean somebody whom a pronoun can mean, and which: "a nurse", "Mr", not "four officers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.cues import CLAUSE
from monitor.extraction.name_words import MEN, ORGANISATIONS, WOMEN, role_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.findings import Name

FULL = 2  # words of a full name
PREPOSITIONS = {"of", "for", "from", "at", "in", "with", "on", "to"}


def is_holder(phrase: str, gender: str) -> bool:
    """Whether a phrase names one holder of an office, who may be of this gender."""
    words = phrase.lower().split()
    head = next(
        (words[i - 1] for i, word in enumerate(words) if i and word in PREPOSITIONS), words[-1] if words else ""
    )
    return role_lemma(head) == head.strip(".") and head not in (MEN if gender == "f" else WOMEN)


def is_told_of(noun: Token) -> bool:
    """Whether people are counted or told of by somebody else, who rather is meant: "police say four officers ran"."""
    if any(c.like_num for c in noun.children):
        return True
    clause = noun.head
    return clause.dep_ in {"ccomp", "advcl", "relcl"} and clause.head.lemma_.lower() in CLAUSE


def is_some_holder(noun: Token, gender: str) -> bool:
    """Whether a noun brings in one holder of an office whom nobody has named: "a source", "one nurse"."""
    brought = any(c.lower_ in {"a", "an", "another", "one"} and c.i < noun.i for c in noun.children)
    named = any(c.dep_ == "appos" or c.ent_type_ == "PERSON" for c in noun.children)
    return brought and not named and is_holder(str(noun.lower_), gender)


def looks_human(name: str) -> bool:
    """Whether a name is two words as people's names are, and none is one of an organisation."""
    words = name.split()
    looks = len(words) == FULL and all(word.istitle() and word.isalpha() for word in words)
    return looks and not {word.lower() for word in words} & ORGANISATIONS


def gender_of(name: Name) -> str | None:
    """Mr and Ms, spokesman and spokeswoman tell it."""
    if name.kind != "person":
        return None
    told = {"f" for role in name.roles if role in WOMEN} | {"m" for role in name.roles if role in MEN}
    return told.pop() if len(told) == 1 else None
