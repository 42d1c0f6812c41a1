"""Sees whom "it" means by the words beside it alone: "The pension fund has lost 64 million, it said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.name_words import ORGANISATIONS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def overlooked(doc: Doc, start: int) -> Token | None:
    """The name that is the subject of the sentence just before, where the model saw none: "Tarn has moved less. It"."""
    begin = int(doc[min(start, len(doc) - 1)].sent.start)
    before = doc[begin - 1].sent if begin else doc[:0]
    subject = next((c for c in before.root.children if c.dep_ == "nsubj"), None) if len(before) else None
    if subject is None or subject.pos_ != "PROPN" or subject.ent_type_ or not subject.text.istitle():
        return None
    return subject if subject.i == before.start else None


def body(pronoun: Token, start: int) -> Token | None:
    """The body that is the subject of the words from token `start` to an "it" behind them, or None."""
    subject = next((t for t in pronoun.doc[start : pronoun.i] if t.dep_ in {"nsubj", "nsubjpass"}), None)
    if pronoun.lower_ != "it" or subject is None or subject.sent.start != pronoun.sent.start:
        return None
    named = subject.ent_type_ == "ORG" or subject.lemma_.lower() in ORGANISATIONS
    counted = subject.tag_ == "NNS" or any(c.like_num for c in subject.children)
    return subject if named and not counted and subject.head.pos_ in {"VERB", "AUX"} else None
