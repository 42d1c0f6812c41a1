"""Finds the claims that a position bears on: by the numbers and words it names, else by what was asserted before it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import profile, wording
from monitor.claims.folding import plain, stem, word_set
from monitor.claims.quantity import bounds, equal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from monitor.claims.claim import Claim, StatedFigure, TakenPosition
    from monitor.claims.likeness import Placed
    from monitor.extraction.findings import Position

_NEXT_TO = 30  # code points between the end of one sentence and the beginning of the next one
_SHORT = 2  # words of an object of which one that a claim knows is enough
_WORDS = 0.5  # share of the object's words that a claim has to know
_MORE_WORDS = 0.6  # the same where there are more than a few
_DEEDS = ("ment", "ion", "ance", "ence", "ing")
_FATE = 0.7  # what it counts that object and claim tell of one fate
# Words that only point at something said; an object made of them names nothing itself.
_POINTERS = word_set(
    "allegation claim report figure number count toll estimate story suggestion assertion accusation statement tally "
    "rumour rumor account charge idea it that this those these such them any new either its their kind matter "
    "situation list notion thing total comment question call"
)


# Several things said are what the article is about, rather than its last number.
_AMOUNTS = word_set("figure number estimate tally count")
_SHORT_POINTERS = word_set("it that this")
# "47 deaths, a tally which she dismissed"
_APPOSED = re.compile(r"an? (?:claim|tally|figure|number|estimate|assertion|count|charge|suggestion)\b", re.IGNORECASE)
_MANY = re.compile(
    r"\b(?:claims|allegations|reports|accusations|assertions|rumou?rs|suggestions|charges)\b", re.IGNORECASE
)
# Whoever says it once more takes no new stance.
_AGAIN = re.compile(
    r"\b(?:st(?:ood|ands?|icks?|uck) (?:by|to)|repeat\w*|again|reiterat\w*|still|continue[sd]?|consistently|"
    r"once more)\b"
)


class Heard(msgspec.Struct, frozen=True):
    """What can be denied or confirmed where a position stands.

    `placed` are the article's figures in order, each with its claim; `claims` the figure claims of the story.
    """

    position: Position
    taken: TakenPosition
    placed: tuple[Placed, ...]
    claims: tuple[Claim, ...]

    @property
    def others(self) -> list[Placed]:
        """The article's figures that this party can take a stance on."""
        return [one for one in self.placed if _others(one.figure, self.taken)]


def find(heard: Heard) -> tuple[str, ...]:
    """Ids of the figure claims that the position bears on; empty where none fits."""
    named = (_by_source, _by_words, _in_sentence, _by_earlier_words)
    if _APPOSED.match(heard.position.text):
        named = (_in_sentence, _by_source, _by_words, _by_earlier_words)
    explicit = (_by_number, *named, _by_own_figure)
    again = (_denied_before,) if _AGAIN.search(heard.taken.quote) else ()
    near = (_leading, _just_before) if _MANY.search(heard.position.object) else (_just_before,)
    rest = (_contested, _after_in_sentence, _denied_before, _leading, _leading_of_story)
    answering = (_just_before,) if set(heard.position.object_words) <= _SHORT_POINTERS else ()
    implicit = (*again, _by_fate, *answering, _contested_here, *near, *rest)
    if _corrects(heard):
        return _first((_denied_before, _leading, _leading_of_story), heard)
    found = _first(explicit, heard)
    return found if found or not _pointing(heard.position) else _first(implicit, heard)


def _first(ways: Sequence[Callable[[Heard], tuple[str, ...]]], heard: Heard) -> tuple[str, ...]:
    return next((ids for way in ways if (ids := way(heard))), ())


