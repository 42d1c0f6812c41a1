"""Measures how likely two figures answer one question: a sum of named reasons, none of them the number alone."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import grounds, profile
from monitor.claims.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.claims.claim import StatedFigure
    from monitor.claims.grounds import Reason
    from monitor.claims.profile import Profile

NEVER = -9.0
_ROUNDED = 1e-6  # more than rounding can add
_NONE: frozenset[str] = frozenset()
# What each kind of shared words is a reason for, in the order of `Shared`; how much of it, from 0 to 1, a story tells.
_TOLD_BY = (
    ("clause", "clause_alike", "rare"), ("rare",), ("crossed", "rare"), ("crossed", "rare"), ("sentence",),
    ("participant",), ("located_one",),
)  # fmt: skip


class Placed(msgspec.Struct, frozen=True):
    """A figure of the article at hand and the claim that it went to."""

    figure: StatedFigure
    claim_id: str


class Told(msgspec.Struct, frozen=True, gc=False):
    """A figure, its profile, and what its words tell in the story at hand: worked out once, not for each pair.

    `clause`, `subject`, `sentence` are sums over the words there, `squares` the sum of squares over the clause's.
    `sole` tells that no other number of its article counts the same.
    """

    figure: StatedFigure
    about: Profile
    clause: float
    subject: float
    sentence: float
    squares: float
    sole: bool = False


class Pair(msgspec.Struct, frozen=True, gc=False):
    """What speaks for and against one question in two figures whatever the story: `words` is what they share of those.

    `total` is what the reasons weigh, `least` and `most` what they can weigh with whatever these words tell in a story,
    but for "sole", which can only add to it. `weights` hold for the pair; `alike`: two articles count the same by them.
    """

    total: float
    least: float
    most: float
    weights: dict[str, float]
    words: Shared | None
    alike: bool


class Shared(msgspec.Struct, frozen=True, gc=False):
    """Words that two figures share; `there` and `back` are of the question of one and the clause of the other.

    `here` are the names of places that only one of the two has.
    """

    clause: frozenset[str]
    called: frozenset[str]
    there: frozenset[str]
    back: frozenset[str]
    beside: frozenset[str]
    acting: frozenset[str]
    here: frozenset[str]


def told(figure: StatedFigure, rarity: Mapping[str, float], *, sole: bool = False) -> Told:
    """The figure with its profile; `rarity` is how much each word tells in this story, 0 to 1."""
    about = profile.of(figure)
    clause = about.context.clause
    return Told(
        figure, about, _weight(clause, rarity), _weight(about.subject, rarity),
        _weight(about.sentence, rarity), _squares(clause, rarity), sole,
    )  # fmt: skip


def between(one: Told, other: Told, rarity: Mapping[str, float], beside: str | None = None) -> float:
    """How likely two figures answer one question, as the logarithm of the odds; NEVER where they cannot.

    Args:
        one: a figure.
        other: another one, of the same article or of another.
        rarity: how much each word tells in this story, 0 to 1.
        beside: how the two stand to each other in their article: "apart", "beside", "continued", "rival".
    """
    pair = lasting(one.figure, other.figure, beside)
    if pair is None:
        return NEVER
    if pair.words is None and not (pair.alike and one.sole and other.sole):
        return pair.total
    weights = pair.weights
    return pair.total + sum([weights.get(name, 0.0) * amount for name, amount in _in_story(one, other, pair, rarity)])


def family(a: Profile, b: Profile) -> str:
    """Which weights hold for a pair."""
    if a.family != b.family or (a.slot != b.slot and a.family == "thing"):
        return "mixed"
    return a.family


def reasons(one: Told, other: Told, rarity: Mapping[str, float], beside: str | None = None) -> list[Reason] | None:
    """What speaks for and against one question; None where the two can't answer one."""
    pair = lasting(one.figure, other.figure, beside)
    found = grounds.found(one.figure, other.figure, beside)
    return None if pair is None or found is None else [*found, *_in_story(one, other, pair, rarity)]


