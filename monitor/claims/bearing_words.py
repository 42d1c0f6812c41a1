"""What a claim of figures is known by: its words, what became of the counted, its numbers, and who spoke of it."""

from __future__ import annotations

import functools
import math
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import profile, wording
from monitor.claims.claim import Claim, StatedFigure  # noqa: TC001 - msgspec looks the field types up
from monitor.claims.discourse import lemma
from monitor.claims.folding import plain, stem
from monitor.claims.pointing import content
from monitor.claims.quantity import bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.claims.claim import TakenPosition

_WEAK = 0.4  # of a word: told beside the figure rather than in its question
_BESIDE = 0.3  # of a word: told in the same sentence, whatever it belongs to there
_LONG = 6  # letters from which on two words of one beginning are forms of one word
_ENOUGH = 2.0  # rare words of its question that tell a claim for sure
_DENIED = 0.4  # of a word: told when somebody took a stance, which may be placed wrongly
_SAID = 0.7  # of a word: told when somebody took a stance on the claim
_MEASURES = frozenset(("measure", "duration"))

_MORE = 0.5  # figures that a claim is taken to have besides, so that one that is told once tells less
_INFLECTED = ("s", "ed", "ing")

Sentence = tuple[str, int]  # an article's id and where it begins in it


class Known(msgspec.Struct, frozen=True, gc=False):
    """A claim by what its articles told of it; words are stems."""

    claim: Claim
    words: Mapping[str, float]  # how surely each belongs to the claim, at most 1
    often: Mapping[str, float]  # how many of its figures tell each, as a share; weighed by how near
    nouns: Mapping[str, float]  # what its figures count, each with the share of figures
    question: frozenset[str]  # those of them that stand in the question itself
    fate: frozenset[str]
    numbers: frozenset[float]
    voices: frozenset[str]  # names of all who stand behind its figures
    parties: Mapping[str | None, int]  # how many of its figures each gives
    setting: bool  # nobody stands behind any of its figures, and all are measures


class _Figures(msgspec.Struct, frozen=True, gc=False):
    """What figures of a claim tell."""

    words: Mapping[str, float]
    often: Mapping[str, float]
    nouns: Mapping[str, float]
    fate: frozenset[str]
    numbers: frozenset[float]
    voices: frozenset[str]
    parties: Mapping[str | None, int]
    setting: bool


class Story:
    """The claims of a story by what they are known by, while positions are placed among them."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims: dict[str, Claim] = {claim.id: claim for claim in claims}
        self._known_as: dict[tuple[str, Sentence | None], Known] = {}
        self._told_in: dict[Sentence, set[str]] = {}  # ids of the claims of which a sentence tells a figure
        for claim in self.claims.values():
            for figure in claim.figures:
                self._told_in.setdefault((figure.article.id, figure.quote_start), set()).add(claim.id)

    def known(self, taken: TakenPosition) -> list[Known]:
        """Every claim by what its figures and positions tell.

        What stands beside a figure in the position's own sentence does not: else every sentence would speak of
        whatever it counts.
        """
        sentence = taken.article.id, taken.quote_start
        here = self._told_in.get(sentence, ())
        return [self._known(claim, sentence if claim.id in here else None) for claim in self.claims.values()]

    def _known(self, claim: Claim, own: Sentence | None) -> Known:
        """The claim by what it tells; the same as for the position before, as long as none was added to the claim."""
        known = self._known_as.get((claim.id, own))
        if known is None or known.claim is not claim:
            known = self._known_as[claim.id, own] = _known(claim, own)
        return known


def _known(claim: Claim, own: Sentence | None) -> Known:
    told = _of_figures(claim.figures, own)
    words = dict(told.words)
    if claim.kind == "allegation":
        _note(words, stems(content(claim.subject)), 1.0)
    for before in claim.positions:
        _note(words, stems(content(before.object)), 1.0 if claim.kind == "allegation" else _DENIED)
    question = frozenset([word for word, weight in words.items() if weight > _WEAK])
    return Known(
        claim, words, told.often, told.nouns, question, told.fate, told.numbers, told.voices, told.parties, told.setting
    )


def _stands_in(figure: StatedFigure, sentence: Sentence) -> bool:
    return (figure.article.id, figure.quote_start) == sentence


@functools.lru_cache(maxsize=5_000)
def _of_figures(figures: tuple[StatedFigure, ...], sentence: Sentence | None) -> _Figures:
    """What the figures tell; kept, for most claims of a story have the same ones when its next article comes."""
    words: dict[str, float] = {}
    often: dict[str, float] = {}
    nouns: Counter[str] = Counter()
    for figure in figures:
        own: dict[str, float] = {}
        question, near, beside, quote = _told(figure)
        nouns.update(stems([lemma(figure.counted.noun)]))
        _note(own, question, 1.0)
        if sentence is None or not _stands_in(figure, sentence):
            _note(own, near, _SAID)
            _note(own, beside, _WEAK)
            _note(own, quote, _BESIDE)
        for word, weight in own.items():
            _note(words, (word,), weight)
            often[word] = often.get(word, 0.0) + weight
    return _Figures(
        words,
        {word: weight / (len(figures) + _MORE) for word, weight in often.items()},
        {noun: count / len(figures) for noun, count in nouns.items()},
        frozenset(fate for figure in figures for fate in profile.of(figure).fate),
        frozenset(number for figure in figures for number in numbers_of(figure)),
        frozenset(voice for figure in figures for voice in voices(figure)),
        Counter(figure.party for figure in figures),
        bool(figures) and all(figure.party is None and figure.counted.noun_class in _MEASURES for figure in figures),
    )


@functools.lru_cache(maxsize=20_000)
def _told(figure: StatedFigure) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """The words of a figure's question, those near it, those beside it, and those of its sentence."""
    about, counted = profile.of(figure), figure.counted
    named = (*plain(figure.subject).split(), *plain(figure.text).split(), counted.noun, *counted.modifiers)
    return (
        stems([lemma(word) for word in named]),
        cut((*about.around, *about.happens)),
        cut(about.words),
        stems(content(figure.quote)),
    )


