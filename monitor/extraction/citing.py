"""Finds whom a report names as the origin of what it passes on: "the agency said, citing police, that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import grammar
from monitor.extraction.accounts import is_party
from monitor.extraction.name_words import SOURCES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.spans import Attribution, Range

CITING = {"citing", "quoting", "crediting"}
REFERRING = {"reference", "attribution"}


def origins(said: Attribution, doc: Doc, sentence: Span) -> list[Attribution]:
    """The statement itself, without the words that cite, and the same put down to whoever is cited."""
    found = next((one for one in (_cited(token) for token in sentence) if one is not None), None)
    if found is None or said.direct or said.cue is None or said.asked:
        return [said]
    start, head = found
    if start == said.cue[0] or not any(t.like_num for t in sentence):
        return [said]
    source = grammar.noun_phrase(head)
    parts = tuple(part for one in said.parts for part in _without(doc, one, (start, source[1])))
    if not parts or any(p == said.passage and a <= head.i < b for p, a, b in parts):
        return [said]
    outer, cue = msgspec.structs.replace(said, parts=parts), (start, start + 1)
    return [outer, msgspec.structs.replace(outer, cue=cue, source=source, head=head.i, cited=True)]


def _cited(token: Token) -> tuple[int, Token] | None:
    """Where the words that cite begin, and the noun that they name."""
    if token.lower_ in CITING and token.tag_ == "VBG":
        named = next((c for c in token.children if c.dep_ == "dobj" and c.i > token.i), None)
        start = token.i
    elif token.lower_ in REFERRING and token.head.lower_ == "with":
        named = next((p for c in token.children if c.lower_ == "to" for p in c.children if p.dep_ == "pobj"), None)
        start = token.head.i
    else:
        return None
    speaks = named is not None and (is_party(named) or named.lemma_.lower() in SOURCES)
    return (start, named) if named is not None and speaks else None


def _without(doc: Doc, part: tuple[int, int, int], cut: Range) -> list[tuple[int, int, int]]:
    """The part without the words that cite, if they stand at its front or end; else the part itself."""
    passage, start, end = part
    if not start <= cut[0] < end:
        return [part]
    sides = (grammar.trimmed(doc, start, cut[0]), grammar.trimmed(doc, min(cut[1], end), end))
    return [(passage, *side) for side in sides if side[1] - side[0] >= 2]
