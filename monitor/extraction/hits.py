"""A stance while it is being found, and the questions that all stances share: is it hypothetical, what is it about."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import grammar
from monitor.extraction import stance_words as words
from monitor.extraction.name_words import ORGANISATIONS, SOURCES, role_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.findings import Stance

NOT = {"not", "n't", "n’t", "never", "neither"}
MANY = 40  # words that hang on one verb and are looked at
FRAMES = {"expect", "suspect", "predict", "fear", "likely", "refuse", "decline", "fail", "want", "urge", "ask", "stop",
          "demand", "call", "require", "plan", "hope", "intend", "invite", "tell", "order", "encourage", "advise",
          "need", "pressure", "allow", "unable", "reluctant", "unlikely", "threaten", "wish", "entitle"}  # fmt: skip
DEMANDS = {"demand", "insist", "urge", "ask", "recommend", "request", "suggest", "propose", "require"}
POINTING = {
    "it",
    "that",
    "this",
    "they",
    "them",
    "these",
    "those",
    "such",
    "either",
    "so",
    "both",
    "any",
    "all",
    "none",
}
"""Words that only point to what was said before."""
NOBODY = {"nobody", "none", "few", "who", "noone", "you", "something", "anyone", "everyone", "whoever"}


class Hit(msgspec.Struct, frozen=True):
    """Words of one passage that carry a stance: token ranges, end exclusive.

    `subject` is the token that names who takes it. `said_by_frame`: nobody is named in the words, so that whoever
    says the sentence takes the stance; where the article itself says it, there is none.
    """

    stance: Stance
    words: tuple[int, int]
    holder: Token | None  # the token that names who takes the stance
    about: tuple[int, int] | None = None
    said_by_frame: bool = False
    own_voice: bool = False  # the article itself may take it


def hypothetical(verb: Token) -> bool:
    """Whether what the verb says is only thought of: "if they deny", "may deny", "expected to deny"."""
    for token in (verb, *islice(verb.ancestors, 4)):
        if any(c.lower_ in words.CONDITIONS and c.dep_ in {"mark", "aux", "advmod"} for c in token.children):
            return True
        if token.sent.start == token.left_edge.i and token.sent[0].lower_ in {"should", "had", "were"}:
            return True
        if token.dep_ in {"parataxis", "ROOT", "relcl"}:
            break
    if any(c.dep_ == "aux" and c.lower_ in words.MODALS for c in verb.children):
        return True
    if verb.tag_ in {"VB", "VBP"} and verb.dep_ == "ccomp" and verb.head.lemma_.lower() in DEMANDS and _is_bare(verb):
        return True
    is_infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    return is_infinitive and verb.dep_ in {"xcomp", "ccomp", "advcl", "acl"} and verb.head.lemma_.lower() in FRAMES


def _is_bare(verb: Token) -> bool:
    """Whether a verb stands in the mood of a demand: "that the ministry withdraw it"."""
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    singular = own is not None and own.tag_ in {"NN", "NNP"}
    return singular and not any(c.dep_ == "aux" for c in verb.children)


def is_said(token: Token) -> bool:
    """Whether a word names what somebody says, by itself or as a number."""
    told = words.ASSERTIONS | words.TOLD
    return token.lemma_.lower() in told or token.lower_ in told


def is_checked(token: Token) -> bool:
    """Whether a word names what is looked into because somebody has claimed it: footage, a list, a claim."""
    return is_said(token) or token.lemma_.lower() in words.MATTERS


def can_speak(token: Token) -> bool:
    """Whether a word may name somebody who speaks: a name, an office, a body, a pronoun, and no bells or engines."""
    if token.pos_ == "PROPN" or token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}:
        return True
    if token.pos_ == "PRON" or token.lower_ in {"he", "she", "they", "we", "who", "both", "neither", "either"}:
        return token.lower_ not in {"this", "that", "which", "what", "there", "these", "those", "nothing"}
    lemma = token.lemma_.lower()
    return role_lemma(token.text) is not None or lemma in ORGANISATIONS or lemma in SOURCES or token.text[:1].isupper()


def no_holder(token: Token | None) -> bool:
    """Whether nobody takes the stance: "nobody denies", "few would deny", "who denies that?"."""
    if token is None:
        return False
    if token.lower_ in NOBODY and not (token.lower_ == "who" and token.dep_ == "nsubj" and token.head.dep_ == "relcl"):
        return True
    return any(c.lower_ in {"no", "few"} and c.dep_ in {"det", "amod"} for c in token.children)


def verb_group(verb: Token) -> tuple[int, int]:
    """The verb with its auxiliaries, adverbs and particle."""
    doc = verb.doc
    start = verb.i
    while start and doc[start - 1].head.i == verb.i and doc[start - 1].dep_ in {"aux", "auxpass", "advmod", "neg"}:
        start -= 1
    end = verb.i + 1
    while end < len(doc) and doc[end].head.i == verb.i and doc[end].dep_ in {"prt", "advmod"} and not doc[end].is_punct:
        end += 1
    return start, end


def object_range(token: Token) -> tuple[int, int]:
    """The whole phrase or clause under a token, up to a colon, or to the end of the quote that it stands in."""
    start, end = grammar.trimmed(token.doc, grammar.left(token), grammar.right(token))
    colon = next((word.i for word in token.doc[start : token.i] if word.text == ":"), None)
    if colon is not None:  # the parse may hang a phrase on what explains it: "the sum: agency staff"
        start, end = grammar.trimmed(token.doc, start, colon)
        return (start, end) if start < end else (token.i, token.i + 1)
    marks = 0
    for word in token.doc[token.i + 1 : end]:
        marks += word.text == "“"
        marks -= word.text == "”"
        if marks < 0 or word.text == ":":
            start, end = grammar.trimmed(token.doc, start, word.i)
            break
    return (start, end) if start < end else (token.i, token.i + 1)


def unready(verb: Token) -> bool:
    """Whether what the verb says is what somebody is not ready to do: "not in a position to say", "not prepared to"."""
    if verb.tag_ != "VB" or verb.head.lemma_.lower() not in words.READY or verb.head.i > verb.i:
        return False
    before = verb.doc[max(verb.sent.start, verb.head.i - 5) : verb.head.i]
    return verb.head.lower_.startswith("un") or any(t.lower_ in NOT for t in before)


def from_not(verb: Token) -> tuple[int, int]:
    """The words from the "not" to the verb."""
    before = verb.doc[max(verb.sent.start, verb.i - 9) : verb.i]
    return next((int(t.i) for t in reversed(before) if t.lower_ in NOT), int(verb.head.i)), verb.i + 1


def negated(verb: Token) -> bool:
    """Whether a "not", "never" or "neither" belongs to the verb."""
    return grammar.negated(verb) or any(c.lower_ in NOT for c in verb.children)


def modal(verb: Token, wanted: set[str]) -> bool:
    """Whether one of these auxiliaries stands with the verb."""
    return any(c.dep_ == "aux" and c.lower_ in wanted for c in verb.children)


def conditional(verb: Token) -> bool:
    """Whether the verb stands in an "if" clause; modals do not count, "would not comment" is no condition."""
    return any(
        c.lower_ in {"if", "unless"} and c.dep_ == "mark" for t in (verb, verb.head) for c in islice(t.children, MANY)
    )


def in_question(verb: Token) -> bool:
    """Whether the verb stands in a question."""
    return bool(verb.sent.text.rstrip("”\"' ").endswith("?"))


def bears_on(verb: Token) -> tuple[int, int] | None:
    """What a verb bears on: its object, clause, or what follows its preposition."""
    for child in verb.children:
        if child.dep_ in {"dobj", "ccomp", "nsubjpass"} or (child.dep_ == "xcomp" and _is_gerund(child)):
            return object_range(child)
    for child in verb.children:
        if child.dep_ in {"prep", "prt"} and child.i > verb.i:
            named = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if named is not None:
                return object_range(named)
    return None


def _is_gerund(verb: Token) -> bool:
    """As in "admitted taking it", "confirmed having seen it"."""
    return verb.tag_ == "VBG" or any(c.dep_ == "aux" and c.lower_ == "having" for c in verb.children)


def subject_above(verb: Token) -> Token | None:
    """The subject of the nearest verb above: "they are in the process of verifying"."""
    for token in verb.ancestors:
        own = grammar.own_subject(token) if token.pos_ in {"VERB", "AUX"} else None
        if own is not None:
            return own
    return None
