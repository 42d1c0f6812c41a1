"""Reads a passage's numbers with their units, hedges and nouns, before it is known what the elliptical ones count."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from monitor.extraction import units
from monitor.extraction.nouns import Noun, index_at, noun_after, words_of
from monitor.extraction.number_grammar import scan
from monitor.extraction.number_ranges import is_change
from monitor.extraction.number_values import times
from monitor.extraction.qualifiers import Hedge, hedge
from monitor.extraction.rejects import counts_nothing
from monitor.extraction.units import Unit

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from monitor.extraction.findings import CountedClass
    from monitor.extraction.number_values import Number
    from monitor.extraction.passages import Passage


@dataclass(slots=True, eq=False)
class Draft:
    """A figure in the making. Offsets are those of the passage's text; the fields below `noun` are filled in later."""

    passage: Passage
    number: Number
    unit: Unit | None
    hedge: Hedge
    noun: Noun
    sentence: Span
    token: Token  # the first of the number's own
    start: int
    end: int
    previous: bool = False
    negated: bool = False
    hypothetical: bool = False
    increment: bool = False
    part: bool = False
    lemma: str = ""
    surface: str = ""  # words of the noun phrase where it stands apart from the number
    plural: str = ""
    noun_class: CountedClass = "thing"
    modifiers: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    antecedent: Draft | None = None
    restates: Draft | None = None
    heading: list[Token] = field(default_factory=list)  # the words of its section's heading
    described: bool = False  # its noun is only what is said of those counted: "twelve were soldiers"
    itself: bool = False  # its own clause tells what became of those counted, though not who they are

    @property
    def value(self) -> float | None:
        """The number stated; None for a range or a vague one."""
        return self.number.low if self.number.low == self.number.high else None

    @property
    def elliptical(self) -> bool:
        """Whether the words beside the number do not tell what it counts."""
        return self.unit is None and self.noun.head is None and self.noun.state is None


_OLD_END = re.compile(
    r"\b(?:from|instead of|rather than|compared (?:with|to)|(?<=[,(–—-]\s)against|(?<=[,(])against|as against|not)\s"
    r"(?:the\s|its\s|a\s)?(?:previous\s|earlier\s)?\Z"
    r"|\b(?:once\sput\sat|,\sonce|previously|formerly|originally"
    r"|initially|at\sfirst(?:\sput)?(?:\sat)?"
    r"|(?:earlier|previous|original|initial|first|old|preliminary)\s(?:figure|count|estimate|toll|tally|number|total|report)s?\sof)\s\Z",
    re.IGNORECASE,
)
_OLD_BEHIND = re.compile(
    r"(?:\s\w+)?\s(?:originally|previously|initially|earlier|first|formerly)\s"
    r"(?:announced|reported|stated|claimed|given|told|thought|estimated|pledged|promised|planned|counted|published|feared"
    r"|believed|assumed|forecast|expected|declared|budgeted|said|put)\b",
    re.IGNORECASE,
)
_HAD_BEEN = re.compile(r"\bhad\s(?:\w+ly\s|earlier\s|first\s|once\s)?(?:been|stood\sat|numbered)\s\Z", re.IGNORECASE)
_CORRECTED = re.compile(
    r"\W*(?:correction|clarification|erratum)\b.*\b(?:gave|said|stated|put|wrote|reported|misstated|had)\b",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"\d{1,3}\.\d{3}")
