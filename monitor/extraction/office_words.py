"""Reads phrases of office token by token, where a small parse errs: where one ends, what can be a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.name_words import ORGANISATIONS, is_title, role_lemma

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MAN = 3  # tokens back from "calling" to the comma of ", a man calling himself"
REACH = 16  # tokens of an office looked at to either side
OF = {"of", "for", "at", "with", "from", "in"}
SPEAKING_FOR = {"speaking", "representing", "acting", "heading", "leading", "chairing"}
"""Participles that tell for whom somebody speaks, before or behind the name."""
SPOKEN = {"and", "or", "who", "which", "that", "said", "says", "told"}


def before_naming(doc: Doc, index: int) -> int:
    """The office of whoever "goes by the name of X" or "calls himself X"; the same place where it is no such phrase."""
    for at in range(index, max(0, index - 8), -1):
        if doc[at].lower_ == "calling" and at > _MAN and doc[at - 1].lower_ in {"man", "woman", "person"}:
            return at - _MAN - 1 if doc[at - _MAN].text == "," else at - _MAN
        if doc[at].lower_ == "who":
            return at - 2 if doc[at - 1].text == "," else at - 1
        if doc[at].lower_ == "known" and doc[index].lower_ == "as":
            return at - 1
    return index


def spoken_before(doc: Doc, comma: int) -> int | None:
    """Where "Speaking for the ministry," begins, if that opens the sentence before a comma."""
    for at in range(comma - 1, max(-1, comma - REACH), -1):
        if doc[at].is_sent_start:
            return at if doc[at].lower_ in SPEAKING_FOR else None
        if doc[at].text == ",":
            return None
    return None


def held_before(doc: Doc, index: int) -> int | None:
    """The office of one person that ends at a token, bodies behind "of" and "for" counted in; None where none does."""
    role = last_role(doc, index)
    return role if role is not None and doc[role].tag_ not in {"NNS", "NNPS"} else None


def last_role(doc: Doc, index: int) -> int | None:
    """The office that ends at a token, or has nothing but "of" and "for" phrases behind it up to there."""
    last: int | None = None
    for at in range(index, max(0, index - REACH) - 1, -1):
        token = doc[at]
        if role_lemma(token.text) and at == index and token.lower_ in ORGANISATIONS:
            last = at  # "coast guard" may be the body, with the office before it
        elif role_lemma(token.text) and (at == index or doc[at + 1].lower_ in OF):
            return at
        told = token.lower_ in SPOKEN - {"and", "or", "who", "which"}
        is_verb = token.pos_ in {"VERB", "AUX", "PRON"} and token.tag_ not in {"VBN", "VBG", "PRP$"}
        if is_verb or told or token.is_sent_start or (token.is_punct and token.text not in {"-", "’", "'", "."}):
            return last
    return last


def is_first_part(token: Token) -> bool:
    """Whether an office is only the first part of a compound: as in "minister council"."""
    return token.dep_ == "compound" and token.head.i == token.i + 1 and role_lemma(token.head.text) is None


def may_tell(token: Token) -> bool:
    """Whether a word can be a part of a noun phrase before its head; whatever hyphens tie together is one."""
    if _is_tied(token):
        return True
    if token.lower_ in OF or token.lower_ in SPOKEN - {"told"}:
        return False
    if token.lower_ in {"acting", "managing", "founding", "serving", "presiding"}:
        return True
    return token.pos_ in {"ADJ", "NOUN", "PROPN", "NUM"} or token.text in {"-", "&"} or token.tag_ in {"VBN", "JJ"}


def _is_tied(token: Token) -> bool:
    """Whether a hyphen without blanks ties a word to its neighbour: each of "out-of-town"."""
    doc, i = token.doc, token.i
    if token.text == "-":
        return not token.whitespace_ and i > 0 and not doc[i - 1].whitespace_
    after = i + 1 < len(doc) and not token.whitespace_ and doc[i + 1].text == "-"
    return after or (i > 1 and doc[i - 1].text == "-" and not doc[i - 1].whitespace_ and not doc[i - 2].whitespace_)


def body_words(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    """The body that the modifiers of an office name: "Tellan defence ministry"; without adjectives in front."""
    while start < end and not _names_body(doc[start]):
        start += 1
    if start >= end:
        return ()
    return (text_of(doc, start, end),)


def _names_body(token: Token) -> bool:
    if token.ent_type_ in {"ORG", "GPE", "NORP", "PERSON", "FAC", "LOC"}:
        return token.text[:1].isupper()
    if token.lemma_.lower() in ORGANISATIONS:
        return True
    is_beginning = token.is_sent_start or (token.i > 0 and token.nbor(-1).text in '“"')
    if token.text[:1].isupper() and token.pos_ in {"PROPN", "NOUN", "ADJ"} and not is_title(token.text):
        return not is_beginning or token.pos_ == "PROPN"
    return token.pos_ == "NOUN" and token.i + 1 < len(token.doc) and token.nbor().lemma_.lower() in ORGANISATIONS


def bodies_only(found: tuple[str, ...]) -> tuple[str, ...]:
    """Those that name a body: with a capital, or by its kind; of a "police operation" the police."""
    whose = (
        one.split()[0] if one.split()[0] in ORGANISATIONS and one.split()[-1] not in ORGANISATIONS else one
        for one in found
    )
    return tuple(one for one in whose if one != one.lower() or one.split()[-1].lower() in ORGANISATIONS)


def run_start(doc: Doc, index: int) -> int:
    """The first token of the entity that goes up to a token."""
    first = max(0, index - REACH)
    while index > first and doc[index].ent_iob_ == "I":
        index -= 1
    return index


def proper_behind(doc: Doc, at: int, end: int) -> bool:
    """Whether a name goes on behind "of": "Ministry of Defence", "Bank of the North"."""
    if at + 1 >= end:
        return False
    if doc[at + 1].text[:1].isupper() and doc[at + 1].pos_ in {"PROPN", "NOUN", "ADJ"}:
        return doc[at - 1].text[:1].isupper()
    return (
        doc[at + 1].lower_ == "the"
        and at + 2 < end
        and doc[at + 2].text[:1].isupper()
        and doc[at - 1].text[:1].isupper()
    )


def on_behalf(doc: Doc, index: int) -> bool:
    """Whether "on behalf" stands here."""
    return index + 1 < len(doc) and doc[index].lower_ == "on" and doc[index + 1].lower_ == "behalf"


def after_age(doc: Doc, index: int) -> int:
    """The place behind ", 61" or "(61)", where it stands there."""
    if index + 2 < len(doc) and doc[index].text in {",", "("} and doc[index + 1].like_num:
        return index + 2 if doc[index + 2].text in {",", "–", "—"} else index + 3
    return index


def text_of(doc: Doc, start: int, end: int) -> str:
    """The words without determiners in front and possessive marks behind."""
    while start < end and (doc[start].pos_ == "DET" or doc[start].is_punct):
        start += 1
    while start < end and (doc[end - 1].tag_ == "POS" or doc[end - 1].text in {"'s", "’s", "'", "’", ",", "-"}):
        end -= 1
    return " ".join(str(doc[start:end].text).split())
