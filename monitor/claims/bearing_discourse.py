"""Says which claims the flow of an article leads to: the one spoken of last, the one that the party is named in."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from monitor.claims import bearing_words as known_by
from monitor.claims import discourse, kinds, profile
from monitor.claims.bearing_weights import WEIGHTS
from monitor.claims.folding import plain, stem, word_set
from monitor.claims.parties_words import is_generic
from monitor.claims.pointing import asked_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.claims.bearing_words import Known
    from monitor.claims.claim import StatedFigure, TakenPosition
    from monitor.claims.heard import Said

_JOINS = re.compile(r"\b(?:too|either|also|likewise|as well|nor|equally|similarly|joined)\b", re.IGNORECASE)
_WHETHER = re.compile(r"\b(?:ask(?:s|ed)?|wondered|wonders) (?:[\w'’]+ ){0,4}(?:whether|if)\b")
# The noun of which a number is asked, or of which none is granted.
_COUNT = re.compile(r"\b(how many|the number of|not (?:a single|one)|no)(?: other| more)? ([\w-]+)", re.IGNORECASE)
_PHRASE = 30  # code points to both sides of a number that its own phrase has
_SHORTEST = 4  # letters of a name that is looked for
# Nouns by which a text comes back to a number, and what such a number counts.
_KINDS = {
    "money": word_set("sum amount bill payment money cost price fee invoice debt loan fine penalty compensation "
                      "bribe bribes kickback kickbacks salary ransom cash funds budget loss losses damage valuation"),
    "percent": word_set("share percentage rate turnout proportion margin"),
    "people": word_set("toll casualties victims crowd attendance headcount arrests deaths killings dead "
                       "fatalities injuries wounded injured detainees audience queue"),
    "measure": word_set("reading measurement level concentration sample distance height depth speed volume "
                        "position length width weight temperature altitude"),
    "duration": word_set("delay duration timing timeline wait lag interval longer hours minutes days"),
}  # fmt: skip
# What numbers stand in.
_DOCUMENTS = word_set(
    "list memo memorandum paper document documents letter report study table spreadsheet ledger book books note "
    "email video recording footage tape photograph photographs contract invoice invoices audit survey poll map log "
    "register file files record records transcript draft sheet slide slides comparison"
)


def by_flow(said: Said, one: Known, others: Sequence[StatedFigure]) -> Iterator[tuple[str, float]]:
    """What speaks for a claim by how the article goes on from sentence to sentence."""
    yield from _by_last_stance(said, one)
    if others:
        yield from _by_phrase(said, others)
    yield from _by_name(said, one, others)
    yield from _by_kind(said, one)
    yield from _by_people(said, one)
    yield from _by_count(said, one)
    yield from _by_document(said, one, others)
    taken = said.heard.taken
    if taken.stance != "retracts" and [figure.party for figure in one.claim.figures] == [None]:
        yield "lone", WEIGHTS.lone  # a number told once, by nobody, is seldom what anybody answers
    if taken.stance == "retracts" and one.claim.figures and taken.party not in one.parties and not _spoke(one, taken):
        yield "never_said", WEIGHTS.never_said


def _spoke(one: Known, taken: TakenPosition) -> bool:
    return any(before.party == taken.party for before in one.claim.positions)


def _by_last_stance(said: Said, one: Known) -> Iterator[tuple[str, float]]:
    """The claim of the stance that the article tells last before this one, whoever takes it."""
    taken = said.heard.taken
    earlier = [
        other for other in said.heard.spoken if other.start < taken.start and other.quote_start != taken.quote_start
    ]
    if not earlier:
        return
    last = max(earlier, key=lambda other: other.start)
    if all(known.id != last.id for known in one.claim.positions):
        return
    back = discourse.sentences_back(said.heard.around, taken.quote_start, last.quote_start)
    if not back:
        return
    if _JOINS.search(taken.quote) and last.party != taken.party:
        yield "joins", WEIGHTS.joins / back
    yield "carried", (WEIGHTS.carried_named if said.how == "named" else WEIGHTS.carried) / back


def _by_name(said: Said, one: Known, others: Sequence[StatedFigure]) -> Iterator[tuple[str, float]]:
    """Who answers is mostly named in what is answered, here or in an article before: "Vesk paid 3 million"."""
    names, taken = _names(said.heard.taken), said.heard.taken
    if names and any(
        figure.party not in {None, taken.party}
        and figure.quote_start != taken.quote_start
        and not names.isdisjoint(plain(figure.quote).split())
        for figure in one.claim.figures
    ):
        yield "concerned", WEIGHTS.concerned
    if names and said.how != "named" and any(_is_question(figure, said, names) for figure in others):
        yield "questioned", WEIGHTS.questioned


def _is_question(figure: StatedFigure, said: Said, names: frozenset[str]) -> bool:
    """Whether the number was asked after with whoever now answers, in this paragraph: "asked whether Keld took 90"."""
    taken = said.heard.taken
    here = said.heard.around.paragraph <= figure.quote_start < taken.quote_start
    asked = _WHETHER.search(figure.quote, 0, figure.start - figure.quote_start) if here else None
    return asked is not None and not names.isdisjoint(plain(figure.quote[asked.end() :]).split())


@functools.lru_cache(maxsize=5_000)
def _names(taken: TakenPosition) -> frozenset[str]:
    told = [*taken.speakers[:1], taken.party or ""]
    own = {plain(name).split()[-1] for name in told if plain(name) and not is_generic(name) and name != name.lower()}
    first = {plain(name).split()[0] for name in [taken.party or ""] if plain(name) and name != name.lower()}
    return frozenset(word for word in own | first if len(word) >= _SHORTEST and not is_generic(word))


def _by_phrase(said: Said, others: Sequence[StatedFigure]) -> Iterator[tuple[str, float]]:
    """A noun of the object that stands in the very phrase of a number told before: "a bill for 71 million"."""
    if not said.wanted:
        return
    start = said.heard.taken.start
    shared = [len(_phrase(figure, start) & said.wanted) for figure in others if figure.start < start]
    if any(shared):
        yield "phrase", WEIGHTS.phrase * max(shared) / len(said.wanted)


@functools.lru_cache(maxsize=20_000)
def _phrase(figure: StatedFigure, stop: int) -> frozenset[str]:
    """The words around a number, as far as they stand before the stance that begins at `stop`."""
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    behind = figure.quote[end : min(end + _PHRASE, max(end, stop - figure.quote_start))]
    words = f"{figure.quote[max(0, at - _PHRASE) : at]} {figure.text} {behind}"
    return known_by.stems([discourse.lemma(word) for word in plain(words).split()])


def _by_kind(said: Said, one: Known) -> Iterator[tuple[str, float]]:
    """Whether the claim counts what the object's noun says: "the sum" is money."""
    if not one.claim.figures:
        return
    words = _object_words(said.heard.taken)
    asked = {kind for kind, nouns in _KINDS.items() if words & nouns}
    if not asked:
        return
    counts = {figure.counted.noun_class for figure in one.claim.figures}
    if asked & counts:
        yield "kind", WEIGHTS.kind
    else:
        yield "other_kind", WEIGHTS.other_kind


