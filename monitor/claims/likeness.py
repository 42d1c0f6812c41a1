"""Measures how likely two figures answer one question: a sum of named reasons, none of them the number alone."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import nations, profile, wording
from monitor.claims.folding import name_key, stem
from monitor.claims.quantity import bounds, close, comparable, equal
from monitor.claims.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from monitor.claims.claim import StatedFigure
    from monitor.claims.profile import Profile

NEVER = -9.0
_TELLING = 13  # a value from here on is seldom shared by chance
_ANY_THING = frozenset(f"thing {stem(noun)}" for noun in ("unit", "item", "piece", "product", "device", "object"))
_TIMES = 6.0  # doublings from which on two values lie as far apart as can be
_LEAD = 400  # code points in which an article tells what it is about

Reason = tuple[str, float]


class Placed(msgspec.Struct, frozen=True):
    """A figure of the article at hand and the claim that it went to."""

    figure: StatedFigure
    claim_id: str


class Told(msgspec.Struct, frozen=True):
    """A figure, its profile, and what its words tell in the story at hand: worked out once, not for each pair.

    `clause`, `subject`, `sentence` are sums over the words there, `squares` the sum of squares over the clause's.
    """

    figure: StatedFigure
    about: Profile
    clause: float
    subject: float
    sentence: float
    squares: float


class Pair(msgspec.Struct, frozen=True):
    """What speaks for and against one question in two figures whatever the story: `words` is what they share of those.

    `total` is what the reasons weigh, `weights` are those that hold for the pair.
    """

    reasons: tuple[Reason, ...]
    total: float
    weights: dict[str, float]
    words: Shared | None


class Shared(msgspec.Struct, frozen=True):
    """Words that two figures share; `there` and `back` are of the question of one and the clause of the other."""

    clause: frozenset[str]
    called: frozenset[str]
    there: frozenset[str]
    back: frozenset[str]
    beside: frozenset[str]
    acting: frozenset[str]


def told(figure: StatedFigure, rarity: Mapping[str, float]) -> Told:
    """The figure with its profile; `rarity` is how much each word tells in this story, 0 to 1."""
    about = profile.of(figure)
    clause = about.context.clause
    return Told(
        figure, about, _weight(clause, rarity), _weight(about.subject, rarity),
        _weight(about.sentence, rarity), _squares(clause, rarity),
    )  # fmt: skip


def between(one: Told, other: Told, rarity: Mapping[str, float], beside: str | None = None) -> float:
    """How likely two figures answer one question, as the logarithm of the odds; NEVER where they cannot.

    Args:
        one: a figure.
        other: another one, of the same article or of another.
        rarity: how much each word tells in this story, 0 to 1.
        beside: how the two stand to each other in their article: "beside", "continued", "rival".
    """
    pair = _pair(one.figure, other.figure, beside)
    if pair is None:
        return NEVER
    if pair.words is None:
        return pair.total
    weights = pair.weights
    return pair.total + sum([weights[name] * amount for name, amount in _words(one, other, pair.words, rarity)])


def family(a: Profile, b: Profile) -> str:
    """Which weights hold for a pair."""
    if a.family != b.family or (a.slot != b.slot and a.family == "thing"):
        return "mixed"
    return a.family


def reasons(one: Told, other: Told, rarity: Mapping[str, float], beside: str | None = None) -> list[Reason] | None:
    """What speaks for and against one question; None where the two can't answer one."""
    pair = _pair(one.figure, other.figure, beside)
    if pair is None:
        return None
    return [*pair.reasons, *(_words(one, other, pair.words, rarity) if pair.words is not None else ())]


@functools.lru_cache(maxsize=20_000)
def _pair(one: StatedFigure, other: StatedFigure, beside: str | None) -> Pair | None:
    """What does not change with the story; kept, for a story's figures are compared again with each of its articles."""
    found = _reasons(one, other, beside)
    if found is None:
        return None
    weights = WEIGHTS[family(profile.of(one), profile.of(other))]
    total = sum(weights.get(name, 0.0) * amount for name, amount in found)
    return Pair(found, total, weights, _shared(profile.of(one), profile.of(other)))


def _reasons(one: StatedFigure, other: StatedFigure, beside: str | None) -> tuple[Reason, ...] | None:
    a, b = profile.of(one), profile.of(other)
    if not may_compare(a, b) or a.past != b.past or _foreign(a, b):
        return None
    same = equal(one, other) or close(one, other)
    if a.increment != b.increment and not same:
        return None
    return (
        ("base", 1.0),
        *_value(one, other, same=same),
        *(_people(a, b) if a.family == b.family == "people" else ()),
        *_pairs(a, b),
        *_voices(one, other, same=same),
        *([(beside, 1.0)] if beside else ()),
    )


def may_compare(a: Profile, b: Profile) -> bool:
    """Whether two figures can be answers to one question at all, by what they are counted in."""
    if a.currency != b.currency:
        return False
    if a.slot == b.slot:
        return True
    slots = {a.slot, b.slot}
    if "" in slots:
        return slots == {"", "people"} or (a.slot + b.slot).startswith("thing")
    if a.family == b.family == "thing":
        return bool(_ANY_THING & slots)
    return (a.bare or b.bare) and {a.family, b.family} == {"people", "thing"}


def _foreign(a: Profile, b: Profile) -> bool:
    """Whether the two count people or things of different nations."""
    if not (a.nations and b.nations):
        return False
    return not any(nations.same_nation(x, y) for x in a.nations for y in b.nations)


