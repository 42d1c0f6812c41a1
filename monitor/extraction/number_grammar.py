"""Reads the numbers in a stretch of text: digits, words, scales, fractions, ranges and vague ones.

What counts nothing (dates, times, codes: see `number_noise`) is passed over. What a number counts, and whether it is a
figure at all, is decided elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import replace

from monitor.extraction.number_noise import NOISE
from monitor.extraction.number_ranges import join_ranges
from monitor.extraction.number_values import Number, digits_value, times
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
from monitor.extraction.units import ATTACHED, CODES

_DIGITS = (
    r"\d{1,2}(?:,\d\d){1,4},\d{3}(?![\d]|,\d)(?:\.\d{1,2}(?!\d))?|\d{1,3}(?:\.\d{3}){1,4},\d{1,2}(?!\d|[,.]\d)"
    r"|\d{1,3}(?P<group>[,'’ ])\d{3}(?:(?P=group)\d{3}){0,4}(?:\.\d{1,9})?(?![\d]|[,.]\d)"
    r"|\d{1,3}(?:\.\d{3}){2,4}(?![\d.])|\d{1,15}\.\d{1,9}|\d{1,15},\d{1,2}(?![\d,])|\d{1,15}"
)
_LEX = re.compile(rf"(?P<digits>{_DIGITS})(?P<letters>[A-Za-z]{{1,12}})?|(?P<word>[A-Za-z]+)")
_BEFORE = re.compile(r"(?:[\w.:/#&\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\ufeff]|\d,|[A-Za-z][-–])\Z")
_CODE_BEFORE = re.compile(r"(?:^|[^A-Za-z])(?:[A-Z]{3}|kr|Rs|R)\Z")
_JOINT = re.compile(r",?\sand\s|-and-|-|\s")
_BEGINNING = re.compile(r"\b(?=\w)|(?=[^\w\s])|(?=\d)|\s(?=\()")
_ATTACHED_SIGNS = {"pc", "pct", "p"}
_SCALE_WORD = re.compile(
    r"[ -](?P<scale>hundred|thousand|million|billion|trillion|mln|mn|bn|lakh|crore|dozen)(?P<plural>s?)\b",
    re.IGNORECASE,
)
_AND_HALF = re.compile(r"[ -]and[ -]a[ -](?:half|quarter)\b", re.IGNORECASE)
_OF_WHOLE = re.compile(
    r"\s+(?:(?P<of>of)\s+(?!(?:an?\s|\w+ing\b|hour|year|century))|(?:the|its|their|all)\s(?!time|way|battle|story))",
    re.IGNORECASE,
)
_OF_A = re.compile(r"\s(?:of\s)?(?:an?\s)?(?P<scale>hundred|thousand|million|billion|trillion|dozen)\b", re.IGNORECASE)


def scan(text: str) -> list[Number]:
    """All numbers in the text, in order, none overlapping; ranges joined into one."""
    found = _atoms(text, [])
    noise = _noise(text) if found else []
    return join_ranges(text, _atoms(text, noise) if noise else found)


def _noise(text: str) -> list[tuple[int, int]]:
    """Where digits count nothing; looked for only where a word, a digit or a sign begins, not in the midst of words."""
    spans: list[tuple[int, int]] = []
    end = 0
    for start in _BEGINNING.finditer(text):
        if start.start() >= end and (noise := NOISE.match(text, start.start())):
            end = noise.end()
            spans.append(noise.span())
    return spans


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
    value, plain = digits_value(raw), raw.isdigit()
    end = match.end("digits")
    number = Number(start, end, value, value, plain=plain)
    squared = letters in ATTACHED | {"m"} and text[match.end() : match.end() + 1] in {"2", "3", "²", "³"}
    if squared or letters in CODES:
        return number
    if letters in SUFFIXES:
        scaled = times(value, SUFFIXES[letters])
        return replace(number, end=match.end(), low=scaled, high=scaled, plain=False, letter=letters)
    if letters:
        return number if _is_unit(letters) else None
    return _scaled(text, number)


def _is_unit(letters: str) -> bool:
    return letters in ATTACHED or letters in _ATTACHED_SIGNS


def _scaled(text: str, number: Number) -> Number:
    """Takes in the scale words that follow: "2.3 million", "4,5 millions", "three hundred thousand"."""
    while scale := _SCALE_WORD.match(text, number.end):
        factor = SCALES[scale["scale"].lower()]
        number = replace(
            number, end=scale.end(), low=times(number.low, factor), high=times(number.high, factor), plain=False
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
    if word in {"half", "quarter"}:
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
    couple = match["word"].lower() == "couple"
    return Number(match.start(), scale.end(), low, low * 1.5 if couple else high, vague=True, words=True)


def _half(text: str, start: int, end: int, share: float) -> Number | None:
    """As in "half a million", "a quarter of a million", else a share: "half of the voters", "two-thirds of them"."""
    if scale := _OF_A.match(text, end):
        value = share * SCALES[scale["scale"].lower()]
        return Number(start, scale.end(), value, value, words=True)
    whole = _OF_WHOLE.match(text, end)
    if whole and (whole["of"] or share == 0.5):
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
        share = re.compile(r"\s+(third|quarter|fifth|sixth|seventh|eighth|tenth|half)\b", re.IGNORECASE).match(
            text, end
        )
        return _half(text, match.start(), share.end(), 1 / FRACTIONS[share[1].lower()]) if share else None
    value = UNITS.get(word, TEENS.get(word, TENS.get(word)))
    if value is None:
        return None
    ones = r"|third|quarter|fifth|sixth|seventh|eighth|tenth|half" if value == 1 else ""
    share = re.compile(
        rf"[\s-](thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths{ones})\b", re.IGNORECASE
    ).match(text, end)
    if share:
        return _half(text, match.start(), share.end(), value / FRACTIONS[share[1].lower()])
    return _sum_up(text, match.start(), match.end(), float(value), tens=word in TENS)


def _sum_up(text: str, start: int, end: int, current: float, *, tens: bool = False) -> Number:
    """Adds the words of a written number up, as they are spoken: hundreds, then thousands, then what is left."""
    total: float = 0.0
    unit_open, scaled, last_scale = tens, False, 1.0
    while joint := _JOINT.match(text, end):
        if half := _AND_HALF.match(text, end):
            share = 0.25 if half[0].lower().endswith("quarter") else 0.5
            current += share * (last_scale if scaled and not current else 1)  # "a million and a half"
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
                total, current, last_scale = total + current * scale, 0.0, float(scale)
            unit_open = scaled = True
        elif unit_open and (value := UNITS.get(word)) and ("-" in joint[0] or tens or scaled):
            current, unit_open = current + value, False
        elif scaled and unit_open and (value := TEENS.get(word, TENS.get(word))):
            current, unit_open, tens = current + value, word in TENS, word in TENS
        else:
            break
        end = found.end()
    return Number(start, end, total + current, total + current, words=True)
