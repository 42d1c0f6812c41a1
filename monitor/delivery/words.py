"""How the parts of an alert are put into words: numbers, names, days, stances. Pure; all it gives back is clean."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from monitor.alerts import amounts
from monitor.delivery.clean import clean

if TYPE_CHECKING:
    from monitor.claims.claim import ArticleRef, Range, StatedFigure, TakenPosition
    from monitor.extraction.findings import Stance

_STANCES: dict[Stance, tuple[str, str]] = {
    "denies": ("denies", "Denied by"),
    "retracts": ("takes back", "Taken back by"),
    "confirms": ("confirms", "Confirmed by"),
    "unverified": ("cannot verify", "Not verified by"),
    "no_comment": ("no comment", "No comment from"),
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{3,})[”\"»]|(?<!\w)‘([^‘’]{3,}(?:’\w[^‘’]*)*)’(?!\w)")
_MARKS = re.compile(r"[“”\"«»]")


def number(figure: StatedFigure) -> tuple[str, str]:
    """What leads the number ("at least") and the number itself ("163", "3 – 4 days", "USD 3,500", "12%")."""
    lead = amounts.LEADS[figure.qualifier]
    if figure.value is not None:
        return lead, measured(amounts.digits(figure.value), figure)
    spread = _span(figure.low, figure.high)
    return lead if spread else "", measured(spread, figure) if spread else clean(figure.text, 40)


def span(spread: Range | None) -> str:
    """A range in digits, empty where it is none."""
    return _span(spread.low, spread.high) if spread is not None else ""


def _span(low: float | None, high: float | None) -> str:
    told = amounts.spread(low, high, " – ")
    if low is None or high is None:
        return f"{told} or {'less' if low is None else 'more'}" if told else ""
    return told


def measured(digits: str, figure: StatedFigure) -> str:
    """The digits with what they are measured in; what is merely counted stands in the claim's subject."""
    unit = clean(figure.unit, 30)
    if unit == "percent":
        return f"{digits}%"
    if figure.counted.noun_class == "money":
        return f"{unit} {digits}"
    return f"{digits} {unit}" if figure.counted.noun_class in {"measure", "duration"} else digits


def who(found: StatedFigure | TakenPosition) -> str:
    """Who says it and for whom: "Lin Jian (China)"; those who pass it on after the one nearest to the words."""
    name, party = spoken(found), clean(found.party or "", 60)
    via = clean(", ".join(found.speakers[1:]), 80)
    told = f"{name}, through {via}" if via else name
    return told if not party or party.casefold() in told.casefold() else f"{told} ({party})"


def spoken(found: StatedFigure | TakenPosition) -> str:
    """The name nearest to the words; the article's own voice where nobody is named."""
    name = found.speaker or (found.speakers[0] if found.speakers else None)
    return clean(name, 80) if name else clean(found.article.outlet or "the article itself", 60)


def file(article: ArticleRef) -> str:
    """The article's file, by which it is found again."""
    return clean(article.file, 80)


def quoted(words: str, limit: int, *, straight: bool = False) -> str:
    """Words in quotation marks; where the words themselves quote somebody, only what is quoted there."""
    inner = _QUOTED.search(words[:2000])
    text = clean((inner[1] or inner[2]).rstrip(" .,;") if inner else words, limit)
    text = text.strip('"“”«»')
    if len(_MARKS.findall(text)) % 2:  # cut out of a quotation, the words have one of its marks left over
        text = _MARKS.sub("", text)
    return f'"{text}"' if straight else f"“{text}”"


def stance(name: Stance, *, of_many: bool = False) -> str:
    """A stance as a verb ("denies"), or as what stands before a list of names ("Denied by")."""
    return _STANCES[name][of_many]


def day(moment: str, *, clock: bool = False) -> str:
    """A time as the log writes it, or a plain date, as "10 Apr 2025" or "10 Apr 2025, 13:12 UTC"."""
    try:
        time = datetime.fromisoformat(moment)
    except ValueError:
        return clean(moment, 30)
    if clock:
        time = time.astimezone(UTC)
    date = f"{time.day} {_MONTHS[time.month - 1]} {time.year}"
    return f"{date}, {time:%H:%M} UTC" if clock else date
