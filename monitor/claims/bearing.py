"""Finds the claims that a position bears on: by the numbers and words it names, else by what was asserted before it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from monitor.claims import bearing_words as words_of
from monitor.claims import profile, wording
from monitor.claims.folding import plain
from monitor.claims.heard import (
    AMOUNTS,
    NEXT_TO,
    POINTERS,
    SHORT_POINTERS,
    Heard,
    is_countable,
    is_others,
    is_own,
    numbers_of,
)
from monitor.claims.quantity import equal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from monitor.claims.claim import Claim, TakenPosition
    from monitor.extraction.findings import Position

_NEAR = 200  # code points over which a word without an object answers the last figure
# Several things said are what the article is about, rather than its last number.
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


def find(heard: Heard) -> tuple[str, ...]:
    """Ids of the figure claims that the position bears on; empty where none fits."""
    named = (words_of.by_source, words_of.by_words, words_of.in_sentence, words_of.by_earlier_words)
    if _APPOSED.match(heard.position.text):
        named = (words_of.in_sentence, words_of.by_source, words_of.by_words, words_of.by_earlier_words)
    explicit = (words_of.by_number, *named, words_of.by_own_figure)
    again = (_denied_before,) if _AGAIN.search(heard.taken.quote) else ()
    near = (_leading, _just_before) if _MANY.search(heard.position.object) else (_just_before,)
    rest = (_contested, _after_in_sentence, _denied_before, _leading, _leading_of_story)
    answering = (_just_before,) if set(heard.position.object_words) <= SHORT_POINTERS else ()
    nearest = (_nearest,) if heard.taken.stance != "denies" else ()
    implicit = (*again, _by_fate, *answering, *nearest, _contested_here, *near, *rest)
    if _corrects(heard):
        return _first((_denied_before, _leading, _leading_of_story), heard)
    found = _first(explicit, heard)
    return found if found or not _pointing(heard.position) else _first(implicit, heard)


def _first(ways: Sequence[Callable[[Heard], tuple[str, ...]]], heard: Heard) -> tuple[str, ...]:
    return next((ids for way in ways if (ids := way(heard))), ())


def _corrects(heard: Heard) -> bool:
    """Whether the number in the object is what the party itself grants: "no more than the two who came"."""
    taken, numbers = heard.taken, set(heard.position.numbers)
    own = [one.figure for one in heard.placed if is_own(one.figure, taken)]
    return taken.stance == "denies" and any(
        figure.quote_start == taken.quote_start and numbers & numbers_of(figure) for figure in own
    )


def _pointing(position: Position) -> bool:
    words = set(position.object_words)
    if not is_countable(position):
        return False
    if position.anaphoric or words <= POINTERS or words & AMOUNTS or re.search(r"\bsuch\b", position.object):
        return True
    return position.stance != "denies"


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
        and 0 <= taken.quote_start - one.figure.quote_start - len(one.figure.quote) <= NEXT_TO
    ]
    return tuple(one.claim_id for one in near[-1:])


def _nearest(heard: Heard) -> tuple[str, ...]:
    """The last figure told a little before, whoever gave it: what somebody "would not comment" on."""
    taken = heard.taken
    near = [
        one
        for one in heard.others
        if one.figure.start < taken.start
        and taken.quote_start - one.figure.quote_start - len(one.figure.quote) <= _NEAR
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
    own = [figure for figure in claim.figures if is_own(figure, taken)]
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
    contested = [claim for claim in heard.claims if any(is_others(figure, heard.taken) for figure in claim.figures)]
    best = max(contested, key=lambda claim: (len(claim.figures), -claim.first_position), default=None)
    return (best.id,) if best is not None else ()
