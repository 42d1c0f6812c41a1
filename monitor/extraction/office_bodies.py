"""Finds the body for which an office is held: the one named, or the one that "its" or "the group" means."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from monitor.extraction.name_words import ORGANISATIONS, role_lemma
from monitor.extraction.office_words import OF, REACH, may_tell, proper_behind, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from monitor.extraction.names import Mention
    from monitor.extraction.passages import Passage

NEAR = 12  # mentions looked back on for whom "its" means
ITS = {"its", "their"}
MARKS = {"“", "”", '"', "``", "''"}
HIS = {"his", "her"}
GROUPS = {"militia", "group", "company", "firm", "organisation", "organization", "charity", "gang", "movement", "party",
          "operator", "carrier", "maker", "outfit", "network"}  # fmt: skip
"""Kinds of body whose names need not tell the kind."""
PUBLIC = {"inspectorate", "directorate", "secretariat", "authority", "ministry", "administration", "survey", "registry"}
"""What a body that serves the state is called, which "the company" never means."""


class Bodies:
    """The bodies of one article, by all that it mentions."""

    def __init__(self, passages: Sequence[Passage], mentions: Sequence[Mention]) -> None:
        self._passages = passages
        self._mentions = mentions
        self._places = [(m.passage, m.start) for m in mentions]
        self._at = {(m.passage, i): m for m in mentions for i in range(m.start, m.end)}

    def objects(self, doc: Doc, start: int, end: int, passage: int) -> tuple[str, ...]:
        """The phrases behind "of", "for" or a verb, up to the next mark or verb: "the bank", "the ministry in Oslo"."""
        found: list[str] = []
        at = start
        while at < end:
            token = doc[at]
            if token.is_punct and token.text not in {"-", "’s", "'s"}:
                break
            if at > start and token.lower_ not in OF | {"the", "to", "behalf", "on"}:
                break
            at += 1
            while at < end and (doc[at].pos_ == "DET" or doc[at].lower_ in {"on", "behalf", "of"}):
                at += 1
            if at < end and doc[at].lower_ in ITS | HIS:
                owner = self.meant(doc[at], passage)
                if owner:
                    found.append(owner)
                at += 1
            stop = self._phrase_end(doc, at, end, passage)
            if stop > at:
                found.append(text_of(doc, at, stop))
            at = stop
        return tuple(found)

    def _phrase_end(self, doc: Doc, start: int, end: int, passage: int) -> int:
        """Where a noun phrase ends; a name goes to its end, and a capital behind "of" belongs to it."""
        at = start
        while at < end:
            mention = self._at.get((passage, at))
            if mention is not None and mention.kind != "person" and mention.end > at:
                at = min(end, mention.end)
                continue
            token = doc[at]
            if token.tag_ == "POS" or (token.text == "-" and at > start) or may_tell(token):
                at += 1
            elif token.lower_ in {"of", "and", "&"} and at > start and proper_behind(doc, at, end):
                at += 2 if doc[at + 1].text[:1].isupper() else 3
            else:
                break
        return at

    def owner(self, doc: Doc, mark: int, passage: int) -> tuple[str, ...]:
        """The words before a possessive mark, or whom "the group" means: the named subject of the sentence before."""
        found = self.possessor(doc, mark)
        if not found or found[0].lower() not in GROUPS or mark < 2 or doc[mark - 2].lower_ != "the":
            return found
        first = doc[mark].sent.start
        end = bisect_left(self._places, (passage, first))
        near = [m for m in self._mentions[max(0, end - NEAR) : end] if passage - m.passage <= 1]
        proper = [m for m in near if m.kind == "organisation" and m.name[:1].isupper() and self._is_subject(m)]
        named = [m for m in proper if not set(m.name.lower().split()) & (ORGANISATIONS - GROUPS | PUBLIC)]
        return (named[-1].name,) if named else found

    def possessor(self, doc: Doc, mark: int) -> tuple[str, ...]:
        """The words before a possessive mark: "the Tellan Republic", "the market"."""
        start = mark
        while start and may_tell(doc[start - 1]) and doc[start - 1].tag_ != "POS" and mark - start < REACH:
            start -= 1
        while start < mark and (doc[start].is_punct or doc[start].pos_ == "ADV"):
            start += 1
        return (text_of(doc, start, mark),) if start < mark else ()

    def meant(self, pronoun: Token, passage: int) -> str | None:
        """Whom "its" or "her" means: the subject of the nearest sentence before it that names one, else the first."""
        end = bisect_left(self._places, (passage, pronoun.i))
        person = pronoun.lower_ in HIS
        near_by = [m for m in self._mentions[max(0, end - NEAR) : end] if passage - m.passage <= 1]
        before = [m for m in near_by if not self._in_other_quote(m, pronoun, passage)]
        near = [m for m in before if (m.kind == "person") == person]
        if not person and not any(m.passage == passage and m.start >= pronoun.sent.start for m in near):
            near = self._acting(pronoun, before) or near
        if not near and not person:  # the model took a body for a person, of whom nobody says "its"
            near = [m for m in before if " " in m.name and self._is_subject(m)][-1:]
        if not near:
            return self._several(pronoun, passage) if pronoun.lower_ == "their" else None
        last = self._sentence(near[-1])
        there = [m for m in near if self._sentence(m) == last]
        return self._in_full(next((m for m in there if self._is_subject(m)), there[0]))

    def _in_other_quote(self, mention: Mention, pronoun: Token, passage: int) -> bool:
        """Whether a name stands in words that are quoted in the pronoun's sentence, while the pronoun does not."""
        if mention.passage != passage or mention.start < pronoun.sent.start:
            return False
        marks = [t.text for t in pronoun.doc[mention.end : pronoun.i] if t.text in MARKS]
        opened = [t.text for t in pronoun.doc[pronoun.sent.start : mention.start] if t.text in MARKS]
        return len(opened) % 2 == 1 and len(marks) % 2 == 1

    def _acting(self, pronoun: Token, before: Sequence[Mention]) -> list[Mention]:
        """The subject of the same sentence, a body that the model took for a person: "Fjord said no, so its boss"."""
        there = [m for m in before if m.start >= pronoun.sent.start and m.end < pronoun.i - 1]
        return [
            m for m in there if self._sentence(m) == (before[-1].passage, pronoun.sent.start) and self._is_subject(m)
        ][:1]

    def _several(self, pronoun: Token, passage: int) -> str | None:
        """The people in the plural whom "their" means: "prosecutors"."""
        doc = self._passages[passage].doc
        for token in reversed(doc[max(0, pronoun.i - 2 * REACH) : pronoun.i]):
            if token.tag_ == "NNS" and token.dep_ == "nsubj" and role_lemma(token.text):
                return str(token.text.lower())
        return None

    def _in_full(self, mention: Mention) -> str:
        """A body's name together with its seat or owner, without which it is one of many: "the ministry in Oslo"."""
        doc = self._passages[mention.passage].doc
        if mention.name != mention.name.lower() or mention.kind == "person":
            return mention.name
        seat = self._at.get((mention.passage, mention.end + 1))
        if seat is not None and seat.kind == "place" and doc[mention.end].lower_ == "in":
            return f"{mention.name} in {seat.name}"
        owner = self._at.get((mention.passage, mention.start - 2))
        if owner is not None and doc[mention.start - 1].tag_ == "POS":
            return f"{owner.name}’s {mention.name}"
        return mention.name

    def _sentence(self, mention: Mention) -> tuple[int, int]:
        return mention.passage, self._passages[mention.passage].doc[mention.start].sent.start

    def _is_subject(self, mention: Mention) -> bool:
        doc = self._passages[mention.passage].doc
        return any(doc[i].dep_ in {"nsubj", "nsubjpass"} for i in range(mention.start, mention.end))
