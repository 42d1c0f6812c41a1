"""Reads a letterhead: whose name stands above a document, and which words tell what kind of document it is."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from monitor.extraction.name_words import ORGANISATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extraction.findings import Name

HEAD_LINES = 8  # lines of an article that may be its masthead
LETTERHEAD = 3  # lines in which the sender and the kind of document stand
HEAD_WORDS = 9  # words of the longest line of a masthead
READERS = (
    r"(?:customers?|shareholders?|depositors?|investors?|members?|bondholders?|passengers?|employees?|staff|residents?"
    r"|neighbou?rs?|clients?|patients?|savers?|policyholders?|stakeholders?|subscribers?|users?|creditors?|suppliers?"
    r"|parents?|students?|pupils?|guests?|owners?|tenants?|citizens?|relatives?|families"
    r"|the (?:market|public|media|press))"
)
_KIND = (
    r"(?:media|press|news) (?:release|statement|notice|note|information)|newsroom|communiqu[eé]"
    r"|for immediate release|note verbale|rejoinder|right of reply"
    r"|statement (?:no\b|by\b|from\b|of the\b|on behalf\b)"
    r"|(?:preliminary|joint|public|official|company|open) (?:statement|letter)"
    r"|customer (?:information|notice|update)|(?:product |safety )?recall notice"
    r"|(?:notice|letter|message|information|announcement|statement|update|circular) (?:to|for) (?:all |our )*"
    rf"{READERS}"
    r"|(?:regulatory|market|stock exchange|ad[- ]hoc) (?:announcement|release|notice|disclosure|news|statement)"
    r"|investor (?:relations|notice|information|update)|order of the day|(?:bulletin|circular|announcement|notice) no\b"
    r"|(?:communication|communiqu[eé]|bulletin|circular|notice|announcement|statement|release) (?:no\.? ?)?\d+"
    r"|official (?:bulletin|announcement|notice)|questions and answers for"
)
_OFFICE = (
    r"^\W*(?:the )?(?:press|media|information|communications|public relations)(?: and [a-z]+)?"
    r" (?:office|department|section|division|cell)\W*$"
)
_DATED = r"^\W*statement(?:\W+(?:[a-z]+\W+){0,2}\d[\w ,.]*)?\W*$"  # "Statement, 4 May"
HEADED = re.compile(rf"\b(?:{_KIND})\b|{_OFFICE}|{_DATED}", re.IGNORECASE)
_KIND_LINE = re.compile(rf"(?:{_KIND})\b|{_OFFICE}|{_DATED}", re.IGNORECASE)
_FORM = re.compile(
    r",?\s+(?:plc|p\.?t\.?y\.? ltd|ltd|limited|inc|incorporated|llc|llp|l\.p|gmbh(?: & co\.? kg)?|kgaa|kg|ag|se|ab|asa"
    r"|oyj?|aps|corp|corporation|bhd|jsc|pjsc|kft|zrt|d\.?o\.?o|d\.d|sp\. z o\.o|s\.?a\.?|s\.?p\.?a|s\.?r\.?l"
    r"|n\.?v\.?|b\.?v|a\.?s\.?|newsroom)\.?(?: \(publ\))?$",
    re.IGNORECASE,
)
"""The legal forms of firms, which stand behind their names on a letterhead."""
_ORGANS = {"presidency", "premiership", "chancellery", "prefecture", "junta"}
_SMALL = {"of", "and", "for", "the", "to", "in", "on"}
_SENDERS = re.compile(
    r"^(?:the )?(?:\w+ )?(\w+)['’]s? (?:\w+ )?(?:statement|report|letter|notice|update|bulletin)"
    r"|^(?:\w+ )?(?:statement|report|letter|notice|update) (?:by|from|of) the (?:\w+ )?(\w+)",
    re.IGNORECASE,
)
"""Whose document it is told to be: "Joint administrators' statement"."""
FIRMS = {"Company", "Firm", "Group", "Corporation", "Bank", "Board"}  # as a firm may call itself


def lines(text: str) -> list[str]:
    """The short lines before the first long one."""
    found: list[str] = []
    for number, line in enumerate(text[: HEAD_LINES * 200].splitlines()):
        plain = line.strip(" \t#*_")
        if (number and len(plain.split()) > HEAD_WORDS) or len(found) == HEAD_LINES:
            break
        if plain and len(plain.split()) <= HEAD_WORDS:
            found.append(plain)
    return found


def named(head: Sequence[str], names: Sequence[Name]) -> str | None:
    """The organisation that a masthead names: by form, kind or place, else one that the article names too."""
    for line in head:
        before, colon, after = line.partition(":")
        owner = before if colon and HEADED.search(after) else line
        plain = _FORM.sub("", owner.strip())
        words = {word.strip(",.").lower() for word in plain.split()}
        if words & _ORGANS:
            return spelt(plain.partition(",")[0], names)
        formed = plain != owner.strip() and _is_name(plain)
        if (owner is before and colon) or formed or (words & ORGANISATIONS and _is_name(plain)):
            return spelt(plain, names)
    words_above = " ".join(head).lower()
    bodies = (
        n.name for n in names if n.kind == "organisation" and n.name[:1].isupper() and n.name.lower() in words_above
    )
    return _above(head, names) or next(bodies, None)


def own_words(head: Sequence[str]) -> set[str]:
    """The nouns by which the sender calls itself behind "the": "Ministry", "Company", "administrators"."""
    words = {word.strip(",.:").lower() for line in head for word in line.split()} & ORGANISATIONS
    senders = {found.lower() for line in head for match in _SENDERS.finditer(line) for found in match.groups() if found}
    return FIRMS | {word.capitalize() for word in words} | senders


def _is_name(line: str) -> bool:
    """Whether a line is written as names are, and tells of no document: "Statement to staff" names nobody."""
    words = [word for word in line.split() if word[:1].isalpha() and word.lower() not in _SMALL]
    return not HEADED.search(line) and all(word[:1].isupper() for word in words)


def _above(head: Sequence[str], names: Sequence[Name]) -> str | None:
    """Whoever is named alone on the line above the one that tells what document it is."""
    for line, following in itertools.pairwise(head[:LETTERHEAD]):
        if _KIND_LINE.match(following) and _is_name(line) and not any(c.isdigit() or c in ":," for c in line):
            return spelt(line, names)
    return None


def spelt(name: str, names: Sequence[Name]) -> str:
    """The name as the article spells it elsewhere, else in small letters where it stands in capitals."""
    for known in names:
        if known.name.lower() == name.lower() and not known.name.isupper():
            return known.name
    if not name.isupper():
        return name
    words = name.lower().split()
    return " ".join(w if i and w in _SMALL else w.capitalize() for i, w in enumerate(words))
