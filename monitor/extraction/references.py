"""Tells who is meant by the words that name a speaker: a name, a pronoun, an office or "the company"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.cues import INFORMATION
from monitor.extraction.name_words import MEN, ORGANISATIONS, WOMEN, role_lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from monitor.extraction.findings import Name
    from monitor.extraction.names import Mention
    from monitor.extraction.passages import Passage

MALE, FEMALE = {"he", "him", "his", "himself"}, {"she", "her", "hers", "herself"}
THING, MANY = {"it", "its", "itself"}, {"they", "them", "their"}
FIRST = {"i", "we", "me", "us", "my", "our", "ours", "myself", "ourselves"}
DETERMINERS = {
    "the",
    "a",
    "an",
    "this",
    "that",
    "these",
    "those",
    "its",
    "their",
    "his",
    "her",
    "our",
    "my",
    "“",
    '"',
    "'",
}
MEMORY = 60  # mentions looked back on for a pronoun
FEMININE = WOMEN | FEMALE
MASCULINE = MEN | MALE
COMPANIES = {"company", "firm", "corporation", "business", "operator", "owner", "maker", "manufacturer", "airline",
             "railway", "railroad", "retailer", "bank", "utility", "supplier", "insurer", "publisher"}  # fmt: skip


class Referents:
    """The names of one article and who has spoken so far, in the order of the text."""

    def __init__(self, passages: Sequence[Passage], names: Sequence[Name], mentions: Sequence[Mention]) -> None:
        self._passages = passages
        self._names = {(name.name, name.kind): name for name in names}
        self._mentions = mentions
        self._by_token = {(m.passage, i): m for m in mentions for i in range(m.start, m.end)}
        self._order = {id(m): n for n, m in enumerate(mentions)}
        self._places = [(m.passage, m.start) for m in mentions]
        self._genders: dict[str, str] = {}
        self._spoken: list[tuple[int, int, str]] = []
        self._learn_genders()

    def heard(self, passage: int, token: int, name: str) -> None:
        """Remembers that somebody spoke here, so that a later pronoun finds them first."""
        self._spoken.append((passage, token, name))

    def who(self, passage: int, head: Token, quoted: str | None = None) -> str | None:
        """The name of whom a noun phrase means, as full as the article gives it; `quoted` is who says "I" here."""
        word = head.lower_
        if word in FIRST:
            return quoted
        if word in MALE | FEMALE | THING | MANY:
            return self._pronoun(passage, head)
        mention = self._mention(passage, head)
        if mention is not None and mention.kind == "person":
            return mention.name
        owner = self._behind(passage, head, quoted)
        if owner is not None:
            return owner
        if role_lemma(head.text):
            return self._holder(passage, head) or _phrase(head)
        if head.lemma_.lower() in ORGANISATIONS and (mention is None or mention.name[:1].islower()):
            return self._body(passage, head, quoted)
        if mention is not None and mention.name.count(" ") >= 0:
            return mention.name
        return _phrase(head)

    def _mention(self, passage: int, head: Token) -> Mention | None:
        """The name that the phrase is, or that stands in apposition to it."""
        found = self._by_token.get((passage, head.i))
        if found is not None and found.kind == "person":
            return found
        for child in head.children:
            if child.dep_ in {"appos", "compound", "nmod", "flat"} and child.head.i == head.i:
                other = self._by_token.get((passage, child.i))
                is_apposed = child.dep_ == "appos" or (child.i > head.i and child.i - head.i <= 3)
                if other is not None and other.kind == "person" and (is_apposed and role_lemma(head.text)):
                    return other
        follower = self._by_token.get((passage, head.i + 1)) or self._by_token.get((passage, head.i + 2))
        if found is None and role_lemma(head.text) and follower is not None and follower.kind == "person":
            between = head.doc[head.i + 1 : follower.start].text.strip()
            if between in {"", ","}:
                return follower
        return found

    def _behind(self, passage: int, head: Token, quoted: str | None) -> str | None:
        """Who is behind a document or figures: "the ministry's figures", "a report by the police"."""
        if head.lemma_.lower() not in INFORMATION or head.ent_type_ in {"ORG", "PERSON"}:
            return None
        for child in head.children:
            if child.dep_ == "poss" or (child.dep_ in {"compound", "nmod"} and self._by_token.get((passage, child.i))):
                return self.who(passage, child, quoted)
            if child.dep_ == "amod" and child.ent_type_ in {"NORP", "ORG"} and head.lemma_.lower() == "intelligence":
                return _phrase(head)
            if child.dep_ in {"prep", "agent"} and child.lower_ in {"from", "by", "of"}:
                named = next((c for c in child.children if c.dep_ == "pobj"), None)
                if named is not None and (self._by_token.get((passage, named.i)) or _is_party(named)):
                    return self.who(passage, named, quoted)
        return None

    def _holder(self, passage: int, head: Token) -> str | None:
        """The person who was told to hold this office, last named before this place."""
        role = role_lemma(head.text)
        if role is None or head.text.lower().endswith("s") and not role.endswith("s"):
            return None
        if any(c.lower_ in {"a", "an", "another", "one", "some"} for c in head.children):
            return None
        modifiers = {c.lower_ for c in head.children if c.dep_ in {"compound", "amod", "poss"}} - {"former"}
        for mention in self._earlier(passage, head.i):
            roles = self._names[mention.name, mention.kind].roles if mention.kind == "person" else ()
            if role in roles or (role in {"spokesman", "spokeswoman", "spokesperson"} and _speaks(roles)):
                known = " ".join(self._names[mention.name, mention.kind].affiliations).lower()
                if not modifiers or any(word in known or word in roles for word in modifiers) or len(modifiers) == 1:
                    return mention.name
        return None

    def _body(self, passage: int, head: Token, quoted: str | None) -> str:
        """The organisation meant by "the ministry" or "its company": a fuller name given before, or the words."""
        phrase, noun = _phrase(head), head.lemma_.lower()
        owner = next((c for c in head.children if c.dep_ == "poss"), None)
        if owner is not None and owner.lower_ in THING | MANY | MALE | FEMALE | FIRST:
            whose = self.who(passage, owner, quoted)
            plain = _without_determiner(phrase)
            return f"{whose}’s {plain}" if whose and noun not in COMPANIES else (whose or plain)
        if len(phrase.split()) == 1 and head.text[-1:] != "s":
            for mention in self._earlier(passage, head.i):
                words = mention.name.lower().split()
                if mention.kind == "organisation" and len(words) > 1 and noun in words and words[-1] != "'s":
                    return self._owned(mention)
            if noun in COMPANIES | {"group", "union", "charity", "agency", "gang", "crew"}:
                return self._most_named(passage, head.i) or phrase
        found = self._by_token.get((passage, head.i))
        return self._owned(found) if found is not None and len(found.name.split()) > 1 else phrase

    def _owned(self, mention: Mention) -> str:
        """An organisation's name with its possessor, where its first mention had one: "Belmarra's health ministry"."""
        doc = self._passages[mention.passage].doc
        start = mention.start
        if mention.name[:1].islower() and start >= 2 and doc[start - 1].tag_ == "POS":
            owner = self._by_token.get((mention.passage, start - 2))
            if owner is not None:
                return f"{owner.name}’s {mention.name}"
        return mention.name

    def _most_named(self, passage: int, token: int) -> str | None:
        """The proper name of an organisation that the article has named most often up to here."""
        counts: Counter[str] = Counter()
        for mention in self._earlier(passage, token):
            if mention.kind != "person" and mention.name[:1].isupper():
                counts[mention.name] += 3 if mention.kind == "organisation" else 1
        return counts.most_common(1)[0][0] if counts else None

    def _pronoun(self, passage: int, head: Token) -> str | None:
        """The last speaker or subject whom the pronoun fits."""
        word = head.lower_
        place = (passage, head.i)
        if word in MALE | FEMALE:
            return self._person(place, "f" if word in FEMALE else "m")
        for p, i, name in reversed(self._spoken[-MEMORY:]):
            if (p, i) < place and passage - p <= 1 and self._is_body(name):
                last = self._last_subject(place)
                return last if last is not None and word in THING else name
        return self._last_subject(place)

    def _person(self, place: tuple[int, int], gender: str) -> str | None:
        spoken = [(p, i, name) for p, i, name in self._spoken[-MEMORY:] if (p, i) < place]
        named = [
            (m.passage, m.start, m.name)
            for m in self._earlier(*place)[:MEMORY]
            if m.kind == "person" and (m.passage, m.start) < place and self._is_subject(m)
        ]
        both = sorted([*spoken, *named], key=lambda item: item[:2], reverse=True)
        for p, _, name in both:
            if self._genders.get(name, gender) == gender and (name, "person") in self._names and place[0] - p <= 4:
                return name
        return next((m.name for m in self._earlier(*place)[:MEMORY]
                     if m.kind == "person" and self._genders.get(m.name, gender) == gender), None)  # fmt: skip

    def _last_subject(self, place: tuple[int, int]) -> str | None:
        for mention in self._earlier(*place)[:MEMORY]:
            if mention.kind != "person" and self._is_subject(mention) and place[0] - mention.passage <= 1:
                return self._owned(mention)
        return None

    def _is_subject(self, mention: Mention) -> bool:
        doc = self._passages[mention.passage].doc
        return any(doc[i].dep_ in {"nsubj", "nsubjpass"} for i in range(mention.start, mention.end))

    def _is_body(self, name: str) -> bool:
        return (name, "person") not in self._names

    def _earlier(self, passage: int, token: int) -> list[Mention]:
        """The mentions before a place, nearest first."""
        from bisect import bisect_left  # noqa: PLC0415

        end = bisect_left(self._places, (passage, token))
        return list(reversed(self._mentions[max(0, end - 400) : end]))

    def _learn_genders(self) -> None:
        """Mr and Ms, spokesman and spokeswoman tell it."""
        for (name, kind), facts in self._names.items():
            if kind == "person":
                told = {"f" for role in facts.roles if role in FEMININE} | {
                    "m" for role in facts.roles if role in MASCULINE
                }
                if len(told) == 1:
                    self._genders[name] = told.pop()


def _speaks(roles: Sequence[str]) -> bool:
    return any(role.startswith("spokes") for role in roles)


def _is_party(token: Token) -> bool:
    return (
        token.ent_type_ in {"ORG", "GPE", "PERSON", "NORP"}
        or token.lemma_.lower() in ORGANISATIONS
        or role_lemma(token.text) is not None
    )


def _without_determiner(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return rest if first.lower() in DETERMINERS and rest else phrase


def _phrase(head: Token) -> str:
    """The words of a noun phrase, without determiner and without clauses."""
    doc: Doc = head.doc
    start, end = grammar.noun_phrase(head)
    start, end = grammar.trimmed(doc, start, end, ",;:—–-.!?“”\"' ")
    while start < end - 1 and doc[start].lower_ in DETERMINERS:
        start += 1
    return " ".join(str(doc[start:end].text).split())
