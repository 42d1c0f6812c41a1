"""Tells which negated clause of reported speech may answer somebody: a deed disowned, a thing that was not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import answer_words as told
from monitor.extraction.cues import SPEECH
from monitor.extraction.stance_words import ASSERTIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

OF_THEIRS = {"his", "her", "its", "their", "my", "our"}
THEY = {"he", "she", "it", "they", "i", "we"}
NOT_YET = {"yet", "until", "before", "again", "so", "such", "longer", "more", "better", "worse", "even", "because"}
SUFFERED = {"receive", "lose", "miss", "sign"}


def disowned(negation: Token, verb: Token, who: tuple[str, ...]) -> bool:
    """Said that its men had not fired, that not a single letter had been opened."""
    if not past(verb) or any(t.lower_ in NOT_YET for t in verb.subtree):
        return False
    lemma = verb.lemma_.lower()
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if negation.lower_ == "not" and _single(negation):
        return lemma in told.DEEDS
    if (
        subject is None
        or any(t.text in {"“", "”", '"'} for t in verb.subtree)
        or not _reported(verb)
        or not _theirs(subject, who)
    ):
        return False
    is_not = negation.lower_ in {"not", "n't", "n\u2019t"}
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    return is_not and perfect and subject.dep_ == "nsubj" and lemma in told.DEEDS - SUFFERED


def of_themselves(verb: Token) -> bool:
    """Whether several are reported to say what they did: "the police say that they fired none"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return subject is not None and subject.lower_ == "they" and _reported(verb) and verb.lemma_.lower() not in SUFFERED


def absent(negation: Token, verb: Token) -> bool:
    """Said that there had been no shelling: whether what others spoke of is said not to have been."""
    thing = negation.head
    if negation.lower_ != "no" or negation.dep_ != "det" or thing.pos_ not in {"NOUN", "PROPN"}:
        return False
    there = verb.lemma_ == "be" and any(c.dep_ == "expl" or c.lower_ == "there" for c in verb.children)
    lemma = thing.lemma_.lower()
    return there and thing.head.i == verb.i and lemma not in told.UNTOLD | ASSERTIONS


def past(verb: Token) -> bool:
    """Whether a clause tells of what has been."""
    return verb.tag_ in {"VBN", "VBD"} or any(c.lower_ == "did" for c in verb.children)


def _single(negation: Token) -> bool:
    """The "not" of "not one", "not a single"."""
    after = negation.doc[negation.i + 1 : min(negation.i + 3, negation.sent.end)]
    words = [t.lower_ for t in after]
    return words[:1] == ["one"] or words == ["a", "single"]


def _reported(verb: Token) -> bool:
    """Whether a clause stands in what somebody is reported to say."""
    above = verb.head
    said = verb.dep_ in {"ccomp", "conj"} and any(t.lemma_.lower() in SPEECH for t in (above, above.head))
    return said or any(c.lemma_.lower() in SPEECH for c in verb.children if c.dep_ in {"parataxis", "ccomp"})


def _theirs(subject: Token, who: tuple[str, ...]) -> bool:
    """Whether a subject is whoever speaks, or what is theirs."""
    owned = any(c.dep_ == "poss" and c.lower_ in OF_THEIRS for c in subject.children)
    return subject.lower_ in THEY or owned or any(subject.text in name.split() for name in who)
