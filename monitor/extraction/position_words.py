"""Picks the words of a position that a reader is shown: the verb, what it bears on, what that is called; but short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction import stance_words as words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.hits import Hit

LONGEST = 30  # tokens of a position's words
BEFORE = 6  # tokens of the longest subject that is told with its verdict: "such claims are false"
NEAR = 4  # tokens that may stand between the words of one position
CALLED = 14  # tokens behind a verb's object in which it is called something: "as groundless"
MARKS = {"“": "”", '"': '"', "''": "''", "``": "''", "‘": "’"}


def chosen(doc: Doc, hit: Hit) -> tuple[int, int]:
    """First and last token (exclusive) of the words to be shown."""
    first, last = hit.words
    sentence = doc[first].sent
    if hit.about is not None and sentence.start <= hit.about[0] and hit.about[1] <= sentence.end:
        first, last = _with_object(first, last, hit.about)
    if hit.stance == "denies":
        first, last = _with_verb(doc, first), max(last, _verdict(doc, hit, last, sentence.end))
    last = max(last, _completed(doc, hit, last, sentence.end))
    last = _settled(doc, last, sentence.end)
    return _balanced(doc, first, last, (sentence.start, sentence.end))


def _with_verb(doc: Doc, first: int) -> int:
    """With the "has" of "has no basis"."""
    verb = doc[first - 1] if first else doc[first]
    return (
        first - 1
        if doc[first].lower_ == "no" and verb.lemma_ in {"have", "be"} and not doc[first].is_sent_start
        else first
    )


def _completed(doc: Doc, hit: Hit, last: int, limit: int) -> int:
    """With the words that tell what is kept back or taken back: "has nothing to add", "took its figure back"."""
    near = doc[last : min(last + NEAR, limit)]
    if hit.stance == "retracts":
        return next((t.i + 1 for t in near if t.lower_ == "back"), last)
    if hit.stance == "no_comment":
        wanted = words.COMMENT | {"unanswered", "add"}
        return next((t.i + 1 for t in near if t.lemma_.lower() in wanted and _same_clause(near, t)), last)
    return last + 1 if near and near[0].lower_ in {"into", "through"} and near[0].dep_ in {"prep", "prt"} else last


def _same_clause(near: Span, token: Token) -> bool:
    return not any(t.text in {",", ";", ":", "."} for t in near if t.i < token.i)


def _with_object(first: int, last: int, about: tuple[int, int]) -> tuple[int, int]:
    """With what the words bear on, where the two stand together and are not too long."""
    if about[1] <= first:
        return (about[0], last) if about[1] - about[0] <= BEFORE and first - about[1] <= NEAR else (first, last)
    low, high = min(first, about[0]), max(last, about[1])
    return (low, high) if high - low <= LONGEST else (first, last)


def _verdict(doc: Doc, hit: Hit, last: int, limit: int) -> int:
    """The end of what the denied thing is called, behind the object: "dismissed them as groundless"."""
    for token in doc[last : min(last + CALLED, limit)]:
        if token.text in {",", ";", ":"} or (token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() not in words.FALSE):
            break
        if token.lemma_.lower() in words.FALSE or token.lower_ in words.FALSE:
            return token.i + 1
    return _as_phrase(doc[hit.words[0]], doc, hit, limit) or last


def _as_phrase(start: Token, doc: Doc, hit: Hit, limit: int) -> int | None:
    """The end of a short phrase with "as" that hangs on the verb: "waved it away as a spreadsheet"."""
    verb = next((t for t in doc[hit.words[0] : hit.words[1]] if t.pos_ == "VERB"), start)
    phrase = next((c for c in verb.children if c.lower_ == "as" and c.dep_ == "prep" and c.i > verb.i), None)
    if phrase is None:
        return None
    end = min(grammar.right(phrase), limit)
    return end if end - phrase.i <= CALLED else None


def _settled(doc: Doc, last: int, limit: int) -> int:
    """With a short set phrase behind: "no basis in fact", "not true at all"."""
    tail = [t.lower_ for t in doc[last : min(last + 2, limit)]]
    if len(tail) == 2 and (tail[0], tail[1]) in words.IN_FACT:
        return last + 2
    if tail and tail[0] in {"in", "to", "for"} and doc[last - 1].lemma_.lower() in {"basis", "foundation", "ground"}:
        end = min(grammar.right(doc[last]), limit)
        return end if end - last <= NEAR else last
    return last + 1 if tail and tail[0] in {"whatsoever", "whatever", "either"} else last


def _balanced(doc: Doc, first: int, last: int, limits: tuple[int, int]) -> tuple[int, int]:
    """With both of a pair of quotation marks, or with neither where one stands at an end."""
    first, last = grammar.trimmed(doc, first, last, ",;:—–- ")
    opened: int | None = None
    for index in range(first, last):
        mark = doc[index].text
        if (
            opened is None
            and mark in MARKS
            and (mark not in {'"', "''"} or index == first or doc[index - 1].whitespace_)
        ):
            opened = index
        elif opened is not None and mark == MARKS[doc[opened].text]:
            opened = None
        elif mark in {'"', "''", "”"}:
            first = _opening(doc, index, first, limits[0])
    if opened is not None:
        last = _closing(doc, opened, last, limits[1])
    return (first, last) if first < last else (first, first + 1)


def _opening(doc: Doc, closing: int, first: int, low: int) -> int:
    """Where the mark opens that closes within the words: just before them, else the words begin behind it."""
    wanted = {"”": {"“"}, '"': {'"'}, "''": {"``", "''"}}[doc[closing].text]
    near = range(first - 1, max(low, first - 4) - 1, -1)
    return next((i for i in near if doc[i].text in wanted), first if closing > first else first + 1)


def _closing(doc: Doc, opened: int, last: int, high: int) -> int:
    """Where the mark closes that opens within the words: just behind them, else the words end before it."""
    near = range(last, min(high, last + 4))
    found = next((i + 1 for i in near if doc[i].text == MARKS[doc[opened].text]), None)
    if found is not None:
        return found
    return opened if opened >= last - 2 else last
