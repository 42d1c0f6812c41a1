"""Tells numbers that count nothing: years, names and addresses, ages, relative times, "one of the", "the two sides"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extraction.bare_counts import is_joined, is_numbered, is_often, is_told
from monitor.extraction.counted_words import NAMING, RELATIONAL
from monitor.extraction.nouns import index_at, is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.drafts import Draft

_YEAR_BEFORE = {
    "in", "since", "by", "of", "from", "until", "till", "to", "and", "early", "late", "mid",
    "the", "year", "for", "before", "after", "during", "between",
}  # fmt: skip
_TIME_AFTER = re.compile(
    r"\s+(?:ago|earlier|later|prior|previously|hence|old|from\s+now|apart|in\s+a\s+row|straight|running|into)\b"
    r"|['’]s?\s+(?:time|notice)\b",
    re.IGNORECASE,
)
_ON_END = re.compile(r"\s+(?:in\s+a\s+row|straight|running)\b", re.IGNORECASE)
_POINT_AFTER = re.compile(r"\s+(?:before|after|since)\b", re.IGNORECASE)
_LASTED = re.compile(r"\b(?:will|to|could|would|may|might|not|can|for)(?:\s(?:the|at))?\s(?:last\s)?\Z", re.IGNORECASE)
_WAITED = re.compile(
    r"\b(?:wait|took|take|hesitat|delay|spent|need)(?:s|e?d|ing)?\s(?:for\s|another\s)?\Z"
    r"|\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2},\s(?:so\s|which is\s|or\s)?\Z"
)  # "waited 13 days before it called", "on May 3, nine days before the call": a span that is told for its length
_TIME_BEFORE = re.compile(
    r"\b(?:last|past|next|previous|first|coming|every|each|preceding|recent|final|those|these|following)\s\Z",
    re.IGNORECASE,
)
_TIMES = re.compile(r"(?:[ -]times|[ -]?fold|[ -]?x)\b", re.IGNORECASE)
_OF_A_KIND = re.compile(
    r"-(?:stars?|way|time|point|pronged|sided|piece|party|state|wheel|wheeled|tier|legged|bit|stroke|door|dimensional|engined|ply"
    r"|nation|pointer|handed|speed)\b",
    re.IGNORECASE,
)
_MARKER_END = re.compile(r"[.)]\s+\S")
_MOMENTS = {"seconds", "minutes"}  # so short a time before or after is no mere setting of the scene
_TOP = re.compile(r"\b(?:top|page|pages|pp?\.|grade|aged?|number|no\.)\s\Z", re.IGNORECASE)
_AGE_AFTER = re.compile(r"\s+(?:years?\s+(?:old|of\s+age)|and\s+was\s+here)\b", re.IGNORECASE)
_UNDER_AGE = re.compile(
    r"\b(?:are|were|is|was|aged|anyone|children|those)\s(?:all\s)?(?:under|over|below)\s\Z", re.IGNORECASE
)
_ONE_IN = re.compile(r"\b(?:one|1)\s(?:\w+\s)?in\s(?:every\s|about\s|each\s)?\Z", re.IGNORECASE)
_GROWN = 22  # years
_DEFINITE = re.compile(r"\b(?:the|both|these|those|its|their|our)\s\Z", re.IGNORECASE)
_ONE_COUNTS = re.compile(
    r"\b(?:killed|dead|died|dies|dying|injured|wounded|hurt|missing|arrested|death|injury|fatality|casualty|case)\b",
    re.IGNORECASE,
)
_PREPOSITIONS = {
    "in", "at", "on", "near", "around", "outside", "from", "by", "of", "across", "off", "to", "for", "with",
    "against", "than",
}  # fmt: skip
_CODE_DIGITS = 9  # ungrouped digits from here on are an identifier
_SPANS_OF_TIME = {"day", "week", "year"}
_RACE = re.compile(r"\b(?:in|over|win|wins|won|of|at|for) the \Z", re.IGNORECASE)
_NO_NEWS = {"dpi", "pixels"}
_LISTED = {"thing", "reason", "way", "takeaway", "fact", "question", "lesson", "tip", "step", "key", "time", "kind",
           "type", "sort"}  # fmt: skip
_DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"}


def counts_nothing(draft: Draft, text: str, words: list[Token]) -> bool:
    """Whether the number is no figure."""
    number = draft.number
    if draft.unit is not None:
        if draft.unit.name in _NO_NEWS:
            return True
        kind = draft.unit.kind
        return (kind == "measure" and _is_race(draft, text)) or (kind == "duration" and _relative_time(draft, text))
    if (
        _ONE_IN.search(text, 0, draft.start)
        or (_TIMES.match(text, number.end) and not is_often(draft, text))
        or _OF_A_KIND.match(text, number.end)
        or _is_code(draft, text)
    ):
        return True
    index = index_at(words, draft.token.idx)
    if is_numbered(draft, words, index) or (
        number.plain and (_is_year(draft, words, index) or _is_named(draft, text, words, index))
    ):
        return True
    if number.low == number.high == 1 and number.words:
        return not _one_counts(draft)
    return _is_scene(draft, text) or _is_age(draft, text, words, index)


def _is_race(draft: Draft, text: str) -> bool:
    """As in "first in the 100 metres": the name of an event."""
    named = draft.unit is not None and draft.unit.name in {"metres", "meters"} and draft.number.low >= 60
    behind = text[draft.unit.end if draft.unit else draft.number.end :][:16]
    return (
        named
        and bool(_RACE.search(text, 0, draft.start))
        and bool(re.match(r"\s*[.,;]|\s(?:and|final|heats?|at)\b", behind))
    )


def _is_code(draft: Draft, text: str) -> bool:
    """Whether the number itself, its length or its place, tells that it counts nothing."""
    digits = text[draft.number.start : draft.number.end]
    if digits.isdigit() and len(digits) >= _CODE_DIGITS:
        return True
    return _is_marker(draft, text) or (draft.number.words and _is_proper(draft, text))


def _is_marker(draft: Draft, text: str) -> bool:
    """As in "1. What happened?": the number of a heading or of an item in a list."""
    number = draft.number
    return (
        number.plain
        and number.low < 100
        and not text[: number.start].strip("( ")
        and bool(_MARKER_END.match(text, number.end))
    )


def _is_proper(draft: Draft, text: str) -> bool:
    """As in "the Big Four", "Seven Sisters": a written number in capitals that is part of a name."""
    start = draft.number.start
    if not text[start].isupper() or text[start : draft.number.end].isupper() or _headline(draft):
        return False
    head = draft.noun.head
    if text[draft.sentence.start_char : start].strip("\"'“‘«([*_- "):
        after_time = text[max(0, start - 6) : start].lower().endswith((".m. ", " pm ", " am "))
        return not after_time and text[max(0, start - 2) : start] not in {
            '."',
            ": ",
            ":\u00a0",
            " “",
            ' "',
            "; ",
            "- ",
            "– ",
            "— ",
            "| ",
        }
    demonym = head is not None and (head.ent_type_ in {"NORP", "GPE"} or head.lower_.endswith(("ans", "ese")))
    return head is not None and not demonym and head.text[0].isupper() and head.idx == draft.number.end + 1


def _relative_time(draft: Draft, text: str) -> bool:
    """As in "three days earlier", "in the last 24 hours": when, not how long."""
    unit_end = draft.unit.end if draft.unit else draft.number.end
    ahead = text[max(0, draft.start - 14) : draft.start]
    if _TIME_AFTER.match(text, unit_end):
        return not (draft.hedge.qualifier != "exact" and _ON_END.match(text, unit_end))
    lasted = _LASTED.search(ahead)
    if lasted:
        return False
    if _POINT_AFTER.match(text, unit_end) and _WAITED.search(text, 0, draft.start):
        return False
    moment = draft.unit is not None and draft.unit.name in _MOMENTS
    return bool((_POINT_AFTER.match(text, unit_end) and not moment) or _TIME_BEFORE.search(ahead))


def _is_year(draft: Draft, words: list[Token], index: int) -> bool:
    """Four bare digits that could be a year, unless they plainly count what follows."""
    number = draft.number
    if not (number.end - number.start == 4 and 1500 <= number.low <= 2150):
        return False
    before = words[index - 1].lower_ if index else ""
    if draft.noun.head is None or before in _YEAR_BEFORE:
        return True
    return words[index + 1].i < draft.noun.head.i or draft.noun.head.tag_ != "NNS" if index + 1 < len(words) else True


def _is_named(draft: Draft, text: str, words: list[Token], index: int) -> bool:
    """As in "Route 9", "Boeing 737", "platform 6", "top 10": the number is the end of a name."""
    if not index or text[draft.number.start - 1] != " " or _is_dated(words, index) or is_told(words, index):
        return False
    before = words[index - 1]
    counts = draft.noun.head is not None or draft.noun.state is not None
    if is_joined(words, index, counts=counts) or _TOP.search(text[max(0, draft.number.start - 9) : draft.number.start]):
        return True
    if (before.lower_ in NAMING and before.i + 1 == draft.token.i) or before.lower_ + "s" in NAMING:
        plural = draft.noun.head is not None and draft.noun.head.tag_ == "NNS" and before.tag_ != "NNP"
        return not plural or (before.text[0].isupper() and not _headline(draft))
    if _starts_name(draft, words, index):
        return True
    if not before.text[0].isupper() or not before.is_alpha or before.lower_ in _DAYS:
        return False
    return _after_proper_noun(draft, words, index, counts=counts)


def _is_dated(words: list[Token], index: int) -> bool:
    """As in "this year 55": the word before the number tells when, and names nothing."""
    when = index > 1 and words[index - 1].lower_ in _SPANS_OF_TIME
    return when and words[index - 2].lower_ in {"this", "last", "that", "next", "a"}


def _starts_name(draft: Draft, words: list[Token], index: int) -> bool:
    """As in "a 737 Max": a number between an article and a capitalised word that is no plural."""
    following = words[index + 1] if index + 1 < len(words) else None
    if (
        following is None
        or draft.noun.head is not None
        or _headline(draft)
        or words[index - 1].lower_ not in {"a", "an", "the"}
    ):
        return False
    return following.text[0].isupper() and following.idx == draft.number.end + 1


def _after_proper_noun(draft: Draft, words: list[Token], index: int, *, counts: bool) -> bool:
    """A number behind a capitalised word: a name, unless it is a headline's verb or the place before a count."""
    before = words[index - 1]
    if before.tag_.startswith(("VB", "IN", "DT", "RB", "CC", "MD", "TO", "PRP", "JJR", "WRB")):
        return False
    if _headline(draft) and not before.tag_.startswith("NNP"):
        return False
    if counts:
        if before.i == draft.sentence.start:
            return before.tag_ == "NNP" and before.ent_type_ in {"ORG", "PRODUCT"} and not _headline(draft)
        farther = words[index - 2] if index > 1 else None
        opened = farther is not None and (
            farther.lower_ in _PREPOSITIONS or not farther.is_alpha or farther.text[0].isupper()
        )
        return not (_headline(draft) or opened)
    return before.tag_.startswith("NN")


