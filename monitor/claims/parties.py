"""Resolves who speaks to the party spoken for: spokesmen, offices and capitals to the country, a boss to the firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.claims import nations
from monitor.claims.folding import name_key, plain, same_name, word_set

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.extraction.findings import Name

# Bodies and offices that speak for a country once it is named with them.
_GOVERNMENT = word_set(
    "government ministry ministries minister ministers president presidency presidential premier chancellor cabinet "
    "army military forces force troops intelligence security agency agencies service services official officials "
    "authorities authority administration embassy ambassador envoy diplomat diplomats parliament navy state regime "
    "command staff defence defense foreign spokesman spokeswoman spokesperson leader leadership ruler king queen "
    "monarch secretary consulate delegation negotiator negotiators general commander capital politburo senate "
    "congress republic kingdom office side intel spy spies"
)
_MINISTERIAL = frozenset(("ministry", "minister", "ministers", "ministries"))
_SPOKESMEN = word_set(
    "spokesman spokeswoman spokesperson spokespeople spokesmen representative official officials source sources boss "
    "chairman chairwoman chair chief executive ceo director head leader owner manager founder president company firm "
    "operator lawyer management board"
)
_PUBLIC = word_set("official officials authorities government minister ministry ministries state army military")
# Offices that are held for somebody else, named or not.
_VOICES = word_set("spokesman spokeswoman spokesperson chairman chairwoman executive ceo boss")
# Roles of firms, which a name that looks like a person's may be.
_FIRMS = word_set("owner operator company firm manufacturer maker builder supplier utility carrier airline retailer")
_PRIVATE = word_set("company firm operator boss chairman chairwoman chief executive ceo owner manager founder board")
_BODIES = _PUBLIC | word_set("group agency union association committee bank board airline railway authority")
_SMALL = word_set("the a an of for in at to on from and its his her their our this that one s")
_VAGUE = word_set(
    "official officials source sources person people individual individuals man woman men women he she they it who "
    "spokesman spokeswoman spokesperson"
)


class Resolver:
    """Resolves the speakers of one article, in their order: an unnamed spokesman speaks for whoever was heard last.

    `known` maps folded names to the parties of earlier articles.
    """

    def __init__(self, names: Sequence[Name], known: Mapping[str, str]) -> None:
        self._names = [name for name in names if not _is_common(name)]
        self._known = known
        self._bodies = [name for name in self._names if name.kind in {"organisation", "place"}]
        self._heard: dict[bool, str] = {}  # the last government (True) and the last firm or other body (False)
        self._last: str | None = None
        self.learned: dict[str, str] = {}
        for name in self._names:
            if name.kind == "person" and name.affiliations:
                self._party_of_person(name)

    def party(self, speakers: Sequence[str]) -> str | None:
        """The party that the nearest speaker speaks for; None where the article speaks in its own voice."""
        if not speakers:
            return None
        nearest = next((one for one in speakers if not is_vague(one) or _is_public(one)), speakers[0])
        found = self._of_chain(nearest, speakers) or self._resolve(nearest)
        party = self._settled(found or _stripped(nearest))
        named = self._named(nearest)
        body = named is not None and (named.kind == "organisation" or bool(set(named.roles) & _FIRMS))
        firm = body and party != party.lower()
        if found is not None and (_governs(party) or firm):
            self._heard[_governs(party)] = self._last = party
        return party

    def _of_chain(self, nearest: str, speakers: Sequence[str]) -> str | None:
        """The government of whoever passes on what a body without a land found: "intelligence" is his own."""
        if not _is_unnamed_body(nearest):
            return None
        others = (found for one in speakers if one != nearest and (found := self._resolve(one)))
        return next((found for found in others if _governs(found)), None)

    def _resolve(self, speaker: str) -> str | None:
        named = self._named(speaker)
        if found := self._remembered(speaker) or (named and self._remembered(named.name)):
            return found
        if named is not None and named.kind == "person":
            return self._party_of_person(named)
        if found := _government(speaker):
            return found
        if _is_bare(speaker):
            return self._of_office(speaker) or self._body_of_generic(speaker)
        affiliated = [found for aff in named.affiliations if (found := self._body(aff))] if named else []
        own = self._body(speaker)
        return affiliated[0] if affiliated and _governs(affiliated[0]) else own

    def _of_office(self, words: str) -> str | None:
        """Whom "the operator", "officials" or "a spokesman" stand for, by the article so far."""
        if holder := self._office_holder(words):
            return holder
        tokens = set(plain(words).split())
        if tokens & _PUBLIC:
            governments = {party for party in self._known.values() if _governs(party)}
            return self._heard.get(True) or (governments.pop() if len(governments) == 1 else None)
        heard = self._heard.get(False) if tokens & _PRIVATE else self._last
        known = (found for body in self._bodies if (found := self._remembered(body.name)))
        return heard or next(known, None) or self._office_holder(" ".join(_PRIVATE))

    def _office_holder(self, words: str) -> str | None:
        """The body of which the article says that it is one: Northlight, "the operator"."""
        tokens = set(plain(words).split()) - _SMALL
        held = (body for body in self._bodies if any(tokens & set(plain(role).split()) for role in body.roles))
        return next((self._body(body.name) for body in held), None)

    def _body_of_generic(self, words: str) -> str | None:
        return self._remembered_end(words) or _ministry(words)

    def _remembered(self, name: str) -> str | None:
        key = name_key(name)
        return self.learned.get(key) or self._known.get(key)

    def _remembered_end(self, words: str) -> str | None:
        """The one known party whose voice has a name that ends so: a surname, "foreign ministry"."""
        end = f" {name_key(words)}"
        ends = {party for key, party in (*self._known.items(), *self.learned.items()) if key.endswith(end)}
        return ends.pop() if len(ends) == 1 and len(end) > len(" abc") else None

    def _remembered_ministry(self, words: str) -> str | None:
        """A ministry that an earlier article named without its land: "health ministry", "Orland's health ministry"."""
        ministry = _ministry(words)
        if ministry is None:
            return None
        named = f" {name_key(ministry)}"
        return next((party for key, party in sorted(self._known.items()) if key and named.endswith(f" {key}")), None)

    def _named(self, speaker: str) -> Name | None:
        for name in self._names:
            if speaker == name.name or speaker in name.mentions:
                return name
        if _is_unnamed_body(speaker):
            return None
        return next((n for n in self._names if n.kind != "role" and same_name(speaker, n.name)), None)

    def _party_of_person(self, person: Name) -> str:
        found = next((party for aff in person.affiliations if (party := self._affiliation(aff, person))), None)
        if found is None:
            found = self._remembered_end(person.name)
        known = self._known.get(name_key(person.name))
        if found is None and known is not None and not same_name(known, person.name):
            found = known
        if found is None:
            ministerial = (ministry for role in person.roles if (ministry := _ministry(role)))
            found = next((self._body(ministry) for ministry in ministerial), None)
        if found is None:
            held = [role for role in person.roles if set(plain(role).split()) & _VOICES]
            found = next((party for role in held if (party := self._of_office(role))), None)
        if found is not None:
            self.learned[name_key(person.name)] = self._settled(found)
        return found or person.name

    def _affiliation(self, affiliation: str, person: Name) -> str | None:
        """The party behind one affiliation; a bare nationality counts only for those who hold an office."""
        if not set(plain(affiliation).split()) - _SMALL:
            return None
        in_office = any(set(plain(role).split()) & _GOVERNMENT for role in person.roles)
        together = " ".join(person.affiliations)
        if land := nations.country_in(affiliation):
            return land if in_office or _has_government(together) else None
        if _has_government(affiliation) and (land := nations.country_in(together)):
            return land
        if affiliation != affiliation.lower():
            return self._body(affiliation)
        office = self._office_holder(affiliation) or self._body_of_generic(affiliation)
        end = f" {plain(affiliation)}"
        named = next((body.name for body in self._bodies if plain(body.name).endswith(end)), None)
        if office is None and named is not None:
            return self._body(named)
        return office or (_stripped(affiliation) if set(plain(affiliation).split()) & _BODIES else None)

    def _body(self, words: str) -> str | None:
        """The fullest name that the article gives an organisation, its country where it is a part of a government."""
        if not set(plain(words).split()) - _SMALL:
            return None
        if found := self._remembered(words) or _government(words) or self._remembered_ministry(words):
            return found
        body = next((body for body in self._bodies if same_name(words, body.name)), None) or next(
            (body for body in self._bodies if _holds(body.name, words)), None
        )
        fuller = [one for one in self._bodies if body is not None and same_name(one.name, body.name)]
        body = max(fuller, key=lambda one: len(one.name.split()), default=body)
        if body is None:
            return self._land(words) or self._remembered_end(words) or _ministry(words) or _stripped(words)
        if found := self._remembered(body.name) or _government(body.name) or self._land(body.name):
            return found
        owners = (_government(f"{owner} government") for owner in body.affiliations)
        owner = next((owner for owner in owners if owner), None) if _has_government(body.name) else None
        return owner or self._remembered_end(body.name) or _ministry(body.name) or _stripped(body.name)

    def _land(self, words: str) -> str | None:
        """For a land that no list knows: the article's place whose name or demonym stands beside a public office."""
        tokens = [token for token in plain(words).split() if token not in _SMALL]
        if not _has_government(words):
            return None
        for body in self._names:
            name = plain(body.name)
            if " " not in name and any(nations.same_stem(token, name) for token in tokens if token not in _GOVERNMENT):
                return body.name
        return None

    def _settled(self, party: str) -> str:
        """The spelling under which a party is known already, so that one party never has two names."""
        if (found := self._known.get(name_key(party))) is not None:
            return found
        first = name_key(party).split()[:1]
        alike = {one for one in self._known.values() if name_key(one).split()[:1] == first and same_name(one, party)}
        return alike.pop() if len(alike) == 1 and not _governs(party) else party


