"""Finds quotation marks that belong together, and tells quoted speech from words merely put in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from monitor.extraction.passages import Passage

STRAIGHT = {'"', "''", "``"}
OPENING = {"“": "”", "„": "“”", "«": "»", "‘": "’", "‹": "›"}
CLAUSE_WORDS = 4


class Quote(msgspec.Struct, frozen=True):
    """Quoted words of one passage: tokens `start` to `end`, quotation marks included.

    `direct` tells speech given word for word, with a frame of its own or none; else the words are a part of the
    sentence around them ("called it “a lie”"). `goes_on`: the next passage opens with the quote's next paragraph.
    """

    passage: int
    start: int
    end: int
    direct: bool
    goes_on: bool = False


def quotes(passages: Sequence[Passage]) -> tuple[tuple[Quote, ...], ...]:
    """The quotes of each passage, in order."""
    found = []
    for number, passage in enumerate(passages):
        here = []
        for start, end, closed in _pairs(passage.doc):
            goes_on = not closed and number + 1 < len(passages) and _opens(passages[number + 1].doc)
            here.append(Quote(number, start, end, _is_direct(passage.doc, start, end, closed=closed), goes_on))
        found.append(tuple(here))
    return tuple(found)


def _opens(doc: Doc) -> bool:
    return len(doc) > 0 and (doc[0].text in OPENING or doc[0].text in STRAIGHT)


def _pairs(doc: Doc) -> list[tuple[int, int, bool]]:
    """Start, end and whether there is a closing mark, of each outermost pair of marks."""
    found: list[tuple[int, int, bool]] = []
    start, wanted = -1, ""
    for token in doc:
        mark = token.text
        if start >= 0:
            if mark and mark in wanted and not (mark == "’" and _is_apostrophe(token)):
                found.append((start, token.i + 1, True))
                start = -1
        elif _is_opening(token):
            start, wanted = token.i, OPENING.get(mark, mark if mark != "``" else "''")
            if mark == "‘" and not _closes_later(doc, token.i):
                start = -1
    if start >= 0:
        found.append((start, len(doc), False))
    return [(i, j, closed) for i, j, closed in found if j - i > 2 or not closed]


def _is_opening(token: Token) -> bool:
    if token.text in OPENING:
        return True
    return token.text in STRAIGHT and (
        token.i == 0 or bool(token.nbor(-1).whitespace_) or token.nbor(-1).text in "([—–-*_>"
    )


def _is_apostrophe(token: Token) -> bool:
    return not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor().text[:1].isalnum()


def _closes_later(doc: Doc, start: int) -> bool:
    return any(t.text == "’" and not _is_apostrophe(t) for t in doc[start + 2 : start + 60])


def _is_direct(doc: Doc, start: int, end: int, *, closed: bool) -> bool:
    """Whether the words are somebody's speech and not a part of the sentence around them."""
    inner = [t for t in doc[start + 1 : end] if not t.is_punct and not t.is_space]
    if not inner:
        return False
    before = next((t for t in reversed(doc[max(0, start - 3) : start]) if not t.is_space and t.text not in "*_>"), None)
    whole = _is_clause(inner) or not closed
    if before is None or before.text[-1] in '.!?:;…”"»':
        return whole or (before is not None and before.text == ":") or _framed(doc, end)
    if before.text in ",—–-":
        return whole or _framed(doc, end)
    if before.lemma_.lower() in cues.SPEECH and before.pos_ in {"VERB", "AUX"}:
        return whole and inner[0].text[:1].isupper()
    return False


def _is_clause(inner: list[Token]) -> bool:
    has_verb = any(t.pos_ in {"VERB", "AUX"} for t in inner)
    return (has_verb and len(inner) >= 3) or len(inner) > CLAUSE_WORDS or _ends_sentence(inner[-1])


def _ends_sentence(last: Token) -> bool:
    """Whether a stop or comma stands inside the closing mark."""
    following = last.i + 1
    return following < len(last.doc) and last.doc[following].text in ".!?,"


def _framed(doc: Doc, end: int) -> bool:
    """Whether a verb of speech follows the closing mark at once: “Forty?” said the major."""
    after = [t for t in doc[end : end + 6] if not t.is_punct]
    return bool(after) and doc[end - 2].text in ",?!." and any(t.lemma_.lower() in cues.SPEECH for t in after)
