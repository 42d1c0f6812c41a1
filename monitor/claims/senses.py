"""Brings words that mean one thing to one key: the class that the tables know, a nation's name, else the stem."""

from __future__ import annotations

import functools
import re

from monitor.claims import nations, wording
from monitor.claims.folding import plain, stem, word_set

_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_SHORTEST = 3  # letters of a word that tells something
_EMPTY = word_set(
    "the and for with from has have had was were are is be been its their his her they will would could not but into "
    "after before still now only just since than then there those these that this them him she one who which what "
    "when where while how all any both each few more most other some such own same too very can should may might must "
    "yesterday today monday tuesday wednesday thursday friday saturday sunday january february march april june july "
    "august september october november december down out off over under about around nearly almost least also do does "
    "say tell accord report claim state add announce number figure total count person people make take give come get "
    "percent per cent estimate put new last first two three time year day week month hour minute second share sum euro "
    "dollar pound krone crown kroner metre meter kilometre mile tonne barrel litre point million billion usd eur gbp "
    "dkk sek nok rub jpy cubic square said saying says according reported claimed told"
)
_EMPTY_STEMS = frozenset(stem(word) for word in _EMPTY)
# What a plain form has lost, and what its base may end in.
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("es", "e"), ("s", ""),
)  # fmt: skip


@functools.lru_cache(maxsize=20_000)
def of_word(word: str) -> frozenset[str]:
    """The keys of one word; none where it tells nothing."""
    found: set[str] = set()
    for token in plain(word).split():
        if len(token) < _SHORTEST or token.isdigit() or token in _EMPTY or stem(token) in _EMPTY_STEMS:
            continue
        land = nations.country(token)
        found |= {plain(land)} if land else classes(token) or {stem(token)}
    return frozenset(found)


@functools.lru_cache(maxsize=20_000)
def classes(token: str) -> frozenset[str]:
    """The classes of what happens that the tables know for a word in any of its forms."""
    forms = (token, *(token[: -len(cut)] + rest for cut, rest in _ENDINGS if token.endswith(cut)), stem(token))
    return next((known for form in forms if (known := wording.grouped((form,)))), frozenset())


@functools.lru_cache(maxsize=10_000)
def of_text(text: str) -> frozenset[str]:
    """The keys of all words of a text."""
    return frozenset().union(*map(of_word, _WORD.findall(text)))


@functools.lru_cache(maxsize=10_000)
def of_words(words: tuple[str, ...]) -> frozenset[str]:
    """The keys of these words."""
    return frozenset().union(*map(of_word, words))
