"""Tells who says a sentence in which no attribution was found, by its word for saying or its colon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.cues import SPEECH
from monitor.extraction.hits import can_speak

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from monitor.extraction.hits import Hit
    from monitor.extraction.passages import Passage
    from monitor.extraction.speakers import Heard

NAME = 6  # tokens of the longest name before or behind a colon
FRAME = 8  # tokens behind a word for saying in which its speaker stands
INTRODUCING = {":", ",", "that", "was", "is", "had", "has", "were", "are", "it"}  # what a quoted clause goes on from
OPENING = {"“", "``", '"', "‘"}
BACK = 40  # tokens that a pronoun reaches back
VIEWS = frozenset({
    "eye", "view", "opinion", "book", "reading", "judgement", "judgment", "mind", "answer", "reply", "response", "line",
    "verdict", "version", "position", "message", "stance", "story", "argument", "explanation", "retort", "account",
    "comment", "word", "assessment",
})  # fmt: skip
"""Nouns of what somebody thinks or says, by whose owner a sentence without a verb of saying is told."""
PERSONAL = frozenset({"PERSON"})
BODIES = frozenset({"ORG", "GPE", "NORP"})
COLONS = {":", "–", "—"}


def of(number: int, passage: Passage, hit: Hit, heard: Heard) -> tuple[str, ...]:
    """Who says the sentence of a stance, or nobody."""
    sentence = passage.doc[hit.words[0]].sent
    if hit.stance == "retracts":
        return ()  # "Correction: an earlier version of this story" is told by whoever prints it
    head = (
        _behind_verb(sentence, hit)
        or _before_verb(sentence, hit)
        or _at_colon(sentence, hit)
        or _introducing(sentence, hit)
        or _viewing(sentence, hit)
    )
    name = None if head is None else heard.referents.who(number, head)
    return () if name is None else (name,)


def antecedent(pronoun: Token) -> Token | None:
    """The nearest party before a pronoun that nothing else explains: "I have tried X. They have not got back"."""
    wanted = (
        PERSONAL if pronoun.lower_ in {"he", "she"} else BODIES if pronoun.lower_ in {"it", "they"} else frozenset()
    )
    before = pronoun.doc[max(0, pronoun.i - BACK) : pronoun.i]
    named = (t for t in reversed(before) if t.ent_type_ in wanted and t.dep_ not in {"compound", "poss"})
    return next(named, None)


def _behind_verb(sentence: Span, hit: Hit) -> Token | None:
    """The chairman of "do not correspond to reality, has stressed the chairman"."""
    doc = sentence.doc
    comma = next((t.i for t in doc[hit.words[1] : sentence.end] if t.text == ","), None)
    if comma is None:
        return None
    verb = next((t for t in doc[comma + 1 : min(comma + 4, sentence.end)] if t.lemma_.lower() in SPEECH), None)
    if verb is None:
        return None
    behind = doc[verb.i + 1 : min(verb.i + FRAME, sentence.end)]
    noun = next((t for t in behind if t.pos_ in {"NOUN", "PROPN"} or t.text in {",", "that"}), None)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    while noun.dep_ == "compound" and noun.i < noun.head.i < sentence.end:
        noun = noun.head
    return noun


def _before_verb(sentence: Span, hit: Hit) -> Token | None:
    """The bank of "the figure, the bank says, is wrong"."""
    for token in sentence:
        if token.lemma_.lower() in SPEECH and token.pos_ == "VERB" and not hit.words[0] <= token.i < hit.words[1]:
            found = grammar.own_subject(token)
            if found is not None and can_speak(found) and found.lower_ not in grammar.RELATIVES:
                return found
    return None


def _introducing(sentence: Span, hit: Hit) -> Token | None:
    """The mayor of "the mayor came out with it: “...”" and of "the mayor let it be known that it was “...”"."""
    before = sentence.doc[sentence.start : hit.words[1]]
    mark = next((t for t in reversed(before) if t.text in OPENING), None)
    if mark is None or mark.i == sentence.start or mark.nbor(-1).lower_ not in INTRODUCING:
        return None
    verb = sentence.root if sentence.root.i < hit.words[0] else None
    found = None if verb is None else grammar.own_subject(verb)
    return found if found is not None and can_speak(found) else None


def _viewing(sentence: Span, hit: Hit) -> Token | None:
    """The bank of "for the bank it is a myth", "in the bank's eyes", "the bank's answer was", "let it be known"."""
    for token in sentence:
        found = None
        if token.i >= hit.words[0] and token.head.lower_ != "in":
            continue
        if token.lower_ in {"for", "to"} and not any(t.pos_ in {"VERB", "AUX"} for t in _up_to(sentence, token)):
            found = next((c for c in token.children if c.dep_ == "pobj" and not c.like_num), None)
        elif token.lemma_.lower() in VIEWS and token.dep_ in {"pobj", "nsubj"}:
            found = next((c for c in token.children if c.dep_ == "poss"), None) or _of_whom(token)
        elif token.lower_ == "concerned":
            found = next((c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        elif token.lower_ == "known" and any(t.lemma_ == "let" for t in token.ancestors):
            found = next((grammar.own_subject(t) for t in token.ancestors if t.lemma_ == "let"), None)
        if found is not None and can_speak(found):
            return found
    return None


def _of_whom(noun: Token) -> Token | None:
    """The club of "in the view of the club"."""
    of = next((c for c in noun.children if c.lower_ == "of"), None)
    return None if of is None else next((c for c in of.children if c.dep_ == "pobj"), None)


def _up_to(sentence: Span, token: Token) -> Span:
    return sentence.doc[sentence.start : token.i]


def _at_colon(sentence: Span, hit: Hit) -> Token | None:
    """The police of "Police: figure is wrong" and "Figure is wrong: police"."""
    for mark in sentence:
        if mark.text in COLONS:
            is_before = mark.i <= hit.words[0]
            around = sentence.doc[sentence.start : mark.i] if is_before else sentence.doc[mark.i + 1 : sentence.end]
            if _is_name(around):
                return around.root
    return None


def _is_name(words: Span) -> bool:
    plain = [t for t in words if not t.is_punct and not t.is_space]
    named = 1 <= len(plain) <= NAME and not any(t.pos_ in {"VERB", "AUX", "NUM"} for t in plain)
    return named and can_speak(words.root)
