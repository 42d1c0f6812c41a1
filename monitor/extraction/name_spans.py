"""Finds where people, organisations and places are named: the model's entities, mended by what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import grammar, personhood
from monitor.extraction.name_words import ORGANISATIONS, is_title, role_lemma
from monitor.extraction.office_words import held_before

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.findings import NameKind

KINDS: dict[str, NameKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "place",
}  # fmt: skip
LONGEST = 8  # tokens of a name
_PARTS = 4  # words of a person's name, and one more
ADDRESSES = {"mr", "mrs", "ms", "miss", "dr", "sir", "president"}


class NameSpan(msgspec.Struct, frozen=True):
    """A name as it stands in a passage, titles and determiners left out."""

    passage: int
    start: int
    end: int
    text: str
    kind: NameKind
    sure: bool = False  # grammar tells the kind, and not the model alone


def find(passage: int, doc: Doc) -> list[NameSpan]:
    """The names of one passage in order; none overlap."""
    found: dict[int, NameSpan] = {}
    taken: set[int] = set()
    apposed = _apposed(doc)
    shown = {*personhood.find(doc), *((start, end) for start, end, kind in apposed if kind == "person")}
    for start, end, kind in [
        *((start, end, "person") for start, end in sorted(shown)),
        *_after_roles(doc),
        *apposed,
        *_called(doc),
        *_with_age(doc),
        *_entities(doc),
        *_with_office(doc),
        *_subjects(doc),
        *_after_bodies(doc),
        *_common_organisations(doc),
    ]:
        first, last = _cleaned(doc, start, end, kind)
        if first >= last or taken.intersection(range(first, last)) or last - first > LONGEST:
            continue
        taken.update(range(first, last))
        sure = (start, end) in shown or (kind == "person" and _is_addressed(doc, first))
        found[first] = NameSpan(passage, first, last, _text(doc, first, last), kind, sure)
    return [found[start] for start in sorted(found)]


def _text(doc: Doc, start: int, end: int) -> str:
    return " ".join(str(doc[start:end].text).split())


def _entities(doc: Doc) -> list[tuple[int, int, NameKind]]:
    """The model's entities but those that name peoples, which are no speakers by themselves."""
    return [
        (ent.start, ent.end, _kind(ent))
        for ent in doc.ents
        if ent.label_ in KINDS and ent.label_ != "NORP" and any(c.isalpha() for c in ent.text)
    ]


def _kind(ent: Span) -> NameKind:
    """The kind that the words themselves tell, where the model's label contradicts it."""
    if any(t.lower_ in ORGANISATIONS for t in ent) and len(ent) > 1:
        return "organisation"
    if _is_addressed(ent.doc, ent.start) or _is_who(ent):
        return "person"
    return KINDS[ent.label_]


def _is_addressed(doc: Doc, start: int) -> bool:
    """Whether a name stands behind "Mr", "Dr" and the like."""
    return start > 0 and doc[start - 1].lower_.strip(".") in ADDRESSES


def _is_who(ent: Span) -> bool:
    """Whether "who" tells more of a name of two words and more: "Ada Maran, who leads the team,"."""
    behind = [t for t in ent.doc[ent.end : ent.end + 2] if t.text != ","]
    return len(ent) > 1 and ent.label_ != "NORP" and bool(behind) and behind[0].lower_ == "who"


def _after_roles(doc: Doc) -> list[tuple[int, int, NameKind]]:
    """Runs of capitalised words behind an office in lower case: "spokeswoman Ana Silva"."""
    found: list[tuple[int, int, NameKind]] = []
    for token in doc[:-1]:
        if role_lemma(token.lower_) and not token.text.endswith("s") and _is_name_word(token.nbor()):
            start = end = token.i + 1
            while end < min(len(doc), token.i + LONGEST) and end - start <= 3 and _is_name_word(doc[end]):
                end += 1
                if is_title(doc[end - 1].text):
                    start = end
            if end - start >= 2 and (token.text[:1].islower() or doc[start].ent_type_ == "PERSON"):
                found.append((start, end, _of_office(token)))
    return found


def _apposed(doc: Doc) -> list[tuple[int, int, NameKind]]:
    """Who is named between commas behind an office: "the bank's head of research, Ana Silva, said"."""
    found: list[tuple[int, int, NameKind]] = []
    for mark in doc[2:-2]:
        if mark.text != "," or doc[mark.i + 1].text[:1].islower():
            continue
        start = end = mark.i + 1
        while end < len(doc) and end - start < _PARTS and _is_name_word(doc[end]) and not is_title(doc[end].text):
            end += 1
        role = held_before(doc, mark.i - 1) if end - start in {2, 3} and _closes(doc, end) else None
        if role is not None:
            found.append((start, end, _of_office(doc[role])))
    return found


def _of_office(role: Token) -> NameKind:
    """Who holds an office: a person, or a body where bodies have it: "the broadcaster X", "its owner, X"."""
    return "organisation" if role.lower_ in ORGANISATIONS else "person"


def _called(doc: Doc) -> list[tuple[int, int, NameKind]]:
    """Who goes by a name: "its spokesman, who goes by the name of General Frost", "a man who calls himself Frost"."""
    found: list[tuple[int, int, NameKind]] = []
    for token in doc[2:-1]:
        named = token.lower_ == "of" and doc[token.i - 1].lower_ == "name"
        if (named or token.lower_ in {"himself", "herself"}) and any(
            t.lower_ == "who" for t in doc[max(0, token.i - 6) : token.i]
        ):
            end = token.i + 1
            while end < len(doc) and end - token.i <= _PARTS and doc[end].text[:1].isupper():
                end += 1
            if end > token.i + 1:
                found.append((token.i + 1, end, "person"))
    return found


