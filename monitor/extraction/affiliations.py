"""Reads the office of a named person, and for whom somebody acts, from the words around the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import grammar
from monitor.extraction.name_words import ORGANISATIONS, is_title, role_lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from monitor.extraction.name_spans import NameSpan
    from monitor.extraction.names import Mention

COMPANIES = {"company", "firm", "operator", "owner", "maker", "manufacturer", "airline", "railway", "retailer"}
POSSESSIVES = {"its", "their", "our"}
OF = {"of", "for", "at", "with", "from", "in"}
HEADS = {"head", "heads", "headed", "lead", "leads", "led", "run", "runs", "ran", "represent", "represents", "chair",
         "chairs", "chaired", "direct", "directs"}  # fmt: skip
REACH = 12  # tokens looked at to either side


class Told(msgspec.Struct, frozen=True):
    """What the words around one mention tell."""

    roles: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()


def around(doc: Doc, span: NameSpan, before: Sequence[Mention]) -> Told:
    """The offices and affiliations that stand right before or behind a name."""
    front = _front(doc, span)
    if span.kind != "person":
        return Told(_kinds(doc, span), (*_within(doc, span), *front.affiliations))
    back = _back(doc, span, before)
    return Told((*front.roles, *back.roles), (*front.affiliations, *back.affiliations))


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


def _front(doc: Doc, span: NameSpan) -> Told:
    """What stands before: "Ukrainian President", "the company's spokesman,", "China's"."""
    roles: list[str] = []
    whom: list[str] = []
    start = span.start
    index = start - 1
    while index >= 0 and start - index <= REACH:
        token = doc[index]
        role = role_lemma(token.text) or (token.lower_.strip(".") if is_title(token.text) else None)
        if role and span.kind == "person":
            roles.append(role)
        elif token.ent_type_ in {"NORP", "GPE", "ORG"} or token.lemma_.lower() in ORGANISATIONS:
            first = _run(doc, index)
            whom.append(doc[first : index + 1].text)
            index = first
        elif token.text == "," and index == start - 1 and index and role_lemma(doc[index - 1].text):
            pass
        elif token.pos_ not in {"ADJ", "NOUN", "PROPN", "PART"}:
            break
        index -= 1
    return Told(tuple(reversed(roles)), tuple(reversed(whom)))


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


def _back(doc: Doc, span: NameSpan, before: Sequence[Mention]) -> Told:
    """What stands behind: ", a spokesman for the ministry", "of the fishermen's union", ", who heads the office"."""
    end = span.end
    if end >= len(doc) or doc[end].text not in {",", "of", "(", "who"}:
        return Told()
    roles: list[str] = []
    whom: list[str] = []
    for token in doc[end : end + REACH]:
        if token.text in {".", ";", "”", '"'} or (token.text == "," and token.i > end and roles):
            break
        if token.pos_ in {"VERB", "AUX"} and token.lower_ not in HEADS and "speaks" not in token.lower_:
            break
        role = role_lemma(token.text)
        if role and token.dep_ != "compound":
            roles.append(role)
            whom.extend(_possessors(token, before, (span.passage, span.start)))
        if token.lower_ in OF and (roles or token.i == end or token.nbor(-1).lower_ == "speaks"):
            whom.extend(_objects(token))
        if token.lower_ in HEADS:
            whom.extend(_objects(token))
    return Told(tuple(roles), tuple(dict.fromkeys(whom)))


def _possessors(role: Token, before: Sequence[Mention], place: tuple[int, int]) -> list[str]:
    """Whose: "the company's spokesman", "its director", "Acme spokeswoman", "business minister"."""
    found = []
    for child in role.children:
        if child.dep_ == "poss" and child.lower_ in POSSESSIVES:
            earlier = [m.name for m in before if (m.passage, m.start) < place and m.kind == "organisation"]
            found.extend(earlier[-1:])
        elif child.dep_ == "poss" or (
            child.dep_ in {"compound", "amod", "nmod"} and child.ent_type_ in {"ORG", "GPE", "NORP"}
        ):
            start, end = grammar.noun_phrase(child)
            found.append(_plain(role.doc, start, end))
    return [text for text in found if text]


def _objects(preposition: Token) -> list[str]:
    """The organisations or places after "for", "of" or "heads"."""
    found = []
    for child in preposition.children:
        if child.dep_ in {"pobj", "dobj"}:
            start, end = grammar.noun_phrase(child)
            found.append(_plain(preposition.doc, start, end))
    return [text for text in found if text]


def _plain(doc: Doc, start: int, end: int) -> str:
    while start < end and (doc[start].pos_ == "DET" or doc[start].is_punct):
        start += 1
    while start < end and doc[end - 1].text in {"'s", "’s", "'", "’", ","}:
        end -= 1
    return " ".join(str(doc[start:end].text).split())
