"""Finds the figures of an article: quantities with what they count, and how sure the article is of them."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from monitor.extraction.currencies import currency
from monitor.extraction.drafts import Draft, drafts
from monitor.extraction.ellipsis import resolve
from monitor.extraction.findings import Counted, Figure, Qualifier
from monitor.extraction.passages import sentence_of
from monitor.extraction.surroundings import surroundings
from monitor.extraction.tables import name_cells
from monitor.extraction.titles import subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from monitor.extraction.passages import Passage

_BRACKET = re.compile(
    r"[\s(]*\(\s*(?:(?:about|some|around|roughly|nearly|or|approximately|approx\.?|US|call it)\s*)*\Z", re.IGNORECASE
)
_LISTING = re.compile(r"\A[^.;:]{0,60}:\s\Z|,\s(?:including|among\sthem|both)\s\Z")
_AND = re.compile(r",?\sand\s|,\s")
_HEADING = 9  # tokens of a line in capitals that heads a section of a letter
_OR = re.compile(r",?\s+or\s+\Z", re.IGNORECASE)


def find(passages: Sequence[Passage]) -> tuple[Figure, ...]:
    """All figures in order of where they stand, without their speakers."""
    by_passage = [(passage, drafts(passage)) for passage in passages]
    name_cells(by_passage)
    _head(by_passage)
    found = [draft for _, some in by_passage for draft in some]
    _mark_conversions(found)
    kept = resolve(found)
    _mark_lists(kept)
    places = {id(draft): index for index, draft in enumerate(kept)}
    article = " ".join(passage.text for passage in passages)
    return tuple(_figure(draft, places, article) for draft in kept)


def _head(by_passage: Sequence[tuple[Passage, list[Draft]]]) -> None:
    """Tells each figure the heading of its section."""
    heading: list[Token] = []
    for passage, some in by_passage:
        if passage.block.kind == "heading" or (passage.masked.isupper() and len(passage.doc) <= _HEADING):
            heading = [token for token in passage.doc if not token.is_space]
        for draft in some:
            draft.heading = heading


def _mark_conversions(found: list[Draft]) -> None:
    """As in "120 tonnes (880 barrels)", "636,000 litres, or 168,000 gallons": the second restates the first."""
    for first, second in itertools.pairwise(found):
        if first.passage is not second.passage or not (first.unit and second.unit):
            continue
        between = first.passage.masked[first.end : second.start]
        kinds = {first.unit.kind, second.unit.kind}
        same = len(kinds) == 1 or (kinds == {"measure", "money"} and "bitcoins" in {first.unit.name, second.unit.name})
        if same and first.unit.name != second.unit.name and (_BRACKET.fullmatch(between) or _OR.fullmatch(between)):
            second.restates = first.restates or first


def _mark_lists(kept: list[Draft]) -> None:
    """As in "12 people died: nine miners and three rescuers": what befell all befell each of those listed."""
    whole: Draft | None = None
    for first, second in itertools.pairwise(kept):
        if first.sentence != second.sentence or first.passage is not second.passage:
            whole = None
            continue
        between = first.passage.masked[first.end : second.start]
        if first.noun_class == "people" and first.antecedent is None and _LISTING.search(between):
            whole = first
        elif whole is None or not _AND.fullmatch(between):
            whole = None
        if whole is not None and second.noun_class == "people" and second.antecedent is None:
            second.antecedent, second.part = whole, True


def _figure(draft: Draft, places: dict[int, int], article: str) -> Figure:
    qualifier, low, high = _bounds(draft)
    passage = draft.passage
    quote, quote_start = sentence_of(passage, draft.token.i)
    start, end = max(draft.start, quote_start - passage.start), min(draft.end, quote_start - passage.start + len(quote))
    unit = draft.plural
    if draft.unit and draft.unit.kind == "money":
        unit = currency(draft.unit, article)
    around = surroundings(draft)
    modifiers = tuple(dict.fromkeys([*draft.modifiers, *around.origins]))
    counted = Counted(
        noun=draft.lemma, noun_class=draft.noun_class, modifiers=modifiers,
        predicates=around.predicates, participants=around.participants, places=around.places, times=around.times,
        words=around.words, part=draft.part, increment=draft.increment,
    )  # fmt: skip
    return Figure(
        value=draft.value if draft.value is not None and not draft.number.vague else None,
        low=low, high=high, qualifier=qualifier, unit=unit or "",
        text=passage.text[start:end], start=passage.start + start, end=passage.start + end,
        quote=quote, quote_start=quote_start, subject=subject(draft), counted=counted,
        negated=draft.negated, hypothetical=draft.hypothetical, previous=draft.previous,
        restates=places.get(id(draft.restates)) if draft.restates else None,
    )  # fmt: skip


def _bounds(draft: Draft) -> tuple[Qualifier, float | None, float | None]:
    """Qualifier, low and high as GOLD counts them: a bound leaves the other end open."""
    number, qualifier = draft.number, draft.hedge.qualifier
    if qualifier in {"at_least", "more_than"}:
        return qualifier, number.low, None
    if qualifier in {"at_most", "less_than"}:
        return qualifier, None, number.high
    if number.low == number.high:
        return qualifier, number.low, number.high
    return ("about" if number.vague else "between"), number.low, number.high
