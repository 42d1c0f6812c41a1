"""Reads the hedges and bounds around a number: "at least", "nearly", "up to", "or more"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.extraction.findings import Qualifier

_SLIGHTLY = r"(?:(?:far|many|much|well|just|slightly|significantly|a little) )?"
_BEFORE: tuple[tuple[Qualifier, str], ...] = (
    (
        "at_least",
        (
            r"at (?:the (?:very )?)?least|(?:no|not) (?:fewer|less|smaller|lower) than|a minimum of|minimum(?: of)?"
            r"|as few as|as little as|at a minimum"
        ),
    ),
    (
        "at_most",
        (
            r"(?:no|not) (?:more|higher|greater|longer) than|up to|as (?:many|much|high|long|far|large) as"
            r"|at (?:the )?most|a maximum of|maximum(?: of)?|not (?:exceed(?:ing)?|over|above)|within|a ceiling of"
            r"|capped at"
        ),
    ),
    (
        "more_than",
        (
            rf"{_SLIGHTLY}(?:more than|over|above|greater than|higher than|longer than)|in excess of|up(?:wards?) of"
            r"|exceed(?:s|ed|ing)?|north of|beyond|surpass(?:es|ed|ing)?|top(?:s|ped|ping)"
            r"|(?<!a )(?<!the )(?<!bus )pass(?:es|ed|ing)?(?: the)?"
            r"|past(?: the)?|cross(?:es|ed|ing)?(?: the)?|>"
        ),
    ),
    (
        "less_than",
        rf"{_SLIGHTLY}(?:fewer than|less than|lower than|shorter than|under|below|beneath|short of)|not quite|<",
    ),
    (
        "about",
        (
            r"nearly|almost|close(?:r)? to|near(?:ing)?|nearer(?: to)?|(?:more|something|anything) like"
            r"|some|(?:somewhere )?around|about|roughly|approximately"
            r"|approx\.?|circa|c\.|ca\.?|an estimated|the estimated|estimated(?: at| to be)?|virtually|practically"
            r"|nigh on|perhaps|in the region of|on the order of|more or less|give or take|approaching|maybe|probably"
            r"|an average of|averaging|an approximate|possibly|barely|hardly|scarcely|maybe|likely|on average|~|≈"
        ),
    ),
    ("exact", r"exactly|precisely|only|just|a total of|all(?: of)?|a mere|a record"),
)
_DETERMINER = (
    r"(?:(?:the|these|those|another|its|their|his|her|our|a|an|only|just|such|of|staggering|whopping|further|additional"
    r"|extra|total|possible) ){0,2}"
)
_LEFT = [
    (qualifier, re.compile(rf"(?:^|(?<![\w-]))(?:{words})\s*(?P<between>{_DETERMINER})[“\"'‘]?\Z", re.IGNORECASE))
    for qualifier, words in _BEFORE
]
_BEHIND: tuple[tuple[Qualifier, str], ...] = (
    (
        "at_least",
        (
            r"or (?:more|higher|greater|above|over)(?!\s+than)|at (?:the very )?least"
            r"|and (?:more(?!\s+than)|counting|up)|-?plus"
            r"|\+|at a minimum|minimum"
        ),
    ),
    ("at_most", r"at (?:the )?most|or (?:fewer|less|lower|under|below)(?!\s+than)|maximum|(?-i:max)|tops"),
    ("about", r"or (?:so|thereabouts)|-odd|-ish|give or take"),
)
_RIGHT = [(kind, re.compile(rf"\s*(?:,\s)?(?:{words})(?!\w)", re.IGNORECASE)) for kind, words in _BEHIND]
_TALK_ABOUT = re.compile(
    r"\b(?:statements?|claims?|assertions?|allegations?|rumou?rs?|talk(?:s|ed|ing)?|questions?|stories|story|complaints?"
    r"|messages?|passages?|paragraphs?|sentences?|news|tales?|articles?"
    r"|speak(?:s|ing)?|spoke|boast(?:s|ed|ing)?|know(?:s|n)?|knew|hear[ds]?|complain(?:s|ed|ing)?)\s"
    r"(?:(?:of|by|from)\s(?:\S+\s){1,4})?\Z"
    r"|\bwhat\s(?:[\w'’-]+\s){1,5}(?:sa(?:y|ys|id)|writ(?:e|es|ten)|wrote|told\s\w+)\s(?:(?:in|on)\s\w+\s)?\Z",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"\b(?:never|none|nobody|nothing|no\s(?!one\b)[\w-]+)\s"
    r"(?:(?!(?:that|who|which|but|and|because|than|sa(?:y|ys|id)|told)\b)[\w'’-]+\s){1,5}\Z",
    re.IGNORECASE,
)  # "it never rose above 5": a bound that is denied bounds from the other side
_DENIED: dict[Qualifier, Qualifier] = {"more_than": "at_most", "less_than": "at_least"}
_TOLL = re.compile(
    r"\b(?:toll|tally|count)\b(?:\s(?!is\b|was\b|could\b|may\b|might\b|put\b|puts\b)[\w'’-]+){0,4}\s"
    r"(?<!\bat\s)(?<!\bof\s)(?<!\bby\s)(?<!\bto\s)\Z",
    re.IGNORECASE,
)
_HANDED = re.compile(r"\b(?:hand|sign)(?:s|ed|ing)?\s\Z", re.IGNORECASE)  # verbs that go with "over"
_MANY = re.compile(r"\d{3}|\d{1,3},\d{3}")  # so many days or hours are counted, and tell no time
_TOPICAL = {"about", "around", "short", "over", "under", "above", "below", "some", "near", "just"}
_PHRASAL = re.compile(
    r"\b(?:own|fess|live|add|measure|match|sign|wake|stand|catch|stack|look|squar)(?:e?s|e?d|ing)?\s\Z"
    r"|\b(?:stood|woke|caught|living|squaring)\s\Z"
    r"|(?<!\bto )(?<!\bcan )(?<!\bmay )(?<!could )(?<!might )(?<!would )\b(?:goes|going|went|gone|rose|risen"
    r"|climbed|crept|jumped|shot|moved|inched|edged|come|came|brought|taken|pushed)\s\Z",
    re.IGNORECASE,
)  # verbs that go with "up to": nothing is bounded in "owned up to 29 faults" and "has gone up to 12"
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Hedge:
    """A qualifier and the stretch that it and the number's own words take up."""

    qualifier: Qualifier
    start: int
    end: int


