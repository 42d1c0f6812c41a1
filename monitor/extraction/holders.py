"""Tells whether words without a name mean somebody whom a pronoun can mean: "a nurse", not "four officers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.cues import CLAUSE
from monitor.extraction.name_words import MEN, WOMEN, role_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

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
