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
# What an office is the office of: a minister speaks for the ministry.
_BODY_OF = {"minister": "ministry", "ministers": "ministry", "secretary": "ministry"}
_MINISTERIAL = frozenset(("ministry", "minister", "ministers", "ministries"))
_SPOKESMEN = word_set(
    "spokesman spokeswoman spokesperson spokespeople spokesmen representative official officials source sources boss "
    "chairman chairwoman chair chief executive ceo director head leader owner manager founder president company firm "
    "operator lawyer management board"
)
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
        self._names = names
        self._known = known
        self._bodies = [name for name in names if name.kind in {"organisation", "place"}]
        self._last: str | None = None
        self.learned: dict[str, str] = {}

    def party(self, speakers: Sequence[str]) -> str | None:
        """The party that the nearest speaker speaks for; None where the article speaks in its own voice."""
        if not speakers:
            return None
        found = self._resolve(speakers[0])
        if found is None and len(speakers) > 1 and is_vague(speakers[0]):
            found = self._resolve(speakers[1])
        party = self._settled(found or speakers[0])
        if self._named(speakers[0]) is not None or found is not None:
            self._last = party
        return party

    def _resolve(self, speaker: str) -> str | None:
        named = self._named(speaker)
        if found := self._remembered(speaker) or (named and self._remembered(named.name)):
            return found
        if named is not None and named.kind == "person":
            return self._party_of_person(named)
        if found := _government(speaker):
            return found
        affiliated = [found for aff in named.affiliations if (found := self._body(aff))] if named else []
        if affiliated:
            return affiliated[0]
        if is_vague(speaker) or set(plain(speaker).split()) - _SMALL <= _SPOKESMEN:
            return self._last
        return self._body(speaker)

    def _remembered(self, name: str) -> str | None:
        return self.learned.get(name_key(name)) or self._known.get(name_key(name))

    def _named(self, speaker: str) -> Name | None:
        for name in self._names:
            if speaker == name.name or speaker in name.mentions:
                return name
        return next((n for n in self._names if n.kind != "role" and same_name(speaker, n.name)), None)

    def _party_of_person(self, person: Name) -> str:
        found = next((party for aff in person.affiliations if (party := self._affiliation(aff, person))), None)
        if found is None and any(set(plain(role).split()) & _SPOKESMEN for role in person.roles):
            found = self._last
        if found is None:
            ministerial = (role for role in person.roles if _ministry(role))
            found = next((self._body(_ministry(role) or role) for role in ministerial), None)
        if found is not None:
            self.learned[name_key(person.name)] = self._settled(found)
        return found or person.name

    def _affiliation(self, affiliation: str, person: Name) -> str | None:
        """The party behind one affiliation; a bare nationality counts only for those who hold an office."""
        in_office = any(set(plain(role).split()) & _GOVERNMENT for role in person.roles)
        together = " ".join(person.affiliations)
        if land := nations.country_in(affiliation):
            return land if in_office or _has_government(together) else None
        if _has_government(affiliation) and (land := nations.country_in(together)):
            return land
        return self._body(affiliation)

    def _body(self, words: str) -> str | None:
        """The fullest name that the article gives an organisation, its country where it is a part of a government."""
        if found := self._remembered(words) or _government(words):
            return found
        body = next((body for body in self._bodies if same_name(words, body.name)), None) or next(
            (body for body in self._bodies if _holds(body.name, words)), None
        )
        if body is None:
            return self._land(words) or _ministry(words) or _stripped(words)
        if found := self._remembered(body.name) or _government(body.name) or self._land(body.name):
            return found
        owners = (_government(f"{owner} government") for owner in body.affiliations)
        return next((owner for owner in owners if owner), None) or _stripped(body.name)

    def _land(self, words: str) -> str | None:
        """For a land that no list knows: the article's place whose name or demonym stands beside a public office."""
        tokens = [token for token in plain(words).split() if token not in _SMALL]
        if not _has_government(words):
            return None
        for body in self._bodies:
            name = plain(body.name)
            if " " not in name and any(nations.same_stem(token, name) for token in tokens if token not in _GOVERNMENT):
                return body.name
        return None

    def _settled(self, party: str) -> str:
        """The spelling under which a party is known already, so that one party never has two names."""
        return self._known.get(name_key(party), party)


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
    while tokens and tokens[0].lower() in {"the", "a", "an", "its", "their", "his", "her", "official"}:
        tokens = tokens[1:]
    return " ".join(tokens) or words


def _holds(name: str, words: str) -> bool:
    inner = " ".join(token for token in plain(words).split() if token not in _SMALL)
    return bool(inner) and f" {inner} " in f" {plain(name)} "


def is_vague(speaker: str) -> bool:
    """Whether the words name nobody that another article could mean too: "a spokesman", "officials"."""
    return set(plain(speaker).split()) - _SMALL <= _VAGUE
