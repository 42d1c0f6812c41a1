"""The phrases by which an article's furniture, bylines and datelines are known."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SEASON = r"(?:Spring|Summer|Autumn|Fall|Winter)"
_DATE = (
    rf"(?:(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}\s+{_MONTH}(?:,?\s+\d{{4}})?"
    rf"|{_MONTH}\s+\d{{4}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d|{_SEASON}\s+\d{{4}}))"
)

# A line of these alone is no part of the story. Matched at the start of a block.
FURNITURE = re.compile(
    r"""(?xi)
    [*_\[(]*(?:
      (?:related|further|more)\s+(?:sources?|stories|articles|reading|news|coverage)\b.{0,40}$
    | (?:[•·*-]\s*)?source\s+\d+\b
    | (?:most\s+(?:read|popular|viewed)|read\s+(?:more|next|also)|trending(?:\s+now)?
        |also\s+(?:read|today|on\s+our)|top\s+stories
        |advertisement|sponsored(?:\s+content)?|share\s+this|follow\s+us|sign\s+up|subscribe|unsubscribe
        |log\s+in|skip\s+to|back\s+to\s+top|comments?|tags?:)\b.{0,120}$
    | (?:reporting|editing|additional\s+reporting|written|compiled|translated|writing)\s+(?:by|from)\b
    | (?:edited|reported|reviewed|updated)\s+by\b.{0,80}$
    | (?:ends|-\s*ends\s*-|\#{3}|for\s+immediate\s+release|notes\s+to\s+editors?|press\s+release
        |opinion|comment|analysis|editorial)[\s.:*_]*$
    | (?:contacts?|media\s+(?:contact|enquir(?:y|ies)|inquir(?:y|ies))
        |press\s+(?:contact|office|enquir(?:y|ies))|tel(?:ephone)?|phone|fax|e-?mail|sources?)\s*[.:]
    | (?:©|\(c\)\s*(?:copyright\b|\d{4}\b|(?-i:[A-Z]\w))|copyright\b|all\s+rights\s+reserved)
    | (?:by\s+)?re-?print(?:ing|ed)?\b
    | (?:you(?:'re|’re|\s+are)?\s+(?:get|got|receive|received|receiving)\s+this
        |to\s+unsubscribe|view\s+(?:this\s+)?(?:e-?mail\s+)?in)\b
    | (?:we|our\s+site|this\s+site)\s.{0,40}\bcookies\b
    | (?:this\s+article\s+was\s+(?:generated|produced|written|first\s+published|originally))\b
    | (?:registered\s+(?:charity|in|office|no)|vat\s+\d|issn\b|isbn\b)
    | (?:did\s+you\s+find|was)\s+this\s+(?:\w+\s+)?(?:helpful|useful|interesting)\b.{0,60}$
    | last\s+(?:edited|updated|modified)\b.{0,60}$
    | .{0,60}\bunsubscribe\b.{0,120}$
    | (?:https?://|www\.)\S+\s*$
    )"""
)

# What follows such a line, up to the next paragraph of prose, is furniture too.
SECTION_OF_FURNITURE = re.compile(
    r"(?i)(?:related\s+(?:sources?|stories|articles|reading|news)|further\s+reading|most\s+(?:read|popular|viewed)|read\s+(?:more|next|also)"
    r"|trending(?:\s+now)?|top\s+stories|also\s+(?:today|read)|more\s+from\s.{0,40}|related|recommended(?:\s+for\s+you)?"
    r"|you\s+(?:may|might)\s+(?:also\s+)?like.{0,20}|editor[’']?s?[’']?\s+picks?|more\s+to\s+read|up\s+next"
    r"|what\s+to\s+read\s+next|(?:\d+\s+)?comments?)\s*:?\s*$"
)
SIGNATURE = re.compile(r"--\s*$")

BYLINE = re.compile(
    rf"""(?xs)
    [*_\s]*(?:
      (?:[Bb]y|BY)\s+(?:[*_]*[A-Z][\w.'’-]*|our|an?|the)\b(?![^\n]*[.!?]["”]?\s*$)[^\n]{{0,140}}
    | By\s+(?:[A-Z][\w.'’-]*(?:[\s,]+|$)){{1,6}}(?:and\s.{{0,60}})?
    | (?:(?:posted|published|updated|first\s+published|filed)\b[^\n]{{0,30}})?{_DATE}
        (?:[,·|\s]+[\d.:h]+\s*(?:[ap]\.?m\.?)?)?(?:\s*\([^)\n]{{1,20}}\))?
    | [^.!?\n]{{2,80}}[,|·—–-]\s*\**\s*{_DATE}(?:\s*[|·].{{0,80}})?
    | [^|·\n]{{2,60}}\s[|·]\s[^|·\n]{{2,60}}(?:\s[|·]\s[^|·\n]{{2,60}})*
    )[*_\s]*$"""
)

_PLACE_WORD = r"(?:[^\W\d_a-zß-ÿ][\w.'’/-]*|of|de|del|da|do|la|las|los|le|the|and|al|el|di|du|upon|am|an|der)"
DATELINE_PLACE = re.compile(rf"(?:(?:{_DATE}|{_PLACE_WORD})[,.;:]?(?:\s+|$)){{0,14}}")
DATELINE_END = re.compile(
    r"(?P<agency>\((?:[A-Z][^()\n]{1,45})\)|/[A-Z][\w ]{1,30}/)?\s*(?:(?<=[\s)/])(?:--|[-–—])\s|(?<=/)\.\s)"
)
