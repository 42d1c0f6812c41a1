"""Tells who is meant by the words that name a speaker: a name, a pronoun, an office or "the company"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar, self_tellers
from monitor.extraction.accounts import is_party
from monitor.extraction.antecedents import FEMALE, FIRST, MALE, MANY, PAPERS, STYLED, THING, Antecedents
from monitor.extraction.cues import AUTHORING, INFORMATION
from monitor.extraction.defined_terms import COMPANIES, OWNING
from monitor.extraction.name_words import ORGANISATIONS, is_title, role_lemma
from monitor.extraction.paper_owners import PaperOwners
from monitor.extraction.short_names import spellings
from monitor.extraction.speaker_words import EPITHETS, SERVING, VOICES, phrase, without_determiner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from monitor.extraction.findings import Name
    from monitor.extraction.names import Mention
    from monitor.extraction.passages import Passage

OWN_PAPERS = {"website", "site", "page", "book", "ledger", "account"}  # which speak for whoever keeps them
INDEFINITE = {"a", "an", "another", "one", "some", "any", "no", "every", "each"}
VAGUE = {"one", "some", "many", "most", "both", "all", "others"}
HAVING = {"have", "possess", "hold", "gather", "collect"}
REPLIES = {"response", "reply", "reaction", "answer", "statement", "denial", "rebuttal", "rebuke", "comment"}
FAR = 3  # passages over which an "it" is traced back
SPOKESPEOPLE = {"spokesman", "spokeswoman", "spokesperson"}


class Referents:
    """The names of one article and who has spoken so far, in the order of the text."""

    def __init__(
        self, passages: Sequence[Passage], names: Sequence[Name], mentions: Sequence[Mention], house: str | None = None
    ) -> None:
        self._names = {(name.name, name.kind): name for name in names}
        self._by_token = {(m.passage, i): m for m in mentions for i in range(m.start, m.end)}
        self._spellings = spellings(names)
        self._before = Antecedents(passages, names, mentions, house)
        self._papers = PaperOwners(passages)
        self._house = house
        self._floor = -1  # the passage in which a body spoke last

    def heard(self, passage: int, token: int, name: str) -> None:
        """Remembers that somebody spoke here, so that a later pronoun finds them first."""
        self._before.heard(passage, token, name)
        if (name, "person") not in self._names and not role_lemma(name.rpartition(" ")[2]):
            self._floor = passage

    def who(
        self,
        passage: int,
        head: Token,
        quoted: str | None = None,
        teller: tuple[str, int] | None = None,
        before: int | None = None,
    ) -> str | None:
        """The name of whom a noun phrase means, as full as the article gives it.

        `quoted` is who says "I" here; `teller` is who reports the words here, and the token at which they begin.
        `before` is the token before which a pronoun's noun stands: who says something is not named in it.
        """
        if head.lower_ in FIRST | MALE | FEMALE | THING | MANY | STYLED:
            if teller is not None and self._before.means_teller(passage, head, *teller):
                return teller[0]
            return self._pronoun(passage, head, quoted, before)
        if head.lower_ in VAGUE and head.pos_ in {"NUM", "PRON", "DET", "ADJ"}:
            return phrase(head)
        mention = self._mention(passage, head)
        if mention is not None and mention.kind == "person":
            return mention.name
        holder = self._apposed(passage, head) or self._named_last(passage, head)
        if holder is not None:
            return holder.name
        owner = self._called(passage, head) or self._behind(passage, head, quoted) or self._epithet(passage, head)
        return owner or self._body_or_holder(passage, head, mention, quoted)

    def last_body(self, passage: int, pronoun: Token) -> str | None:
        """The organisation meant or named last before an "it" that nothing nearer explains."""
        near = (t for t in reversed(pronoun.doc[: pronoun.i]) if t.pos_ == "NOUN" and t.lemma_.lower() in ORGANISATIONS)
        body = next(near, None)
        if body is not None:
            return self.who(passage, body)
        before = self._before.earlier(passage, pronoun.i)
        return next((m.name for m in before if m.kind == "organisation" and passage - m.passage <= FAR), None)

    def _pronoun(self, passage: int, head: Token, quoted: str | None, before: int | None) -> str | None:
        word = head.lower_
        if word not in FIRST:
            itself = None if before is None or self._floor == passage else self_tellers.body(head, before)
            if itself is not None:
                return self.who(passage, itself)
            earlier = None if before is None else self._before.of_pronoun(passage, head, before, quoted)
            if earlier is None and before is not None and word == "it":
                earlier = self._whose(passage, before, head)
            return earlier or self._before.of_pronoun(passage, head, head.i, quoted)
        return quoted or (self._house if word not in {"i", "me", "my", "myself"} else None)

    def _whose(self, passage: int, start: int, head: Token) -> str | None:
        """The body of whose things is told what "it" says: "the bank's 40 branches were shut, it said"."""
        owners = (t for t in head.doc[start : head.i] if t.dep_ == "poss" and t.lemma_.lower() in ORGANISATIONS)
        return next((self.who(passage, owner) for owner in owners), None)

    def _body_or_holder(self, passage: int, head: Token, mention: Mention | None, quoted: str | None) -> str:
        """The holder of an office, an organisation, or the words themselves."""
        is_body = head.lemma_.lower() in ORGANISATIONS
        if role_lemma(head.text) and (mention is None or not is_body):
            return (
                self._holder(passage, head) or self._replying(passage, head) or self._owned_voice(passage, head, quoted)
            )
        if is_body and (mention is None or mention.name[:1].islower() or self._before.is_term(head, mention)):
            return self._body(passage, head, quoted)
        if mention is not None:
            return self._before.owned(mention)
        words = phrase(head)
        return self._spellings.get(words.lower(), words)

    def _mention(self, passage: int, head: Token) -> Mention | None:
        """The name that the phrase is, or that stands in apposition to it or right behind it."""
        found = self._by_token.get((passage, head.i))
        if found is not None and (found.kind == "person" or found.name[:1].isupper()):
            return found
        is_office = role_lemma(head.text) is not None
        for child in head.children:
            other = self._by_token.get((passage, child.i))
            if child.dep_ == "appos" and other is not None and other.name[:1].isupper():
                if other.kind == "person" and is_office:
                    return other
                if head.lemma_.lower() in ORGANISATIONS and (other.kind != "person" or " " in other.name):
                    return other
        after = found.end if found is not None else head.i + 1
        for place in (after, after + 1):
            follower = self._by_token.get((passage, place))
            if follower is not None and follower.start >= after and follower.name[:1].isupper():
                between = head.doc[after : follower.start].text.strip()
                if is_office and follower.kind == "person" and between in {"", ","}:
                    return follower
                if between == "" and head.lemma_.lower() in ORGANISATIONS and not is_office:
                    return follower
        return found

    def _apposed(self, passage: int, head: Token) -> Mention | None:
        """The person between commas behind an office and its body: "a spokesman for the bank, Ana Silva, said"."""
        if role_lemma(head.text) is None or (head.tag_ not in {"NN", "NNP"} and role_lemma(head.text) not in SERVING):
            return None
        doc = head.doc
        comma = next((t.i for t in doc[head.i + 1 : head.i + 9] if t.text == "," or t.pos_ == "VERB"), head.i)
        named = self._by_token.get((passage, comma + 1)) if doc[comma].text == "," else None
        firm = named is not None and named.kind == "organisation" and named.name[:1].isupper() and comma == head.i + 1
        if firm and role_lemma(head.text) in SERVING and named is not None and named.start == comma + 1:
            return named
        if named is None or named.start != comma + 1 or named.kind != "person" or " " not in named.name:
            return None
        linked = doc[head.i + 1].lower_ in {"for", "of", "at", "from", "with", "in"}
        return named if linked and named.end < len(doc) and doc[named.end].text == "," else None

    def _named_last(self, passage: int, head: Token) -> Mention | None:
        """The person at the end of an office's phrase, right behind its body: "a spokesman of the ministry Jon Aas"."""
        if (
            role_lemma(head.text) is None
            or head.i + 1 >= len(head.doc)
            or head.nbor().lower_ not in {"of", "for", "at"}
        ):
            return None
        for at in range(head.i + 3, min(head.i + 10, len(head.doc))):
            token, named = head.doc[at], self._by_token.get((passage, at))
            if named is not None and named.kind == "person" and named.start == at:
                body = at - 1
                while body > head.i + 1 and role_lemma(head.doc[body].text):
                    body -= 1
                of = self._by_token.get((passage, body))
                is_body = head.doc[body].lemma_.lower() in ORGANISATIONS or (
                    of is not None and of.kind == "organisation"
                )
                return named if is_body else None
            if token.is_punct or token.pos_ in {"VERB", "AUX"}:
                return None
        return None

    def _called(self, passage: int, head: Token) -> str | None:
        """Who "the group, which calls itself X" or "a gang by the name of X" is."""
        words = head.doc[head.i + 1 : min(head.i + 8, len(head.doc))]
        for token in words:
            if token.lower_ in {"itself", "themselves", "himself", "herself", "called", "named"} or (
                token.lower_ == "of" and token.nbor(-1).lower_ == "name"
            ):
                at = token.i + 1
                while at < len(head.doc) and is_title(head.doc[at].text) and (passage, at) not in self._by_token:
                    at += 1
                named = self._by_token.get((passage, at))
                if named is not None and named.start == at:
                    return named.name
        return None

    def _epithet(self, passage: int, head: Token) -> str | None:
        """Whom "the tycoon" means: the person named last."""
        if head.lower_ not in EPITHETS or not any(c.lower_ == "the" for c in head.children):
            return None
        return self._before.person_before(passage, head.i)

    def _behind(self, passage: int, head: Token, quoted: str | None) -> str | None:
        """Who is behind a document or figures: "the ministry's figures", "a report by the police"."""
        noun = head.lemma_.lower()
        papers = noun in PAPERS | OWN_PAPERS and any(
            c.tag_ == "PRP$" for c in head.children
        )  # "its note", not "a council memo"
        if (noun not in INFORMATION and not papers) or head.ent_type_ in {"ORG", "PERSON"}:
            return None
        for child in head.children:
            if child.dep_ == "amod" and child.ent_type_ == "NORP" and head.lemma_.lower() == "intelligence":
                return phrase(head)
            owner = self._owner(passage, child)
            if owner is not None:
                return self.who(passage, owner, quoted)
        if head.dep_ == "dobj" and head.head.lemma_.lower() in AUTHORING | HAVING:
            author = grammar.subject(head.head)
            if author is not None and author.lemma_.lower() not in INFORMATION - {"intelligence"}:
                return self.who(passage, author, quoted)
        return self.who(*known) if (known := self._papers.of(passage, head)) is not None else None

    def _owner(self, passage: int, child: Token) -> Token | None:
        """The token that names whose a document is, in a word that hangs on it."""
        is_named = (passage, child.i) in self._by_token or _is_party(child)
        if child.lower_ == "bank" and child.dep_ == "compound":
            return None  # a bank statement speaks of whose account it is
        if child.dep_ == "poss" or (child.dep_ in {"compound", "nmod"} and is_named):
            return child
        if child.dep_ == "acl" and child.lemma_.lower() in AUTHORING | {"give", "provide", "collect"}:
            author = grammar.own_subject(child)
            return author if author is not None and author.i > child.i else None
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"from", "by", "of"}:
            named = next((c for c in child.children if c.dep_ == "pobj"), None)
            if named is not None and ((passage, named.i) in self._by_token or _is_party(named)):
                return named
        return None

    def _holder(self, passage: int, head: Token) -> str | None:
        """The person who was told to hold this office, last named before this place."""
        role = role_lemma(head.text)
        plural = head.tag_ in {"NNS", "NNPS"} or head.lower_ not in {role, f"{role}."}
        if role is None or plural or any(c.lower_ in INDEFINITE for c in head.children):
            return None
        modifiers = {c.lower_ for c in head.children if c.dep_ in {"compound", "amod", "poss"}}
        modifiers -= {"former", "his", "her", "its", "their"}
        for mention in self._before.earlier(passage, head.i):
            if mention.kind != "person":
                continue
            facts = self._names[mention.name, mention.kind]
            same = {role, f"former {role}"} & set(facts.roles) or (
                role in SPOKESPEOPLE and SPOKESPEOPLE & set(facts.roles)
            )
            known = " ".join(facts.affiliations).lower()
            if same and (len(modifiers) <= 1 or any(word in known or word in facts.roles for word in modifiers)):
                return mention.name
        return None

    def _replying(self, passage: int, head: Token) -> str | None:
        """Whose "officials" they are where the clause tells who replies: "a reply from X, with officials saying"."""
        verb = head.head if head.dep_ == "pobj" else head.head.head if head.head.dep_ == "pcomp" else None
        if verb is None or verb.dep_ != "prep" or any(c.dep_ in {"amod", "compound", "poss"} for c in head.children):
            return None
        reply = grammar.own_subject(verb.head)
        if reply is None or reply.lemma_.lower() not in REPLIES:
            return None
        owner = next((found for c in reply.children if (found := self._owner(passage, c)) is not None), None)
        whose = None if owner is None else self.who(passage, owner)
        return None if whose is None else f"{whose}’s {phrase(head)}"

    def _owned_voice(self, passage: int, head: Token, quoted: str | None) -> str:
        """The words of an office together with whose it is: "its lawyers" -> "Fjord Line’s lawyers"."""
        words = phrase(head)
        owner = next((c for c in head.children if c.dep_ == "poss" and c.lower_ in THING | MANY | MALE | FEMALE), None)
        whose = None if owner is None or role_lemma(head.text) not in VOICES else self.who(passage, owner, quoted)
        return words if whose is None else f"{whose}’s {words}"

    def _body(self, passage: int, head: Token, quoted: str | None) -> str:
        """The organisation meant by "the ministry" or "its company": a fuller name given before, or the words."""
        words, noun = phrase(head), head.lemma_.lower()
        owner = next((c for c in head.children if c.dep_ == "poss"), None)
        if owner is not None and owner.lower_ in THING | MANY | MALE | FEMALE | FIRST:
            whose = self.who(passage, owner, quoted)
            plain = without_determiner(words)
            if noun in OWNING:
                return self._before.of_kind(passage, head.i, noun) or plain
            return f"{whose}’s {plain}" if whose and noun not in COMPANIES else (whose or plain)
        if len(words.split()) == 1 and head.tag_ != "NNS" and not any(c.lower_ in INDEFINITE for c in head.children):
            return self._before.of_kind(passage, head.i, noun) or words
        found = self._by_token.get((passage, head.i))
        return self._before.owned(found) if found is not None and " " in found.name else words


def _is_party(token: Token) -> bool:
    return token.ent_type_ == "NORP" or is_party(token)
