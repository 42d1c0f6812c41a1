"""Finds silence told by what somebody does instead of answering: asked about it, she closed the door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.hits import Hit, can_speak, negated, no_holder

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ASKED = _words(
    """asked pressed questioned quizzed approached confronted challenged buttonholed cornered probed prodded rung
    telephoned reminded"""
)
"""What is done to whoever is to answer."""

GESTURES = _words(
    """turn shrug smile grin walk hurry drive run push look stare gaze glance wave point close shut bend pull pick leave
    hum whistle cough sigh blush wink put cover hide duck fold cross climb board get step vanish disappear retreat flee
    stride march stroll slip raise roll bite purse sip drink light order check adjust straighten button switch hang
    wish thank hand recommend sing dial gesture spread throw take tie pour open finish eat go make let steer"""
)
"""What is done instead of answering: whoever does so has said nothing."""

OPENING = {"“", '"', "``", "‘"}
LEADING = {"when", "once", "twice", "repeatedly", "again", "then", "and", "but", "as", "if", "later", "directly"}
AUXILIARIES = {"did", "does", "do", "was", "is", "had", "has", "would", "could", "will", "can"}
SHORT = 14  # tokens of the longest sentence that only tells a gesture
NAMING = 7  # tokens of a question that only names who is to answer: "And the minister?"


def find(sentence: Span) -> list[Hit]:
    """The silence that a sentence tells by a gesture, if it does."""
    verb = sentence.root
    if verb.lemma_.lower() not in GESTURES or verb.tag_ not in {"VBD", "VBZ", "VBP"} or negated(verb):
        return []
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if who is None or not can_speak(who) or no_holder(who) or who.lower_ in {"i", "we", "you"}:
        return []
    if any(t.text in OPENING for t in sentence) or any(c.dep_ == "ccomp" for c in verb.children):
        return []
    if not (_asked(sentence, verb) or _asked_before(sentence)):
        return []
    return [Hit("no_comment", (verb.i, min(verb.i + 2, sentence.end)), who, None)]


def _asked(sentence: Span, verb: Token) -> bool:
    """Whether the sentence tells that its subject was asked: in front of the verb, or behind it after a "when"."""
    for token in sentence:
        if token.lower_ not in ASKED or token.i == verb.i or token.tag_ not in {"VBN", "VBD"}:
            continue
        before = [t for t in sentence.doc[sentence.start : token.i] if not t.is_punct and not t.is_space]
        if token.i < verb.i and all(t.lower_ in LEADING for t in before):
            return True
        near = [t.lower_ for t in sentence.doc[max(sentence.start, token.i - 3) : token.i]]
        if "when" in near and not any(c.dep_ == "dobj" for c in token.children):
            return True
    return False


def _asked_before(sentence: Span) -> bool:
    """Whether the sentence before asks after somebody, or tells that a question was put."""
    if not sentence.start or len(sentence) > SHORT:
        return False
    before = sentence.doc[sentence.start - 1].sent
    plain = [t for t in before if not t.is_punct and not t.is_space]
    if any(t.text in OPENING for t in before):
        return False
    named = before.text.strip().endswith("?") and len(plain) <= NAMING and any(t.ent_type_ == "PERSON" for t in plain)
    asked = any(t.lower_ == "asked" and t.head.i == t.i and t.nbor(-1).lower_ in {"i", "we"} for t in before if t.i)
    return named or asked or (_put_to(plain) and _third(sentence))


def _third(sentence: Span) -> bool:
    """Whether whoever acts is called by nothing but a pronoun: the one that the question was about."""
    return any(c.dep_ == "nsubj" and c.lower_ in {"he", "she"} for c in sentence.root.children)


def _put_to(plain: list[Token]) -> bool:
    """Whether the words ask what a third person knew or did: "Did he know who had signed?"."""
    if len(plain) < 3 or plain[-1].sent.text.strip()[-1:] != "?":
        return False
    opens = plain[0].lower_ in AUXILIARIES or (plain[0].tag_ in {"WRB", "WP"} and plain[1].lower_ in AUXILIARIES)
    return opens and any(t.lower_ in {"he", "she"} for t in plain[1:3])
