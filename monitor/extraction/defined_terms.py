"""Tells for whom "the company" stands all through a document: "Tarn Pipes Limited ("the Company")", or its sender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.name_words import ORGANISATIONS
from monitor.extraction.scraps import CLOSING, OPENING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from monitor.extraction.names import Mention
    from monitor.extraction.passages import Passage

COMPANIES = {"company", "firm", "corporation", "business", "operator", "owner", "maker", "manufacturer", "airline",
             "railway", "railroad", "retailer", "bank", "utility", "supplier", "insurer", "publisher"}  # fmt: skip
OWNING = {"owner", "operator", "maker", "manufacturer", "insurer", "publisher"}  # of what "its" means, not the same
OWN = {"company", "firm", "corporation", "business", "group"}  # as a firm calls itself in its own release
FORM = 3  # tokens of a legal form between a name and the bracket


def told(passages: Sequence[Passage], mentions: Sequence[Mention]) -> dict[str, str]:
    """Each such noun, in the singular, and the name that it stands for all through the document."""
    found: dict[str, str] = {}
    for mention in mentions:
        if mention.kind != "person":
            noun = _bracketed(passages[mention.passage].doc, mention.end)
            if noun is not None:
                found.setdefault(noun, mention.name)
    return found


def own(house: str | None) -> dict[str, str]:
    """The nouns by which the firm whose own release this is calls itself; none for a ministry or a club."""
    if house is None or set(house.lower().split()) & (ORGANISATIONS - COMPANIES - OWN):
        return {}
    return dict.fromkeys(OWN, house)


def _bracketed(doc: Doc, end: int) -> str | None:
    """The noun in quotation marks and brackets right behind a name that ends before token `end`."""
    bracket = next((t.i for t in doc[end : end + FORM] if t.text == "("), None)
    if bracket is None:
        return None
    inside = [t for t in doc[bracket + 1 : bracket + 6] if t.lower_ != "the"]
    if len(inside) < len("“X”") or inside[0].text not in OPENING or inside[2].text not in CLOSING:
        return None
    noun = inside[1].lemma_.lower()
    return noun if noun in ORGANISATIONS else None
