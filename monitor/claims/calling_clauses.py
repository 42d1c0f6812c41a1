"""Tells what the counted do from what is done to them: "villagers who fled their homes", "villagers held"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.claims.calling_tidy import is_verb, stands_in
from monitor.claims.calling_words import (
    ADVERBS,
    BE,
    BEING,
    DETERMINERS,
    DOING,
    EACH,
    HAVING,
    JOINING,
    SAYING_NOTHING,
)
from monitor.claims.folding import plain
from monitor.claims.participles import as_done, is_done, is_past, lemmas, past, verb_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.claim import StatedFigure

_NO_VERB_BEHIND = (JOINING - {"aboard"} | DETERMINERS) - EACH
_NO_DOING_BEHIND = JOINING | {"who", "that", "to"}
_BETWEEN = DETERMINERS | ADVERBS | {"about", "some", "another"}  # a verb and the number that it tells of
_AUXILIARY = re.compile(r" (?:is|are|was|were|has|have|had)(?: \w+)? ")


def verb_at(words: Sequence[str], figure: StatedFigure) -> int:
    """Where the verb of the counted stands behind them; 0 where there is none."""
    for at, word in enumerate(words):
        if at == 0 or plain(words[at - 1]) in _NO_VERB_BEHIND:
            continue
        follows = plain(words[at + 1]) if at + 1 < len(words) else ""
        direct = plain(words[at - 1]) == plain(figure.unit) and follows in DETERMINERS and plain(word) not in JOINING
        if direct or is_verb(plain(word), figure):
            return at
    return 0


def one_clause(words: list[str], figure: StatedFigure) -> list[str]:
    """The words up to where the sentence has an auxiliary again: "customers stolen [are] incorrect"."""
    at = verb_at(words, figure)
    if not at:
        return words
    after = behind_figure(figure)
    for behind in range(at + 1, len(words)):
        if is_past(words[behind]) or _has_auxiliary(words[behind - 1], words[behind], after):
            return words[:behind]
    return words


def _has_auxiliary(before: str, word: str, text: str) -> bool:
    """Whether an auxiliary stands between the two; a pattern is made of them only where it can be found."""
    if f"{before} " not in text or f" {word}" not in text or not _AUXILIARY.search(text):
        return False
    between = rf"{re.escape(before)} (?:is|are|was|were|has|have|had)(?: \w+)? {re.escape(word)}\b"
    return bool(re.search(between, text))


def with_relative(words: list[str], at: int, relative: str, figure: StatedFigure) -> list[str]:
    """With "who" in front of a verb of doing; as it is where the verb is something suffered."""
    if not _acts(words, at, figure):
        return words
    head = words[:at]
    while len(head) > 1 and plain(head[-1]) in ADVERBS | EACH:
        head = head[:-1]
    after = behind_figure(figure)
    perfect = HAVING.search(after) and re.search(rf"\b(have|has|had)(?: \w+)? {re.escape(words[at])}\b", after)
    auxiliary = ["have"] if perfect and past(words[at]) != words[at].lower() and is_done(words[at]) else []
    return [*head, relative, *auxiliary, *words[at:]]


def _acts(words: Sequence[str], at: int, figure: StatedFigure) -> bool:
    """Whether the verb is one of doing: "have joined", "left the town"; not "were hurt" or "captured in May"."""
    verb, after = words[at], behind_figure(figure)
    if plain(words[at - 1]) in _NO_DOING_BEHIND or verb.lower().endswith("ing"):
        return False
    if not stands_in(verb, after) or (BEING.search(after) and re.search(BE + re.escape(verb) + r"\b", after)):
        return False
    if HAVING.search(after) and re.search(rf"(?:\b(?:have|has|had)|['’]ve)(?: \w+)? {re.escape(verb)}\b", after):
        return True
    follows = plain(words[at + 1]) if at + 1 < len(words) else ""
    if verb.lower().endswith("s") and not is_done(verb):
        return False  # a noun: the verb of several has no such ending
    return follows in DETERMINERS or not is_done(verb) or not DOING.isdisjoint(lemmas(plain(verb)))


def done_before(figure: StatedFigure) -> str:
    """The verb in front of the number as a participle: "employs 12,400 people" -> "employed"; "" where none is."""
    before = figure.quote[: max(0, figure.start - figure.quote_start)].split()
    while before and plain(before[-1]) in _BETWEEN:
        before.pop()
    if not before or not before[-1][-1:].isalpha():
        return ""
    lemma = verb_of(plain(before[-1]), figure.counted.predicates)
    return as_done(lemma) if lemma and lemma not in DOING | SAYING_NOTHING else ""


def behind_figure(figure: StatedFigure) -> str:
    """What stands behind the figure in its sentence."""
    return figure.quote[figure.start - figure.quote_start + len(figure.text) :]
