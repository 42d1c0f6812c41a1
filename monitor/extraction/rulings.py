"""Finds numbers that an authority sets: "the court cut the fine to 20,000", "officials ordered 300 hens killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.accounts import is_party
from monitor.extraction.spans import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

CHANGING = frozenset((
    "cut", "raise", "reduce", "lower", "lift", "set", "cap", "limit", "widen", "extend", "double", "halve", "fix",
    "increase", "shorten", "lengthen", "enlarge", "shrink", "tighten", "restrict",
))  # fmt: skip
RULED = frozenset((
    "fine", "penalty", "sentence", "zone", "limit", "cap", "quota", "fee", "bail", "deadline", "curfew", "ban",
    "tariff", "ration", "bounty", "reward", "radius", "cordon", "compensation", "ceiling", "term", "levy", "perimeter",
    "bond", "surety", "damages",
))  # fmt: skip
"""What stands because somebody says so."""
ORDERED = frozenset(("order", "direct", "command", "instruct"))
LINKS = {"to", "at", "from", "by"}
PERSONS = {"he", "she", "it", "they"}


def find(passage: int, doc: Doc, regions: Sequence[int]) -> list[Attribution]:
    """The attributions of such numbers in one passage, outside of quoted speech."""
    found = []
    for sentence in doc.sents:
        for token in sentence:
            lemma = token.lemma_.lower()
            if regions[token.i] < 0 and token.pos_ == "VERB" and lemma in CHANGING | ORDERED:
                one = _ruled(passage, token, sentence)
                if one is not None:
                    found.append(one)
    return found


def _ruled(passage: int, verb: Token, sentence: Span) -> Attribution | None:
    head = _who(verb, sentence)
    taken = next((c for c in verb.children if c.dep_ in {"dobj", "ccomp", "nsubj"} and c.i > verb.i), None)
    if head is None or taken is None or head.i > verb.i or grammar.negated(verb) or not _rules(head):
        return None
    doc = verb.doc
    if verb.lemma_.lower() in ORDERED:
        content = _ordered(verb, taken, sentence)
    else:
        link = next((c for c in (*verb.children, *taken.children) if c.lower_ in LINKS and c.i > taken.i), None)
        if link is None or taken.lemma_.lower() not in RULED:
            return None
        end = next((t.i for t in doc[link.i : sentence.end] if t.text in {",", ";", ":"}), sentence.end)
        content = grammar.trimmed(doc, link.i + 1, end)
    if not any(t.like_num for t in doc[slice(*content)]):
        return None
    return Attribution(passage, ((passage, *content),), (verb.i, verb.i + 1), grammar.noun_phrase(head), head.i)


def _ordered(verb: Token, taken: Token, sentence: Span) -> tuple[int, int]:
    """What is to be done to so many: "300 hens killed", "40 people to leave"."""
    doc = verb.doc
    number = next((t for t in doc[verb.i + 1 : min(verb.i + 6, sentence.end)] if t.like_num), None)
    noun = taken if number is None or number.head.i <= number.i else number.head
    behind = doc[noun.i + 1 : min(noun.i + 3, sentence.end)]
    if number is None or not any(t.tag_ in {"VBN", "VBD"} or t.lower_ == "to" for t in behind):
        return verb.i, verb.i
    end = next((t.i for t in doc[noun.i : sentence.end] if t.text in {",", ";", ":"}), sentence.end)
    return grammar.trimmed(doc, verb.i + 1, end)


def _who(verb: Token, sentence: Span) -> Token | None:
    """Who does so, of a verb that another's clause parts from its subject: "let 132 go, and cut the fine"."""
    head = grammar.subject(verb)
    if head is not None and (_rules(head) or verb.dep_ != "conj"):
        return head
    return grammar.own_subject(sentence.root)


def _rules(head: Token) -> bool:
    return is_party(head) or head.tag_ in {"NNP", "NNPS"} or head.lower_ in PERSONS