def _closes(doc: Doc, end: int) -> bool:
    """Whether nothing more of a name follows: a mark, or a verb of speech."""
    return end >= len(doc) or doc[end].text in {",", ".", ";", ")"} or doc[end].pos_ in {"VERB", "AUX"}


def _after_bodies(doc: Doc) -> list[tuple[int, int, NameKind]]:
    """Capitalised words behind what they name: "the union Iron Hands"."""
    found: list[tuple[int, int, NameKind]] = []
    for token in doc[1:-1]:
        if token.lower_ in ORGANISATIONS and token.text.islower() and doc[token.i - 1].pos_ in {"DET", "ADJ", "NOUN"}:
            end = token.i + 1
            while end < len(doc) and end - token.i <= 4 and _is_name_word(doc[end]) and not doc[end].is_sent_start:
                end += 1
            if end > token.i + 1:
                found.append((token.i + 1, end, "organisation"))
    return found


def surnames(passage: int, doc: Doc, known: set[str], taken: set[int]) -> list[NameSpan]:
    """Surnames that stand alone and that the model overlooked; `known` are those of people named in full."""
    hashes = {doc.vocab.strings[word] for word in known}
    return [
        NameSpan(passage, i, i + 1, doc[i].text, "person")
        for i, word in enumerate(doc.to_array("ORTH").tolist())
        if word in hashes and i not in taken and doc[i].pos_ == "PROPN"
    ]


def _with_office(doc: Doc) -> list[tuple[int, int, NameKind]]:
    """Capitalised words that the model overlooked, with an office behind a comma: "Ana Silva, the chief executive"."""
    found: list[tuple[int, int, NameKind]] = []
    for mark in doc[2:-2]:
        if mark.text == "," and doc[mark.i + 1].lower_ in {"the", "a", "an", "its", "their", "who"}:
            start = mark.i
            while (
                start and mark.i - start < 3 and _is_name_word(doc[start - 1]) and doc[start - 1].ent_type_ not in KINDS
            ):
                start -= 1
            office = any(role_lemma(t.text) for t in doc[mark.i + 2 : mark.i + 6])
            if mark.i - start >= 2 and office:
                found.append((start, mark.i, "person"))
    return found


def _with_age(doc: Doc) -> list[tuple[int, int, NameKind]]:
    """Capitalised words that the model overlooked, with an age between commas: "Marta, 71, has lost her house"."""
    found: list[tuple[int, int, NameKind]] = []
    if "," not in doc.text:
        return found
    for mark in doc[1:-2]:
        if mark.text != ",":
            continue
        age, after = doc[mark.i + 1], doc[mark.i + 2]
        if age.text.isdigit() and 5 < int(age.text[:4]) < 110 and after.text in {",", "."}:
            start = mark.i
            while start and mark.i - start < 3 and _is_name_word(doc[start - 1]):
                start -= 1
            if start < mark.i and doc[start].ent_type_ != "PERSON":
                found.append((start, mark.i, "person"))
    return found


def _subjects(doc: Doc) -> list[tuple[int, int, NameKind]]:
    """Two or three capitalised words that the model overlooked and that do something: "Ilse Maran has run the home"."""
    found: list[tuple[int, int, NameKind]] = []
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


def _is_name_word(token: Token) -> bool:
    text = token.text
    return (
        text[:1].isupper()
        and (token.pos_ in {"PROPN", "NOUN", "ADJ"} or token.ent_type_ == "PERSON")
        and token.ent_type_ not in {"DATE", "TIME", "NORP"}
        and any(c.islower() for c in text + "x")
    )


def _common_organisations(doc: Doc) -> list[tuple[int, int, NameKind]]:
    """Ministries, companies and unions that are named by what they are: "the health ministry"."""
    found: list[tuple[int, int, NameKind]] = []
    for token in doc:
        if token.pos_ not in {"NOUN", "PROPN"} or token.lemma_.lower() not in ORGANISATIONS or token.dep_ == "compound":
            continue
        start = token.i
        while start and doc[start - 1].dep_ in {"compound", "amod", "nmod", "punct"} and _inside(doc[start - 1], token):
            start -= 1
        found.append((start, token.i + 1, "organisation"))
    return found


def _inside(word: Token, head: Token) -> bool:
    if word.is_punct and word.text != "-":
        return False
    return grammar.left(head) <= word.i and word.pos_ in {"NOUN", "PROPN", "ADJ", "PART", "PUNCT"}


def _cleaned(doc: Doc, start: int, end: int, kind: NameKind) -> tuple[int, int]:
    """The span without determiners, titles and possessive marks at its ends."""
    while start < end and (doc[start].pos_ in {"DET", "PUNCT", "SPACE", "PART"} or doc[start].lower_ in {"the", "a"}):
        start += 1
    if any(doc[i].text[:1].isupper() for i in range(start, end)):
        while start < end and doc[end - 1].text[:1].islower() and doc[end - 1].pos_ not in {"NOUN", "PROPN"}:
            end -= 1
    while start < end and (doc[end - 1].text in {"'s", "’s", "'", "’"} or not doc[end - 1].text[-1:].isalnum()):
        if doc[end - 1].text.endswith(".") and len(doc[end - 1].text) <= 4:
            break
        end -= 1
    if kind == "person":
        while end - start > 1 and (is_title(doc[start].text) or doc[start].ent_type_ == "NORP"):
            start += 1
    return start, end