def _is_common(name: Name) -> bool:
    """Whether it is a common noun that only stands where a name could: "company", "ministry"."""
    return name.kind != "person" and name.name == name.name.lower()


def _is_bare(words: str) -> bool:
    """Whether the words are nothing but the name of an office or a kind of body."""
    return set(plain(words).split()) - _SMALL <= _SPOKESMEN | _VAGUE | _BODIES


def _is_unnamed_body(words: str) -> bool:
    """Whether any land has one: "intelligence", "the army"; a ministry may be named before without its land."""
    tokens = set(plain(words).split()) - _SMALL
    return bool(tokens) and tokens <= _GOVERNMENT - _MINISTERIAL


def _is_public(words: str) -> bool:
    return bool(set(plain(words).split()) & _PUBLIC)


def _governs(party: str) -> bool:
    return nations.country(party) is not None or bool(set(plain(party).split()) & _MINISTERIAL)


def _government(words: str) -> str | None:
    """The country that speaks, where the words name one alone or together with a public office."""
    bare = _stripped(words)
    if land := nations.country(bare):
        return land
    return nations.country_in(words) if _has_government(words) else None


def _has_government(words: str) -> bool:
    return bool(set(plain(words).split()) & _GOVERNMENT)


def _ministry(words: str) -> str | None:
    """The ministry behind an office: "Health Minister" -> "health ministry", "ministry of health" too."""
    tokens = [token for token in plain(words).split() if token not in _SMALL]
    if not set(tokens) & _MINISTERIAL:
        return None
    matter = [token for token in tokens if token not in _MINISTERIAL and token not in _SPOKESMEN]
    return " ".join([*matter, "ministry"])


def _stripped(words: str) -> str:
    tokens = words.split()
    while len(tokens) > 1 and tokens[0].lower() in _SMALL:
        tokens = tokens[1:]
    return " ".join(tokens)


def _holds(name: str, words: str) -> bool:
    inner = {token for token in plain(words).split() if token not in _SMALL}
    return bool(inner) and inner <= set(plain(name).split())


def is_vague(speaker: str) -> bool:
    """Whether the words name nobody that another article could mean too: "a spokesman", "officials"."""
    words = set(plain(speaker).split()) - _SMALL
    return words <= _VAGUE or any(word.isdigit() for word in words)
