"""Finds the stances that headlines take, by the order of their words: parsers take "Vicar scotches rumour" for a name.

A verb of stance behind a short name, a party before a colon with what it negates, words with a "says vicar" behind
them, a party before a quoted negation. Nothing is told by the parse but the tokens themselves.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from monitor.extraction import headline_negations as negations
from monitor.extraction import headline_verbs
from monitor.extraction.headline_text import HIDDEN, can_be_party, clauses, head, is_headline, party
from monitor.extraction.headline_words import ACCUSERS
from monitor.extraction.hits import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.tokens import Span, Token

    from monitor.extraction.findings import Stance
    from monitor.extraction.headline_text import Clause

PARTY_AND_VERB = 8  # words of the longest frame at a headline's end
_BLANK = str.maketrans(dict.fromkeys("“”\"‘’'", " "))
_ASKED = {"it", "he", "she", "they"}
_TAIL = re.compile(
    r"(?P<verb>says?|said|insists?|insisted|maintains?|repeats?|protests?|swears?|vows|claims?|admits?|concedes?"
    r"|acknowledges?|tells?)"
)
_SAYS = re.compile(r"\b(?P<verb>says?|insists?|maintains?|repeats?|protests?|swears?) (?=\S)")
_COURT = re.compile(r"^(?:the )?(?:court|inquiry|hearing|tribunal|trial|jury|committee|mps) (?:hears?|told)$")
_TOLD = re.compile(r" tells? (?:the )?(?:\w+ )?(?:court|inquiry|inquest|hearing|tribunal|jury|judge|committee|mps)$")
_AUXILIARY = re.compile(r" +(?:has|had|have|is|was|are|were|still) *$")
_SAID_OF_ONESELF: tuple[tuple[Stance, Callable[[Clause], tuple[int, int] | None]], ...] = (
    ("retracts", negations.misspoken),
    ("unverified", negations.in_doubt),
    ("denies", negations.quoted),
)
_INSISTS = {"insist", "maintain", "repeat", "protest", "swear", "tell"}
_OWNS = {"admit", "concede", "acknowledge"}


def find(sentence: Span, kind: str, *, opens: bool) -> Iterator[Hit]:
    """The stances of one headline, one for each of its clauses; `opens`: it is the article's first line."""
    if not is_headline(sentence, kind, opens=opens):
        return
    parts = clauses(sentence)
    found = False
    for clause in parts:
        told = headline_verbs.told(sentence, clause)
        hit = None if told is None else _hit(sentence, clause, told.stance, told.words, told.holder)
        if hit is not None:
            found = True
            yield hit
    if not found:
        hit = _lead(sentence, parts) or _tail(sentence, parts) or _says(sentence, parts) or _quoted(sentence, parts)
        if hit is not None:
            yield hit


def joined(sentence: Span, headed: Sequence[Hit], parsed: Sequence[Hit]) -> list[Hit]:
    """What the order of words tells, and what the parse tells of a part behind another semicolon."""
    return [*headed, *(hit for hit in parsed if all(_apart(sentence, hit, other) for other in headed))]


def _apart(sentence: Span, hit: Hit, other: Hit) -> bool:
    first, last = sorted((hit.words[0], other.words[0]))
    return any(word.text == ";" for word in sentence.doc[first:last])


def _hit(sentence: Span, clause: Clause, stance: Stance, words: tuple[int, int], holder: Token | None) -> Hit | None:
    doc, offset = sentence.doc, sentence.start_char + clause.start
    verb = doc.char_span(offset + words[0], offset + words[1], alignment_mode="expand")
    rest = doc.char_span(offset + words[1], offset + len(clause.text), alignment_mode="contract")
    if verb is None or any(token.sent.start != sentence.start for token in verb):
        return None
    plain = [t for t in rest or () if not (t.is_space or t.is_punct)]
    about = (plain[0].i, plain[-1].i + 1) if plain else None
    return Hit(stance, (verb.start, verb.end), holder, about)


