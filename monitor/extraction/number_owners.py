"""Finds whose number it is where a possessive or a noun tells: "Norway's 27", "the figure that rebels spread"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import cues, grammar
from monitor.extraction.name_words import ORGANISATIONS, SOURCES, role_lemma
from monitor.extraction.spans import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

KEEPING = {
    "drop", "withdraw", "abandon", "scrap", "retract", "defend", "revise", "correct", "reaffirm", "repeat", "stand",
    "stick", "keep", "amend", "maintain", "disown", "bury",
}  # fmt: skip
SPREADING = {
    "put", "give", "spread", "circulate", "publish", "quote", "cite", "use", "claim", "report", "announce", "mention",
    "issue", "release", "state", "name", "advance", "provide", "offer", "supply", "repeat", "broadcast", "print",
}  # fmt: skip


def of_number(passage: int, whose: Token) -> Attribution | None:
    """A number that belongs to whoever gave it."""
    if whose.tag_ == "PRP$":
        return _kept_number(passage, whose)
    return _owned_number(passage, whose) if whose.tag_ == "POS" else None


def _owned_number(passage: int, mark: Token) -> Attribution | None:
    """The 27 of "Norway's 27": a bare number that belongs to whoever gave it."""
    doc = mark.doc
    if mark.i + 1 >= len(doc) or not mark.i or not doc[mark.i + 1].like_num:
        return None
    number = doc[mark.i + 1]
    end = number.i + 1
    apart = any(t.tag_ == "DT" for t in doc[number.i + 1 : max(number.head.i, number.i + 1)])
    if number.head.i > number.i and number.dep_ in {"nummod", "compound", "amod"} and not apart:
        if number.head.lower_ not in {"%", "percent", "cent", "million", "billion"}:
            return None
        end = number.head.i + 1
    elif end < len(doc) and doc[end].lower_ in {"per", "percent", "%"}:
        end += 2 if doc[end].lower_ == "per" else 1
    return Attribution(passage, ((passage, number.i, min(end, len(doc))),), None, (mark.i - 1, mark.i), mark.i - 1)


def _kept_number(passage: int, whose: Token) -> Attribution | None:
    """The 187 of "the bureau has dropped its 187 knots": whoever keeps to a number or gives it up has given it."""
    doc = whose.doc
    number = doc[whose.i + 1] if whose.i + 1 < len(doc) else whose
    if not number.like_num or whose.lower_ in {"my", "our", "your"}:
        return None
    noun = number.head if number.head.i > number.i else number
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head if noun.dep_ == "pobj" else noun
    subject = grammar.own_subject(verb) if verb.lemma_.lower() in KEEPING else None
    if subject is None or subject.i > whose.i or subject.tag_ in {"PRP", "DT", "WDT"}:
        return None
    content = (number.i, noun.i + 1)
    return Attribution(passage, ((passage, *content),), (verb.i, verb.i + 1), grammar.noun_phrase(subject), subject.i)


def points_to(passage: int, word: Token, sentence: Span) -> Attribution | None:
    """A leaked memo points to 900 faults, where the parse takes the verb for a noun."""
    doc = word.doc
    start, end = grammar.trimmed(doc, word.i + 2, sentence.end)
    if not sentence.start < word.i < sentence.end - 3 or doc[word.i + 1].lower_ != "to" or end - start < 2:
        return None
    head = doc[word.i - 1]
    if head.lemma_.lower() not in ORGANISATIONS | SOURCES and role_lemma(head.text) is None:
        return None
    first = min(grammar.left(word), head.i)
    return Attribution(
        passage, ((passage, start, end),), (word.i, word.i + 1), (max(first, sentence.start), word.i), head.i
    )


def spreader(noun: Token) -> Token | None:
    """Who gives a number: "the figure of 14 that supporters put about", "a toll of 400 is being given by some"."""
    if noun.lemma_.lower() not in cues.COUNT_NOUNS or not any(t.like_num for t in noun.doc[noun.i + 1 : noun.i + 6]):
        return None
    counted = [c for of in noun.children if of.lower_ == "of" for c in of.children]
    behind = [c for part in (noun, *counted) for c in part.children if c.dep_ == "relcl"]
    giving = next((c for c in behind if c.lemma_.lower() in SPREADING), None)
    if giving is None and noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in SPREADING:
        giving = noun.head
    if giving is None or (grammar.is_passive(giving) and not any(c.dep_ == "agent" for c in giving.children)):
        return None
    agent = grammar.own_subject(giving)
    named = agent if agent is None or agent.lower_ not in grammar.RELATIVES else None
    subjects = [c for c in giving.children if c.dep_ == "nsubj" and c.lower_ not in grammar.RELATIVES]
    return named or next(iter(subjects), None)


def spread(passage: int, noun: Token, giver: Token) -> Attribution | None:
    """The number that somebody gives, with what it counts."""
    doc = noun.doc
    number = next((t for t in doc[noun.i + 1 : noun.i + 6] if t.like_num), None)
    if number is None or grammar.left(giver) < noun.i <= giver.i:
        return None
    end = number.head.i + 1 if number.i < number.head.i < number.i + 4 else number.i + 1
    source = grammar.noun_phrase(giver)
    content = (noun.i, end)
    return Attribution(passage, ((passage, *content),), (noun.i, noun.i + 1), source, giver.i)