def _headline(draft: Draft) -> bool:
    """Whether the sentence is written in capitals, so that they tell nothing."""
    alpha = [token for token in draft.sentence[:40] if token.is_alpha and len(token) > 3]
    return bool(alpha) and sum(token.text[0].isupper() for token in alpha) > 0.7 * len(alpha)


def _one_counts(draft: Draft) -> bool:
    """As in "one person was killed", "one dead": the only "one" that is a figure."""
    if draft.noun.state is not None:
        return True
    head = draft.noun.head
    of = draft.passage.masked[draft.number.end : draft.number.end + 4] == " of "
    if head is None or not is_people(head.lemma_.lower()) or draft.noun.part or of:
        return False
    return bool(_ONE_COUNTS.search(draft.sentence.text))


def _is_scene(draft: Draft, text: str) -> bool:
    """As in "the two sides", "both countries": no count but a way to name them."""
    head = draft.noun.head
    if head is None or draft.number.low > 20:
        return False
    if head.lemma_.lower() in _LISTED:
        return True
    ahead = text[max(0, draft.start - 8) : draft.start + 7]
    return (
        head.lemma_.lower() in RELATIONAL
        and bool(_DEFINITE.search(text[max(0, draft.number.start - 8) : draft.number.start]))
        and bool(ahead)
    )


def _is_age(draft: Draft, text: str, words: list[Token], index: int) -> bool:
    """As in "He was three", "who is 58": a bare number told of a person."""
    number = draft.number
    if (
        draft.noun.head is not None
        or draft.noun.state is not None
        or draft.noun.pronoun is not None
        or not 0 < number.low < 120
    ):
        return False
    if number.low < _GROWN and _UNDER_AGE.search(text, 0, number.start):
        return True
    if _AGE_AFTER.match(text, number.end):
        return True
    if (
        not index
        or words[index - 1].tag_ == "POS"
        or words[index - 1].lower_ not in {"is", "was", "turned", "turns", "'s", "’s", "just", "only", "now"}
    ):
        return False
    back = index - 1
    while back > 0 and words[back].lower_ in {
        "is",
        "was",
        "turned",
        "turns",
        "'s",
        "’s",
        "just",
        "only",
        "now",
    }:
        back -= 1
    subject = words[back]
    if subject.lower_ in {"he", "she", "who", "i"} or subject.ent_type_ == "PERSON":
        return True
    return subject.text == "," and any(token.ent_type_ == "PERSON" for token in words[max(0, back - 12) : back])
