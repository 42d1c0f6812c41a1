"""Reads the lines around a headline that tell who wrote it, for which outlet and when."""

from __future__ import annotations

import re
from typing import NamedTuple

from monitor.inbox import dates, press_names


class Credit(NamedTuple):
    """What a line tells; `dated` also where it names but a season or an issue."""

    outlet: str | None = None
    author: str | None = None
    origin: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    title: str | None = None
    dated: bool = False


_MARK = "\x00"
_SEPARATOR = re.compile(r"\s*[|·•‧;]\s*|\s+[–—-]{1,2}\s+|\s*,\s+|\s*/\s+")
_BY = re.compile(
    r"(?:words|text|story|report|reporting|written|posted|published|from)?\s*by:?\s+(?=[^\W\d_]|our\b|an?\b|staff\b)",
    re.IGNORECASE,
)
_BY_INSIDE = re.compile(r"(?<=\S)\s+(?=[Bb]y\s+[A-Z])")
_STAFF = re.compile(
    r"(?:our|an?|the|staff)\b|[\w\s]*\b(?:staff|newsroom|desk|correspondents?|reporters?|writers?)$", re.IGNORECASE
)
_ROLE = re.compile(
    r"\b(?:reporters?|correspondents?|editors?|writers?|columnists?|staff|analysts?|chief|contributors?|fellow|author"
    r"|professor|producer|bureau|intern|freelance\w*)\b",
    re.IGNORECASE,
)
_PLACE_AFTER_NAME = re.compile(r"\s+(?:in|for|at|from)\s+[A-Z].*$|\s+reports\b.*$")
_AGENCY_AFTER_NAME = re.compile(r"\s*\(([A-Z][\w&. ]{1,30})\)$")
_ABOUT_TIME = re.compile(
    r"""\b(?:(?:first\s+|last\s+|originally\s+)?(?:published|posted|updated|edited|modified|filed|issued|released|created|dated?|revised)
    |(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|on|at|as\s+of|\d{1,2}[:.h]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?
    |noon|midnight|(?:gmt|utc|[ecmp][sd]?t|bst|cest|ist|jst|aest|local\s+time|hrs?)\b(?:\s*[+-]\s*\d{1,2}(?::?\d\d)?)?
    |\d+[\s-]*min(?:ute)?s?(?:\s+read)?|updated?\s+\d+|pages?\s+\w+|no|issue|vol(?:ume)?|edition)\b\.?|[():,.\s]|\#?\d{1,4}(?=\s*$)""",
    re.IGNORECASE | re.VERBOSE,
)
_UPDATED = re.compile(r"\b(?:updated|edited|modified|revised)\b", re.IGNORECASE)
_ISSUE = re.compile(
    r"(?:(?:spring|summer|autumn|fall|winter|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber)"
    r"\s+(?:19|20)\d\d|(?:issue|vol\.?|volume|no\.)\s*\d+)$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(title|headline|outlet|source|publisher|publication|newspaper|site|author|byline|date|published|publication date"
    r"|updated|modified)\s*:\s+(.+)$",
    re.IGNORECASE,
)
_UNSIGNED = re.compile(
    r"(?!by\s)(?P<name>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){1,3}),\s+(?:[\w’'-]+\s){0,3}"
    r"(?:writer|reporter|correspondent|editor|columnist|contributor)(?:\s+in\s+[A-Z]\w+)?$",
    re.IGNORECASE,
)
_LONGEST = 160
_LEFTOVER_WORDS = 8
_PLACE_WORDS = 3


def labelled(line: str) -> Credit | None:
    """What a line such as "Source: The Harbour Gazette" tells; None where it is no such line."""
    match = _LABEL.match(line)
    if not match or len(line) > _LONGEST:
        return None
    label, value = match[1].lower(), match[2].strip()
    if label in {"title", "headline"}:
        return Credit(title=value)
    if label in {"author", "byline"}:
        return Credit(author=_BY.sub("", value))
    if label in {"date", "published", "publication date", "updated", "modified"}:
        found = dates.find(value)
        name = "modified_at" if label in {"updated", "modified"} else "published_at"
        return Credit(dated=True, **{name: found.iso}) if found else None
    return Credit(outlet=press_names.tidy(value)) if press_names.is_name(value) else None


