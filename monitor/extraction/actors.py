"""Tells whose a quote without a frame is by who acts in the sentence before it: "Ana Silva shook her head. “No.”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.name_words import role_lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from monitor.extraction.passages import Passage
    from monitor.extraction.spans import Attribution

QUOTES = {"“", "”", '"', "``", "''", "„", "«", "»"}
FINITE = {"VBD", "VBZ", "VBP", "MD"}


def before_quote(passages: Sequence[Passage], speech: Attribution, last: Attribution | None) -> Token | None:
    """The person who is the subject of the sentence right before a quote; None where `last` has its frame there."""
    number, start, _ = speech.parts[0]
    passage = passages[number]
    end = start
    while end and (passage.doc[end - 1].is_space or passage.doc[end - 1].text in QUOTES):
        end -= 1
    if not end or passage.block.kind == "pull_quote" or passage.doc[end - 1].text != ".":
        return None
    sentence = passage.doc[passage.doc[end - 1].sent.start : end]
    if any(t.text in QUOTES for t in sentence) or _framed(sentence.start, sentence.end, number, last):
        return None
    subject = grammar.own_subject(sentence.root)
    acts = subject is not None and subject.i < sentence.root.i and not grammar.is_passive(sentence.root)
    return subject if acts and subject is not None and _is_person(subject) else None


def _framed(start: int, end: int, number: int, last: Attribution | None) -> bool:
    return last is not None and last.cue is not None and last.passage == number and start <= last.cue[0] < end


def _is_person(subject: Token) -> bool:
    """A name, "he" or "she", or somebody who holds an office."""
    if subject.lower_ in {"he", "she"} or subject.ent_type_ == "PERSON":
        return True
    return subject.tag_ == "NN" and role_lemma(subject.text) is not None