def _by_people(said: Said, one: Known) -> Iterator[tuple[str, float]]:
    """Whether the claim counts people that the object's are told apart from: fighters are no villagers."""
    named = {stem(word) for word in _object_words(said.heard.taken)}
    nouns = {profile.of(figure).noun for figure in one.claim.figures}
    apart = any(kinds.exclude(noun, word) for noun in nouns for word in named)
    if apart and not any(kinds.alike(noun, word) for noun in nouns for word in named):
        yield "other_people", WEIGHTS.other_people


def _by_count(said: Said, one: Known) -> Iterator[tuple[str, float]]:
    """Whether the claim counts what the words ask the number of: "how many guards it had", "not a single shot"."""
    taken = said.heard.taken
    found = _COUNT.search(f"{taken.object} {asked_of(taken)}")
    if found is None or not one.claim.figures:
        return
    shares = [one.nouns.get(noun, 0.0) for noun in known_by.stems([discourse.lemma(plain(found[2]))])]
    weight = WEIGHTS.counts_none if found[1].lower().startswith("no") else WEIGHTS.counts
    yield "counts", weight * max(shares, default=0.0)


def _by_document(said: Said, one: Known, others: Sequence[StatedFigure]) -> Iterator[tuple[str, float]]:
    """Whether the claim's numbers stand in what the object names: "the list", "the memo"."""
    asked = _object_words(said.heard.taken) & _DOCUMENTS
    if not asked or not one.claim.figures:
        return
    if any(asked & set(plain(figure.quote).split()) for figure in others):
        yield "document", WEIGHTS.document
    elif any(asked & set(plain(figure.quote).split()) for figure in one.claim.figures):
        yield "document", WEIGHTS.document / 2


@functools.lru_cache(maxsize=5_000)
def _object_words(taken: TakenPosition) -> frozenset[str]:
    behind = taken.quote[max(0, taken.end - taken.quote_start) :] if not taken.object else ""
    return frozenset(plain(f"{taken.object} {asked_of(taken)} {behind}").split())