def _note(words: dict[str, float], told: Iterable[str], weight: float) -> None:
    for word in told:
        if words.get(word, 0.0) < weight:
            words[word] = weight


def stems(words: Sequence[str]) -> frozenset[str]:
    """Stems of the words, cut where derivations part: "compared", "comparison"; what every claim has is left out."""
    return _stems(tuple(words))


@functools.lru_cache(maxsize=20_000)
def _stems(words: tuple[str, ...]) -> frozenset[str]:
    return cut(profile.stems(words))


def cut(told: Iterable[str]) -> frozenset[str]:
    """The stems, long ones shortened."""
    return frozenset(word[:_LONG] for word in told)


def rarity(story: Iterable[Known]) -> Counter[str]:
    """In how many claims of the story each word stands in the question itself."""
    return Counter(chain.from_iterable([one.question for one in story]))


def overlap(wanted: frozenset[str], one: Known, rare: Mapping[str, int]) -> float:
    """The share of the words that the claim knows, from 0 to 1; words that many claims know tell less."""
    if not wanted:
        return 0.0
    return _worth(wanted, one, rare) / len(wanted)


def shared(told: frozenset[str], one: Known, rare: Mapping[str, int]) -> float:
    """How much of the claim is told in words that tell much else besides: from 0 to 1."""
    return min(1.0, _worth(told, one, rare) / _ENOUGH)


def told(words: Iterable[str], story: Iterable[Known]) -> dict[str, float]:
    """How much all claims of the story tell each of the words."""
    return {word: math.fsum([one.often.get(word, 0.0) for one in story]) for word in words}


def apart(wanted: frozenset[str], one: Known, told: Mapping[str, float]) -> float:
    """How far the words are told of this claim and not of the others, from 0 to 1."""
    if not wanted:
        return 0.0
    return math.fsum([one.often.get(word, 0.0) / told[word] for word in wanted if told[word]]) / len(wanted)


def _worth(told: frozenset[str], one: Known, rare: Mapping[str, int]) -> float:
    """What those of the words that the claim knows are worth together."""
    known = one.words
    return math.fsum([known[word] / math.sqrt(max(1, rare.get(word, 1))) for word in told if word in known])


def fate_of(words: Sequence[str]) -> frozenset[str]:
    """What the words say became of people: "the prisoners", "a hidden death toll"."""
    return wording.grouped(tuple(chain.from_iterable(map(_forms, words)))) & wording.EXCLUSIVE


def _forms(word: str) -> tuple[str, ...]:
    """What the word may be a form of: "prisoners", "drowned", "wounding", "abused"."""
    bare = [word.removesuffix(ending) for ending in _INFLECTED if word.endswith(ending)]
    return word, *bare, *(f"{one}e" for one in bare), *(one[:-1] for one in bare if one[-2:-1] == one[-1:])


def voices(figure: StatedFigure) -> frozenset[str]:
    """The stems of the names of all who stand behind a figure."""
    return _stemmed((*figure.speakers, figure.party or ""))


def names_of(taken: TakenPosition) -> frozenset[str]:
    """The stems of the names of whoever takes a stance: they do not tell on what."""
    return _stemmed((*taken.speakers, taken.party or ""))


def _stemmed(names: Iterable[str]) -> frozenset[str]:
    return cut(stem(word) for name in names for word in plain(name).split())


def numbers_of(figure: StatedFigure) -> set[float]:
    """Value and bounds of a figure, as far as they are told."""
    return {end for end in (figure.value, *bounds(figure)) if end is not None}