def _value(one: StatedFigure, other: StatedFigure, *, same: bool) -> Iterator[Reason]:
    """One value told twice: the rounder and smaller it is, the less it tells. Answers are of one order."""
    value = abs(one.value or one.low or 0)
    if same:
        yield ("same_telling_value" if value >= _TELLING or value != int(value) else "same_small_value"), 1.0
        if profile.of(one).bare or profile.of(other).bare:
            yield "same_bare_value", 1.0
    elif comparable(one, other):
        ends = [[end for end in bounds(figure) if end is not None] for figure in (one, other)]
        low, high = sorted(sum(some) / len(some) for some in ends) if all(ends) else (0.0, 0.0)
        if low > 0:
            yield "ratio", min(math.log2(high / low), _TIMES) * 2 / _TIMES
    if one.value is None or other.value is None:
        yield "vague", 1.0


def _people(a: Profile, b: Profile) -> Iterator[Reason]:
    """Who is counted and what became of them."""
    if a.fate and b.fate:
        yield ("fate_same" if a.fate & b.fate else "fate_other"), 1.0
    elif (a.hint and b.fate) or (b.hint and a.fate):
        yield ("hint_same" if (a.hint & b.fate) or (b.hint & a.fate) else "hint_other"), 1.0
    elif a.fate or b.fate:
        yield "fate_one", 1.0
    if a.clause_fate and b.clause_fate and not (a.fate and b.fate):
        yield ("clause_fate_same" if a.clause_fate & b.clause_fate else "clause_fate_other"), 1.0
    if a.noun == b.noun:
        yield "noun_same", 1.0
    elif {a.noun, b.noun} & wording.PLAIN_STEMS:
        yield "noun_plain", 1.0
    if a.kind is not None or b.kind is not None:
        both = a.kind is not None and b.kind is not None
        yield ("kind_one" if not both else "kind_same" if a.kind == b.kind else "kind_other"), 1.0
    if a.nations or b.nations:
        yield ("nation_both" if a.nations and b.nations else "nation_one"), 1.0


def _pairs(a: Profile, b: Profile) -> Iterator[Reason]:
    """What either tells of the counted: the same, another, or only one of them."""
    near, far = a.context, b.context
    yield from _held("happens", a.happens, b.happens)
    yield from _held("mark", a.marks, b.marks)
    yield from _held("beside_mark", near.marks, far.marks)
    yield from _held("place", a.places, b.places)
    yield from _held("modifier", a.modifiers, b.modifiers)
    yield from _held("deed", near.deeds | a.happens, far.deeds | b.happens)
    yield from _held("of", near.of, far.of)
    yield from _held("rate", frozenset(filter(None, (near.rate,))), frozenset(filter(None, (far.rate,))))
    if near.owners and far.owners:
        owned = any(nations.same_nation(x, y) for x in near.owners for y in far.owners)
        yield ("owner_same" if owned else "owner_other"), 1.0
    if a.part or b.part:
        yield ("part_both" if a.part and b.part else "part_one"), 1.0
    if (near.part or a.part) != (far.part or b.part):
        yield "part_beside_one", 1.0
    if near.change != far.change:
        yield "change_one", 1.0
    if near.local != far.local:
        yield "local_one", 1.0
    if near.further != far.further:
        yield "further_one", 1.0


def _held(name: str, one: frozenset[object], other: frozenset[object]) -> Iterator[Reason]:
    if one and other:
        yield (f"{name}_same" if one & other else f"{name}_other"), 1.0
    elif one or other:
        yield f"{name}_one", 1.0


def _shared(a: Profile, b: Profile) -> Shared | None:
    """The words that the two share; None where they share none."""
    near, far = a.context.clause, b.context.clause
    found = Shared(
        near & far, a.subject & b.subject, a.subject & far, b.subject & near, a.sentence & b.sentence,
        a.participants & b.participants,
    )  # fmt: skip
    return found if any(msgspec.structs.astuple(found)) else None


def _words(one: Told, other: Told, both: Shared, rarity: Mapping[str, float]) -> list[Reason]:
    """What the words around have in common; words that the whole story shares tell little."""
    found: list[Reason] = []
    tells = [rarity.get(word, 1.0) for word in both.clause]
    rarest = max(tells, default=0.0)
    if tells:
        found.append(("clause", math.fsum(tells) / (min(one.clause, other.clause) + 1)))
        squares = math.fsum([told * told for told in tells])
        found.append(("clause_alike", squares / math.sqrt(one.squares * other.squares)))
    if both.called:
        tells = [rarity.get(word, 1.0) for word in both.called]
        rarest = max(rarest, *tells)
        found.append(("subject", math.fsum(tells) / (min(one.subject, other.subject) + 1)))
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
    return found


def _weight(words: frozenset[str], rarity: Mapping[str, float]) -> float:
    return math.fsum([rarity.get(word, 1.0) for word in words])


def _squares(words: frozenset[str], rarity: Mapping[str, float]) -> float:
    return math.fsum([rarity.get(word, 1.0) ** 2 for word in words])


def _voices(one: StatedFigure, other: StatedFigure, *, same: bool) -> Iterator[Reason]:
    """Who says so, and where."""
    if (one.negated or one.hypothetical) != (other.negated or other.hypothetical):
        yield "refused_one", 1.0
    alike = bool(_speakers(one) & _speakers(other))
    if one.article.id == other.article.id:
        yield "article_same", 1.0
        if not same:
            yield ("own_other_value" if alike or not (one.speakers or other.speakers) else "others_value"), 1.0
    elif alike:
        yield "party_same", 1.0
    if same and one.previous != other.previous:
        yield "old_value", 1.0
    leads = (one.start < _LEAD) + (other.start < _LEAD)
    yield ("lead_none", "lead_one", "lead_both")[leads], 1.0


def _speakers(figure: StatedFigure) -> frozenset[str]:
    """Who says so, as the article itself tells; whom they speak for may come out only later, so it decides nothing."""
    return frozenset(name_key(name) for name in figure.speakers)
