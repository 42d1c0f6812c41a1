"""Finds people whom the model overlooks or takes for something else, by the words around their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.name_words import ORGANISATIONS, is_title, role_lemma
from monitor.extraction.office_words import SPEAKING_FOR, held_before, spoken_before

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from monitor.extraction.findings import NameKind

    Found = list[tuple[int, int, NameKind]]

NAMED = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"}  # what the model itself calls a name
LONGEST = 8  # tokens looked through for a name
_PARTS = 4  # words of a person's name, and one more


def after_roles(doc: Doc) -> Found:
    """Runs of capitalised words behind an office in lower case: "spokeswoman Ana Silva"."""
    found: Found = []
    for token in doc[:-1]:
        if role_lemma(token.lower_) == token.lower_ and is_name_word(token.nbor()):
            start = end = token.i + 1
            while end < min(len(doc), token.i + LONGEST) and end - start <= 3 and is_name_word(doc[end]):
                end += 1
                if is_title(doc[end - 1].text):
                    start = end
            if end - start >= 2 and (token.text[:1].islower() or doc[start].ent_type_ == "PERSON"):
                found.append((start, end, _of_office(token)))
    return found


def apposed(doc: Doc) -> Found:
    """Who is named between commas behind an office: "the bank's head of research, Ana Silva, said"."""
    found: Found = []
    if "," not in doc.text:
        return found
    for mark in doc[2:-2]:
        if mark.text != "," or doc[mark.i + 1].text[:1].islower():
            continue
        start = end = mark.i + 1
        while end < len(doc) and end - start < _PARTS and is_name_word(doc[end]) and not is_title(doc[end].text):
            end += 1
        if end - start not in {2, 3} or not _closes(doc, end):
            continue
        role = held_before(doc, mark.i - 1)
        if role is None and spoken_before(doc, mark.i) is not None:
            found.append((start, end, "person"))
        elif role is not None:
            found.append((start, end, _of_office(doc[role])))
    return found


def _of_office(role: Token) -> NameKind:
    """Who holds an office: a person, or a body where bodies have it: "the broadcaster X", "its owner, X"."""
    return "organisation" if role.lower_ in ORGANISATIONS else "person"


def called(doc: Doc) -> Found:
    """Who goes by a name: "its spokesman, who goes by the name of General Frost", "a man who calls himself Frost"."""
    found: Found = []
    text = doc.text
    if "self" not in text and "name of" not in text:
        return found
    for token in doc[2:-1]:
        named = token.lower_ == "of" and doc[token.i - 1].lower_ == "name"
        who = any(t.lower_ in {"who", "calling"} for t in doc[max(0, token.i - 6) : token.i])
        if who and (named or token.lower_ in {"himself", "herself"}):
            end = token.i + 1
            while end < len(doc) and end - token.i <= _PARTS and doc[end].text[:1].isupper():
                end += 1
            if end > token.i + 1:
                found.append((token.i + 1, end, "person"))
    return found


def _closes(doc: Doc, end: int) -> bool:
    """Whether nothing more of a name follows: a mark, or a verb of speech."""
    return end >= len(doc) or doc[end].text in {",", ".", ";", ")"} or doc[end].pos_ in {"VERB", "AUX"}


def with_office(doc: Doc) -> Found:
    """Capitalised words that the model overlooked, told of behind a comma: "Ana Silva, the mayor", "Ana Silva, who"."""
    found: Found = []
    for mark in doc[2:-2]:
        behind = doc[mark.i + 1]
        if mark.text == "," and behind.lower_ in {"the", "a", "an", "its", "their", "who"} | SPEAKING_FOR:
            start = mark.i
            while (
                start and mark.i - start < 3 and is_name_word(doc[start - 1]) and doc[start - 1].ent_type_ not in NAMED
            ):
                start -= 1
            office = behind.lower_ in SPEAKING_FOR or any(role_lemma(t.text) for t in doc[mark.i + 2 : mark.i + 6])
            acts = behind.lower_ == "who" and behind.dep_ == "nsubj" and (not start or doc[start - 1].pos_ != "DET")
            if mark.i - start >= 2 and (office or acts):
                found.append((start, mark.i, "person"))
    return found


def with_age(doc: Doc) -> Found:
    """Capitalised words that the model overlooked, with an age between commas: "Marta, 71, has lost her house"."""
    found: Found = []
    if "," not in doc.text:
        return found
    for mark in doc[1:-2]:
        if mark.text != ",":
            continue
        age, after = doc[mark.i + 1], doc[mark.i + 2]
        if age.text.isdigit() and 5 < int(age.text[:4]) < 110 and after.text in {",", "."}:
            start = mark.i
            while start and mark.i - start < 3 and is_name_word(doc[start - 1]):
                start -= 1
            if start < mark.i and doc[start].ent_type_ != "PERSON":
                found.append((start, mark.i, "person"))
    return found


def subjects(doc: Doc) -> Found:
    """Two or three capitalised words that the model overlooked and that do something: "Ilse Maran has run the home"."""
    found: Found = []
    for token in doc:
        if token.dep_ != "nsubj" or token.ent_type_ or token.pos_ != "PROPN" or not _is_plain_name(token):
            continue
        start = token.i
        while start and token.i - start < 2 and _is_plain_name(doc[start - 1]):
            start -= 1
        alone = not start or not doc[start - 1].text[:1].isupper()
        small = sum(t.text[:1].islower() for t in token.sent[:40])
        several = token.tag_ == "NNPS" and bool(start) and doc[start - 1].lower_ == "the"
        alone = alone or several
        if token.i > start and alone and small >= 3 and (token.tag_ == "NNP" or several):
            found.append((start, token.i + 1, "organisation" if several else "person"))
    return found


def _is_plain_name(token: Token) -> bool:
    text, lower = token.text, token.lower_
    return (
        text.istitle()
        and len(text) > 2
        and text.isalpha()
        and not token.ent_type_
        and not token.is_stop
        and lower not in ORGANISATIONS
        and not is_title(text)
        and token.dep_ in {"compound", "nsubj", "amod"}
    )


def is_name_word(token: Token) -> bool:
    """Whether a word can be a part of a name: with a capital, and no date or people."""
    text = token.text
    return (
        text[:1].isupper()
        and (token.pos_ in {"PROPN", "NOUN", "ADJ"} or token.ent_type_ == "PERSON")
        and token.ent_type_ not in {"DATE", "TIME", "NORP"}
        and any(c.islower() for c in text + "x")
    )
