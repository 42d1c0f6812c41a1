"""Reads the counted noun of a number in a table's cell from the head of its column."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.extraction import units
from monitor.extraction.counted_words import STATES
from monitor.extraction.naming import IRREGULAR
from monitor.extraction.nouns import is_people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.extraction.drafts import Draft
    from monitor.extraction.passages import Passage

_SOURCES = re.compile(r"\b(?:who|source|sources|according|counted|reported|says|outlet)\b", re.IGNORECASE)


_TOLD_BY = re.compile(r"\b(?:say|says|said|counted|reported|reports|according|per)\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\(([^()]{1,24})\)")


def name_cells(passages: Iterable[tuple[Passage, list[Draft]]]) -> None:
    """Names the bare numbers of all tables; a table's first row holds the heads of its columns."""
    heads: list[str] = []
    for passage, drafts in passages:
        if not passage.masked.startswith("|"):
            heads = []
            continue
        cells = passage.masked.removeprefix("|").removesuffix("|").split("|")
        heads = heads or cells
        for draft in drafts:
            column = passage.masked.count("|", 0, draft.start) - 1
            if draft.elliptical and column < len(heads) and not _measure(draft, heads[column], cells[0]):
                if not _TOLD_BY.search(heads[column]):
                    _name(draft, heads[column], "" if _SOURCES.search(heads[0]) else cells[0])
                if draft.elliptical and not draft.lemma:
                    _name(draft, cells[0], cells[0])  # a column of plain figures: its rows tell what they count


def _measure(draft: Draft, head: str, row: str) -> bool:
    """Takes the unit that the column's head or the row's label has in brackets: "Depth (km)"."""
    for label in (head, row):
        if inside := _BRACKETED.search(label):
            told = "1 metre" if inside[1].strip() == "m" else f"1 {inside[1].strip()}"
            unit = units.percent(told, 0, 1) or units.measure(told, 0, 1) or units.money(told, 0, 1)
            if unit is not None and unit.end == len(told):
                draft.unit = replace(unit, start=draft.number.start, end=draft.number.end)
                draft.modifiers = [word.lower() for word in re.findall(r"[^\W\d_]{3,}", _BRACKETED.sub("", row))]
                return True
    return False


def _name(draft: Draft, head: str, row: str) -> None:
    """Counts the plural noun of the column's head; a row's label, if it is none of a source, tells which part it is."""
    if _befell(head) and draft.elliptical and not draft.lemma:
        draft.lemma = draft.plural = draft.noun_class = "people"
        draft.states.append(STATES.get(head.strip().lower(), head.strip().lower()))
        return
    plurals = [word.lower() for word in re.findall(r"[A-Za-z]{3,}", head)]
    plurals = [word for word in plurals if word.endswith("s") or word in IRREGULAR]
    if not plurals:
        return
    draft.plural = plurals[0]
    draft.lemma = IRREGULAR.get(draft.plural, draft.plural[:-1])
    draft.noun_class = "people" if is_people(draft.lemma) else "thing"
    draft.part = bool(row)
    draft.modifiers = [word.lower() for word in re.findall(r"[^\W\d_]+", row)]


def _befell(label: str) -> bool:
    """Whether a row's label is one word for what befell people: "Escaped", "Missing"."""
    word = label.strip().lower()
    return word.isalpha() and (word in STATES or word.endswith("ed"))
