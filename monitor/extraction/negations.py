"""Finds the clause that a negation negates, where that clause asserts something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import stance_words as words
from monitor.extraction.hits import hypothetical, in_question, modal

if TYPE_CHECKING:
    from spacy.tokens import Token

NEGATIONS = {"no", "not", "n't", "n’t", "never", "nobody", "none", "nothing"}
ASIDE = {"relcl", "acl", "advcl", "amod", "csubj", "pcomp"}  # clauses that assert nothing by themselves


def clause(negation: Token) -> Token | None:
    """The verb that is negated, if its clause asserts what has been: no order, wish or question."""
    verb = negation.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.head.i != verb.i:
        verb = verb.head
    if verb.pos_ not in {"VERB", "AUX"} or modal(verb, words.MODALS | {"ca", "wo"}):
        return None
    if hypothetical(verb) or in_question(verb) or verb.dep_ in ASIDE or verb.tag_ == "VBG":
        return None
    return None if verb.tag_ == "VB" and not _did(verb) else verb


def _did(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lemma_ == "do" for c in verb.children)
