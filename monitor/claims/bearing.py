"""Finds the claims that a position bears on: each claim of the story is weighed by named reasons."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from monitor.claims import bearing_words as known_by
from monitor.claims.bearing_reasons import reasons
from monitor.claims.heard import is_others, said

if TYPE_CHECKING:
    from monitor.claims.claim import Claim
    from monitor.claims.heard import Heard, Said

NAMED = 0.7  # from which on a claim is what a named object speaks of
NAMED_UNSAID = 0.85  # the same where nothing was counted in what the object names
POINTED = 0.45  # the same for an object that only points
UNSAID = 1.0  # the same where what was just said holds no figure
THIS_UNSAID = 1.3  # the same for "this", which reaches back no further
GRANTED = 0.7  # the same for whoever grants or withdraws: it has been claimed before
_TOGETHER = 0.35  # below the best by which a claim is meant too, where several are
_AT_MOST = 3
_SEVERAL = re.compile(
    r"\b(?:both|either|neither|any of|all|these|those|competing|rival|conflicting)\b.*s\b", re.IGNORECASE
)


def find(heard: Heard) -> tuple[str, ...]:
    """Ids of the claims that the position bears on, the surest first; empty where none fits."""
    told, ranked = weighed(heard)
    if not ranked or ranked[0][0] < _least(told):
        return ()
    best = ranked[0]
    if _SEVERAL.search(heard.taken.object) or heard.taken.quote.endswith(":"):
        return tuple(claim.id for score, claim in ranked[:_AT_MOST] if score >= best[0] - _TOGETHER)
    return (best[1].id,)


def _least(told: Said) -> float:
    """How much has to speak for a claim; more where nothing was counted in what the object points at."""
    stance = told.heard.taken.stance
    if told.how == "named":
        if stance == "denies":
            return NAMED_UNSAID if told.unsaid else NAMED
        return POINTED
    pointed = told.how in {"", "just_said", "deed"} and stance in {"denies", "confirms", "retracts"}
    if not (told.unsaid and pointed):
        return POINTED
    if stance != "denies":
        return GRANTED
    return THIS_UNSAID if told.how == "just_said" else UNSAID


def weighed(heard: Heard) -> tuple[Said, list[tuple[float, Claim]]]:
    """Every claim that the position may bear on, with what speaks for it, the likeliest first."""
    story = heard.story.known(heard.taken)
    told = said(heard, story)
    rare = known_by.rarity(story)
    most = max(Counter(one.claim_id for one in told.others).values(), default=0)
    scored = [
        (round(sum([reason for _, reason in reasons(told, one, rare, most)]), 6), one.claim)
        for one in story
        if not one.claim.figures or any(is_others(figure, heard.taken) for figure in one.claim.figures)
    ]
    scored.sort(key=lambda pair: (-pair[0], -len(pair[1].figures), _first(pair[1])))
    return told, scored


def _first(claim: Claim) -> str:
    """What tells two claims apart, whatever the order in which their articles came."""
    return min(one.id for one in claim.figures or claim.positions)
