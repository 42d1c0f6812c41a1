"""Finds what a bare number counts in the subject of its sentence: "Confirmed cases have risen to 312"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.naming import plain, take_noun
from monitor.extraction.own_sentence import FIGURES, governor, is_person, left_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.drafts import Draft

# The subject of these is what the number counts.
MOVES = frozenset({
    "number", "total", "rise", "fall", "climb", "reach", "hit", "stand", "exceed", "pass", "top", "increase",
    "decrease", "drop", "jump", "grow", "come", "go", "be", "remain", "double", "swell", "surge", "rocket", "soar",
    "average", "amount", "surpass",
})  # fmt: skip
_LISTINGS = {"log", "list", "register", "record", "roll", "catalogue", "inventory", "database", "backlog", "pile",
             "stock", "queue", "fleet", "collection", "dossier", "archive"}  # fmt: skip


def from_listing(draft: Draft) -> bool:
    """As in "Its log of errors has reached 131": what is listed."""
    verb = governor(draft)
    for subject in verb.children if verb is not None and verb.lemma_.lower() in MOVES else ():
        listed = _listed(subject)
        if listed is not None and listed.idx < draft.start and _is_counted(listed):
            take_noun(draft, listed)
            return True
    return False


def from_subject(draft: Draft) -> bool:
    """As in "Confirmed cases numbered 312", "infections have risen to 260": the plural subject of the verb."""
    verb = governor(draft)
    at_a_rate = any(token.lower_ == "rate" for token in left_of(draft, 4))
    if verb is None or not (at_a_rate or verb.lemma_.lower() in MOVES):
        return False
    for subject in verb.children:
        if subject.dep_ in {"nsubj", "nsubjpass"} and _is_counted(subject) and subject.idx < draft.start:
            take_noun(draft, subject)
            draft.modifiers[:0] = [plain(child) for child in subject.children if child.dep_ in {"amod", "compound"}]
            draft.surface = " ".join(token.text for token in subject.subtree if token.i <= subject.i)
            return True
    return False


def _listed(subject: Token) -> Token | None:
    """The errors in "a log of errors"."""
    if subject.dep_ not in {"nsubj", "nsubjpass"} or subject.lemma_.lower() not in _LISTINGS:
        return None
    of = next((child for child in subject.children if child.lower_ == "of"), subject)
    return next((child for child in of.children if child.dep_ == "pobj"), None)


def _is_counted(subject: Token) -> bool:
    """Whether a subject is a plural, and no word for numbers themselves."""
    return subject.tag_ in {"NNS", "NNPS"} and plain(subject) not in FIGURES


def from_company(draft: Draft) -> bool:
    """As in "Poles have joined, with some 300 believed ...": the people that the sentence speaks of."""
    left = left_of(draft, 30)
    if not left or left[-1].lower_ != "with":
        return False
    for token in left:
        if token.dep_ in {"nsubj", "nsubjpass"} and token.tag_ in {"NNS", "NNPS"} and is_person(token):
            take_noun(draft, token)
            draft.modifiers[:0] = [plain(child) for child in token.children if child.dep_ in {"amod", "compound"}]
            nation = [child.text for child in token.children if child.dep_ in {"amod", "compound"} and child.ent_type_]
            draft.plural = " ".join([*nation, draft.plural])
            return True
    return False
