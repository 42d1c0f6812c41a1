"""Sees counts that look like names or factors: "The dead number 13", "was swapped 112 times"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extraction.counted_words import COUNTERS, COUNTS_ALONE, STATE_ADJECTIVES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.drafts import Draft

_OFTEN = 12  # times from which on it is news how often something was done
_OFTEN_TIMES = re.compile(
    r"\stimes\b(?!\s(?:as|more|less|fewer|the|that|this|its|their|his|her|what|higher|lower|larger|bigger|greater|faster"
    r"|over|worse|better|an?|per)\b)",
    re.IGNORECASE,
)


def is_often(draft: Draft, text: str) -> bool:
    """Whether "times" tells how often something was done, and not by what it is multiplied."""
    return draft.number.low > _OFTEN and bool(_OFTEN_TIMES.match(text, draft.number.end))


def is_told(words: list[Token], index: int) -> bool:
    """As in "The dead number 13", "they did not number 16": the verb, whatever the tagger takes it for."""
    if index < 2 or words[index - 1].lower_ not in {"number", "numbered"}:
        return False
    before = words[index - 2]
    return before.lower_ in {"now", "not", "still"} | STATE_ADJECTIVES or before.tag_ in {"NNS", "NNPS"}


def is_joined(words: list[Token], index: int, *, counts: bool = True) -> bool:
    """As in "Posts 16 and 17", "wagons 4 and 5", "PO Box 31, 9000 Ghent": it goes on from one that ends a name."""
    if index < 3 or words[index - 1].lower_ not in {"and", "or", "to", ",", "–"} or not words[index - 2].like_num:
        return False
    name = words[index - 3]
    plural = name.tag_ in {"NNPS", "NNS"} and name.i > name.sent.start
    return name.lower_ == "box" or (plural and (name.text[0].isupper() or not (counts or name.like_num)))


def is_numbered(draft: Draft, words: list[Token], index: int) -> bool:
    """As in "in wagon six", "on day three", "the tug 417": the number tells which one of its kind a thing is."""
    if index < 2 or draft.noun.head is not None or draft.noun.state is not None:
        return False
    thing, before = words[index - 1], words[index - 2]
    if thing.tag_ != "NN" or draft.token.head != thing or thing.lemma_.lower() in COUNTERS | set(COUNTS_ALONE):
        return False
    the = next((child for child in thing.children if child.lower_ == "the" and child.i), None)
    led = before if draft.number.words else the.nbor(-1) if the is not None and draft.number.plain else thing
    return led.tag_ in {"IN", "TO"}
