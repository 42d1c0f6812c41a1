"""Looks back in an article for whom a pronoun or "the company" means."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from monitor.extraction import asked_after, defined_terms, grammar, most_named, self_tellers
from monitor.extraction.counted_words import PEOPLE
from monitor.extraction.defined_terms import COMPANIES
from monitor.extraction.holders import gender_of, is_holder, is_some_holder, is_told_of, looks_human
from monitor.extraction.name_words import MEN, ORGANISATIONS, SOURCES, WOMEN, role_lemma
from monitor.extraction.speaker_words import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from monitor.extraction.findings import Name
    from monitor.extraction.names import Mention
    from monitor.extraction.passages import Passage

MALE, FEMALE = {"he", "him", "his", "himself"}, {"she", "her", "hers", "herself"}
THING, MANY = {"it", "its", "itself"}, {"they", "them", "their"}
STYLED = {"excellency", "majesty", "highness", "holiness", "eminence", "grace"}
"""By what somebody is styled behind "his" or "her", as a pronoun would."""
FIRST = {"i", "we", "me", "us", "my", "our", "ours", "myself", "ourselves"}
PAPERS = frozenset({"certificate", "letter", "list", "log", "manifest", "memo", "note", "register", "sign", "plaque",
                    "document", "logbook", "sheet", "slip",
                    "diary", "leaflet", "inventory", "dossier", "affidavit"})  # fmt: skip
LOCAL = {"local", "resident", "villager", "neighbour", "neighbor", "islander", "campaigner", "protester", "fan"}
MEMORY = 60  # mentions looked back on


class Antecedents:
    """The mentions of one article in order, and who has spoken so far."""

    def __init__(
        self, passages: Sequence[Passage], names: Sequence[Name], mentions: Sequence[Mention], house: str | None = None
    ) -> None:
        self._passages = passages
        self._defined = defined_terms.told(passages, mentions)
        self._own = defined_terms.own(house)
        self._names = {(name.name, name.kind): name for name in names}
        self._people = {name.name for name in names if name.kind == "person"}
        self._bodies = {name.name for name in names if name.kind != "person"}
        self._mentions = mentions
        self._by_token = {(m.passage, i): m for m in mentions for i in range(m.start, m.end)}
        self._places = [(m.passage, m.start) for m in mentions]
        self._genders = {name.name: told for name in names if (told := gender_of(name))}
        self._spoken: list[tuple[int, int, str]] = []

    def heard(self, passage: int, token: int, name: str) -> None:
        """Remembers that somebody spoke here."""
        self._spoken.append((passage, token, name))

    def earlier(self, passage: int, token: int) -> list[Mention]:
        """The mentions before a place, nearest first."""
        end = bisect_left(self._places, (passage, token))
        return list(reversed(self._mentions[max(0, end - 5 * MEMORY) : end]))

    def of_pronoun(self, passage: int, head: Token, before: int, quoted: str | None = None) -> str | None:
        """Whom a pronoun of the third person means: the last speaker or subject before token `before` that it fits.

        Whoever is `quoted` here says "I" of himself, so no "he" in his words means him.
        """
        word, place = head.lower_, (passage, before)
        asked = None if word in MANY else self._asked(passage, before, person=word in MALE | FEMALE)
        if asked is not None or word in MALE | FEMALE | STYLED:
            gender = "f" if word in FEMALE else None if word in STYLED else "m"
            return asked or self._person(place, gender, quoted)
        topic = asked_after.whom(self._passages[passage].doc, passage, before, self.earlier(passage, before)[:MEMORY])
        one = (topic or self._document(passage, before) or self._unseen(passage, before)) if word in THING else None
        if told := one or (self._several(passage, before, behind=True) if word in MANY else None):
            return told
        nearest = self._nearest_body(place)
        if nearest is not None and nearest[0] == passage:
            return nearest[1]
        spoken = [(p, i, n) for p, i, n in self._spoken[-MEMORY:] if (p, i) < place and n not in self._people]
        if spoken and passage - spoken[-1][0] <= 1:
            return spoken[-1][2]
        if word in MANY and nearest is None and (several := self._several(passage, before)):
            return several
        return nearest[1] if nearest is not None else None

    def _asked(self, passage: int, before: int, *, person: bool) -> str | None:
        """Whom the reporter asked in the sentence before."""
        token = asked_after.put_to(self._passages[passage].doc, before)
        mention = None if token is None else self._by_token.get((passage, token.i))
        human = mention is not None and (mention.kind == "person" or looks_human(mention.name))
        return mention.name if mention is not None and human == person else None

    def _document(self, passage: int, before: int) -> str | None:
        """The paper named in the sentence just before, if no organisation is: "a photocopy of the certificate"."""
        if not 0 < before < len(doc := self._passages[passage].doc):
            return None
        sentence = doc[doc[before - 1].sent.start : before]
        bodies = (self._by_token.get((passage, token.i)) for token in sentence)
        if any(body is not None and body.kind == "organisation" for body in bodies):
            return None
        papers = (t for t in reversed(sentence) if t.lemma_.lower() in PAPERS and t.pos_ == "NOUN")
        return next((str(t.text.lower()) for t in papers if t.dep_ not in {"compound", "poss"}), None)

    def _unseen(self, passage: int, before: int) -> str | None:
        subject = self_tellers.overlooked(self._passages[passage].doc, before)
        return None if subject is None or (passage, subject.i) in self._by_token else str(subject.text)

    def _several(self, passage: int, before: int, *, behind: bool = False) -> str | None:
        """The people in the plural who are the subject of a sentence shortly before: "the villagers".

        `behind` asks only for those of the sentence just before, and for whose they are: "the union's divers".
        """
        doc = self._passages[passage].doc
        first = max(0, before - 40)
        if behind:
            begin = int(doc[min(before, len(doc) - 1)].sent.start)
            first = int(doc[begin - 1].sent.start) if begin else begin
        for token in reversed(doc[first:before]):
            is_plural = token.tag_ == "NNS" and token.dep_ in {"nsubj", "nsubjpass"}
            if behind and is_plural and is_told_of(token):
                continue
            if (
                is_plural
                and (role_lemma(token.text) or token.lemma_.lower() in PEOPLE | LOCAL)
                and token.sent.start < doc[before].sent.start
            ):
                return phrase(token) if behind else str(token.text.lower())
        return None

    def means_teller(self, passage: int, head: Token, teller: str, start: int) -> bool:
        """Whether a pronoun in reported words, which begin at token `start`, means whoever reports them.

        So it does where it fits them and nobody else is the subject of a verb before it: "the port said it was shut".
        """
        if not teller.strip() or not self._may_mean(head.lower_, teller):
            return False
        is_person = head.lower_ in MALE | FEMALE
        between = (m for m in self.earlier(passage, head.i)[:MEMORY] if (m.passage, m.start) >= (passage, start))
        return not any((m.kind == "person") == is_person and self._is_subject(m) for m in between)

    def _may_mean(self, pronoun: str, name: str) -> bool:
        """Whether a pronoun of the third person fits a name, or the words of an office: "officials", "spokeswoman"."""
        last = name.lower().split()[-1]
        role = None if name in self._bodies else role_lemma(last)
        if pronoun in MALE | FEMALE:
            gender = "f" if pronoun in FEMALE else "m"
            other = MEN if gender == "f" else WOMEN
            return self._fits(name, gender) if name in self._people else role == last and role not in other
        return name not in self._people and (role is None or (pronoun in MANY and role != last))

    def person_before(self, passage: int, token: int) -> str | None:
        """The person last named as speaker or subject, man or woman."""
        return self._person((passage, token), None, None)

    def _person(self, place: tuple[int, int], gender: str | None, quoted: str | None) -> str | None:
        """The person last named as speaker or subject: in this passage first, then before it."""
        able = (m for m in self.earlier(*place)[:MEMORY] if m.name != quoted)
        near = [m for m in able if self._may_be_person(m, place) and self._fits(m.name, gender)]
        spoken = [
            (p, i, n)
            for p, i, n in self._spoken[-MEMORY:]
            if (p, i) < place and n != quoted and self._speaks_as(n, gender) and not self._narrates(p, i, place)
        ]
        named = [(m.passage, m.start, m.name) for m in near if self._is_subject(m)]
        both = sorted([*spoken, *named], key=self._rank, reverse=True)
        others = sorted((m for m in near if m.passage == place[0]), key=lambda m: " " not in m.name)
        since = max([(-1, -1), *(one[:2] for one in both), *((m.passage, m.start) for m in near)])
        unnamed = None if gender is None else self._unnamed(place, gender, since)
        if unnamed is not None:
            return unnamed
        here = [n for p, _, n in both if p == place[0]] or [m.name for m in others]
        if here:
            return here[0]
        recent = [n for p, _, n in both if place[0] - p <= 4]
        return (recent[0] if recent else next((m.name for m in near), None)) or self._lookalike(place, quoted)

    def _rank(self, one: tuple[int, int, str]) -> tuple[int, int, bool, int]:
        """The later sentence first; in one sentence whoever is not named in a clause that another word takes in."""
        token = self._passages[one[0]].doc[one[1]]
        return one[0], int(token.sent.start), not grammar.embedded(token), one[1]

    def _unnamed(self, place: tuple[int, int], gender: str, since: tuple[int, int]) -> str | None:
        """Somebody told of without a name since the last one who was named: "A waiter spoke to us. He said ..."."""
        for passage in (place[0], place[0] - 1):
            if passage < 0 or passage < since[0]:
                continue
            doc = self._passages[passage].doc
            end = place[1] if passage == place[0] else len(doc)
            begin = since[1] if passage == since[0] else 0
            for token in reversed(doc[max(begin, end - MEMORY) : end]):
                if token.dep_ == "nsubj" and token.tag_ == "NN" and is_some_holder(token, gender):
                    return phrase(token)
        return None

    def _narrates(self, passage: int, token: int, place: tuple[int, int]) -> bool:
        """Whether a speaker has the floor in a transcript, "AAS: I asked him", so that nobody there is "he" for him."""
        if passage != place[0] or token > 1:
            return False
        doc = self._passages[passage].doc
        is_label = any(t.text == ":" for t in doc[token + 1 : token + 3])
        return is_label and any(t.lower_ in {"i", "me", "my"} for t in doc[token : min(place[1], token + MEMORY)])

    def _may_be_person(self, mention: Mention, place: tuple[int, int]) -> bool:
        """Whether a name is a person's: told so, or with the looks of one and the subject in the pronoun's passage."""
        if mention.kind == "person":
            return True
        if not looks_human(mention.name) or mention.passage != place[0]:
            return False
        doc = self._passages[mention.passage].doc
        alone = not mention.start or doc[mention.start - 1].pos_ != "DET"
        return alone and mention.kind == "organisation" and self._is_subject(mention)

    def _lookalike(self, place: tuple[int, int], quoted: str | None) -> str | None:
        """Who spoke shortly before under a name that looks like a person's, though the model took it for a body's."""
        spoken = (n for p, i, n in reversed(self._spoken) if (p, i) < place and place[0] - p <= 1 and n != quoted)
        return next((name for name in spoken if name in self._bodies and looks_human(name)), None)

    def _speaks_as(self, name: str, gender: str | None) -> bool:
        """Whether a speaker is one person of this gender: a name, or the words of an office ("minister of trade")."""
        if name in self._people:
            return self._fits(name, gender)
        return gender is not None and name not in self._bodies and is_holder(name, gender)

    def _fits(self, name: str, gender: str | None) -> bool:
        return gender is None or self._genders.get(name, gender) == gender

    def _nearest_body(self, place: tuple[int, int]) -> tuple[int, str] | None:
        """The organisation or place of the nearest sentence that names one: its subject, else the first named."""
        near = (m for m in self.earlier(*place)[:MEMORY] if m.kind != "person" and place[0] - m.passage <= 1)
        told = (m for m in near if m.name != m.name.lower() or m.name.split()[-1] not in SOURCES)
        candidates = [m for m in told if not self._is_scene(m)]
        sentence: list[Mention] = []
        for mention in candidates:
            if sentence and self._sentence(mention) != self._sentence(sentence[0]):
                break
            sentence.append(mention)
        if not sentence:
            return None
        chosen = next((m for m in reversed(sentence) if self._is_subject(m)), sentence[-1])
        return chosen.passage, self.owned(chosen)

    def _is_scene(self, mention: Mention) -> bool:
        """Whether a common noun only tells where something happens: "in parliament the opposition said"."""
        doc, head = self._passages[mention.passage].doc, mention.end - 1
        return (
            mention.name == mention.name.lower() and doc[head].dep_ == "pobj" and doc[head].head.lower_ in {"in", "at"}
        )

    def _sentence(self, mention: Mention) -> tuple[int, int]:
        return mention.passage, self._passages[mention.passage].doc[mention.start].sent.start

    def _is_subject(self, mention: Mention) -> bool:
        doc = self._passages[mention.passage].doc
        return any(doc[i].dep_ in {"nsubj", "nsubjpass", "ROOT"} for i in range(mention.start, mention.end))

    def of_kind(self, passage: int, token: int, noun: str) -> str | None:
        """The organisation meant by "the union": one told to be a union, one called so, or the company there is."""
        if noun in self._defined:
            return self._defined[noun]
        earlier = self.earlier(passage, token)
        for mention in earlier:
            if mention.kind != "person" and noun in self._names[mention.name, mention.kind].roles:
                return mention.name
        for mention in earlier:
            words = mention.name.lower().split()
            if mention.kind == "organisation" and len(words) > 1 and noun in words:
                return self.owned(mention)
        if noun in self._own:
            return self._own[noun]
        for (name, kind), facts in self._names.items():
            if kind != "person" and noun in facts.roles and name[:1].isupper():
                return name
        return most_named.company(self._passages, self._mentions) if noun in COMPANIES else None

    def is_term(self, head: Token, mention: Mention) -> bool:
        """Whether words that look like a name are one that the document agreed on for another: "the Company"."""
        return head.lemma_.lower() in self._defined and mention.end - mention.start == 1

    def owned(self, mention: Mention) -> str:
        """An organisation's name with its possessor, where it stands there: "Peru's health ministry"."""
        doc, start = self._passages[mention.passage].doc, mention.start
        if start >= 2 and doc[start - 1].tag_ == "POS":
            owner = self._by_token.get((mention.passage, start - 2))
            if owner is not None and owner.kind != "person" and mention.name.lower().split()[-1] in ORGANISATIONS:
                return f"{owner.name}’s {mention.name}"
        if mention.name == mention.name.lower() and mention.end < len(doc) and doc[mention.end].lower_ in {"of", "in"}:
            place = self._by_token.get((mention.passage, mention.end + 1))
            if (
                place is not None
                and place.kind != "person"
                and place.name[:1].isupper()
                and place.start == mention.end + 1
            ):
                return f"{mention.name} {doc[mention.end].lower_} {place.name}"
        last = doc[mention.end - 1]
        owned = start and doc[start - 1].tag_ == "POS"  # "..., Fjellmar's labour ministry said" is no apposition
        beside = self._by_token.get((mention.passage, last.head.i)) if last.dep_ == "appos" and not owned else None
        return beside.name if beside is not None and mention.name[:1].islower() else mention.name
