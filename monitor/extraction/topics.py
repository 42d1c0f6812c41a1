"""Finds what a bare number counts in what its paragraph speaks of: "And the dead?", "Of those men, 29 had fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.counted_words import CUES, STATE_ADJECTIVES, STATES
from monitor.extraction.naming import take_noun
from monitor.extraction.own_sentence import BANDS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from monitor.extraction.drafts import Draft

_LONGEST = 6  # tokens of a sentence that only names a topic
_NEAR = 3  # sentences from such a sentence to the numbers that it announces, unless it opens the paragraph
_FRONTED = 20  # tokens from "Of the men" to the number
_AFTER_FRONTED = 2  # sentences for which such words tell the topic, their own the first
_FRONTING = (("as", "for"), ("as", "to"), ("about",), ("regarding",), ("concerning",), ("in", "the", "matter", "of"))
_PLURAL = {"NNS", "NNPS"}
_OPENING = {"the", "our", "their"}
_LEADING = {"and", "but", "or", "so", "then", "first", "next", "now", "finally", "what", "about", "of", "as", "for"}
_STANDING_FOR_PEOPLE = {"dead", "missing", "injured", "wounded"}
_DETERMINERS = {"the", "those", "these", "its", "their", "his", "her", "our", "all"}
_BACKWARD = {"them", "these", "those"}


def from_topic(draft: Draft) -> bool:
    """As in "The pumps. ... 9 of the 20", "And the dead? The nurses spoke of two": a few words name the topic."""
    doc = draft.passage.doc
    opening = next(iter(doc.sents), None)
    start = int(draft.sentence.start)
    for _ in range(_NEAR):
        if start == 0:
            return False
        sentence = doc[start - 1].sent
        start = int(sentence.start)
        if _announces(draft, sentence, opened=start == 0):
            return True
    return opening is not None and opening.end <= draft.sentence.start and _announces(draft, opening, opened=True)


def _announces(draft: Draft, topic: Span, *, opened: bool) -> bool:
    """Takes the plural, or the state that stands for people, that a sentence of a few words without verb ends in."""
    words = [token for token in topic if token.is_alpha]
    labelled = opened and len(words) == 1 and draft.sentence.start == topic.end
    labelled = labelled and draft.passage.block.kind == "bullet"
    while len(words) > 1 and words[0].lower_ in _LEADING:
        words.pop(0)
    if len(topic) > _LONGEST or not words or not (labelled or words[0].lower_ in _OPENING):
        return False
    if any(token.pos_ in {"VERB", "AUX"} for token in words[:-1]):
        return False
    last = words[-1]
    if last.tag_ in _PLURAL and last.lower_ not in STATES:
        take_noun(draft, last)
        draft.plural = draft.plural.lower() if labelled else draft.plural
        return True
    if last.lower_ in BANDS and not draft.unit:
        draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
        draft.modifiers.append(last.lower_)  # "The jury. It was 14 after all"
        return True
    return last.lower_ in _STANDING_FOR_PEOPLE and _takes_people(draft, last)


def from_fronted(draft: Draft) -> bool:
    """As in "As for the tents, three of the eight ...", "About the dead he will not be moved. We counted 17"."""
    doc, start = draft.passage.doc, int(draft.sentence.start)
    for _ in range(_AFTER_FRONTED):
        words = [token for token in doc[start : min(start + _LONGEST, draft.token.i)] if not token.is_space]
        opened = next((len(opening) for opening in _FRONTING if _opens(words, opening)), 0)
        topic = words[opened + 1] if len(words) > opened + 1 else None
        if opened and topic is not None and words[opened].lower_ in _DETERMINERS:
            if topic.tag_ in _PLURAL and topic.lower_ not in STATES:
                take_noun(draft, topic)
                return True
            return topic.lower_ in _STANDING_FOR_PEOPLE and _takes_people(draft, topic)
        if start == 0:
            return False
        start = int(doc[start - 1].sent.start)
    return False


def _opens(words: list[Token], opening: tuple[str, ...]) -> bool:
    return tuple(token.lower_ for token in words[: len(opening)]) == opening


def _takes_people(draft: Draft, state: Token) -> bool:
    draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
    draft.states.append(STATES[state.lower_])
    return True


def from_whole(draft: Draft) -> bool:
    """As in "Of the families on the list, 57 have been paid": the whole that opens the sentence."""
    words = [t for t in draft.sentence if t.idx < draft.start and not t.is_space and t.text not in {'"', "“"}]
    if not 4 <= len(words) <= _FRONTED or words[0].text != "Of" or words[1].lower_ not in _DETERMINERS:
        return False
    if words[-1].text != ",":
        return False
    noun = next((token for token in words[2:] if token.tag_ in _PLURAL), None)
    if noun is None:
        return False
    take_noun(draft, noun)
    return True


def from_named(draft: Draft, owner: Draft | None) -> bool:
    """As in "The pupils are another matter: 31 of them": a plural subject nearer than what was counted last."""
    pronoun = draft.noun.pronoun
    if pronoun is None or pronoun.lower_ not in _BACKWARD or (owner and owner.sentence == draft.sentence):
        return False
    doc = draft.passage.doc
    begin = int(draft.sentence.start)
    begin = int(doc[begin - 1].sent.start) if begin else 0
    counted = owner.end if owner is not None and owner.passage is draft.passage else 0
    for token in reversed(doc[begin : draft.token.i]):
        if token.dep_ not in {"nsubj", "nsubjpass"} or not counted <= token.idx < draft.start or _reports(token):
            continue
        if token.lower_ in STATE_ADJECTIVES & STATES.keys() and token.i and doc[token.i - 1].lower_ == "the":
            return _takes_people(draft, token)
        if token.tag_ in _PLURAL and token.ent_type_ not in {"DATE", "TIME"}:
            take_noun(draft, token)
            return True
    return False


def _reports(subject: Token) -> bool:
    """As in "Parents say that nine of them ...": whoever tells it is not counted."""
    return subject.dep_ == "nsubj" and subject.head.lemma_.lower() in CUES - {"be", "have", "take", "come", "go"}
