"""Joins two numbers into a range: "3-4", "20 to 30", "between 20 and 30", but not the two ends of a change."""

from __future__ import annotations

import re
from dataclasses import replace

from monitor.extraction.number_values import Number, digits_value
from monitor.extraction.number_words import SCALES

_RANGE = re.compile(r"\s?[-–—]\s?(?P<sign1>[$£€¥])?|(?:\s?(?:%|per\s?cent|percent))?\s(?:to|or)\s(?P<sign2>[$£€¥])?")


def join_ranges(text: str, atoms: list[Number]) -> list[Number]:
    """Joins "3-4", "20 to 30", "between 20 and 30"."""
    joined: list[Number] = []
    for number in atoms:
        last = joined[-1] if joined else None
        if last and (pair := _range(text, last, number)):
            joined[-1] = pair
            continue
        if last and _shares_scale(text, last, number) and (pair := _paired(text, last, number)):
            joined[-1] = replace(last, low=pair.low, high=pair.low, plain=False)
        joined.append(number)
    return joined


def _shares_scale(text: str, first: Number, second: Number) -> bool:
    """As in "from 2.1 to 2.4 million": both ends of a change are millions."""
    between = text[first.end : second.start]
    ahead = text[max(0, first.start - 8) : first.start]
    return first.low == first.high and bool(
        re.fullmatch(r"\sto\s[$£€¥]?", between) and re.search(r"\bfrom\s[$£€¥]?$", ahead, re.IGNORECASE)
    )


def _range(text: str, first: Number, second: Number) -> Number | None:
    """The range that two neighbours make, or None."""
    between = text[first.end : second.start]
    if len(between) > 14 or first.low != first.high or second.low != second.high or first.fraction:
        return None
    ahead = text[max(0, first.start - 16) : first.start].lower()
    opened = re.search(r"\bbetween\s(?:about\s|some\s|around\s)?[$£€¥]?$", ahead)
    if opened and re.fullmatch(r"(?:\s?(?:%|per\s?cent|percent))?\s(?:and|to)\s(?:about\s)?[$£€¥]?", between):
        return _paired(text, first, second)
    if not _RANGE.fullmatch(between) or (" or " in between and second.low - first.low != 1):
        return None
    if re.search(r"\bfrom\s[$£€¥]?$", ahead) and is_change(text, first.start):
        return None
    if _moved_by(text, first, second, between):
        return None
    return _paired(text, first, second)


_PERCENT = re.compile(r"\s?(?:%|per\s?cent|percent|pc\b|pct\b)", re.IGNORECASE)
_APART = 3  # times that the upper end of a spoken range may be its lower one


def _moved_by(text: str, first: Number, second: Number, between: str) -> bool:
    """Whether "A to B" tells by how much something moved and to where: "rose 12 percent to $3bn", "by 12 to 53"."""
    if "to" not in between:
        return False
    percent_behind = bool(_PERCENT.match(text, second.end))
    if _PERCENT.match(between) and not percent_behind:
        return True
    ahead = text[max(0, first.start - 24) : first.start]
    if re.search(r"\bvot\w+\s(?:by\s)?$", ahead, re.IGNORECASE):
        return True
    moved = re.search(r"\b([A-Za-z]+)\s(?:by\s)?(?:(?:about|around|some|nearly|another)\s)?[$£€¥]?$", ahead)
    if not moved or not _CHANGE.fullmatch(moved[1]) or percent_behind:
        return False
    return second.low > _APART * first.low or between[-1] in "$£€¥"


_CHANGE = re.compile(
    r"\b(?:r[io]se|risen|rising|f[ae]ll(?:en|ing)?|increas\w+|decreas\w+|dropp?\w*|clim[bp]\w*|gr[eo]w\w*|cut|raise\w*|lower\w*|up|down|went|gone"
    r"|jump\w*|carried|revised|rocketed|soar\w*|slump\w*|shrank|shr[iu]nk\w*|reduc\w+|expand\w*|doubl\w+|widen\w*|surg\w+|slid\w*|swell\w*|swollen"
    r"|slow\w*|eas(?:e|ed|es|ing)|improv\w+|declin\w+|tripl\w+|quadrupl\w+|halv\w+|narrow\w*|amend\w+|lift\w*|put|accelerat\w+)\b",
    re.IGNORECASE,
)


def is_change(text: str, start: int, reach: int = 80) -> bool:
    """Whether "from A to B" tells how something moved: a verb of change stands within `reach` signs before."""
    return bool(_CHANGE.search(text, max(0, start - reach), start))


def _paired(text: str, first: Number, second: Number) -> Number | None:
    """One range of two numbers; "2-3 million" lends the scale of its second number to the first."""
    low, high = first.low, second.high
    mantissa = re.match(r"[\d.,]+", text[second.start : second.end])
    if not first.words and not second.words and mantissa and first.plain | ("." in text[first.start : first.end]):
        factor = high / (digits_value(mantissa[0].rstrip(".,")) or 1)
        if factor > 1 and low < high / factor:
            low *= factor
    elif first.words and second.words and low < 100 <= high and _spoken_scale(text, second) > 1:
        low *= _spoken_scale(text, second)
    if not low < high:
        return None
    return Number(first.start, second.end, low, high, words=second.words, plain=first.plain and second.plain)


def _spoken_scale(text: str, number: Number) -> float:
    """The last scale word of a number: a million for "three million"."""
    last = re.split(r"[\s-]", text[number.start : number.end].lower())[-1]
    return SCALES.get(last, 1)
