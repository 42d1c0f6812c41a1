"""Finds the figure that a bare number goes on from: one told shortly before, and best one of its size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.extraction.drafts import Draft

_WHICH = re.compile(r"\bof\swhich,?\s(?:at\sleast\s|about\s|some\s)?\Z", re.IGNORECASE)
_WHOM = re.compile(r"\bof\swhom,?\s(?:there\s(?:are|were)\s)?(?:at\sleast\s|about\s|some\s)?\Z", re.IGNORECASE)
_OF_TEXTS = {"page", "paragraph", "chapter"}  # how long a paper is: only a number close by goes on from that
_MOST_PERCENT = 300
_NEAR = 120  # signs from one figure to the next that goes on from it
_SAME_LENGTH = 30  # times that one duration may be the other
_SIZABLE = 1000
_CONTRAST_REACH = 40
_ALIKE = 2.7  # times up to which two numbers are likely to be told of the same thing


def fits(draft: Draft, other: Draft) -> bool:
    """Whether the number can count what the other counts: "of whom" needs people, and percents end at a few hundred."""
    ahead = draft.passage.masked[max(0, draft.start - 24) : draft.start]
    people = other.noun_class == "people"
    if (_WHOM.search(ahead) and not people) or (_WHICH.search(ahead) and people):
        return False
    if _is_decimal(draft) and not (other.unit or _is_decimal(other)):
        return False
    close = other.passage is draft.passage and draft.start - other.end <= _CONTRAST_REACH
    far = other.lemma in _OF_TEXTS and not close
    return not far and not (other.lemma == "percent" and draft.number.low > _MOST_PERCENT)


def _is_decimal(draft: Draft) -> bool:
    """Whether no things can be counted so: "6.8"."""
    return draft.number.low != int(draft.number.low)


def last_counted(draft: Draft, before: list[Draft]) -> Draft | None:
    """The last figure before it that a bare number of its size can go on from."""
    if lasted := _lasted(draft, before):
        return lasted
    likely = [other for other in reversed(before) if _may_own(draft, other)]
    wholes = [other for other in likely if not other.part]
    far = bool(wholes) and likely[0].passage is draft.passage and wholes[0].passage is not draft.passage
    likely = likely if far or not wholes else wholes
    here = [other for other in likely if other.passage is draft.passage]
    for others, most in ((here, _ALIKE), (here, 8), (here, 60), (likely, _ALIKE), (likely, 8), (likely, 60)):
        for other in others:
            low, high = sorted((max(draft.number.low, 0.01), max(other.number.low, 0.01)))
            if high <= low * most or draft.noun.part:
                return other
    return _measured_alike(draft, before) or (likely[0] if likely and not likely[0].unit else None)


def _measured_alike(draft: Draft, before: list[Draft]) -> Draft | None:
    """The sum or measure that was told last in another paragraph, if it is of the number's size."""
    for other in reversed(before):
        measured = other.unit is not None and other.unit.kind in {"money", "measure"} and not other.restates
        low, high = sorted((max(draft.number.low, 0.01), max(other.number.low, 0.01)))
        if measured and draft.number.low >= _SIZABLE and high <= low * 8:
            return other
    return None


def _lasted(draft: Draft, before: list[Draft]) -> Draft | None:
    """The duration that was told last, where nothing else was told nearby: "41 seconds. ... speaks of 15 to 20"."""
    last = before[-1] if before else None
    if last is None or last.unit is None or last.unit.kind != "duration" or last.passage is not draft.passage:
        return None
    apart = draft.passage.masked[last.end : draft.start]
    others = [other for other in before[:-1] if other.passage is draft.passage and other.sentence == last.sentence]
    small = max(draft.number.high, last.number.high) <= _SAME_LENGTH * max(min(draft.number.low, last.number.low), 1)
    return last if small and not others and len(apart) <= _NEAR and not draft.noun.part else None


def last_things(draft: Draft, before: list[Draft]) -> Draft | None:
    """The last figure that counts people or things, not one that measures."""
    owner = last_counted(draft, before)
    return owner if owner is not None and not owner.unit else None


def _may_own(draft: Draft, other: Draft) -> bool:
    """Whether a bare number can go on from this figure; one with a unit only within the same paragraph."""
    if not other.lemma or other.restates or (other.unit and other.unit.kind == "duration") or not fits(draft, other):
        return False
    if other.unit and (draft.noun.part or other.passage is not draft.passage):
        return False
    return draft.passage.start - other.passage.start < 1500
