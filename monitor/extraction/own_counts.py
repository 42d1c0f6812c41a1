"""Finds the numbers between which somebody moves a count of his own: "has cut its estimate from 40 to 30"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import content_objects, cues, grammar
from monitor.extraction.accounts import is_party
from monitor.extraction.content_numbers import COUNTED
from monitor.extraction.spans import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

MOVING = frozenset((
    "cut", "slash", "trim", "reduce", "scale", "lower", "raise", "lift", "revise", "correct", "update", "close",
    "double", "halve", "narrow", "widen", "increase", "upgrade", "downgrade", "bring", "push", "nudge", "hike",
    "change", "amend", "freeze", "fix", "leave", "keep", "adjust", "shave", "treble", "triple",
))  # fmt: skip
GUESSES = cues.COUNT_NOUNS | {"outlook", "target", "demand", "offer", "bid", "claim", "prognosis", "file"}
REVISING = {"revise", "correct", "amend", "upgrade", "downgrade"}  # what is done to numbers alone
OWN = {"its", "their", "his", "her"}
LINKS = {"from", "to", "at", "by"}
TOLLS = {"toll", "tally", "count", "estimate"}  # these are moved by whoever counts, and by what kills
NEAR = 8  # tokens between such a noun and the number's preposition


def find(passage: int, doc: Doc, regions: Sequence[int]) -> list[Attribution]:
    """The attributions of such numbers in one passage, outside of quoted speech."""
    found = []
    for sentence in doc.sents:
        for token in sentence:
            one = None
            if token.lower_ in OWN | {"the"} and regions[token.i] < 0:
                one = _moved(passage, token, sentence)
            elif token.lemma_.lower() in TOLLS and regions[token.i] < 0:
                one = _toll_moved(passage, token, sentence)
            if one is not None:
                found.append(one)
    return found


def _moved(passage: int, whose: Token, sentence: Span) -> Attribution | None:
    """Whose count it is: the verb's subject, to which the "its" looks back."""
    noun = whose.head
    verb = noun.head
    revised = verb.lemma_.lower() in REVISING and noun.lemma_.lower() in GUESSES | COUNTED
    counts = revised if whose.lower_ == "the" else noun.lemma_.lower() in GUESSES or revised
    if not counts or noun.dep_ != "dobj" or verb.lemma_.lower() not in MOVING:
        return None
    head = grammar.subject(verb)
    if head is None or head.i > whose.i or head.i < sentence.start or head.lower_ in grammar.RELATIVES:
        return None
    return _told(passage, noun, head, sentence)


def _toll_moved(passage: int, noun: Token, sentence: Span) -> Attribution | None:
    """The ministry of "the ministry has brought the toll down to 26": a party that moves it has counted."""
    verb = noun.head
    head = grammar.subject(verb) if noun.dep_ == "dobj" and verb.lemma_.lower() in MOVING else None
    owned = any(c.lower_ in OWN for c in noun.children)
    if head is None or owned or not sentence.start <= head.i < verb.i or not is_party(head):
        return None
    return _told(passage, noun, head, sentence)


def _told(passage: int, noun: Token, head: Token, sentence: Span) -> Attribution | None:
    """The numbers behind the noun that a verb moves, as words of the verb's subject."""
    verb, doc = noun.head, noun.doc
    links = LINKS | {"with"} if verb.lemma_.lower() == "close" else LINKS
    window = doc[noun.i + 1 : min(noun.i + NEAR, sentence.end)]
    link = next((t for t in window if t.lower_ in links and _numbered(t, sentence)), None)
    if link is None or any(t.text in {",", ";", ":"} for t in doc[noun.i : link.i]):
        return None
    end = next((t.i for t in doc[link.i : sentence.end] if t.text in {",", ";", ":"}), sentence.end)
    end = content_objects.with_parts(doc, end, (link.i, sentence.end))
    content = grammar.trimmed(doc, link.i + 1, end)
    return Attribution(passage, ((passage, *content),), (verb.i, verb.i + 1), grammar.noun_phrase(head), head.i)


def _numbered(link: Token, sentence: Span) -> bool:
    """Whether a number stands right behind a preposition."""
    return any(t.like_num for t in link.doc[link.i + 1 : min(link.i + 4, sentence.end)])
