"""Chooses what to call a claim: of all the ways in which its articles put the question, the shortest that tells all."""

from __future__ import annotations

import functools
import math
import re
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import calling, pointing, profile, wording
from monitor.claims.folding import plain, word_set
from monitor.claims.participles import is_done, lemmas

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.claims.claim import StatedFigure

_TITLE = 14  # words of a sentence that stands for a title
_SHORT, _LONG = 3, 7  # words between which a title is neither too bare nor too long
_CLEARLY = 0.7  # by how much a later way must tell more to replace one that readers know
_CUT_BEFORE = 3  # words that stay in front of a tail that is cut off
# What is told beside the question rather than in it.
_ASIDE = word_set(
    "amid amidst as after while following despite because since whereas although though when before until during "
    "including according ahead"
)
_SECOND = word_set("with by under through via within near at along")  # tails where another phrase stands before them
_JOINING = word_set("of in on for from to against alongside with by at into under")
_PRONOUNS = word_set("they it he she we you i who them him us those these this that there one what which if")
_DENIED = word_set("was were is are been be has have had any no ever claims allegations reports claim suggestion")
_NO_START = word_set("the a an its their his her our about some at least and or but of")
_NO_END = word_set(
    "just only of in on for from to with by at into the a an and or their its his her have has had was were is are be "
    "who not so still also then since possible alleged"
)
_NO_TITLE = _NO_START | _PRONOUNS
_NO_ALLEGATION = _NO_TITLE | _DENIED
_RELATIVE = frozenset(("who", "that"))
_WHOSE = frozenset(("to", "for", "of"))  # behind these stands what a sum is for
_POSSESSIVE = re.compile(r"[’']s?$")
_HEADLINE = 0.6  # share of capitalised words from which on words are cased as in a headline


class Called(msgspec.Struct, frozen=True):
    """How one figure puts the question: the words, what they tell to happen, their stems, and how telling they are."""

    words: str
    happens: frozenset[str]
    stems: frozenset[str]
    telling: float


def title(figures: Sequence[StatedFigure], fallback: str) -> str:
    """What to call the claim; the earliest of equally telling subjects."""
    named = [_called(figure) for figure in figures if figure.subject.strip()]
    if not named:
        return shortened(fallback) or fallback
    fates = _tally(profile.of(figure).fate for figure in figures)
    usual = max(fates, key=lambda one: (fates[one], one)) if fates else ""
    weights = _tally(one.stems for one in named)
    best, most = named[0], -math.inf
    for one in named:
        telling = round(_telling(one, usual, weights), 3)
        if telling > most + _CLEARLY:
            best, most = one, telling
    return best.words or fallback


def _tally(told: Iterable[frozenset[str]]) -> dict[str, int]:
    tally: dict[str, int] = {}
    for words in told:
        for word in words:
            tally[word] = tally.get(word, 0) + 1
    return tally


@functools.lru_cache(maxsize=20_000)
def shortened(subject: str) -> str:
    """The subject without what is told beside it: "Nepali miners hurt amid a strike" -> "Nepali miners hurt"."""
    words = subject.split()
    while words and plain(words[0]) in _NO_TITLE and len(words) > 1:
        words = words[1:]
    kept: list[str] = []
    joined = False
    for word in words:
        bare = plain(word)
        if len(kept) >= _CUT_BEFORE and (bare in _ASIDE or (bare in _SECOND and joined and kept[-1:] != ["along"])):
            break
        joined = joined or bare in _JOINING
        kept.append(word)
    while len(kept) > 1 and (plain(kept[-1]) in _NO_END or not plain(kept[-1])):
        kept.pop()
    return _POSSESSIVE.sub("", " ".join(kept)).strip(" ,;:-–—\"“”'’")


def allegation(words: str) -> str:
    """What is denied where it is no figure: "that there was any cover-up" -> "cover-up"; "" where words only point."""
    kept = words.strip(" ,;:.-–—\"“”'’").split()
    while kept and plain(kept[0]) in _NO_ALLEGATION:
        kept = kept[1:]
    if all(pointing.points(plain(word)) for word in kept):
        return ""
    return " ".join(kept).strip(" ,;:-–—\"“”'’")


def told_before(sentence: str) -> str:
    """The sentence that "that is a lie" answers, as far as a title can hold it."""
    words = sentence.strip(" ,;:.!?-–—\"“”'’").split()
    if len(words) < _SHORT:
        return ""
    return " ".join(words[:_TITLE]) + ("…" if len(words) > _TITLE else "")


def quoted(text: str) -> str:
    """The words of a denial as a title of their own: “That is a lie”."""
    bare = text.strip(' ,;:."“”')
    return f"“{bare}”"


@functools.lru_cache(maxsize=10_000)
def _called(figure: StatedFigure) -> Called:
    """The figure's way, by itself: whom and what became of them tells most; cased and long ones yield."""
    called = shortened(calling.called(figure))
    words, about = called.split(), profile.of(figure)
    # An amount's verb is put by us, so that its lemma tells what happens: "paid" tells of paying.
    forms = [form for word in words for form in (lemmas(plain(word)) if _is_amount(figure) else (plain(word),))]
    told = wording.happenings(tuple(forms))
    score = 3.0 * bool(about.nations and any(word[:1].isupper() for word in words))
    score += 1.5 * bool(about.happens & told) - 4.0 * (not _counts(figure)) - 4.0 * _is_headline(figure, words)
    score -= 3.0 * (len(words) == 1 and plain(called) in wording.PLAIN_PEOPLE | {plain(figure.unit)})
    return Called(called, told, profile.stems(tuple(words)), score + _fullness(words, figure))


def _fullness(words: Sequence[str], figure: StatedFigure) -> float:
    """How much the words say by their build: what is done or to whom, in words neither too few nor too many."""
    length = sum(word not in _RELATIVE for word in words)
    score = -max(0.0, length - _LONG) - 1.5 * max(0, _SHORT - length)
    if _is_amount(figure):
        whose = figure.counted.noun_class == "money" and not _WHOSE.isdisjoint(words[1:])
        return score + whose - (" ".join(words) in {"money", "share"})
    score += any(is_done(word) or word.endswith("ing") or word in _RELATIVE for word in words)
    if figure.counted.noun_class == "measure":
        return score + ("of" in words)
    return score + 0.75 * (_SHORT < length <= _LONG and figure.counted.noun_class != "duration")


def _is_amount(figure: StatedFigure) -> bool:
    return figure.counted.noun_class in {"money", "percent"}


def _telling(one: Called, usual: str, weights: Mapping[str, int]) -> float:
    """How telling a way is beside the others: what becomes of most of the counted, and what other ways tell too."""
    shared = sum([weights[word] - 1 for word in one.stems])
    return one.telling + 3.0 * (usual in one.happens) + min(3.0, shared / max(1, len(weights)))


def _counts(figure: StatedFigure) -> bool:
    return not (figure.previous or figure.negated or figure.hypothetical)


def _is_headline(figure: StatedFigure, words: Sequence[str]) -> bool:
    """Whether the words have the capitals of a headline rather than of a sentence."""
    longer = [word for word in words if len(word) > 3]  # noqa: PLR2004 - "for", "of" stay small in headlines too
    capitals = sum(word[0].isupper() for word in longer)
    first = figure.quote_start == 0 and figure.position > 0 and figure.quote[-1:].isalnum()
    return (len(longer) > 1 and capitals / len(longer) >= _HEADLINE and longer[-1][0].isupper()) or first
