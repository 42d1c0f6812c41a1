"""Finds where people, organisations and places are named: the model's entities, mended by what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import grammar, name_clues, personhood
from monitor.extraction.name_words import ORGANISATIONS, is_title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.findings import NameKind

KINDS: dict[str, NameKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "place",
}  # fmt: skip
CLUBS = {"FC", "AFC", "CF", "SC", "RFC", "United", "Rovers", "Wanderers"}  # last words of the names of sports clubs
LONGEST = 8  # tokens of a name
SHOUTED = {"MANY", "MUCH", "MY", "OUR", "YOUR", "THEIR", "THESE", "THOSE", "SOME", "MORE", "FEW", "ALL", "NO", "SICK",
           "DEAD"}  # fmt: skip
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
    apposed = name_clues.apposed(doc)
    shown = {*personhood.find(doc), *((start, end) for start, end, kind in apposed if kind == "person")}
    for start, end, kind in [
        *((start, end, "person") for start, end in sorted(shown)),
        *name_clues.after_roles(doc),
        *apposed,
        *name_clues.called(doc),
        *name_clues.with_age(doc),
        *_entities(doc),
        *name_clues.with_office(doc),
        *name_clues.subjects(doc),
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
        if ent.label_ in KINDS and ent.label_ != "NORP" and any(c.isalpha() for c in ent.text) and not _is_shouted(ent)
    ]


def _is_shouted(ent: Span) -> bool:
    """Whether a word is no name but stands among capitals, behind a word that none follows: "HOW MANY FARMS?"."""
    before = ent.doc[ent.start - 1] if ent.start else None
    return before is not None and len(ent) == 1 and ent.text.isupper() and before.text in SHOUTED


def _kind(ent: Span) -> NameKind:
    """The kind that the words themselves tell, where the model's label contradicts it."""
    if len(ent) > 1 and (any(t.lower_ in ORGANISATIONS for t in ent) or ent[-1].text in CLUBS):
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


def _after_bodies(doc: Doc) -> list[tuple[int, int, NameKind]]:
    """Capitalised words behind what they name: "the union Iron Hands"."""
    found: list[tuple[int, int, NameKind]] = []
    for token in doc[1:-1]:
        if token.lower_ in ORGANISATIONS and token.text.islower() and doc[token.i - 1].pos_ in {"DET", "ADJ", "NOUN"}:
            end = token.i + 1
            while (
                end < len(doc)
                and end - token.i <= 4
                and name_clues.is_name_word(doc[end])
                and not doc[end].is_sent_start
            ):
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


def repeated(passage: int, doc: Doc, known: Mapping[str, NameKind], taken: set[int]) -> list[NameSpan]:
    """Names of one word that the model saw elsewhere and overlooked here; `known` are these, each with its kind."""
    hashes = {doc.vocab.strings[word] for word in known}
    return [
        NameSpan(passage, i, i + 1, doc[i].text, known[doc[i].text])
        for i, word in enumerate(doc.to_array("ORTH").tolist())
        if word in hashes and i not in taken and doc[i].pos_ == "PROPN"
    ]


def beginnings(passage: int, doc: Doc, known: set[str], taken: set[int]) -> list[NameSpan]:
    """The first words of bodies named in full elsewhere: "Pale Lantern", of "Pale Lantern Research"."""
    firsts: dict[str, list[list[str]]] = {}
    for name in sorted(known):
        if name[:1].isupper():
            firsts.setdefault(name.split()[0], []).append(name.split())
    found: list[NameSpan] = []
    hashes = {doc.vocab.strings[word] for word in firsts}
    for i, word in enumerate(doc.to_array("ORTH").tolist()):
        if word not in hashes or i in taken:
            continue
        token = doc[i]
        lengths = [_common(doc, token.i, words) for words in firsts[token.text]]
        end = token.i + max(lengths)
        if max(lengths) > 1 and not taken.intersection(range(token.i, end)):
            found.append(NameSpan(passage, token.i, end, _text(doc, token.i, end), "organisation"))
    return found


def _common(doc: Doc, start: int, words: list[str]) -> int:
    """How many words of a name stand here in a row, a name's small words at the end left out."""
    same = 0
    while same < len(words) and start + same < len(doc) and doc[start + same].text == words[same]:
        same += 1
    while same and not words[same - 1][:1].isupper():
        same -= 1
    return same


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
