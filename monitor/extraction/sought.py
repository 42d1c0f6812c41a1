"""Finds what a bare number counts in the talk that it goes on from: "The size of the crowd is unknown. He says 900"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.counted_words import COUNTERS, COUNTS_ALONE, CUES, TAKES_PEOPLE
from monitor.extraction.naming import take_noun
from monitor.extraction.own_sentence import counted_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.drafts import Draft

_NEAR = 2  # sentences from where the number is sought to where it is given
_REACH = 70  # tokens back in which the same verb may have had its object
_SIZES = COUNTERS - {"share", "percentage", "proportion"} | {"size"}
_PLURAL = {"NNS", "NNPS"}
_FILLED = {"street", "square", "avenue"}
_MARCHING = {"march", "demonstrate", "protest", "rally", "flee", "parade"}


def from_sought(draft: Draft) -> bool:
    """As in "They quarrel over the number of the dead. The ministry has 17": the sentence before asks for it."""
    doc, start = draft.passage.doc, int(draft.sentence.start)
    for _ in range(_NEAR):
        if start == 0:
            return False
        sentence = doc[start - 1].sent
        start = int(sentence.start)
        words = [token for token in sentence if not token.is_space]
        if any(token.like_num for token in words):
            return False
        for place in range(len(words) - 2):
            if words[place].lemma_.lower() in _SIZES and words[place + 1].lower_ == "of":
                return _counts_alone(draft, words[place + 2 : place + 4]) or counted_of(draft, words, place + 2)
    return False


def _counts_alone(draft: Draft, behind: list[Token]) -> bool:
    """As in "the size of the crowd": whom the noun stands for."""
    whole = next((token for token in behind if token.lemma_.lower() in COUNTS_ALONE), None)
    if whole is None:
        return False
    noun, state = COUNTS_ALONE[whole.lemma_.lower()]
    draft.lemma, draft.plural, draft.noun_class = noun, noun, "people"
    draft.states.append(state)
    return True


def from_same_verb(draft: Draft) -> bool:
    """As in "She stopped selling tickets. The railway sold 186": what the verb took before."""
    verb = draft.token.head
    if verb.pos_ != "VERB" or draft.token.dep_ != "dobj" or verb.lemma_.lower() in CUES | TAKES_PEOPLE:
        return False
    doc = draft.passage.doc
    for token in reversed(doc[max(0, verb.i - _REACH) : verb.i]):
        if token.lemma_ == verb.lemma_ and token.pos_ == "VERB":
            taken = next((child for child in token.children if child.dep_ in {"dobj", "nsubjpass"}), None)
            if taken is not None and taken.tag_ in _PLURAL:
                take_noun(draft, taken)
                return True
    return False


def from_crowd(draft: Draft) -> bool:
    """As in "His union says 9,000 hit the streets", "9,000 marched": only people do so."""
    verb = draft.token.head
    if verb.pos_ != "VERB" or draft.token.dep_ != "nsubj" or verb.i < draft.token.i:
        return False
    filled = any(token.lemma_.lower() in _FILLED for token in verb.doc[verb.i + 1 : verb.i + 4])
    if not (filled or verb.lemma_.lower() in _MARCHING):
        return False
    draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
    draft.states.append("displace" if verb.lemma_.lower() == "flee" else "march")
    return True
