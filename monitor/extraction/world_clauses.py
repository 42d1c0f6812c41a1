"""Leaves to the article what it tells of the world in passing: "the train, which has two decks, was late, he said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import cues, grammar

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from monitor.extraction.spans import Attribution, Range

RESULTS = frozenset(
    ("bring", "leave", "make", "mean", "take", "put", "give", "raise", "reduce", "lift", "push", "count")
)
"""What follows from what was said is said, too: "which brings the number to nine"."""


def left_out(one: Attribution, doc: Doc) -> Attribution:
    """The attribution without the clauses in the present tense that only describe what somebody told of in the past."""
    if one.direct or one.asked or one.cue is None or not _is_past(doc[slice(*one.cue)][-1]):
        return one
    parts = tuple((passage, *rest) for passage, start, end in one.parts for rest in _rests(doc, start, end))
    return msgspec.structs.replace(one, parts=parts) if parts else one


def _rests(doc: Doc, start: int, end: int) -> list[Range]:
    """What is left of these words without such clauses."""
    holes = _clauses(doc, start, end)
    edges = [start, *(edge for hole in holes for edge in hole), end]
    rests = [grammar.trimmed(doc, first, last) for first, last in zip(edges[::2], edges[1::2], strict=True)]
    return [rest for rest in rests if rest[0] < rest[1]] if holes else [(start, end)]


def _is_past(cue: Token) -> bool:
    """Whether something was told in the past, so that the present tense is the article's own."""
    return cue.tag_ in {"VBD", "VBN"} or cue.lower_ in {"to", "according"}


def _clauses(doc: Doc, start: int, end: int) -> list[Range]:
    """The clauses with a number that describe a thing as it always is: ", which has ten carriages"."""
    found = []
    for token in doc[start + 1 : end]:
        if token.lower_ == "which" and token.nbor(-1).text == "," and _describes(token.head):
            stop = next((t.i for t in doc[token.head.i : end] if t.text in {",", ";"}), end)
            if any(t.like_num for t in doc[token.i : stop]):
                found.append((token.i - 1, stop))
    return found


def _describes(verb: Token) -> bool:
    """Whether a relative clause tells in the plain present what a thing is or has, and nothing that was found of it."""
    described = verb.head.pos_ in {"NOUN", "PROPN"} and verb.dep_ == "relcl"
    told = verb.lemma_.lower() in RESULTS | cues.SPEECH | cues.NUMBERING - {"have"}
    return described and verb.tag_ in {"VBZ", "VBP"} and not told
