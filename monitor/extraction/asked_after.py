"""Tells whom a pronoun means behind a question: "And Fjord Line? It is silent.", "I rang Jon Abel. He hung up."."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.names import Mention

LONGEST = 8  # tokens of such a question
OPENING = 3  # tokens of a sentence in which its subject stands
ASKING = {"ask", "telephone", "phone", "ring", "call", "e", "email", "e-mail", "contact", "approach", "text", "visit"}
WAITING = {"have", "get", "receive", "wait", "await", "hear", "be"}
PUTTING = {"put", "write", "send", "speak", "turn", "talk", "go"}


def whom(doc: Doc, passage: int, before: int, earlier: Sequence[Mention]) -> str | None:
    """The name in the question, if no other one stands between it and token `before`; `earlier` are nearest first."""
    mark = next((t.i for t in doc[:LONGEST] if t.text == "?"), before)
    if mark >= before or any(t.pos_ in {"VERB", "AUX"} for t in doc[:mark]):
        return None
    if earlier and (earlier[0].passage, earlier[0].end) == (passage, mark):
        return earlier[0].name
    named = [t.text for t in doc[:mark] if not t.is_space and t.lower_ not in {"and", "but", "the", "what", "of"}]
    since = any(one.passage == passage and one.end > mark for one in earlier)
    return " ".join(named) if named and not since and all(word[:1].isupper() for word in named) else None


def put_to(doc: Doc, before: int) -> Token | None:
    """Whom the reporter asked in the sentence just before: "I rang Jon Abel", "I put nine questions to Jon Abel"."""
    start = doc[min(before, len(doc) - 1)].sent.start
    last = doc[start - 1].sent if start else None
    if last is None or not start <= before <= start + OPENING:
        return None
    return _asked(last)


def asked_for(doc: Doc, first: int) -> Token | None:
    """Whom the reporter asked who "has had no reply": "We asked the port whether it was shut and have had no reply"."""
    awaited = next((t.lemma_ in WAITING for t in doc[first : first + 3] if t.pos_ in {"VERB", "AUX"}), False)
    return _asked(doc[doc[first].sent.start : first]) if awaited else None


def _asked(words: Span) -> Token | None:
    for verb in words:
        who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if who is None or who.lower_ not in {"i", "we"}:
            continue
        if verb.lemma_ in ASKING:
            return next((c for c in verb.children if c.dep_ in {"dobj", "dative"}), None)
        around = (c for t in (verb, *verb.children) for c in t.children)
        to = next((c for c in around if c.dep_ in {"prep", "dative"} and c.lower_ == "to"), None)
        if verb.lemma_ in PUTTING and to is not None:
            return next((c for c in to.children if c.dep_ == "pobj"), None)
    return None
