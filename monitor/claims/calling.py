"""Puts what a figure counts as a noun phrase for readers: "rounds fired", "money frozen in three banks".

The words are the article's own; matching reads the question as it was extracted, so nothing here can change a claim.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from monitor.claims import calling_amounts, calling_words, profile, wording
from monitor.claims.calling_clauses import done_before, one_clause, verb_at, with_relative
from monitor.claims.calling_tidy import cleaned, told_once, without_loose_ends
from monitor.claims.calling_words import JOINING, NOT_SUFFERING, STATES
from monitor.claims.folding import plain
from monitor.claims.participles import lemmas

if TYPE_CHECKING:
    from monitor.claims.claim import StatedFigure


@functools.lru_cache(maxsize=20_000)
def called(figure: StatedFigure) -> str:
    """What the figure counts, of whom, doing or suffering what; a single word where its sentence tells no more."""
    words = without_loose_ends(told_once(cleaned(figure.subject.split(), figure), figure))
    if figure.counted.noun_class in calling_words.HEADS:
        words = calling_amounts.of_amount(words, figure)
    elif figure.counted.noun_class in {"measure", "duration"}:
        words = calling_amounts.of_measure(words, figure)
    else:
        words = _of_counted(words, figure)
    return " ".join(without_loose_ends(words)).strip(" ,;:-–—\"“”'’") or figure.unit or "number"


def _of_counted(words: list[str], figure: StatedFigure) -> list[str]:
    """People and things: with what they do as a relative clause, or what is done to them as a participle."""
    words = one_clause(words, figure)
    at = verb_at(words, figure)
    if at:
        relative = "who" if profile.of(figure).slot == "people" else "that"
        return with_relative(words, at, relative, figure)
    told = frozenset(one for word in words for one in wording.grouped(lemmas(plain(word))))
    fates = profile.of(figure).fate
    state = next((STATES[fate] for fate in sorted(fates) if fate in STATES), "")
    if len(words) > 1 and plain(words[1]) == "for" and state and not fates & told:
        return [words[0], *state.split(), *words[1:]]
    if len(words) > 1 and (any(plain(word) in JOINING for word in words) or fates & told):
        return words
    if not fates and (before := done_before(figure)):
        return [*words, before]
    bare = fates & told or not NOT_SUFFERING.isdisjoint(plain(word) for word in words)
    return words if bare else [*words, *state.split()]