def _others(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Nobody denies his own number; whoever confirms or withdraws one may speak of it."""
    if taken.stance not in {"denies", "unverified"}:
        return True
    return figure.party is None or figure.party != taken.party


def _own(figure: StatedFigure, taken: TakenPosition) -> bool:
    return taken.party is not None and figure.party == taken.party


def _corrects(heard: Heard) -> bool:
    """Whether the number in the object is what the party itself grants: "no more than the two who came"."""
    taken, numbers = heard.taken, set(heard.position.numbers)
    own = [one.figure for one in heard.placed if _own(one.figure, taken)]
    return taken.stance == "denies" and any(
        figure.quote_start == taken.quote_start and numbers & _numbers(figure) for figure in own
    )


def _pointing(position: Position) -> bool:
    words = set(position.object_words)
    if position.anaphoric or words <= _POINTERS or words & _AMOUNTS or re.search(r"\bsuch\b", position.object):
        return True
    return position.stance != "denies"


# --------------------------------------------------------------------------------------------------- named by its words


def _by_number(heard: Heard) -> tuple[str, ...]:
    numbers = set(heard.position.numbers)
    here = [one.claim_id for one in heard.others if numbers & _numbers(one.figure)]
    known = [claim.id for claim in heard.claims if any(numbers & _numbers(figure) for figure in claim.figures)]
    return tuple((here or known)[:1])


def _numbers(figure: StatedFigure) -> set[float]:
    return {end for end in (figure.value, *bounds(figure)) if end is not None}


def _in_sentence(heard: Heard) -> tuple[str, ...]:
    """A figure told before the stance in its very sentence, or within the words of what it bears on."""
    taken = heard.taken
    here = [one for one in heard.others if one.figure.quote_start == taken.quote_start]
    before = [one for one in here if one.figure.start < taken.start]
    named = [one for one in here if one.figure.text in heard.position.object]
    return tuple(one.claim_id for one in (named or before)[-1:])


def _by_source(heard: Heard) -> tuple[str, ...]:
    """Somebody's number: "the union's figure" is the last one before that the union gave."""
    position = heard.position
    words = set(position.object_words)
    owners = {stem(plain(word)) for word in words - _POINTERS}
    if not owners or len(owners) > _SHORT or not words & _POINTERS or wording.fate(position.object_words):
        return ()
    given = [one for one in heard.others if owners & _voices(one.figure)]
    before = [one for one in given if one.figure.start < heard.taken.start]
    if before or given:
        return ((before[-1] if before else given[0]).claim_id,)
    if heard.others:
        return ()
    story = [claim.id for claim in heard.claims if any(owners & _voices(figure) for figure in claim.figures)]
    return tuple(story[:1])


def _voices(figure: StatedFigure) -> set[str]:
    names = (*figure.speakers, figure.party or "")
    return {stem(word) for name in names for word in plain(name).split()}


def _by_own_figure(heard: Heard) -> tuple[str, ...]:
    """The denier's own number, told in the same breath, answers the question denied ("That is a lie. It is 9")."""
    taken = heard.taken
    if taken.stance != "denies":
        return ()
    end = taken.quote_start + len(taken.quote)
    own = [
        one.claim_id
        for one in heard.placed
        if _own(one.figure, taken)
        and (one.figure.quote_start == taken.quote_start or 0 <= one.figure.quote_start - end <= _NEXT_TO)
    ]
    contested = {claim.id for claim in heard.claims if any(_others(figure, taken) for figure in claim.figures)}
    return tuple(dict.fromkeys(claim_id for claim_id in own if claim_id in contested))[:1]


def _by_words(heard: Heard) -> tuple[str, ...]:
    words = heard.position.object_words
    wanted = profile.stems([word for word in words if word not in _POINTERS])
    amount = bool(set(words) & _AMOUNTS) and not wording.fate(words)
    if not wanted or amount or not _countable(heard.position):
        return ()
    here = {one.claim_id for one in heard.placed}
    fate = wording.fate(words)
    scored = [
        (_overlap(wanted, fate, claim), claim.id in here, len(claim.figures), -at, claim.id)
        for at, claim in enumerate(heard.claims)
    ]
    best = max(scored, default=None)
    enough = _WORDS if len(wanted) <= _SHORT else _MORE_WORDS
    return (best[-1],) if best is not None and best[0] >= enough else ()


def _countable(position: Position) -> bool:
    """Whether the object tells of things or people; "official involvement" alone is a deed without any."""
    bare = len(position.object.split()) <= _SHORT and position.object.lower().endswith(_DEEDS)
    return not bare or position.stance != "denies"


def _by_earlier_words(heard: Heard) -> tuple[str, ...]:
    """What was denied or doubted in the same words before, and bore on a figure then."""
    wanted = profile.stems([word for word in heard.position.object_words if word not in _POINTERS])
    if not _countable(heard.position):
        return ()
    for claim in heard.claims:
        for taken in claim.positions:
            known = profile.stems(tuple(taken.object.split()))
            if wanted and len(wanted & known) / len(wanted) >= _WORDS:
                return (claim.id,)
    return ()


def _overlap(wanted: frozenset[str], fate: frozenset[str], claim: Claim) -> float:
    known: set[str] = set()
    fates: set[str] = set()
    for figure in claim.figures:
        about = profile.of(figure)
        known |= {about.noun, *about.around, *about.happens, *profile.stems(tuple(figure.subject.split()))}
        fates |= about.fate
    score = len(wanted & known) / len(wanted)
    if not fate:
        return score
    return score + (_FATE if fate & fates else -_FATE / 2)


# -------------------------------------------------------------------------------------------- pointed at, by its place


def _by_fate(heard: Heard) -> tuple[str, ...]:
    """The only claim of the story that tells of what the sentence names: prisoners, the dead."""
    words = tuple(word.removesuffix("s") for word in plain(heard.taken.quote).split())
    fate = wording.grouped(words) & wording.TOLD
    found = [claim for claim in heard.claims if any(fate & profile.of(figure).fate for figure in claim.figures)]
    return (found[0].id,) if len(found) == 1 else ()


def _just_before(heard: Heard) -> tuple[str, ...]:
    """The last figure of the sentence that stands right before the stance's own."""
    taken = heard.taken
    near = [
        one
        for one in heard.others
        if one.figure.start < taken.start
        and one.figure.party is not None
        and 0 <= taken.quote_start - one.figure.quote_start - len(one.figure.quote) <= _NEXT_TO
    ]
    return tuple(one.claim_id for one in near[-1:])


def _contested(heard: Heard) -> tuple[str, ...]:
    """The question on which the party has another number than others have; the one that was spoken of last."""
    both = [claim for claim in heard.claims if _is_contested(claim, heard.taken)]
    best = max(both, key=lambda claim: (claim.last_position, len(claim.figures), claim.id), default=None)
    return (best.id,) if best is not None else ()


def _contested_here(heard: Heard) -> tuple[str, ...]:
    """The same, where the article has told one of its figures already."""
    both = {claim.id for claim in heard.claims if _is_contested(claim, heard.taken)}
    here = [one for one in heard.placed if one.claim_id in both and one.figure.start < heard.taken.start]
    return tuple(one.claim_id for one in here[-1:])


def _is_contested(claim: Claim, taken: TakenPosition) -> bool:
    own = [figure for figure in claim.figures if _own(figure, taken)]
    others = [figure for figure in claim.figures if figure.party not in {None, taken.party}]
    return any(not equal(one, other) for one in own for other in others)


def _after_in_sentence(heard: Heard) -> tuple[str, ...]:
    here = [one for one in heard.others if one.figure.quote_start == heard.taken.quote_start]
    return tuple(one.claim_id for one in here[:1])


def _denied_before(heard: Heard) -> tuple[str, ...]:
    """What the party took a stance on last: whoever "stood by its denial" denies nothing new."""
    if heard.taken.stance == "unverified":
        return ()
    spoken = [
        (max(taken.position for taken in claim.positions if taken.party == heard.taken.party), claim.id)
        for claim in heard.claims
        if heard.taken.party is not None and any(taken.party == heard.taken.party for taken in claim.positions)
    ]
    return (max(spoken)[1],) if spoken else ()


def _leading(heard: Heard) -> tuple[str, ...]:
    """The claim that the article speaks of most, the first among equals."""
    tally = Counter(one.claim_id for one in heard.others)
    order = list(tally)
    best = max(tally, key=lambda claim_id: (tally[claim_id], -order.index(claim_id)), default=None)
    return () if best is None else (best,)


def _leading_of_story(heard: Heard) -> tuple[str, ...]:
    contested = [claim for claim in heard.claims if any(_others(figure, heard.taken) for figure in claim.figures)]
    best = max(contested, key=lambda claim: (len(claim.figures), -claim.first_position), default=None)
    return (best.id,) if best is not None else ()
