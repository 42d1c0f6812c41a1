"""A stance while it is being found, and the questions that all stances share: is it hypothetical, what is it about."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import grammar
from monitor.extraction import stance_words as words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.findings import Stance

FRAMES = {"expect", "suspect", "predict", "fear", "likely", "refuse", "decline", "fail", "want", "urge", "ask", "stop"}


class Hit(msgspec.Struct, frozen=True):
    """Words of one passage that carry a stance: token ranges, end exclusive.

    `subject` is the token that names who takes it. `said_by_frame`: nobody is named in the words, so that whoever
    says the sentence takes the stance; where the article itself says it, there is none.
    """

    stance: Stance
    words: tuple[int, int]
    holder: object | None  # the token that names who takes the stance
    about: tuple[int, int] | None = None
    said_by_frame: bool = False


def hypothetical(verb: Token) -> bool:
    """Whether what the verb says is only thought of: "if they deny", "may deny", "expected to deny"."""
    for token in (verb, *islice(verb.ancestors, 4)):
        if any(c.lower_ in words.CONDITIONS and c.dep_ in {"mark", "aux", "advmod"} for c in token.children):
            return True
        if token.sent.start == token.left_edge.i and token.sent[0].lower_ == "should":
            return True
        if token.dep_ in {"parataxis", "ROOT", "relcl"}:
            break
    if any(c.dep_ == "aux" and c.lower_ in words.MODALS for c in verb.children):
        return True
    is_infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    return is_infinitive and verb.dep_ in {"xcomp", "ccomp", "advcl", "acl"} and verb.head.lemma_.lower() in FRAMES


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
    """The whole phrase or clause under a token."""
    start, end = grammar.trimmed(token.doc, grammar.left(token), grammar.right(token))
    return (start, end) if start < end else (token.i, token.i + 1)
