"""Lets what somebody says go on behind a colon or semicolon: "They were, he said: nine of them"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import cues, grammar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from monitor.extraction.spans import Attribution, Range

FAR = 300  # tokens behind the mark
NEAR = 14  # tokens between a frame and the mark behind it: a name's apposition, a day
BRINGING = {"bringing", "taking", "raising", "pushing", "lifting"}
COUNTING = {"count", "estimate", "put", "report", "speak", "tally", "record", "register", "measure", "accord"}


def lengthened(one: Attribution, doc: Doc, regions: Sequence[int]) -> Attribution:
    """The statement with what follows its frame or content behind such a mark, if that holds a number."""
    if one.direct or one.asked or one.cited or one.source is None or one.cue is None or len(one.parts) > 1:
        return one
    passage, start, end = one.parts[0]
    if passage != one.passage or regions[one.cue[0]] >= 0:
        return one
    if doc[one.cue[1] - 1].lemma_.lower() in {"agree", "disagree"}:
        return one  # what two sides agree on, the article tells
    summed = _brings(doc, end, regions)
    if summed is not None and not _is_closing(one, end):
        return msgspec.structs.replace(one, parts=(*one.parts, (passage, *summed)))
    mark = (
        _mark_behind(doc, max(one.head or 0, one.cue[1] - 1) + 1, regions)
        if _is_closing(one, end)
        else _colon_at(doc, end)
    )
    rest = None if mark is None else _rest(doc, mark, regions)
    if rest is None or rest[0] < end or doc[start].sent.start != doc[rest[0]].sent.start:
        return one
    return msgspec.structs.replace(one, parts=(*one.parts, (passage, *rest)))


def _brings(doc: Doc, end: int, regions: Sequence[int]) -> Range | None:
    """What a number comes to with those before: "has reported 40 cases, bringing the total to 90"."""
    if end + 3 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in BRINGING or regions[end] >= 0:
        return None
    words = doc[end + 1 : min(end + 1 + NEAR, doc[end].sent.end)]
    stop = next((int(t.i) for t in words if t.text in {",", ";", ":"}), words.end)
    start, end = grammar.trimmed(doc, words.start, stop)
    counted = any(t.lemma_.lower() in cues.COUNT_NOUNS | {"sum"} for t in doc[start:end])
    return (start, end) if counted and any(t.like_num for t in doc[start:end]) else None


def _is_closing(one: Attribution, end: int) -> bool:
    """Whether the frame stands behind what it attributes: "..., the minister granted"."""
    return one.source is not None and one.cue is not None and end <= min(one.source[0], one.cue[0])


def _mark_behind(doc: Doc, start: int, regions: Sequence[int]) -> int | None:
    """The colon or semicolon behind a frame, if no verb of another clause stands between."""
    for token in doc[start : start + NEAR]:
        if token.text in {":", ";"}:
            return int(token.i)
        if token.is_sent_start or token.text in {".", "?", "!"} or regions[token.i] >= 0:
            return None
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"relcl", "acl", "aux"} and token.head.dep_ != "relcl":
            return None
    return None


def _colon_at(doc: Doc, end: int) -> int | None:
    return end if end < len(doc) and doc[end].text == ":" else None


def _rest(doc: Doc, mark: int, regions: Sequence[int]) -> Range | None:
    """The words behind the mark up to the next one, unless they are quoted or have a frame of their own."""
    sentence = doc[mark].sent
    end = min(sentence.end, mark + FAR)
    end = next((t.i for t in doc[mark + 1 : end] if t.text == ";"), end)
    start, end = grammar.trimmed(doc, mark + 1, end)
    words = doc[start:end]
    if start >= end or regions[start] >= 0 or not any(t.like_num for t in words):
        return None
    framed = any(t.lemma_.lower() in cues.SPEECH | COUNTING and t.pos_ == "VERB" for t in words)
    return None if framed else (start, end)
