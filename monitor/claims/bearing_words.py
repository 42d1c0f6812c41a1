"""Finds the claims that a position names: by number, sentence, source, or the words they have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.claims import profile, wording
from monitor.claims.folding import plain, stem
from monitor.claims.heard import AMOUNTS, NEXT_TO, POINTERS, is_countable, is_others, is_own, numbers_of

if TYPE_CHECKING:
    from monitor.claims.claim import Claim, StatedFigure
    from monitor.claims.heard import Heard

_SHORT = 2  # words of an object of which one that a claim knows is enough
_WORDS = 0.5  # share of the object's words that a claim has to know
_MORE_WORDS = 0.6  # the same where there are more than a few
_FATE = 0.7  # what it counts that object and claim tell of one fate


def by_number(heard: Heard) -> tuple[str, ...]:
    """The claim that has the number told in the object."""
    numbers = set(heard.position.numbers)
    here = [one.claim_id for one in heard.others if numbers & numbers_of(one.figure)]
    known = [claim.id for claim in heard.claims if any(numbers & numbers_of(figure) for figure in claim.figures)]
    return tuple((here or known)[:1])


def in_sentence(heard: Heard) -> tuple[str, ...]:
    """A figure told before the stance in its very sentence, or within the words of what it bears on."""
    taken = heard.taken
    here = [one for one in heard.others if one.figure.quote_start == taken.quote_start]
    before = [one for one in here if one.figure.start < taken.start]
    named = [one for one in here if one.figure.text in heard.position.object]
    return tuple(one.claim_id for one in (named or before)[-1:])


def by_source(heard: Heard) -> tuple[str, ...]:
    """Somebody's number: "the union's figure" is the last one before that the union gave."""
    position = heard.position
    words = set(position.object_words)
    owners = {stem(plain(word)) for word in words - POINTERS}
    if not owners or len(owners) > _SHORT or not words & POINTERS or wording.fate(position.object_words):
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


def by_own_figure(heard: Heard) -> tuple[str, ...]:
    """The denier's own number, told in the same breath, answers the question denied ("That is a lie. It is 9")."""
    taken = heard.taken
    if taken.stance != "denies":
        return ()
    end = taken.quote_start + len(taken.quote)
    own = [
        one.claim_id
        for one in heard.placed
        if is_own(one.figure, taken)
        and (one.figure.quote_start == taken.quote_start or 0 <= one.figure.quote_start - end <= NEXT_TO)
    ]
    contested = {claim.id for claim in heard.claims if any(is_others(figure, taken) for figure in claim.figures)}
    return tuple(dict.fromkeys(claim_id for claim_id in own if claim_id in contested))[:1]


def by_words(heard: Heard) -> tuple[str, ...]:
    """The claim that knows most of the words of the object."""
    words = heard.position.object_words
    wanted = profile.stems([word for word in words if word not in POINTERS])
    amount = bool(set(words) & AMOUNTS) and not wording.fate(words)
    if not wanted or amount or not is_countable(heard.position):
        return ()
    here = {one.claim_id for one in heard.placed}
    fate = wording.fate(words)
    scored = [
        (_overlap(wanted, fate, claim), claim.id in here, len(claim.figures), -at, claim.id)
        for at, claim in enumerate(heard.claims)
        if heard.taken.stance != "denies" or _is_claimed(claim)
    ]
    best = max(scored, default=None)
    enough = _WORDS if len(wanted) <= _SHORT else _MORE_WORDS
    return (best[-1],) if best is not None and best[0] >= enough else ()


def _is_claimed(claim: Claim) -> bool:
    """Whether anybody stands behind a measure: nobody denies what an article only describes."""
    return any(figure.party is not None or figure.counted.noun_class != "measure" for figure in claim.figures)


def by_earlier_words(heard: Heard) -> tuple[str, ...]:
    """What was denied or doubted in the same words before, and bore on a figure then."""
    wanted = profile.stems([word for word in heard.position.object_words if word not in POINTERS])
    if not is_countable(heard.position):
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
