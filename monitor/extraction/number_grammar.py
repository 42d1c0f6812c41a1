"""Reads the numbers in a stretch of text: digits, words, scales, fractions, ranges and vague ones.

What counts nothing (dates, times, codes: see `number_noise`) is passed over. What a number counts, and whether it is a
figure at all, is decided elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from monitor.extraction.number_noise import NOISE
from monitor.extraction.number_words import (
    FRACTIONS,
    PLURAL_SCALES,
    SCALES,
    SEVERAL,
    SUFFIXES,
    TEENS,
    TENS,
    TIMES_VAGUE,
    UNITS,
    VAGUE,
)
from monitor.extraction.units import ATTACHED


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands in the text; `low` equals `high` unless it is a range or vague."""

    start: int
    end: int
    low: float
    high: float
    vague: bool = False
    words: bool = False  # written out
    plain: bool = False  # bare digits without grouping, decimals or scale: may be a year or part of a name
    fraction: bool = False  # "two-thirds of": bounds are percent
    letter: str = ""  # "m" of "2.3m", which may mean metres


_DIGITS = (
    r"\d{1,3}(?P<group>[,'’ ])\d{3}(?:(?P=group)\d{3}){0,4}(?:\.\d{1,9})?(?![\d]|[,.]\d)"
    r"|\d{1,3}(?:\.\d{3}){2,4}(?![\d.])|\d{1,15}\.\d{1,9}|\d{1,15},\d{1,2}(?![\d,])|\d{1,15}"
)
_LEX = re.compile(rf"(?P<digits>{_DIGITS})(?P<letters>[A-Za-z]{{1,12}})?|(?P<word>[A-Za-z]+)")
_BEFORE = re.compile(r"(?:[\w.:/#&]|\d,|[A-Za-z][-–])\Z")
_CODE_BEFORE = re.compile(r"(?:^|[^A-Za-z])(?:[A-Z]{3}|US|A|C|kr|Rs|R)\Z")
_JOINT = re.compile(r",?\sand\s|-and-|-|\s")
_RANGE = re.compile(r"\s?[-–—]\s?(?P<sign1>[$£€¥])?|(?:\s?(?:%|per\s?cent|percent))?\s(?:to|or)\s(?P<sign2>[$£€¥])?")
_SCALE_WORD = re.compile(
    r"[ -](?P<scale>hundred|thousand|million|billion|trillion|mln|mn|bn|lakh|crore|dozen)(?P<plural>s?)\b",
    re.IGNORECASE,
)
_AND_HALF = re.compile(r"[ -]and[ -]a[ -](?:half|quarter)\b", re.IGNORECASE)
_OF_A = re.compile(r"\s(?:of\s)?an?\s(?P<scale>hundred|thousand|million|billion|trillion|dozen)\b", re.IGNORECASE)


def scan(text: str) -> list[Number]:
    """All numbers in the text, in order, none overlapping; ranges joined into one."""
    noise = [match.span() for match in NOISE.finditer(text)]
    return _ranges(text, _atoms(text, noise))


def _atoms(text: str, noise: list[tuple[int, int]]) -> list[Number]:
    """Single numbers, left to right, outside the noise."""
    found: list[Number] = []
    position, skip = 0, 0
    while match := _LEX.search(text, position):
        while skip < len(noise) and noise[skip][1] <= match.start():
            skip += 1
        if skip < len(noise) and noise[skip][0] <= match.start() < noise[skip][1]:
            position = max(noise[skip][1], position + 1)
            continue
        number = _from_digits(text, match) if match["digits"] else _from_words(text, match)
        if number and skip < len(noise) and number.end > noise[skip][0]:
            number = None
        if number:
            found.append(number)
        position = number.end if number else match.end()
    return found