_BY = re.compile(r"\bby\s(?:\w+\s)?\Z", re.IGNORECASE)
_TO_FROM = re.compile(r"\bto\s\S{1,16}(?:\s\w{2,10}){0,3}\sfrom\s(?:the\s|a\s)?\Z", re.IGNORECASE)
_PART = re.compile(r"\b(?:of\s(?:whom|which|them)|including|among\s(?:them|whom)),?\s\Z", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|n['’]t|never)\s(?:the\s|a\s)?\Z", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless|suppose|supposing|were to|as if|as though|imagine)\b", re.IGNORECASE)
_INCREMENT = re.compile(r"\s+(?:more|fewer|less|lower|higher)\s+than\b", re.IGNORECASE)
_ADDED = re.compile(r"\s+(?:additional|further|extra|new|fresh)\b", re.IGNORECASE)
_METRES = re.compile(
    r"[\s-](?:tall|long|wide|deep|high|above|below|away|from|thick|apart)\b|\s(?:of\s(?:water|rope|cable))\b",
    re.IGNORECASE,
)


def drafts(passage: Passage) -> list[Draft]:
    """The passage's figures in order; what counts nothing is left out."""
    text = passage.masked
    words = words_of(passage.doc)
    found = []
    taken = 0
    for number in scan(text):
        if number.start < taken:
            continue  # the inches behind feet
        draft = _draft(passage, text, words, number)
        taken = draft.unit.end if draft and draft.unit else taken
        if draft and not counts_nothing(draft, text, words):
            found.append(draft)
    _mark_what_had_been(found, text)
    return found


def _mark_what_had_been(found: list[Draft], text: str) -> None:
    """As in "it is 80 now; last week it had been 65": what had been before another figure of the same sentence."""
    for index, draft in enumerate(found):
        near = found[max(0, index - 1) : index] + found[index + 1 : index + 2]
        if any(other.sentence == draft.sentence for other in near):
            draft.previous = draft.previous or bool(_HAD_BEEN.search(text, max(0, draft.start - 40), draft.start))


def _draft(passage: Passage, text: str, words: list[Token], number: Number) -> Draft | None:
    number, unit = _unit(text, number)
    own_start, own_end = (unit.start, unit.end) if unit else (number.start, number.end)
    own_start = _range_start(text, own_start, number)
    index = index_at(words, number.start + 1) - 1
    if index < 0:
        return None
    token = words[index]
    noun = Noun(end=own_end)
    if unit is None:
        behind = hedge(text, own_start, own_end, own_end).end  # "30 or more homes"
        hyphenated = text[behind : behind + 1] == "-"
        noun = noun_after(words, behind, single=number.low == 1, vague=number.vague, hyphenated=hyphenated)
    around = hedge(text, own_start, own_end, noun.end, duration=bool(unit and unit.kind == "duration"))
    number = _grouped_by_dot(text, number, unit, noun)
    ahead = text[max(token.sent.start_char, around.start - 160) : around.start]
    return Draft(
        passage, number, unit, around, noun, token.sent, token,
        start=around.start, end=max(noun.end, around.end, own_end),
        previous=_is_previous(text, ahead, around.start) or bool(_OLD_BEHIND.match(text, max(noun.end, own_end))),
        negated=bool(_NOT.search(ahead)),
        hypothetical=bool(_IF.search(ahead)),
        increment=bool(_INCREMENT.match(text, own_end) or _ADDED.match(text, own_end))
        or bool(unit is None and _BY.search(ahead) and is_change(text, around.start, 30)),
        part=noun.part or bool(_PART.search(ahead)),
    )  # fmt: skip


def _unit(text: str, number: Number) -> tuple[Number, Unit | None]:
    """The unit beside a number, and the number as that unit reads it: cents as dollars, "30m" as metres."""
    if number.fraction:
        return number, Unit("percent", "percent", number.start, number.end)
    money = units.money(text, number.start, number.end)
    if money:
        low, high = times(number.low, money.factor), times(number.high, money.factor)
        return replace(number, low=low, high=high), money
    if number.letter == "m" and _METRES.match(text, number.end):
        low, high = number.low / 1e6, number.high / 1e6
        return replace(number, low=low, high=high), Unit("metres", "measure", number.start, number.end)
    unit = units.percent(text, number.start, number.end) or units.measure(text, number.start, number.end)
    if unit is not None and unit.more:
        number = replace(number, low=number.low + unit.more, high=number.high + unit.more)
    return number, unit


def _grouped_by_dot(text: str, number: Number, unit: Unit | None, noun: Noun) -> Number:
    """Reads "12.450 people" as thousands: what is counted comes in whole numbers."""
    if not _DOTTED.fullmatch(text, number.start, number.end) or (unit is None and noun.head is None):
        return number
    counted = unit is None or (unit.kind == "money" and number.low >= 10 and unit.name not in {"JPY", "KRW"})
    if not counted or re.match(r"\s(?:a|an|per)\s", text[unit.end if unit else noun.end :][:8]):
        return number
    value = times(number.low, 1000)
    return replace(number, low=value, high=value)


def _range_start(text: str, start: int, number: Number) -> int:
    """Takes "between" and "from" into a range."""
    if number.low == number.high or number.vague:
        return start
    opened = re.compile(r"(?:between|from)\s(?:about\s|some\s|around\s)?\Z", re.IGNORECASE).search(
        text, max(0, start - 16), start
    )
    return opened.start() if opened else start


def _is_previous(text: str, ahead: str, start: int) -> bool:
    """Whether the number is the old end of a change: "to 95 from 41", "up from 17", "instead of the 72 hours"."""
    opened = _OLD_END.search(ahead)
    if not opened:
        return bool(_CORRECTED.match(ahead))
    return not opened[0].lower().startswith("from") or is_change(text, start) or bool(_TO_FROM.search(ahead))
