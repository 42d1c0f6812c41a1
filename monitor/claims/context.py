"""Reads what the words right around a figure tell of it: its clause, what it is a share of, whose it is, per what."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import senses, wording
from monitor.claims.fates import AMBIGUOUS

if TYPE_CHECKING:
    from monitor.claims.claim import StatedFigure

_CUT = re.compile(r"[;:“”\"()—–]| - |, (?!\d)|(?<=\w) (?:and|but|while|whereas|or) ")
_PART = re.compile(r"\b(?:of|among|amongst) (?:whom|them|these|those|which)\b|\binclud(?:ing|ed|es?)\b")
_RATE = re.compile(
    r"^ ?(?:[\w€$£]+ )?(?:an?|per|each|every) (day|month|week|year|hour|night|share|person|head|household|family|tonne"
    r"|ton|litre|barrel|kilo\w*|unit|vote|worker|employee|member|seat)\b|^ ?to (?:the|each|every) (?:square )?(\w+)"
    r"|^ ?(hourly|daily|weekly|monthly|yearly|annual)"
)
_FURTHER = re.compile(r"\b(?:others?|another|more(?! than)|further|additional)\b")
_FURTHER_BEFORE = re.compile(
    r"\b(?:another|(?:an?|some) (?:further|additional|extra|new)|further|additional) (?:[\w-]+ )?$"
)
_FURTHER_BEHIND = re.compile(r" (?:others|more)\b")
_OF = re.compile(r"^(?: per cent| percent|%)? of (?:the |its |their |his |all |those |these )?((?:[\w’'-]+ ?){1,4})")
_TAKING_PART = re.compile(r"\bt(?:ake|akes|ook|aken|aking) part\b")
_OWN = re.compile(r"\b(?:our|its|their|his|her|my)\b")
_OWNED = re.compile(r"\b([A-Z]\w{3,})['’]s?")
_LOST = re.compile(r"\blost\b")
# Words beside a number that make another question of the same noun: the certain and the feared, the planned and the
# done, what is asked and what is offered.
_MARKS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bconfirm",
        r"\bsuspect|\bpresum|\bfeared\b",
        r"\bprobabl|\blikely\b",
        r"\bplan|\bschedul|\btarget|\bforecast|\bexpect|\bby the end of\b",
        r"\bdemand|\bask|\bwant|\bseek|\bsought",
        r"\boffer|\bpropos",
        r"\bpromis|\bpledg",
    )
)
_WORD = re.compile(r"[a-z']+")
_ANY_MARK = re.compile("|".join(mark.pattern for mark in _MARKS))
# A figure by which something has changed is no figure of what it stands at.
_CHANGE_BEFORE = re.compile(
    r"\b(?:by|(?:fall|drop|rise|increase|decrease|decline|gain|jump|slump|reduction|growth) of|rose|fell|dropped"
    r"|gained|lost|climbed|jumped|slid|slipped|slumped|shrank|grew|plunged|soared|rises|falls|drops|rising|falling|dropping)"
    r"(?: (?:an?|some|about|around|nearly|almost|roughly|over|just|only|another|more than|less than))*$"
)
_CHANGE_BEHIND = re.compile(r"^(?: [\w'’-]+){0,2}? (?:more|fewer|less|lower|higher|above|below)\b(?! in\b)")
_LOCAL = re.compile(
    r"\balone\b|\bin (?:this|that|the) (?:town|city|village|district|street|quarter|suburb|valley|camp)\b"
)
_LOCATED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Aa]cross|[Ii]nside|[Aa]long|reached|hit) (?:the )?"
    r"((?:[A-Z][\w’'-]+ ?)+)"
)
_BASES = (("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("s", ""))  # what a form has lost, and gained
_BESIDE = 40  # code points to either side that belong to the number most closely
_BEFORE = 45  # code points before a number in which "of whom" speaks of it
_BEHIND = 60
_WORDS_BEFORE = 8


class Context(msgspec.Struct, frozen=True, gc=False):
    """What the words right around a figure tell."""

    clause: frozenset[str] = frozenset()  # keys of the clause that the number stands in
    deeds: frozenset[str] = frozenset()  # classes of what happens in it
    of: frozenset[str] = frozenset()  # keys of what the figure is a share or sum of
    owners: frozenset[str] = frozenset()  # names of those whose people or things are counted
    marks: frozenset[int] = frozenset()
    located: frozenset[str] = frozenset()  # keys of the names of where it happened
    rate: str = ""  # "day" where it is so much a day
    part: bool = False  # of what was counted before
    change: bool = False  # by how much something has changed
    local: bool = False  # of one place among several
    told: frozenset[str] = frozenset()  # classes of what happens in it, as far as its words tell one thing only
    further: bool = False  # somebody else than those counted before


def of(figure: StatedFigure) -> Context:
    """The context of a figure as an article states it."""
    quote, at = figure.quote, max(0, figure.start - figure.quote_start)
    end = at + len(figure.text)
    left, right = _ends(quote, at, end)
    before, behind = quote[left:at], quote[end:right]
    deeds, told = _deeds(before, behind)
    beside = f"{before[-_BESIDE:]}{figure.text}{behind[:_BESIDE]}"
    rate = _RATE.search(quote[end : end + _BESIDE].lower())
    return Context(
        clause=senses.of_text(f"{before} {figure.text} {behind}"),
        deeds=deeds,
        told=told,
        of=_share_of(figure, quote[end:], f"{before}{behind}"),
        located=senses.of_text(" ".join(_LOCATED.findall(f"{before}{figure.text}{behind}"))),
        owners=_owners(figure, before, beside),
        marks=_marks(beside.lower()),
        rate=next((name for name in rate.groups() if name), "") if rate else "",
        part=bool(_PART.search(quote[max(0, at - _BEFORE) : at])),
        change=bool(_CHANGE_BEFORE.search(before.rstrip().lower()) or _CHANGE_BEHIND.match(behind.lower())),
        local=bool(_LOCAL.search(f"{before} {behind}".lower())),
        further=bool(
            _FURTHER.search(figure.text.lower())
            or _FURTHER_BEFORE.search(quote[:at].lower())
            or _FURTHER_BEHIND.match(quote[end:])
        ),
    )


def _marks(beside: str) -> frozenset[int]:
    if not _ANY_MARK.search(beside):
        return frozenset()  # as beside most figures
    return frozenset(number for number, mark in enumerate(_MARKS) if mark.search(beside))


def _ends(quote: str, at: int, end: int) -> tuple[int, int]:
    """Where the clause around the number begins and ends."""
    left = max([cut.end() for cut in _CUT.finditer(quote, 0, at)], default=0)
    cut = _CUT.search(quote, end)
    return left, cut.start() if cut else len(quote)


def _deeds(before: str, behind: str) -> tuple[frozenset[str], frozenset[str]]:
    """The classes of what happens in the clause: by all of its words, and by those that tell one thing only."""
    words = _WORD.findall(before.lower())[-_WORDS_BEFORE:]
    words += _WORD.findall(behind.lower()[:_BEHIND])
    named = [word for word in words if senses.classes(word)]
    sure = [word for word in named if not _is_ambiguous(word)]
    return frozenset().union(*map(senses.classes, named)), frozenset().union(*map(senses.classes, sure))


@functools.lru_cache(maxsize=10_000)
def _is_ambiguous(word: str) -> bool:
    """Whether the word, or what it may be a form of, tells a fate only of whom it is told itself."""
    bases = (word.removesuffix(ending) + rest for ending, rest in _BASES if word.endswith(ending))
    return not AMBIGUOUS.isdisjoint((word, *bases))


def _share_of(figure: StatedFigure, behind: str, clause: str) -> frozenset[str]:
    """What a share is of: "64 percent of the voters"; of those who took part it is a turnout."""
    found = _OF.match(behind)
    keys = senses.of_text(found[1]) if found and not found[1][0].isupper() else frozenset()
    return keys | {"turnout"} if _TAKING_PART.search(f"{figure.text}{clause}") else keys


def _owners(figure: StatedFigure, before: str, beside: str) -> frozenset[str]:
    """Whose are counted: "Orland's dead"; "its own soldiers", "lost four men" are those of who speaks."""
    if named := _OWNED.findall(beside):
        return frozenset(named[-1:])
    own = _OWN.search(beside.lower()) or _LOST.search(before[-25:])
    return frozenset(figure.speakers[-1].split()) if own and figure.speakers else frozenset()


def fates(deeds: frozenset[str]) -> frozenset[str]:
    """What the clause tells to have become of people; what they were doing yields to it."""
    told = deeds & wording.EXCLUSIVE
    return told - wording.DOING or told