def hedge(text: str, start: int, end: int, noun_end: int, *, duration: bool = False) -> Hedge:
    """The qualifier of the number at start..end; `noun_end` is where the counted noun ends.

    With a duration "over" tells when, not how much ("over several days"), unless "well" or "just" goes with it.
    """
    left = _left(text, start, duration=duration)
    for place in (end, noun_end):
        for qualifier, pattern in _RIGHT:
            if right := pattern.match(text, place):
                return Hedge(qualifier, left.start, max(end, right.end()))
    return Hedge(left.qualifier, left.start, end)


def _left(text: str, start: int, *, duration: bool) -> Hedge:
    ahead_from = max(0, start - _LONGEST)
    ahead = text[ahead_from:start]
    for qualifier, pattern in _LEFT:
        found = pattern.search(ahead)
        if not found:
            continue
        words = found[0].lower().strip()
        if duration and re.match(r"(?:over|past|passed|around)\b", words) and not _MANY.match(text, start):
            continue
        if words.startswith("over") and _HANDED.search(ahead, 0, found.start()):
            continue
        if _is_topic(
            words,
            found["between"].lower(),
            ahead[found.start() :],
            text[start : start + _LONGEST],
            ahead[: found.start()],
        ):
            continue
        if words.startswith("about") and _TALK_ABOUT.search(ahead, 0, found.start()):
            continue
        begins = ahead_from + found.start()
        if qualifier == "exact":
            return _beyond_exact(text, begins, start, duration=duration)
        denied = qualifier in _DENIED and _NO_MORE.search(ahead, 0, found.start())
        return Hedge(_DENIED[qualifier] if denied else qualifier, begins, start)
    return Hedge("exact", start, start)


def _is_topic(words: str, between: str, ahead: str, behind: str, before: str) -> bool:
    """Where the words are no hedge: "asks about the 500 doses", "short of the 8 percent", "up to 26 from 19"."""
    definite = between.startswith(("the ", "these ", "those ")) and not words.startswith("the ")
    if "than" in words.split() and definite:
        return True  # "less than the 7 percent announced last week" compares with a number that is known
    if _TOPICAL & set(words.split()) and (definite or ahead[-1] in "“\"'‘"):
        return True
    if words.startswith(("cross", "pass", "top")) and re.match(
        r"(?:one|two|three|four|five|six|seven|eight|nine)\b", behind
    ):
        return True
    if words.startswith("up to") and (_TOLL.search(before) or _PHRASAL.search(before)):
        return True
    return words.startswith("up to") and bool(
        re.match(r"[^\s]{1,14}(?:\s(?:million|billion|percent|per cent))?(?:\sof(?:\s[\w-]+){1,3})?,?\sfrom\s", behind)
    )


def _beyond_exact(text: str, begins: int, start: int, *, duration: bool) -> Hedge:
    """As in "only about 40": the hedge behind "only" counts; "at least all 40" that before it."""
    further = _left(text, begins, duration=duration)
    if text[begins:start].lower().startswith("all") and _TOPICAL & set(text[further.start : begins].lower().split()):
        return Hedge("exact", start, start)  # "charged over all 61 transfers"
    return (
        further
        if further.qualifier != "exact"
        else Hedge("exact", start if text[begins:start].lower().startswith("all") else begins, start)
    )
