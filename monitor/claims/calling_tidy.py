"""Tidies the words of a question: none twice, none that only points, names with capitals, no loose ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.claims import wording
from monitor.claims.calling_words import (
    ADVERBS,
    AUXILIARIES,
    BEFALLING,
    COMMON,
    DETERMINERS,
    DIRECTIONS,
    JOINING,
    LOOSE,
    NUMBER,
    OWNERS,
    PLURALS,
    PRONOUNS,
    SPELT,
    TOTALS,
)
from monitor.claims.folding import plain
from monitor.claims.participles import is_done, lemmas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.claim import StatedFigure

_BARE = 2  # letters of a word that says little by itself
_NEAR = 5  # words behind one in which it comes again
_COUNTING = SPELT - {"one"}
_LIGHT = AUXILIARIES | ADVERBS
_NO_START = AUXILIARIES | DETERMINERS | PRONOUNS | {"and", "but", "or"}
_NO_END = LOOSE | PRONOUNS


def cleaned(words: Sequence[str], figure: StatedFigure) -> list[str]:
    """The words up to where only a pronoun, a number or a clause of its own goes on."""
    kept: list[str] = []
    for at, word in enumerate(words):
        follows = words[at + 1] if at + 1 < len(words) else ""
        if NUMBER.fullmatch(word) or (kept and plain(word) in _COUNTING):
            told = _number(kept, follows, figure)
        else:
            told = "ends" if kept and _points(plain(word), plain(follows), kept, figure) else "stays"
        if told == "ends":
            break
        if told == "stays":
            kept.append(word)
    kept = TOTALS.sub("", " ".join(kept)).split()
    return [_cased(word, at, figure) for at, word in enumerate(kept)]


def _points(word: str, follows: str, kept: Sequence[str], figure: StatedFigure) -> bool:
    """Whether the word only stands for something told elsewhere: "names on it", not "the hours that he slept"."""
    if word == "that" and " ".join(kept) == figure.unit:
        return False
    if word in OWNERS and follows and follows not in JOINING:
        return False
    return word in PRONOUNS


def _number(kept: list[str], follows: str, figure: StatedFigure) -> str:
    """What becomes of a number among the words: it "stays" in a name ("Camp 4"), "goes", or "ends" them."""
    if kept and is_done(kept[-1]):
        return "ends"
    if kept and kept[-1][:1].isupper():
        return "stays"
    if is_verb(plain(follows), figure):
        while len(kept) > 1 and plain(kept[-1]) in JOINING | {"out"}:
            kept.pop()
        return "goes"
    if not follows[:1].islower() or plain(follows) in LOOSE:
        return "ends"
    return "goes" if kept and plain(kept[-1]) in DETERMINERS else "stays"


def _cased(word: str, at: int, figure: StatedFigure) -> str:
    """A name with its capital, and the first word of a sentence without one where it is a common noun."""
    if word in PLURALS:
        return PLURALS[word]
    if word[:1].isupper() and plain(word) in COMMON:
        return word.lower()
    if at == 0 and figure.quote.startswith(word) and is_people(word):
        return word.lower()
    if word.islower() and not stands_in(word, figure.quote):
        name = word.capitalize()
        if f" {name}" in figure.quote and re.search(rf"[a-z0-9,] {re.escape(name)}\b", figure.quote):
            return name
    return word


def stands_in(word: str, text: str) -> bool:
    r"""Whether the text has the word by itself, as `\b` tells: without making a pattern of each word."""
    at = text.find(word)
    while at >= 0:
        if _is_edge(text, at) and _is_edge(text, at + len(word)):
            return True
        at = text.find(word, at + 1)
    return False


def _is_edge(text: str, at: int) -> bool:
    """Whether of the characters before and behind a place one is a word's and the other is not."""
    return (at > 0 and _is_of_word(text[at - 1])) != (at < len(text) and _is_of_word(text[at]))


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def told_once(words: Sequence[str], figure: StatedFigure) -> list[str]:
    """The words with no verb or noun told twice: "frozen were now frozen in banks" is "frozen in banks"."""
    kept: list[str] = []
    for at, word in enumerate(words):
        rest = [plain(other) for other in words[at + 1 :]]
        if _comes_again(word, words[at + 1 :], figure):
            continue
        if kept and not rest and is_done(word) and _implied(kept, plain(word)):
            continue
        if plain(word) in _LIGHT and (not kept or not rest or is_verb(rest[0], figure)):
            continue
        kept.append(word)
    return kept


def _comes_again(word: str, behind: Sequence[str], figure: StatedFigure) -> bool:
    """As in "frozen were frozen", "e e-mails", "north korean North Koreans"."""
    bare, rest = plain(word), [plain(other) for other in behind]
    if len(bare) > _BARE and bare not in LOOSE and bare in rest[:_NEAR]:
        return True
    if behind and behind[0].startswith(f"{word}-"):
        return True
    unit = plain(figure.unit).split()
    own = [bare, *rest][: len(unit)] == unit
    return len(unit) > 1 and not own and unit[0] in rest[:_BARE] and bare in " ".join(unit).rstrip("s")


def _implied(kept: Sequence[str], verb: str) -> bool:
    """Whether the nouns tell already what the verb tells: "deaths killed", "cases infected", "arrests arrested"."""
    told = wording.grouped(lemmas(verb)) & BEFALLING
    return any(told & wording.grouped(lemmas(plain(word))) for word in kept)


def without_loose_ends(words: Sequence[str]) -> list[str]:
    """The words without those at either end that only join or point: "miners hurt on the" is "miners hurt"."""
    kept = list(words)
    while len(kept) > 1 and (plain(kept[-1]) in _NO_END or not plain(kept[-1])):
        kept.pop()
    if len(kept) > 1 and plain(kept[-1]) in DIRECTIONS and not is_done(kept[-2]):
        kept.pop()
    if kept[-1:] == ["unaccounted"]:
        kept.append("for")
    while len(kept) > 1 and plain(kept[0]) in _NO_START:
        kept = kept[1:]
    return kept


def is_verb(word: str, figure: StatedFigure) -> bool:
    """Whether the parse found this word to be what the counted do or suffer."""
    return is_done(word) or not set(lemmas(plain(word))).isdisjoint(figure.counted.predicates)


def is_people(word: str) -> bool:
    """Whether the noun is one that people are counted by."""
    return any(one in wording.PEOPLE for one in lemmas(plain(word)))
