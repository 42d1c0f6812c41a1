"""Names money, shares and measures by what they are of: "money paid to an agent", "fall of shares in Brand"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.claims import measures
from monitor.claims.calling_clauses import done_before, verb_at, with_relative
from monitor.claims.calling_tidy import is_people, is_verb, stands_in
from monitor.claims.calling_words import (
    BE,
    BEING,
    DETERMINERS,
    DIMENSIONS,
    DOING,
    DOWNWARD,
    EACH,
    FALL,
    FINE,
    HANDLING,
    HEADS,
    JOINING,
    NOUNS_TOO,
    PRONOUNS,
    RISE,
    SPELT,
    TELLERS,
    UPWARD,
    WORD,
)
from monitor.claims.folding import plain
from monitor.claims.participles import as_done, is_done, lemma_of, lemmas, past, verb_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.claim import StatedFigure


def of_amount(words: list[str], figure: StatedFigure) -> list[str]:
    """Money and shares: by what they are of, or by what is done with them."""
    head = HEADS[figure.counted.noun_class]
    if words and plain(words[0]) in {plain(figure.unit), "percent"}:
        words = words[1:]
        if len(words) == 1 and not _is_suffered(words[0], "", figure):
            words = []  # "GBP got": of whoever got it
    if not words:
        done = done_before(figure)
        return [head, done] if done else [head]
    if _says_nothing(words, figure):
        return [head]
    first = plain(words[0])
    if first in FINE and head == "money":
        return [FINE[first], *words[1:]]
    lemma = verb_of(first, figure.counted.predicates)
    if first.endswith("ing") and lemma not in {"", first} and not lemma.endswith("ing"):
        return [head, as_done(lemma), *words[1:]]
    if is_done(first) and first != "cost":
        return _done_with(words, figure, head)
    return [head, *words] if first in JOINING | {"a", "an"} else _clause(words, figure, head)


def _says_nothing(words: Sequence[str], figure: StatedFigure) -> bool:
    """Whether the words name only who tells the amount, or only a verb that it goes with."""
    first = plain(words[0])
    if (_only_names(words) and not _handles(words[-1])) or TELLERS.search(words[0]):
        return True
    if len(first) < WORD or first in PRONOUNS | SPELT | UPWARD | DOWNWARD:
        return True
    if first in figure.counted.predicates and first not in NOUNS_TOO:
        return True
    return (
        len(words) == 1
        and not is_done(first)
        and first not in NOUNS_TOO
        and (is_verb(first, figure) or bool(_change(words)))
    )


def _done_with(words: list[str], figure: StatedFigure, head: str) -> list[str]:
    """As in "paid to an agent"; where the verb has an object of its own, the amount is another thing."""
    first, follows = plain(words[0]), plain(words[1]) if len(words) > 1 else ""
    if "by" in words[1:] and not stands_in("by", figure.quote) and _is_suffered(first, "", figure):
        words = words[: words.index("by")]  # "recruits had been promised": those named are no doers
    if follows in {"rather", "more", "less", "than"}:
        return [head, first]
    named = len(words) > 1 and words[1][:1].isupper()
    return [head] if follows in DETERMINERS - EACH - {"a"} | {"half"} or named else [head, *words]


def _clause(words: list[str], figure: StatedFigure, head: str) -> list[str]:
    """As in "Shares in Brand fell" -> "fall of shares in Brand", "minister takes" -> "money taken by minister"."""
    at = next((i for i, word in enumerate(words) if i and _goes_with(word, figure)), 0)
    if not at or plain(words[at - 1]) in JOINING | DETERMINERS:
        return words
    if plain(words[0]) in {"share", "cost", "money"}:
        follows = plain(words[at + 1]) if at + 1 < len(words) else ""
        relative = "who" if is_people(words[at - 1]) else "that"
        return with_relative(words, at, relative, figure) if follows in DETERMINERS else words
    if head == "share" and (change := _change(words[at:])):
        behind = [word for word in words[at + 1 :] if plain(word) not in UPWARD | DOWNWARD]
        return [change, "of", *words[:at], *behind]
    return words if _is_suffered(words[at], r"\b", figure) else _with_owner(words, at, head)


def _is_suffered(verb: str, end: str, figure: StatedFigure) -> bool:
    """Whether the sentence has the verb behind a form of "to be"; `end` is what has to follow it."""
    return bool(BEING.search(figure.quote) and re.search(BE + re.escape(verb) + end, figure.quote))


def _with_owner(words: list[str], at: int, head: str) -> list[str]:
    """The amount by what somebody does with it, where it is the verb's object."""
    last = at + 1 == len(words)
    if not DOING.isdisjoint(lemmas(plain(words[at]))):
        return [head] if is_people(words[at - 1]) else words[:at]
    if last and _handles(words[at]):
        return [head, as_done(lemma_of(plain(words[at]))), "by", *words[:at]]
    return words if last and is_done(words[at]) else [head]


def _goes_with(word: str, figure: StatedFigure) -> bool:
    return is_verb(word, figure) or bool(_change([word])) or _handles(word)


def _handles(word: str) -> bool:
    return plain(word) not in HANDLING and not HANDLING.isdisjoint(lemmas(plain(word)))


def _only_names(words: Sequence[str]) -> bool:
    """Whether the words name only who tells the amount: "Harbour Board", "Ana Lind called"."""
    named = [word for word in words if not is_done(word)]
    return bool(named) and all(word[:1].isupper() for word in named)


def _change(words: Sequence[str]) -> str:
    """Which way the words tell that something went: "fall", "rise", or "" where they tell of no change."""
    for word in words:
        bare = plain(word)
        if bare in UPWARD or not RISE.isdisjoint(lemmas(bare)):
            return "rise"
        if bare in DOWNWARD or not FALL.isdisjoint(lemmas(bare)):
            return "fall"
    return ""


def of_measure(words: list[str], figure: StatedFigure) -> list[str]:
    """A measure is never left by itself: what it measures stands for it."""
    text, unit = " ".join(words).casefold(), figure.unit.casefold()
    if not text or text == unit:
        done = done_before(figure)
        return [figure.unit, done] if done else [_dimension(figure)]
    if unit in text:
        if " that " in text:
            return [*words[:-1], past(words[-1])]
        at = verb_at(words, figure)
        return with_relative(words, at, "that", figure) if at else words
    if plain(words[0]) in {"more", "less", "fewer"}:
        return [_dimension(figure)]
    if plain(words[0]) in JOINING or is_done(words[0]):
        return [figure.unit, *words]
    return [_dimension(figure)] if any(is_verb(plain(word), figure) for word in words) else words


def _dimension(figure: StatedFigure) -> str:
    dimension = "duration" if figure.counted.noun_class == "duration" else measures.measure(figure.unit)[0]
    return DIMENSIONS.get(dimension, figure.unit)
