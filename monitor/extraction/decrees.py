"""Finds numbers that somebody sets by saying so: "the court fined the firm 2 million", "was sentenced to six years"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.accounts import is_party
from monitor.extraction.spans import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

DECREEING = frozenset((
    "fine", "fined", "fines", "sentence", "award", "jail", "ban", "bar", "suspend", "exclude", "penalise", "penalize",
    "disqualify", "promise", "pledge",
))  # fmt: skip
"""What is done by saying it, by those who may: the number is theirs. The model gives "fined" no lemma of its own."""
ACTS = frozenset(("arrest", "charge", "detain", "indict", "trace", "seize", "confiscate", "prosecute"))
"""What an authority has done, which it tells by having done it: only news of it, "has arrested", is meant."""
MIGHT = {"can", "could", "may", "might", "would", "should", "to"}
REACH = 80  # tokens behind the verb that may tell what is decreed
PERSONS = {"he", "she", "it", "they"}


def find(passage: int, doc: Doc, regions: Sequence[int]) -> list[Attribution]:
    """The attributions of what is decreed in one passage, outside of quoted speech."""
    found = []
    for sentence in doc.sents:
        for token in sentence:
            if regions[token.i] < 0 and token.pos_ == "VERB" and _decrees(token):
                one = _decreed(passage, token, sentence)
                if one is not None:
                    found.append(one)
    return found


def _decrees(verb: Token) -> bool:
    if verb.lemma_.lower() == "shut":
        return any(t.lower_ == "out" for t in verb.doc[verb.i + 1 : verb.i + 6])
    acted = verb.lemma_.lower() in ACTS and any(c.lower_ in {"has", "have"} for c in verb.children)
    return (acted and not grammar.is_passive(verb)) or verb.lemma_.lower() in DECREEING or verb.lower_ in DECREEING


def _decreed(passage: int, verb: Token, sentence: Span) -> Attribution | None:
    head = grammar.subject(verb)
    if head is None or not sentence.start <= head.i < sentence.end or grammar.negated(verb):
        return None
    if any(c.lower_ in MIGHT and c.dep_ == "aux" for above in (verb, verb.head) for c in above.children):
        return None  # what somebody could decree is nobody's number yet
    if head.lower_ in {"it", "they"} and verb.lemma_.lower() in ACTS:
        return None
    if not (is_party(head) or head.ent_type_ == "PERSON" or head.pos_ == "PROPN" or head.lower_ in PERSONS):
        return None
    doc = verb.doc
    end = min(grammar.right(verb), sentence.end, verb.i + REACH)
    for token in doc[verb.i + 1 : end]:
        if token.text == ";" or (
            token.text == "," and doc[token.i + 1 : token.i + 2].text.lower() in {"which", "who", "whose", "where"}
        ):
            end = token.i
            break
    content = grammar.trimmed(doc, verb.i + 1, end)
    if head.i > verb.i:  # by the court, behind the verb
        content = grammar.trimmed(doc, verb.i + 1, min(end, grammar.left(head)))
    if content[1] <= content[0] or not any(t.like_num for t in doc[slice(*content)]):
        return None
    return Attribution(passage, ((passage, *content),), (verb.i, verb.i + 1), grammar.noun_phrase(head), head.i)
