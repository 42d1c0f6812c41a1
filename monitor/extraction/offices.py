"""Reads the office that stands before or behind a person's name, and the words that tell for whom it is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction.name_words import is_title, role_lemma
from monitor.extraction.office_bodies import HIS, ITS, Bodies
from monitor.extraction.office_words import (
    REACH,
    after_age,
    before_naming,
    bodies_only,
    body_words,
    is_first_part,
    last_role,
    may_tell,
    on_behalf,
    run_start,
    spoken_before,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from monitor.extraction.name_spans import NameSpan
    from monitor.extraction.names import Mention
    from monitor.extraction.passages import Passage

FORMER = {"former", "ex", "ex-", "retired", "onetime", "then", "late", "deposed", "ousted", "outgoing", "sacked"}
"""Words before an office that is no longer held: whoever had it speaks for nobody but himself."""
RANKS = {"prime", "first", "deputy", "junior", "senior", "fellow", "new", "government", "cabinet", "state", "vice"}
LEADING = frozenset((
    "head", "lead", "run", "chair", "direct", "represent", "command", "manage", "own", "defend", "advise", "front",
    "oversee",
))  # fmt: skip
"""What somebody does with a body for which he speaks: "who chairs the board"."""
SPEAKING = {"speak", "act", "work", "answer"}  # for somebody
LINKING = {"be", "serve", "remain"}
STYLES = {"managing", "acting", "founding", "serving", "presiding", "executive", "officer", "under", "vice", "deputy"}
HEADS = {"executive", "ceo", "chairman", "chairwoman", "chairperson", "spokesman", "spokeswoman", "spokesperson"}
"""Offices of a body that was spoken of before, where "the" alone stands with them: "said Ana Silva, the chairwoman"."""
OWNERS = {"owner", "retailer"}
NAMING = {"name", "himself", "herself", "as"}  # "goes by the name of X", "calls himself X", "known as X"


class Told(msgspec.Struct, frozen=True):
    """What the words around one mention tell."""

    roles: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()

    @classmethod
    def by(cls, roles: Sequence[str], whose: Sequence[str]) -> Told:
        """The offices, and for whom they are held: another office is nobody, as in "president and chief executive"."""
        return cls(tuple(roles), tuple(one for one in whose if not _is_office(one)))

    def and_(self, other: Told) -> Told:
        """Both together."""
        return Told((*self.roles, *other.roles), (*self.affiliations, *other.affiliations))


class Offices:
    """The offices of one article's people, by its passages and by all that they mention."""

    def __init__(self, passages: Sequence[Passage], mentions: Sequence[Mention]) -> None:
        self._passages = passages
        self._bodies = Bodies(passages, mentions)

    def of(self, span: NameSpan) -> Told:
        """The offices told beside a person's name, and for whom they are held."""
        doc = self._passages[span.passage].doc
        return self._before(doc, span).and_(self._behind(doc, span))

    def _before(self, doc: Doc, span: NameSpan) -> Told:
        """As in "Fjord Line's head of sales, Ida Krone", "a spokesman for the bank, Dr Jon Aas"."""
        titles, index = _titles(doc, span.start - 1)
        opened = spoken_before(doc, index) if index > 0 and doc[index].text == "," else None
        if opened is not None:
            return self._doing(doc, opened, index, span).and_(Told(tuple(titles)))
        if index > 0 and doc[index].text == "," and not doc[index - 1].is_punct:
            index -= 1
        elif index > 0 and doc[index].lower_ in NAMING | {"of"}:
            index = before_naming(doc, index)
        first = _sentence_start(doc, max(0, span.start - 2 * REACH), span.start)
        role = last_role(doc, index) if index >= first else None
        if role is None:
            return Told(tuple(titles), self._owner_alone(doc, span, index))
        behind = self._bodies.objects(doc, role + 1, index + 1, span.passage) if role < index else ()
        return self._held(doc, role, first, behind, span).and_(Told(tuple(titles)))

    def _owner_alone(self, doc: Doc, span: NameSpan, index: int) -> tuple[str, ...]:
        """Whose, where at most a title stands between: "Fjord Line's Ida Krone", "Norwegian Ida Krone"."""
        if index < 0 or index < span.start - 2:
            return ()
        if doc[index].tag_ == "POS":
            return self._bodies.possessor(doc, index)
        if doc[index].ent_type_ in {"NORP", "GPE", "ORG"} and doc[index].text[:1].isupper():
            return (text_of(doc, run_start(doc, index), index + 1),)
        return ()

    def _held(self, doc: Doc, role: int, first: int, behind: tuple[str, ...], span: NameSpan) -> Told:
        """The office whose last word is `role`, with what stands before it and the bodies told behind it."""
        start = role
        while start > max(first, role - REACH) and role_lemma(doc[start - 1].text) and doc[start - 1].tag_ != "POS":
            start -= 1
        roles = [lemma for token in doc[start : role + 1] if (lemma := role_lemma(token.text))]
        whose, former = self._left(doc, start - 1, first, span)
        if set(roles) <= OWNERS:
            return Told(tuple(roles))  # of a thing, which nobody speaks for
        if not whose and not behind and not former and start and doc[start - 1].lower_ == "the" and HEADS & set(roles):
            whose = tuple(filter(None, [self._bodies.meant(doc[start - 1], span.passage)]))
        told = Told.by((*roles, *_matter(doc, role, roles, behind)), (*whose, *behind))
        return _formerly(told) if former else told

    def _left(self, doc: Doc, index: int, first: int, span: NameSpan) -> tuple[tuple[str, ...], bool]:
        """Whose office it is by the words before it, and whether it was held once: "the bank's former", "its"."""
        end = index + 1
        while index >= first and index > end - REACH:
            token = doc[index]
            if token.tag_ == "POS":
                return (*body_words(doc, index + 1, end), *self._bodies.owner(doc, index, span.passage)), False
            if token.lower_ in FORMER:
                return (), True
            if token.lower_ in ITS | HIS:
                owner = self._bodies.meant(token, span.passage)
                return (*body_words(doc, index + 1, end), *((owner,) if owner else ())), False
            if not may_tell(token):
                break
            index -= 1
        return body_words(doc, index + 1, end), False

    def _behind(self, doc: Doc, span: NameSpan) -> Told:
        """As in ", 61, a spokesman for the bank", ", who runs the hospital", "of the union", "(Greens)"."""
        index = after_age(doc, span.end)
        if index >= len(doc):
            return Told()
        last = next((t.i for t in doc[index : index + REACH] if t.is_sent_start), min(len(doc), index + REACH))
        mark = doc[index]
        if mark.text == "(":
            return Told()
        if mark.lower_ in {"of", "for"}:
            return Told((), bodies_only(self._bodies.objects(doc, index, last, span.passage)))
        if mark.text in {",", "–", "—", "-"} or mark.lower_ == "who":
            index += mark.lower_ != "who"
            return self._clause(doc, index, last, span)
        return self._doing(doc, index, last, span)

    def _clause(self, doc: Doc, index: int, last: int, span: NameSpan) -> Told:
        """What is told between commas behind a name."""
        if index >= last:
            return Told()
        token = doc[index]
        if token.lower_ in {"who", "which"}:
            return self._doing(doc, index + 1, last, span)
        if token.lower_ in {"of", "for"}:
            return Told((), bodies_only(self._bodies.objects(doc, index, last, span.passage)))
        if token.tag_ == "VBG" and token.lemma_.lower() in LEADING | SPEAKING:
            told = self._doing(doc, index, last, span)
            return told if told.affiliations else self._office_at(doc, index, last, span)
        return self._office_at(doc, index, last, span)

    def _office_at(self, doc: Doc, index: int, last: int, span: NameSpan) -> Told:
        """The office whose phrase begins at a token: "the bank's chief executive", "head of the union"."""
        role = None
        for at in range(index, last):
            token = doc[at]
            if role_lemma(token.text) and not is_first_part(token):
                role = at
                break
            if not (may_tell(token) or token.tag_ == "POS" or token.pos_ == "DET" or token.lower_ in ITS | HIS):
                return Told()
        if role is None:
            return Told()
        while role + 1 < last and role_lemma(doc[role + 1].text):
            role += 1
        behind = self._bodies.objects(doc, role + 1, last, span.passage)
        return self._held(doc, role, index, behind, span)

    def _doing(self, doc: Doc, index: int, last: int, span: NameSpan) -> Told:
        """What somebody does for a body: "speaks for Fjord Line", "has run the clinic", "is the head of the union"."""
        while index < last and (doc[index].pos_ in {"ADV", "AUX"} and doc[index].lemma_.lower() not in LINKING):
            index += 1
        if index >= last:
            return Told()
        lemma = doc[index].lemma_.lower()
        if lemma in LEADING and doc[index].pos_ in {"VERB", "NOUN"}:
            role = ("head",) if lemma in {"head", "lead", "run", "chair"} else ()
            return Told(role, bodies_only(self._bodies.objects(doc, index, last, span.passage)))
        if lemma in SPEAKING and index + 1 < last:
            for_ = index + 1 + (doc[index + 1].pos_ == "ADV")
            if (for_ < last and doc[for_].lower_ == "for") or on_behalf(doc, for_):
                role = ("spokesperson",) if lemma == "speak" else ()
                return Told(role, self._bodies.objects(doc, for_, last, span.passage))
        if lemma in LINKING and index + 1 < last:
            told = self._office_at(doc, index + 1 + (doc[index + 1].lower_ == "been"), last, span)
            return _formerly(told) if doc[index].tag_ == "VBD" else told
        return Told()


