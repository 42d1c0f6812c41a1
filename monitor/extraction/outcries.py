"""Finds denials in set phrases such as "no truth in", and in outcries: "Rubbish!"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extraction import stance_words as words
from monitor.extraction.hits import Hit, hypothetical, object_range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

PHRASES = (
    re.compile(r"\bno (?:\w+ )?(?:truth|substance|foundation|merit|validity) (?:in|to|behind)\b", re.IGNORECASE),
    re.compile(r"\b(?:no|without|little|lacks?|lacking) (?:\w+ )?(?:basis|foundation|grounds?)\b", re.IGNORECASE),
    re.compile(r"\bnothing of the (?:kind|sort)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:not|n['’]t|never) (?:correspond|conform|answer) (?:to|with) (?:the )?(?:reality|facts?|truth)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\bat odds with (?:the )?(?:reality|facts|truth)\b", re.IGNORECASE),
    re.compile(r"\bno such (?!luck)\w+", re.IGNORECASE),
    re.compile(r"\b(?:not|n['’]t|never) (?:\w+ )?(?:true|the case|correct|accurate|the truth)\b", re.IGNORECASE),
    re.compile(r"\b(?:far|further|farther|long way) from (?:the )?(?:truth|true|reality)\b", re.IGNORECASE),
    re.compile(r"\b(?:never happened|did not happen|didn['’]t happen|made up|not a word of)\b", re.IGNORECASE),
)  # fmt: skip
"""Phrases that deny wherever somebody says them."""

OUTCRY = 3  # words of the longest outcry
LEAVE_OUT = re.compile(r"\b(?:made up (?:of|for|his|her|its|their|my|your|the)|with no such)\b", re.IGNORECASE)


def find(sentence: Span) -> Iterator[Hit]:
    """The denials of one sentence that stand in a set phrase, or that are the whole sentence."""
    yield from _by_phrase(sentence)
    if _is_outcry(sentence) and not (sentence.start and _is_outcry(sentence.doc[sentence.start - 1].sent)):
        first, last = sentence[0], sentence[-1]
        yield Hit("denies", (first.i, last.i + 1), None, None, said_by_frame=True)


def _by_phrase(sentence: Span) -> Iterator[Hit]:
    text = sentence.text
    for pattern in PHRASES:
        for match in pattern.finditer(text):
            if LEAVE_OUT.match(text, match.start()):
                continue
            span = sentence.doc.char_span(
                sentence.start_char + match.start(), sentence.start_char + match.end(), alignment_mode="expand"
            )
            if span is not None and not hypothetical(span.root):
                yield Hit("denies", (span.start, span.end), None, _about(span), said_by_frame=True)
                break


def _is_outcry(sentence: Span) -> bool:
    """Whether a sentence is nothing but what a denied thing is called: "Utter rubbish."."""
    if len(sentence) > 3 * OUTCRY or sentence.text[-1:] == "?":
        return False
    spoken = [t for t in sentence if not t.is_punct and not t.is_space]
    if not 1 <= len(spoken) <= OUTCRY or spoken[-1].lemma_.lower() not in words.FALSE - words.NO_OUTCRY:
        return False
    return all(_may_cry(t) for t in spoken)


def _may_cry(token: Token) -> bool:
    return token.pos_ not in {"AUX", "PRON", "ADP", "NUM"} and token.lower_ not in {"no", "not", "fake"}


def _about(span: Span) -> tuple[int, int] | None:
    """What a denying phrase bears on: what follows its preposition, else the subject of its verb."""
    last = span[-1]
    named = next((c for c in last.children if c.dep_ == "pobj"), None)
    if named is not None:
        return object_range(named)
    head = span.root
    while head.pos_ not in {"VERB", "AUX"} and head.head.i != head.i:
        head = head.head
    subject = next((c for c in head.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < span.start), None)
    return None if subject is None else object_range(subject)
