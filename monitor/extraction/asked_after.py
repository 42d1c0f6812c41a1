"""Tells whom a paragraph is about that opens by asking after somebody: "And Fjord Line? It has not answered us."."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from monitor.extraction.names import Mention

LONGEST = 8  # tokens of such a question


def whom(doc: Doc, passage: int, before: int, earlier: Sequence[Mention]) -> str | None:
    """The name in the question, if no other one stands between it and token `before`; `earlier` are nearest first."""
    mark = next((t.i for t in doc[:LONGEST] if t.text == "?"), before)
    if mark >= before or not earlier or any(t.pos_ in {"VERB", "AUX"} for t in doc[:mark]):
        return None
    last = earlier[0]
    return last.name if (last.passage, last.end) == (passage, mark) else None
