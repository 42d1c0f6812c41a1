"""Reads the counted noun of a number in a table's cell from the head of its column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extraction.counted_words import STATES
from monitor.extraction.nouns import is_people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.extraction.drafts import Draft
    from monitor.extraction.passages import Passage


def name_cells(passages: Iterable[tuple[Passage, list[Draft]]]) -> None:
    """Names the bare numbers of all tables; a table's first row holds the heads of its columns."""
    heads: list[str] = []
    for passage, drafts in passages:
        if not passage.masked.startswith("|"):
            heads = []
            continue
        cells = passage.masked.strip("|").split("|")
        heads = heads or cells
        for draft in drafts:
            column = passage.masked.count("|", 0, draft.start) - 1
            if draft.elliptical and column < len(heads):
                _name(draft, heads[column], cells[0])
                if draft.elliptical and not draft.lemma:
                    _name(draft, cells[0], cells[0])  # a column of plain figures: its rows tell what they count


def _name(draft: Draft, head: str, row: str) -> None:
    """Counts the plural noun of the column's head; the row's label tells which part of the whole it is."""
    if _befell(head) and draft.elliptical and not draft.lemma:
        draft.lemma = draft.plural = draft.noun_class = "people"
        draft.states.append(STATES.get(head.strip().lower(), head.strip().lower()))
        return
    plurals = [word for word in re.findall(r"[A-Za-z]{3,}", head) if word.endswith("s")]
    if not plurals:
        return
    draft.plural = plurals[0].lower()
    draft.lemma = draft.plural[:-1]
    draft.noun_class = "people" if is_people(draft.lemma) else "thing"
    draft.part = True
    draft.modifiers = [word.lower() for word in re.findall(r"[^\W\d_]+", row)]


def _befell(label: str) -> bool:
    """Whether a row's label is one word for what befell people: "Escaped", "Missing"."""
    word = label.strip().lower()
    return word.isalpha() and (word in STATES or word.endswith("ed"))