def _lead(sentence: Span, parts: list[Clause]) -> Hit | None:
    """Oil company: we did not listen in."""
    for first, second in pairwise(parts):
        holder = party(sentence, first, len(first.text)) if first.mark == ":" else None
        if holder is not None and holder.lower_ not in ACCUSERS:
            words = negations.answering(second, own=not can_be_party(holder))
            return None if words is None else _hit(sentence, second, "denies", words, holder)
    return None


def _tail(sentence: Span, parts: list[Clause]) -> Hit | None:
    """Shots 'were never fired', says colonel / Mayor 'never met' contractor, court hears."""
    if len(parts) < 2:
        return None
    last, content = parts[-1], parts[-2]
    if _COURT.match(last.text.lower().strip()):
        return _quoted(sentence, parts[:-1]) if " never " in content.text.translate(_BLANK).lower() else None
    told = _told_by(sentence, last)
    if told is None:
        return None
    verb, holder = told
    if verb in _OWNS:
        return _hit(sentence, last, "confirms", (0, len(last.text)), holder)
    if holder.lower_ in ACCUSERS:
        return None
    strong = verb in _INSISTS or holder.lower_ in _ASKED
    words = _words(content, strong=strong)
    return None if words is None else _hit(sentence, content, "denies", words, holder)


def _words(content: Clause, *, strong: bool) -> tuple[int, int] | None:
    """The words that deny in what is said or, with `strong`, insisted on."""
    answer = negations.answering(content, own=True)
    return answer or ((negations.insisted(content) or negations.assured(content)) if strong else None)


def _told_by(sentence: Span, last: Clause) -> tuple[str, Token] | None:
    """The verb and the party of a frame at a headline's end: "says town clerk", "clerk tells court"."""
    text = last.text.lower().rstrip()
    told = _TOLD.search(text)
    if told is not None:
        holder = head(sentence, last.start, last.start + told.start())
        return None if holder is None else ("tell", holder)
    front = re.match(_TAIL.pattern + r" (?=\S)", text)
    behind = re.search(r"(?<=\S )" + _TAIL.pattern + "$", text)
    match = front or behind
    if match is None or len(text.split()) > PARTY_AND_VERB:
        return None
    start, end = (match.end(), len(text)) if front else (0, match.start())
    holder = head(sentence, last.start + start, last.start + end)
    verb = match["verb"].removesuffix("ed").removesuffix("s")
    return None if holder is None else (verb, holder)


def _says(sentence: Span, parts: list[Clause]) -> Hit | None:
    """Shipping firm says it did not carry weapons."""
    for clause in parts:
        match = _SAYS.search(clause.hidden.lower())
        holder = None if match is None else party(sentence, clause, match.start())
        if match is None or holder is None or holder.lower_ in ACCUSERS:
            continue
        content = negations.from_place(clause, match.end())
        strong = match["verb"].removesuffix("s") in _INSISTS
        words = _words(content, strong=strong)
        if words is not None:
            return _hit(sentence, content, "denies", words, holder)
    return None


def _quoted(sentence: Span, parts: list[Clause]) -> Hit | None:
    """Minister "never set foot" on yacht."""
    clause = parts[-1]
    place = clause.hidden.find(HIDDEN)
    before = _AUXILIARY.sub("", clause.hidden[:place]) if place > 0 else ""
    holder = party(sentence, clause, len(before)) if before else None
    if holder is None or not can_be_party(holder) or holder.lower_ in ACCUSERS:
        return None
    for stance, said in _SAID_OF_ONESELF:
        words = said(clause)
        if words is not None:
            return _hit(sentence, clause, stance, words, holder)
    return None


def cut(name: str, words: Token) -> str:
    """A name without the words of stance that the parse has taken for its end: "Palace silent on rumours"."""
    sentence = words.sent
    start = sentence.text.lower().find(name.lower())
    length = words.idx - sentence.start_char - start
    return name[:length].rstrip() if start >= 0 and 0 < length < len(name) else name