@functools.lru_cache(maxsize=40_000)
def lasting(one: StatedFigure, other: StatedFigure, beside: str | None) -> Pair | None:
    """What does not change with the story; kept, for a story's figures are compared again with each of its articles.

    None where the two can't answer one question.
    """
    found = grounds.found(one, other, beside)
    if found is None:
        return None
    a, b = profile.of(one), profile.of(other)
    weights_of = family(a, b)
    weights = WEIGHTS[weights_of]
    total = sum([weights.get(name, 0.0) * amount for name, amount in found])
    alike = one.article.id != other.article.id and a.counts == b.counts
    shared = _shared(a, b)
    low, high = _span(weights_of, tuple(map(bool, shared)))
    words = Shared(*shared) if any(shared) else None
    return Pair(total, total + low - _ROUNDED, total + high + _ROUNDED, weights, words, alike)


@functools.cache
def _span(family_: str, shared: tuple[bool, ...]) -> tuple[float, float]:
    """Between what shared words can come to, by the kinds of them that there are, in the order of `Shared`."""
    told = {reason for any_, reasons in zip(shared, _TOLD_BY, strict=True) if any_ for reason in reasons}
    weights = [WEIGHTS[family_][reason] for reason in sorted(told)]
    return sum(weight for weight in weights if weight < 0), sum(weight for weight in weights if weight > 0)


def _shared(a: Profile, b: Profile) -> tuple[frozenset[str], ...]:
    """The words that tell of the two together, in the order of `Shared`."""
    near, far = a.context.clause, b.context.clause
    here, elsewhere = a.context.located, b.context.located
    return (
        near & far or _NONE, a.subject & b.subject or _NONE, a.subject & far or _NONE, b.subject & near or _NONE,
        a.sentence & b.sentence or _NONE, a.participants & b.participants or _NONE,
        _NONE if here and elsewhere else here | elsewhere or _NONE,
    )  # fmt: skip


def _in_story(one: Told, other: Told, pair: Pair, rarity: Mapping[str, float]) -> list[Reason]:
    """What the words around have in common, by how few figures of the story they stand with; who counts alone."""
    both = pair.words
    found: list[Reason] = [("sole", 1.0)] if pair.alike and one.sole and other.sole else []
    if both is None:
        return found
    tells = [rarity.get(word, 1.0) for word in both.clause]
    rarest = max(tells, default=0.0)
    if tells:
        found.append(("clause", math.fsum(tells) / (min(one.clause, other.clause) + 1)))
        squares = math.fsum([told * told for told in tells])
        found.append(("clause_alike", squares / math.sqrt(one.squares * other.squares)))
    if both.called:
        rarest = max(rarest, *[rarity.get(word, 1.0) for word in both.called])
    if both.there or both.back:
        there = [rarity.get(word, 1.0) for word in both.there]
        back = [rarity.get(word, 1.0) for word in both.back]
        rarest = max(rarest, *there, *back)
        crossed = math.fsum(there) / (min(one.subject, other.clause) + 1)
        crossed += math.fsum(back) / (min(other.subject, one.clause) + 1)
        found.append(("crossed", crossed / 2))
    if both.beside:
        tells = [rarity.get(word, 1.0) for word in both.beside]
        found.append(("sentence", math.fsum(tells) / (min(one.sentence, other.sentence) + 1)))
    if rarest:
        found.append(("rare", rarest))
    if both.acting:
        found.append(("participant", min(1.0, _weight(both.acting, rarity))))
    if both.here:
        found.append(("located_one", max([rarity.get(word, 1.0) for word in both.here])))
    return found


def _weight(words: frozenset[str], rarity: Mapping[str, float]) -> float:
    return math.fsum([rarity.get(word, 1.0) for word in words])


def _squares(words: frozenset[str], rarity: Mapping[str, float]) -> float:
    return math.fsum([rarity.get(word, 1.0) ** 2 for word in words])
