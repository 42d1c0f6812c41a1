"""Resolves who speaks to the party spoken for: spokesmen, offices and capitals to the country, a boss to the firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.claims import bodies, envoys, nations
from monitor.claims import parties_words as lists
from monitor.claims.folding import name_key, plain, same_name
from monitor.claims.lands import Lands
from monitor.claims.offices_held import spoken_for
from monitor.claims.parties_words import (
    government_of,
    governs,
    has_government,
    holds,
    is_bare,
    is_common,
    is_common_body,
    is_firm,
    is_generic,
    is_organ,
    is_public,
    is_unnamed_body,
    is_vague,
    ministry_of,
    stripped,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.extraction.findings import Name


class Resolver:
    """Resolves the speakers of one article, in their order: an unnamed spokesman speaks for whoever was heard last.

    `known` maps folded names to the parties of earlier articles, `aliases` to those that people have taught.
    """

    def __init__(
        self, names: Sequence[Name], known: Mapping[str, str], text: str = "", aliases: Mapping[str, str] | None = None
    ) -> None:
        self._names = [name for name in names if not is_common(name)]
        self._all = names
        self._text = text
        self._merged = bodies.fuller(set(known.values()))
        self._known = {**{key: self._merged.get(one, one) for key, one in known.items()}, **(aliases or {})}
        self._bodies = [name for name in self._names if name.kind in {"organisation", "place"}]
        self._heard: dict[bool, str] = {}  # the last government (True) and the last firm or other body (False)
        self._first: dict[bool, str] = {}
        self._last: str | None = None
        self._lands = Lands([name.name for name in self._names], text)
        self._spoken: dict[str, str] = {}  # parties of this article's speakers, by folded names
        self.learned: dict[str, str] = {}
        for name in self._names:
            if name.kind == "person" and any(not is_organ(whom) for whom in name.affiliations):
                self._party_of_person(name)

    def party(self, speakers: Sequence[str]) -> str | None:
        """The party that the nearest speaker speaks for; None where the article speaks in its own voice."""
        if not speakers:
            return None
        nearest = next((one for one in speakers if not is_vague(one) or is_public(one)), speakers[0])
        found = self._of_chain(nearest, speakers) or self._resolve(nearest)
        party = bodies.settled(self._known, found or stripped(nearest))
        if not is_generic(nearest) and not is_generic(party):
            self._spoken.setdefault(name_key(nearest), party)
        named = self._named(nearest)
        firm = bodies.is_body(named, nearest) and party != party.lower()
        state = self._is_state(party)
        if found is not None and (state or firm):
            self._heard[state] = self._last = party
            self._first.setdefault(state, party)
        return party

    def _is_state(self, party: str) -> bool:
        """Whether a party is a government: by its name, or because a ministry speaks for it."""
        voices = (key for key, one in (*self._known.items(), *self._spoken.items()) if one == party)
        return governs(party) or any(lists.STATELY & set(key.split()) for key in voices)

    def whose(self, words: str) -> str | None:
        """The party of the story that the words of an object name: "the union"; None where they name none."""
        found = self._resolve(words) if words else None
        party = bodies.settled(self._known, found or stripped(words))
        return party if party in (*self._known.values(), *self._spoken.values()) else None

    def again(self) -> None:
        """Begins anew at the top of the text, where whoever is heard first later on is known by now."""
        self._heard = dict(self._first)
        self._last = next(iter(self._first.values()), None)

    def retold(self) -> dict[str, str]:
        """Parties of the story that had only the end or the beginning of a name, and the whole one told now."""
        return bodies.retold(self._spoken, self._known, self._merged)

    def _of_chain(self, nearest: str, speakers: Sequence[str]) -> str | None:
        """The government of whoever passes on what a body without a land found: "intelligence" is his own."""
        if not is_unnamed_body(nearest):
            return None
        others = (found for one in speakers if one != nearest and (found := self._resolve(one)))
        return next((found for found in others if governs(found)), None)

    def _resolve(self, speaker: str) -> str | None:
        named = self._named(speaker := envoys.at_home(speaker))
        if found := self._remembered(speaker) or (named and self._remembered(named.name)):
            return found
        if named is not None and named.kind == "person":
            return self._party_of_person(named)
        if found := self._lands.government(speaker) or self._of_voice(speaker):
            return found
        if is_organ(speaker) or is_firm(speaker) or plain(speaker) in bodies.FIGHTERS:
            return self._group(speaker)
        if is_bare(speaker) or bodies.institution(speaker):
            return self._of_office(speaker) or self._body_of_generic(speaker)
        lands = named.affiliations if named is not None and not lists.is_private(speaker) else ()
        affiliated = next((found for aff in lands if (found := self._body(aff))), None)
        return affiliated if affiliated is not None and governs(affiliated) else self._body(speaker)

    def _of_voice(self, words: str) -> str | None:
        """The party of the body for which somebody nameless speaks: "a lawyer for the bank"."""
        body = spoken_for(words)
        found = self._resolve(body) if body is not None else None
        return found if found is not None and not is_vague(found) else None

    def _group(self, words: str) -> str | None:
        """Whom "the rebels", "the board" (of the one body of that kind, else of the firm) or "the grid firm" mean."""
        if plain(words) in bodies.FIGHTERS:
            return bodies.fighting([name.name for name in self._bodies], self._known)
        kind = bodies.institution(words)
        return (self._fitting(kind) if kind else None) or self._firm()

    def _of_office(self, words: str) -> str | None:
        """Whom "the operator", "officials" or "a spokesman" stand for, by the article so far."""
        if holder := self._office_holder(words):
            return holder
        tokens = set(plain(words).split())
        if kind := bodies.institution(words):
            fitting = self._fitting(kind)
            return fitting or (self._public() if tokens & lists.PUBLIC else None) or bodies.called(words)
        if tokens & lists.PUBLIC:
            return self._public()
        if tokens & lists.FIRMS:
            return self._firm()
        if tokens & lists.PRIVATE:
            return self._heard.get(False) or self._firm()
        known = (found for body in self._bodies if (found := self._remembered(body.name)))
        return self._last or next(known, None) or self._firm()

    def _public(self) -> str | None:
        """The land that is spoken of: the one heard last, else the only one that the story or the article knows."""
        states = {party for party in self._known.values() if self._is_state(party)}
        return self._heard.get(True) or (states.pop() if len(states) == 1 else self._lands.only())

    def _firm(self) -> str | None:
        """The company that is spoken of: the one heard last, else the one that the story has heard most."""
        story = bodies.firms(self._known, self._names)
        heard = self._heard.get(False)
        named = self._named(heard) if heard is not None else None
        other = named is not None and any(bodies.institution(role) for role in (*named.roles, named.name))
        if heard is not None and not other and (not story or heard in story):
            return heard
        return story[0] if story else self._office_holder(" ".join(sorted(lists.PRIVATE))) or heard

    def _fitting(self, kind: frozenset[str]) -> str | None:
        """The one body, of the article or else of the story, whose name says that it is of this kind."""
        here, story = bodies.fitting(kind, self._all, {**self._known, **self._spoken})
        parties = list(dict.fromkeys(found for name in here if (found := self._body(name))))
        both = list(dict.fromkeys((*parties, *story)))
        named = [[party for party in able if party != party.lower()] for able in (parties, story, both)]
        only = next((able[0] for able in (*named, parties, story, both) if len(able) == 1), None)
        return only or next((heard for heard in self._heard.values() if heard in both), None)

    def _office_holder(self, words: str) -> str | None:
        """The body of which the article says that it is one: Northlight, "the operator"."""
        tokens = set(plain(words).split()) - lists.SMALL
        held = (body for body in self._bodies if any(tokens & set(plain(role).split()) for role in body.roles))
        return next((self._body(body.name) for body in held), None)

    def _body_of_generic(self, words: str) -> str | None:
        return self._remembered_end(words) or ministry_of(words)

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
        if (ministry := ministry_of(words)) is None:
            return None
        named = f" {name_key(ministry)}"
        return next((party for key, party in sorted(self._known.items()) if key and named.endswith(f" {key}")), None)

    def _named(self, speaker: str) -> Name | None:
        for name in self._names:
            if speaker == name.name or speaker in name.mentions:
                return name
        if is_unnamed_body(speaker):
            return None
        return next((n for n in self._names if n.kind != "role" and same_name(speaker, n.name)), None)

    def _party_of_person(self, person: Name) -> str:
        """Whose voice somebody is: a body with a name, what the story knows, a body by its kind, what offices say."""
        told = [party for aff in person.affiliations if (party := self._affiliation(envoys.at_home(aff), person))]
        named = next((party for party in told if party != party.lower()), None)
        posted = self._lands.of_envoy(*person.affiliations, *person.roles)
        found = posted or named or self._known_of(person) or next(iter(told), None) or self._of_ministry(person)
        held = [role for role in bodies.held(person) if set(plain(role).split()) & (lists.VOICES | lists.OFFICES)]
        is_body = any(set(plain(role).split()) & lists.FIRMS for role in person.roles)
        if found is None and held and not is_body:
            firm = bodies.of_surname(person, self._all, self._known.values())
            found = None if firm is None else self._body(firm)
        if found is None:
            voices = [role for role in held if set(plain(role).split()) & lists.VOICES]
            found = self._beside(person) if set(voices) & lists.PRIVATE else None
            found = found or next((party for role in voices if (party := self._of_office(role))), None)
        if found is not None and not is_generic(found):
            self.learned[name_key(person.name)] = bodies.settled(self._known, found)
        return found or person.name

    def _beside(self, person: Name) -> str | None:
        """The firm that is told of just before somebody who is named as its voice."""
        firm = bodies.beside(person, self._text, self._all, self._known)
        return None if firm is None else self._remembered(firm) or self._body(firm)

    def _known_of(self, person: Name) -> str | None:
        """The party for which the story has heard this person speak, by a full name or an initial too."""
        if found := self._remembered_end(person.name):
            return found
        known = self._known.get(name_key(person.name)) or bodies.by_initial(person.name, self._known)
        return known if known is not None and not same_name(known, person.name) else None

    def _of_ministry(self, person: Name) -> str | None:
        """The ministry of a minister, the longest office first: "information minister", then "minister"."""
        told = bodies.matter(person, self._text)
        roles = sorted(bodies.held(person), key=lambda role: -len(role.split()))
        found = (ministry for role in roles if (ministry := told or ministry_of(role)))
        return next((self._resolve(ministry) or ministry for ministry in found), None)

    def _affiliation(self, affiliation: str, person: Name) -> str | None:
        """The party behind one affiliation; a bare nationality counts only for those who hold an office."""
        if not set(plain(affiliation).split()) - lists.SMALL:
            return None
        matter = plain(affiliation)
        if matter in lists.DEPARTMENTS:
            return None
        ministerial = any(set(plain(role).split()) & lists.MINISTERIAL for role in bodies.held(person))
        if ministerial and (
            matter in lists.MATTERS or (affiliation == affiliation.lower() and not is_common_body(matter))
        ):
            affiliation = f"{matter} ministry"
        in_office = any(set(plain(role).split()) & lists.GOVERNMENT for role in bodies.held(person))
        together = " ".join(person.affiliations)
        land = nations.country_in(affiliation) or (
            nations.country_in(together) if has_government(affiliation) else None
        )
        if land:
            return land if in_office or has_government(together) else None
        if affiliation != affiliation.lower():
            return self._body(affiliation)
        office = self._office_holder(affiliation) or self._body_of_generic(affiliation)
        if office is None and matter in lists.FIRMS:
            office = self._beside(person) or self._firm()
        named = next((body.name for body in self._bodies if plain(body.name).endswith(f" {plain(affiliation)}")), None)
        if office is None and named is not None:
            return self._body(named)
        speaks = any(set(plain(role).split()) & lists.SPEAKING for role in bodies.held(person))
        return office or (stripped(affiliation) if speaks or is_common_body(affiliation) else None)

    def _body(self, words: str) -> str | None:
        """The fullest name that the article gives an organisation, its country where it is a part of a government."""
        if not set(plain(words).split()) - lists.SMALL:
            return None
        if found := self._remembered(words) or self._lands.government(words) or self._remembered_ministry(words):
            return found
        if is_organ(words):
            return self._group(words) or stripped(words)
        same = (body for body in self._bodies if same_name(words, body.name) and not bodies.is_place_of(body, words))
        body = next(same, None) or next((body for body in self._bodies if holds(body.name, words)), None)
        fuller = [one for one in self._bodies if body is not None and same_name(one.name, body.name)]
        body = max(fuller, key=lambda one: len(one.name.split()), default=body)
        if body is None:
            return self._lands.of_place(words) or self._remembered_end(words) or ministry_of(words) or stripped(words)
        if found := self._remembered(body.name) or self._lands.government(body.name) or self._lands.of_place(body.name):
            return found
        owners = (government_of(f"{owner} government") for owner in body.affiliations)
        owner = next((owner for owner in owners if owner), None) if has_government(body.name) else None
        return owner or self._remembered_end(body.name) or ministry_of(body.name) or stripped(body.name)
