"""Finds the claims that a position bears on: by the numbers and words it names, else by what was asserted before it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from monitor.claims import profile, wording
from monitor.claims.folding import word_set
from monitor.claims.quantity import bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from monitor.claims.claim import Claim, StatedFigure, TakenPosition
    from monitor.claims.likeness import Placed
    from monitor.extraction.findings import Position

_NEXT_TO = 12  # code points between the end of one sentence and the beginning of the next one
_WORDS = 0.34  # share of the object's words that a claim has to know
# Words that only point at something said; an object made of them names nothing itself.
_POINTERS = word_set(
    "allegation claim report figure number count toll estimate story suggestion assertion accusation statement tally "
    "rumour rumor account charge idea it that this those these such them any"
)


def find(
    position: Position,
    taken: TakenPosition,
    placed: Sequence[Placed],
    claims: Sequence[Claim],
) -> tuple[str, ...]:
    """Ids of the figure claims that the position bears on; empty where none fits.

    Args:
        position: as found.
        taken: the same with its party.
        placed: the article's figures in order, each with the claim that it went to.
        claims: the story's figure claims, this article's among them.
    """
    others = [one for one in placed if _others(one.figure, taken)]
    ways: tuple[Callable[[], tuple[str, ...]], ...] = (
        lambda: _by_number(position, placed, claims),
        lambda: _in_sentence(taken, others),
        lambda: _by_own_figure(taken, placed, claims),
        lambda: _by_words(position, placed, claims),
    )
    found = next((ids for way in ways if (ids := way())), ())
    if found or not _pointing(position):
        return found
    return _just_before(taken, others) or _leading(others) or _leading_of_story(claims, taken)


def _others(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Nobody denies his own number; whoever confirms or withdraws one may speak of it."""
    if taken.stance not in {"denies", "unverified"}:
        return True
    return figure.party is None or figure.party != taken.party


def _pointing(position: Position) -> bool:
    words = set(position.object_words)
    return position.anaphoric or not words or words <= _POINTERS or position.stance != "denies"


def _by_number(position: Position, placed: Sequence[Placed], claims: Sequence[Claim]) -> tuple[str, ...]:
    if not position.numbers:
        return ()
    here = [one.claim_id for one in placed if set(position.numbers) & {one.figure.value, *bounds(one.figure)}]
    if here:
        return (here[0],)
    known = [
        claim.id
        for claim in claims
        if any(set(position.numbers) & {figure.value, *bounds(figure)} for figure in claim.figures)
    ]
    return tuple(known[:1])


def _in_sentence(taken: TakenPosition, others: Sequence[Placed]) -> tuple[str, ...]:
    """A figure told in the very sentence of the stance, before it if there is one."""
    here = [one for one in others if one.figure.quote_start == taken.quote_start]
    before = [one for one in here if one.figure.start < taken.start]
    found = before[-1:] or here[:1]
    return tuple(one.claim_id for one in found)


def _by_own_figure(taken: TakenPosition, placed: Sequence[Placed], claims: Sequence[Claim]) -> tuple[str, ...]:
    """The denier's own number, told in the same breath, answers the question denied ("That is a lie. It is 9")."""
    if taken.stance != "denies":
        return ()
    end = taken.quote_start + len(taken.quote)
    own = [
        one for one in placed
        if one.figure.party == taken.party and taken.party is not None
        and (one.figure.quote_start == taken.quote_start or 0 <= one.figure.quote_start - end <= _NEXT_TO)
    ]  # fmt: skip
    contested = {claim.id for claim in claims if any(_others(figure, taken) for figure in claim.figures)}
    return tuple(dict.fromkeys(one.claim_id for one in own if one.claim_id in contested))[:1]


def _by_words(position: Position, placed: Sequence[Placed], claims: Sequence[Claim]) -> tuple[str, ...]:
    wanted = profile.stems([word for word in position.object_words if word not in _POINTERS])
    if not wanted:
        return ()
    here = {one.claim_id for one in placed}
    happens = wording.grouped(position.object_words)
    scored = [(_overlap(wanted, happens, claim), claim.id in here, -at, claim.id) for at, claim in enumerate(claims)]
    best = max(scored, default=None)
    return (best[3],) if best is not None and best[0] >= _WORDS else ()


def _overlap(wanted: frozenset[str], happens: frozenset[str], claim: Claim) -> float:
    known: set[str] = set()
    classes: set[str] = set()
    for figure in claim.figures:
        about = profile.of(figure)
        known |= {about.noun, *about.around, *profile.stems(figure.subject.split())}
        classes |= about.happens
    shared = len(wanted & known) / (len(wanted) + 1)
    return shared + (0.4 if happens & classes & wording.EXCLUSIVE else 0.0)


def _just_before(taken: TakenPosition, others: Sequence[Placed]) -> tuple[str, ...]:
    """The last figure of the sentence that stands right before the stance's own."""
    near = [
        one
        for one in others
        if one.figure.start < taken.start
        and 0 <= taken.quote_start - one.figure.quote_start - len(one.figure.quote) <= _NEXT_TO
    ]
    return tuple(one.claim_id for one in near[-1:])


def _leading(others: Sequence[Placed]) -> tuple[str, ...]:
    """The claim that the article speaks of most, the first among equals."""
    if not others:
        return ()
    tally = Counter(one.claim_id for one in others)
    order = list(tally)
    return (max(tally, key=lambda claim_id: (tally[claim_id], -order.index(claim_id))),)


def _leading_of_story(claims: Sequence[Claim], taken: TakenPosition) -> tuple[str, ...]:
    contested = [claim for claim in claims if any(_others(figure, taken) for figure in claim.figures)]
    best = max(contested, key=lambda claim: (len(claim.figures), -claim.first_position), default=None)
    return (best.id,) if best is not None else ()
