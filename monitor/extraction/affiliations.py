"""Reads from the words around a name what a body is and whose it is, and whose office a person holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.name_words import ORGANISATIONS, role_lemma
from monitor.extraction.offices import Told

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from monitor.extraction.name_spans import NameSpan
    from monitor.extraction.offices import Offices

COMPANIES = {"company", "firm", "operator", "owner", "maker", "manufacturer", "airline", "railway", "retailer"}
REACH = 12  # tokens looked at to either side


def around(doc: Doc, span: NameSpan, offices: Offices) -> Told:
    """The offices and affiliations that stand right before or behind a name."""
    if span.kind != "person":
        return Told(_kinds(doc, span), (*_within(doc, span), *_owners(doc, span)))
    return offices.of(span)


def _kinds(doc: Doc, span: NameSpan) -> tuple[str, ...]:
    """What an organisation is told to be: "the union X", "X, a charity,", "the group, which calls itself X"."""
    if not span.text[:1].isupper():
        return ()
    found: list[str] = []
    before = doc[span.start - 1] if span.start else None
    if before is not None and before.text == "," and span.start > 1:
        before = doc[span.start - 2]
    if before is not None and before.lemma_.lower() in ORGANISATIONS | COMPANIES and before.text[:1].islower():
        found.append(before.lemma_.lower())
    if before is not None and before.lower_ in {"itself", "themselves", "called", "of"}:
        nouns = [t for t in doc[max(0, span.start - 7) : span.start] if t.lemma_.lower() in ORGANISATIONS]
        found.extend(
            t.lemma_.lower() for t in nouns[-1:] if before.lower_ != "of" or doc[span.start - 2].lower_ == "name"
        )
    if span.end + 1 < len(doc) and doc[span.end].text == "," and doc[span.end + 1].lower_ in {"a", "an", "the"}:
        for token in doc[span.end + 2 : span.end + 7]:
            if token.lemma_.lower() in ORGANISATIONS | COMPANIES and token.dep_ != "compound":
                found.append(token.lemma_.lower())
                break
    return tuple(found)


def _within(doc: Doc, span: NameSpan) -> tuple[str, ...]:
    """The country or body that an organisation's own name holds: "Chinese foreign ministry"."""
    found: list[str] = []
    for start in range(span.start, span.end):
        if doc[start].ent_iob_ == "B" and doc[start].ent_type_ in {"NORP", "GPE"}:
            end = start + 1
            while end < len(doc) and doc[end].ent_iob_ == "I":
                end += 1
            if end <= span.end and end - start < len(span.text.split()):
                found.append(doc[start:end].text)
    return tuple(found)


def _owners(doc: Doc, span: NameSpan) -> tuple[str, ...]:
    """Whose a body is by the words right before it: "Sweden's foreign ministry", "the Thessian coast guard"."""
    found: list[str] = []
    index = span.start - 1
    while index >= 0 and span.start - index <= REACH:
        token = doc[index]
        if (token.ent_type_ in {"NORP", "GPE", "ORG"} and token.pos_ != "DET") or token.lemma_.lower() in ORGANISATIONS:
            first = _run(doc, index)
            found.append(doc[first : index + 1].text)
            index = first
        elif token.pos_ not in {"ADJ", "NOUN", "PROPN", "PART"}:
            break
        index -= 1
    return tuple(reversed(found))


def _run(doc: Doc, index: int) -> int:
    """The first token of the entity or compound that ends at `index`."""
    first = index
    while first and (
        (doc[first].ent_iob_ == "I" and doc[first].ent_type_ == doc[index].ent_type_)
        or (
            doc[first - 1].dep_ in {"compound", "amod"}
            and not role_lemma(doc[first - 1].text)
            and not doc[first - 1].ent_type_
        )
    ):
        first -= 1
    return first