def _sentence_start(doc: Doc, first: int, index: int) -> int:
    """The first token of the sentence in which a token stands, no further back than `first`."""
    return next((t.i for t in reversed(doc[first : index + 1]) if t.is_sent_start), first)


def _is_office(words: str) -> bool:
    """Whether words name an office and no body: "Managing", "Chief Executive Officer"."""
    return all(role_lemma(word) or word.lower() in STYLES for word in words.split())


def _formerly(told: Told) -> Told:
    """An office that was given up: it is remembered, but nobody is spoken for."""
    return Told(tuple(f"former {role}" for role in told.roles))


def _matter(doc: Doc, role: int, roles: Sequence[str], behind: Sequence[str]) -> tuple[str, ...]:
    """What a minister is minister of, as an office of its own: "information minister", "minister of ports"."""
    if "minister" not in roles:
        return ()
    before = doc[role - 1] if role else None
    if before is not None and before.pos_ in {"NOUN", "PROPN", "ADJ"} and before.lower_ not in RANKS:
        is_land = before.ent_type_ in {"GPE", "NORP"} and before.text[:1].isupper()
        return () if is_land else (f"{before.lower_} minister",)
    of = doc[role + 1].lower_ in {"of", "for"} if role + 1 < len(doc) else False
    return (f"{behind[0].lower()} minister",) if of and behind and len(behind[0].split()) <= 4 else ()


def _titles(doc: Doc, index: int) -> tuple[list[str], int]:
    """The titles right before a name, and the place before them: "the Hon. Ann Oke", "Colonel Vask"."""
    found: list[str] = []
    while (
        index >= 0
        and is_title(doc[index].text)
        and doc[index].text[:1].isupper()
        and role_lemma(doc[index].text) not in _HELD
    ):
        found.append(role_lemma(doc[index].text) or doc[index].lower_.strip("."))
        index -= 1
    if index > 0 and doc[index].lower_ == "the" and doc[index - 1].text == ",":
        index -= 1
    return found, index


_HELD = {"spokesman", "spokeswoman", "spokesperson", "minister", "director", "chairman", "chairwoman", "head",
         "chief", "secretary", "executive", "lawyer", "ambassador", "president", "leader", "boss",
         "mayor", "governor"}  # fmt: skip