def _from_digits(text: str, match: re.Match[str]) -> Number | None:
    """Digits with their grouping, decimals, scale letters or a scale word; None where they belong to a name."""
    start, raw, letters = match.start(), match["digits"], match["letters"] or ""
    before = text[max(0, start - 4) : start]
    if _BEFORE.search(before) and not _CODE_BEFORE.search(before):
        return None
    value, plain = _value(raw), raw.isdigit()
    end = match.end("digits")
    number = Number(start, end, value, value, plain=plain)
    if letters in SUFFIXES:
        scaled = round(value * SUFFIXES[letters], 6)
        return replace(number, end=match.end(), low=scaled, high=scaled, plain=False, letter=letters)
    if letters:
        return number if _is_unit(letters) else None
    return _scaled(text, number)


def _is_unit(letters: str) -> bool:
    return letters in ATTACHED


def _value(raw: str) -> float:
    """The value of digits in any grouping; a comma before one or two digits is a decimal comma."""
    if re.fullmatch(r"\d+,\d{1,2}", raw):
        return float(raw.replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", raw):
        return float(raw.replace(".", ""))
    return float(re.sub(r"[,'’ ]", "", raw))


def _scaled(text: str, number: Number) -> Number:
    """Takes in the scale words that follow: "2.3 million", "4,5 millions", "three hundred thousand"."""
    while scale := _SCALE_WORD.match(text, number.end):
        factor = SCALES[scale["scale"].lower()]
        number = replace(
            number, end=scale.end(), low=round(number.low * factor, 6), high=round(number.high * factor, 6), plain=False
        )
    return number


def _from_words(text: str, match: re.Match[str]) -> Number | None:
    """A number written out, vague or fractional, that begins with this word."""
    word = match["word"].lower()
    if (
        text[max(0, match.start() - 1) : match.start()] in {"-", "–"}
        and match.start() > 1
        and text[match.start() - 2].isalnum()
    ):
        return None
    if word in VAGUE or word in TIMES_VAGUE:
        return _vague(text, match)
    if word in {"several", "few", "many", "couple"}:
        return _several(text, match)
    if word in FRACTIONS:
        return _half(text, match.start(), match.end(), 1 / FRACTIONS[word])
    return _cardinal(text, match)


def _vague(text: str, match: re.Match[str]) -> Number | None:
    """As in "dozens", "tens of thousands"; "scores" only where it cannot be those of a match."""
    word, start, end = match["word"].lower(), match.start(), match.end()
    following = re.compile(r"\s+of\s+(thousands|millions|billions|trillions)\b", re.IGNORECASE).match(text, end)
    if following and word in TIMES_VAGUE:
        low, high = TIMES_VAGUE[word]
        scale = PLURAL_SCALES[following[1].lower()]
        return Number(start, following.end(), low * scale, high * scale - 1, vague=True, words=True)
    if word not in VAGUE:
        return None
    if word == "scores" and not re.match(
        r"\s+(?:of|more|dead|feared|injured|killed|hurt|wounded|missing)\b", text[end:]
    ):
        return None
    if following:  # "thousands of millions" is nobody's number
        return None
    low, high = VAGUE[word]
    return Number(start, end, low, high, vague=True, words=True)


def _several(text: str, match: re.Match[str]) -> Number | None:
    """As in "several hundred", "a few thousand", "a couple of hundred"; bare "several" is no number."""
    scale = re.compile(r"\s+(?:of\s+)?(dozen|hundred|thousand|million|billion|score)s?\b", re.IGNORECASE).match(
        text, match.end()
    )
    if not scale:
        return None
    low, high = SEVERAL[scale[1].lower()]
    if match["word"].lower() == "couple":
        high = low * 1.5
    return Number(match.start(), scale.end(), low, high, vague=True, words=True)


def _half(text: str, start: int, end: int, share: float) -> Number | None:
    """As in "half a million", "a quarter of a million", else a share: "half of the voters", "two-thirds of them"."""
    if scale := _OF_A.match(text, end):
        value = share * SCALES[scale["scale"].lower()]
        return Number(start, scale.end(), value, value, words=True)
    if re.compile(r"\s+of\s+(?!(?:an?\s|\w+ing\b|hour|year|century))", re.IGNORECASE).match(text, end):
        percent = round(100 * share, 2)
        return Number(start, end, percent, percent, words=True, fraction=True)
    return None


def _cardinal(text: str, match: re.Match[str]) -> Number | None:
    """As in "forty-one", "a hundred and forty-three", "two and a half million", "three dozen", "two-thirds of"."""
    word, end = match["word"].lower(), match.end()
    if word in {"a", "an"}:
        opened = re.compile(r"\s+(?:good\s+)?(hundred|thousand|million|billion|trillion|dozen)\b", re.IGNORECASE).match(
            text, end
        )
        if opened:
            return _sum_up(text, match.start(), match.end(), 1.0)
        share = re.compile(r"\s+(third|quarter|fifth)\b", re.IGNORECASE).match(text, end)
        return _half(text, match.start(), share.end(), 1 / FRACTIONS[share[1].lower()]) if share else None
    value = UNITS.get(word, TEENS.get(word, TENS.get(word)))
    if value is None:
        return None
    share = re.compile(r"[\s-](thirds|quarters|fifths|tenths)\b", re.IGNORECASE).match(text, end)
    if share:
        return _half(text, match.start(), share.end(), value / FRACTIONS[share[1].lower()])
    return _sum_up(text, match.start(), match.end(), float(value), tens=word in TENS)


def _sum_up(text: str, start: int, end: int, current: float, *, tens: bool = False) -> Number:
    """Adds the words of a written number up, as they are spoken: hundreds, then thousands, then what is left."""
    total, unit_open, scaled = 0.0, tens, False
    while joint := _JOINT.match(text, end):
        if half := _AND_HALF.match(text, end):
            current += 0.25 if half[0].lower().endswith("quarter") else 0.5
            end, unit_open = half.end(), False
            continue
        found = re.compile(r"[A-Za-z]+").match(text, joint.end())
        word = found[0].lower() if found else ""
        if found is None:
            break
        if word in SCALES and "and" not in joint[0]:
            scale = SCALES[word]
            if scale in {100, 12}:
                current *= scale
            else:
                total, current = total + current * scale, 0.0
            unit_open = scaled = True
        elif unit_open and (value := UNITS.get(word)) and ("-" in joint[0] or tens or scaled):
            current, unit_open = current + value, False
        elif scaled and unit_open and (value := TEENS.get(word, TENS.get(word))):
            current, unit_open, tens = current + value, word in TENS, word in TENS
        else:
            break
        end = found.end()
    return Number(start, end, total + current, total + current, words=True)


def _ranges(text: str, atoms: list[Number]) -> list[Number]:
    """Joins "3-4", "20 to 30", "between 20 and 30"."""
    joined: list[Number] = []
    for number in atoms:
        last = joined[-1] if joined else None
        if last and (pair := _range(text, last, number)):
            joined[-1] = pair
        else:
            joined.append(number)
    return joined


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
    return _paired(text, first, second)


_CHANGE = re.compile(
    r"\b(?:r[io]se|risen|rising|f[ae]ll(?:en|ing)?|increas\w+|decreas\w+|dropp?\w*|clim[bp]\w*|gr[eo]w\w*|cut|raise\w*|lower\w*|up|down|went|gone"
    r"|jump\w*|carried|revised|rocketed|soar\w*|slump\w*|shrank|shr[iu]nk\w*|reduc\w+|expand\w*|doubl\w+|widen\w*|surg\w+|slid\w*|swell\w*|swollen"
    r"|slow\w*|eas(?:e|ed|es|ing)|improv\w+|declin\w+|tripl\w+|quadrupl\w+|halv\w+|narrow\w*|amend\w+|lift\w*|put|accelerat\w+)\b",
    re.IGNORECASE,
)


def is_change(text: str, start: int) -> bool:
    """Whether "from A to B" tells how something moved: a verb of change stands shortly before."""
    return bool(_CHANGE.search(text, max(0, start - 80), start))


def _paired(text: str, first: Number, second: Number) -> Number | None:
    """One range of two numbers; "2-3 million" lends the scale of its second number to the first."""
    low, high = first.low, second.high
    mantissa = re.match(r"[\d.,]+", text[second.start : second.end])
    if not first.words and not second.words and mantissa and first.plain | ("." in text[first.start : first.end]):
        factor = high / (_value(mantissa[0].rstrip(".,")) or 1)
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