def credit(line: str) -> Credit | None:
    """What a byline or date line tells; None where the line is none."""
    if len(line) > _LONGEST:
        return None
    line = line.removeprefix("(").removesuffix(")") if line.startswith("(") else line.strip("[]")
    if (unsigned := _UNSIGNED.match(line)) and press_names.is_name(unsigned["name"]):
        return Credit(author=unsigned["name"])
    marked, found = _mark_dates(line)
    if found:
        marked = _BY_INSIDE.sub(" | ", marked)
    segments = [segment for segment in _SEPARATOR.split(marked) if segment.strip(" .")]
    firm = bool(re.search(r"[|·•]", line))
    told = Credit()
    for segment in segments:
        more = _segment(segment, told, found, firm=firm or _BY.match(line) is not None)
        if more is None:
            return None
        told = more
    return told if told.dated or any(_BY.match(segment) for segment in segments) else None


def _mark_dates(line: str) -> tuple[str, list[str]]:
    found: list[str] = []
    while date := dates.find(line):
        found.append(date.iso)
        line = line[: date.start] + _MARK + line[date.end :]
    return line, found


def _segment(segment: str, told: Credit, found: list[str], *, firm: bool) -> Credit | None:
    """Adds what one part of the line tells, or None where that part shows the line to be prose."""
    segment = segment.strip()
    if _MARK in segment:
        return _date_segment(segment, told, found)
    if match := _BY.match(segment):
        return _byline(segment[match.end() :], told)
    if _ISSUE.match(segment):
        return told._replace(dated=True)
    if not _ABOUT_TIME.sub("", segment) or _ROLE.search(segment):
        return told
    if (
        told.outlet is None
        and press_names.is_name(segment)
        and (firm or press_names.holds_media_word(segment) or segment.startswith("The "))
    ):
        sure = press_names.holds_media_word(segment) or (firm and not told.author)
        return told._replace(outlet=press_names.tidy(segment)) if sure or segment.startswith("The ") else told
    small = len(segment.split()) <= (_LEFTOVER_WORDS if firm else _PLACE_WORDS)
    return (
        told if small and (firm or segment[:1].isupper() or segment[:1] == "(") and segment[-1:] not in ".!?" else None
    )


def _date_segment(segment: str, told: Credit, found: list[str]) -> Credit | None:
    date = found.pop(0)
    rest = _ABOUT_TIME.sub(" ", segment.replace(_MARK, " ", 1)).strip()
    if rest and not press_names.is_outlet(rest):
        return None
    if rest:
        told = told._replace(outlet=told.outlet or press_names.tidy(rest))
    if _UPDATED.search(segment):
        return told._replace(modified_at=told.modified_at or date, dated=True)
    return told._replace(published_at=told.published_at or date, dated=True)


def _byline(name: str, told: Credit) -> Credit | None:
    if agency := _AGENCY_AFTER_NAME.search(name):
        told = told._replace(origin=agency[1])
        name = name[: agency.start()]
    name = _PLACE_AFTER_NAME.sub("", name).strip()
    if press_names.is_outlet(name) and len(name.split()) != 2:  # noqa: PLR2004 - two words are rather a person's
        return told._replace(outlet=told.outlet or press_names.tidy(name))
    if _STAFF.match(name):
        return told
    people = re.split(r"\s+(?:and|&)\s+", name)
    return told._replace(author=told.author or name) if all(press_names.is_name(one) for one in people) else None


_AGENCY = r"(?:\(\s*(?P<agency>[A-Z][\w.&'’/ -]{1,40}?)\s*\)|/\s*(?P<slashed>[A-Z][\w.&'’ -]{1,40}?)\s*/\.?)"
_DATELINE = re.compile(
    rf"(?P<front>[^()\n]{{0,90}}?)\s*(?:{_AGENCY}\s*(?:[-–—:.]{{1,2}}\s|(?<=/)\s|(?<=/\.)\s)|\s(?:–|—|--?)\s)"
)
_DAY_OF_YEAR = re.compile(
    r"\b(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2})?\b",
    re.IGNORECASE,
)


def dateline(line: str) -> Credit | None:
    """What the front of a first paragraph tells, as in "OSTBURG, Nov. 9, 2031 (Northern Press) - "; else None."""
    match = _DATELINE.match(line)
    if not match:
        return None
    front, agency = match["front"], match["agency"] or match["slashed"]
    found = dates.find(front)
    place = (front[: found.start] + front[found.end :] if found else _DAY_OF_YEAR.sub("", front)).strip(" ,.")
    dated = found is not None or place != front.strip(" ,.")
    if not _is_place(place) or not (agency or dated):
        return None
    if not place and not agency:
        return None
    return Credit(origin=agency, published_at=found.iso if found else None, dated=dated)


def _is_place(place: str) -> bool:
    """Nothing at all, or a place as datelines give it: its first word in capitals."""
    if not place:
        return True
    first = re.split(r"[\s,]", place)[0]
    return first.isupper() and len(place.split()) <= _LEFTOVER_WORDS
