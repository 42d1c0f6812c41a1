"""Measures how likely two figures answer one question: a sum of named reasons, none of them the number alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import nations, profile, wording
from monitor.claims.folding import stem
from monitor.claims.quantity import bounds, close, comparable, equal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.claims.claim import Claim, StatedFigure
    from monitor.claims.profile import Profile

NEVER = -9.0
_COMPARED = 12  # figures of one claim that a new one is held against, the newest
_TELLING = 13  # a value from here on is seldom shared by chance
_REACH = 250  # code points over which one number answers the one before
_FURTHER = frozenset(("other", "others", "another", "more", "further"))  # a number of somebody else
_BARE = re.compile(r"[\d.,\s]+(?:million|billion|m|bn)?")  # a sum or share without its unit
_FAR = 8  # times by which two measures of one thing never differ
_SIMILAR = 2  # times by which the values of one question mostly differ at most
_ANY_THING = frozenset(f"thing {stem(noun)}" for noun in ("unit", "item", "piece", "product", "device", "object"))
_NEXT_TO = 30  # code points between one sentence and the next one


class Placed(msgspec.Struct, frozen=True):
    """A figure of the article at hand and the claim that it went to."""

    figure: StatedFigure
    claim_id: str


class Weights(msgspec.Struct, frozen=True):
    """What each reason counts; 0.75 in all is enough to join."""

    thing: float = 0.65
    people: float = 0.15
    measure: float = 0.4
    amount: float = 0.1
    noun: float = 0.15
    plain_noun: float = 0.1
    kind: float = 0.1
    other_kind: float = -0.15
    fate: float = 0.5
    other_fate: float = -0.9
    happening: float = 0.2
    other_happening: float = -0.05
    nation: float = 0.15
    words: float = 0.6
    around: float = 0.15
    value: float = 0.5
    amount_value: float = 0.65
    small_value: float = 0.2
    mark: float = 0.2
    one_mark: float = -0.1
    other_mark: float = -0.8
    part: float = -0.6
    beside: float = -0.7
    continued: float = 0.5
    rival: float = 0.65
    bare: float = 0.8  # a number without a noun that was told before is that number
    hinted_fate: float = 0.35
    other_hint: float = -0.25
    similar_size: float = 0.1
    other_size: float = -0.3
    any_thing: float = 0.5
    telling_amount: float = 0.3


WEIGHTS = Weights()


def to_claim(figure: StatedFigure, claim: Claim, near: Sequence[Placed], rarity: Mapping[str, int]) -> float:
    """How well a figure fits a claim: the likeness to the figure of it that it is most like, mended by its sentence."""
    if claim.kind != "figure" or not claim.figures:
        return NEVER
    compared = claim.figures[-_COMPARED:]
    if any(_foreign(profile.of(figure), profile.of(other)) for other in compared):
        return NEVER
    best = max(between(figure, other) for other in compared)
    return best + _beside(figure, claim.id, near) + _telling(profile.of(figure), compared, rarity)


def words_of(claim: Claim) -> frozenset[str]:
    """The words that belong to the claim's figures."""
    return frozenset(word for figure in claim.figures[-_COMPARED:] for word in profile.of(figure).near)


def _telling(about: Profile, compared: Sequence[StatedFigure], rarity: Mapping[str, int]) -> float:
    """Words of the question that few claims of the story know tell which sum, share or measure it is."""
    if not _is_amount(about.slot):
        return 0.0
    known = [profile.of(figure) for figure in compared]
    near = frozenset(word for one in known for word in one.near)
    words = frozenset(word for one in known for word in one.words)
    own = sum(1 / rarity.get(word, 1) for word in about.near & near)
    crossed = sum(1 / (1 + rarity.get(word, 1)) for word in (about.near & words) | (about.words & near))
    return WEIGHTS.telling_amount * min(1.0, own + 0.5 * crossed)


def _is_amount(slot: str) -> bool:
    return slot not in {"people", ""} and not slot.startswith("thing")


def _beside(figure: StatedFigure, claim_id: str, near: Sequence[Placed]) -> float:
    """Two values that one speaker gives in one sentence are two questions; of two speakers they answer one."""
    for placed in near:
        other = placed.figure
        if placed.claim_id != claim_id or other.quote_start != figure.quote_start or equal(figure, other):
            continue
        if other.previous or figure.previous or set(other.speakers) != set(figure.speakers):
            continue
        return WEIGHTS.beside
    if _continues(figure, claim_id, near) or _is_continued(figure, claim_id, near):
        return WEIGHTS.continued
    return WEIGHTS.rival if _is_rival(figure, claim_id, near) else 0.0


def _is_rival(figure: StatedFigure, claim_id: str, near: Sequence[Placed]) -> bool:
    """Whether another party has given a sum, share or measure just before, which this one is set against."""
    if figure.counted.noun_class not in {"money", "percent", "measure"} or figure.party is None or not near:
        return False
    last = min(near, key=lambda one: abs(figure.start - one.figure.start))
    others = last.figure.party is not None and last.figure.party != figure.party
    return last.claim_id == claim_id and others and abs(figure.start - last.figure.start) <= _REACH


def _continues(figure: StatedFigure, claim_id: str, near: Sequence[Placed]) -> bool:
    """Whether a number without a noun of its own takes up the figure before it: "214 people. Police put it at 260"."""
    before = [one for one in near if one.figure.start < figure.start]
    if not before or _names_noun(figure) or figure.counted.part or figure.counted.increment:
        return False
    last = max(before, key=lambda one: one.figure.start)
    fates = profile.of(figure).fate, profile.of(last.figure).fate
    if fates[0] and not fates[0] & fates[1]:
        return False
    apart = figure.quote_start - last.figure.quote_start - len(last.figure.quote)
    alike = last.figure.counted.noun == figure.counted.noun and last.figure.value is not None
    return alike and apart <= _NEXT_TO and last.claim_id == claim_id


def _is_continued(figure: StatedFigure, claim_id: str, near: Sequence[Placed]) -> bool:
    """The same seen from the other end: the number after it, placed already, takes this one up."""
    after = [one for one in near if one.figure.start > figure.start]
    if not after:
        return False
    following = min(after, key=lambda one: one.figure.start)
    return following.claim_id == claim_id and _continues(following.figure, claim_id, [Placed(figure, claim_id)])


def _names_noun(figure: StatedFigure) -> bool:
    if set(figure.text.lower().split()) & _FURTHER:
        return True
    if figure.counted.noun_class in {"money", "percent"}:
        return not _BARE.fullmatch(figure.text.strip())
    noun = figure.counted.noun[:4]
    return not noun or noun in figure.text.lower()


def between(one: StatedFigure, other: StatedFigure) -> float:
    """How likely two figures answer one question; NEVER where they cannot."""
    a, b = profile.of(one), profile.of(other)
    same = equal(one, other) or close(one, other)
    if not _comparable(a, b) or (a.past != b.past and (a.past or b.past)):
        return NEVER
    if a.increment != b.increment and not same:
        return NEVER
    weights = WEIGHTS
    score = _counted(a, b) + _fate(a, b) + _likeness(a, b) + _size(one, other)
    score += weights.part if a.part != b.part else 0.0
    if a.marks or b.marks:
        both = weights.other_mark if a.marks and b.marks else weights.one_mark
        score += weights.mark if a.marks & b.marks else both
    if same:
        value = one.value or one.low or 0
        score += _same_value(a.slot, value)
        if value >= _TELLING and not _names_noun(one):
            return max(score, weights.bare)
    return score


def _size(one: StatedFigure, other: StatedFigure) -> float:
    """Answers to one question are of one order: 36 and 42 million rather than 36 million and 120."""
    ends = [[end for end in bounds(figure) if end is not None] for figure in (one, other)]
    if not all(ends) or not comparable(one, other):
        return 0.0
    low, high = sorted(sum(some) / len(some) for some in ends)
    if high <= _SIMILAR * low and one.value is not None and other.value is not None:
        return WEIGHTS.similar_size
    far = one.counted.noun_class in {"measure", "duration"} and high > _FAR * low
    return WEIGHTS.other_size if far else 0.0


def _same_value(slot: str, value: float) -> float:
    """One value told twice: the rounder and smaller it is, the less it tells; sums and shares are seldom alike."""
    if slot in {"money", "percent"}:
        return WEIGHTS.amount_value
    return WEIGHTS.value if value >= _TELLING or value != int(value) else WEIGHTS.small_value


def _comparable(a: Profile, b: Profile) -> bool:
    if a.currency != b.currency:
        return False
    if a.slot != b.slot and _ANY_THING & {a.slot, b.slot}:
        return (a.slot + b.slot).count("thing") > 1
    if a.slot != b.slot and "" not in {a.slot, b.slot}:
        return False
    nameless = "" in {a.slot, b.slot}
    return not nameless or {a.slot, b.slot} <= {"", "people"} or (a.slot + b.slot).startswith("thing")


def _foreign(a: Profile, b: Profile) -> bool:
    """Whether the two count people or things of different nations."""
    if not (a.nations and b.nations):
        return False
    return not any(nations.same_nation(x, y) for x in a.nations for y in b.nations)


def _counted(a: Profile, b: Profile) -> float:
    """What the counted nouns say."""
    weights = WEIGHTS
    if a.slot == b.slot and a.slot.startswith("thing"):
        apart = a.happens and b.happens and not a.happens & b.happens
        return weights.thing + (weights.other_happening if apart else 0.1)
    if a.slot != b.slot and _ANY_THING & {a.slot, b.slot}:
        return weights.any_thing
    if a.slot in {"money", "percent"}:
        return weights.amount
    if a.slot not in {"people", ""} or b.slot not in {"people", ""}:
        return weights.measure
    score = weights.people + (weights.nation if a.nations and b.nations else 0.0)
    if a.noun == b.noun:
        score += weights.noun
    elif {a.noun, b.noun} & wording.PLAIN_STEMS:
        score += weights.plain_noun
    if a.kind is not None and b.kind is not None:
        score += weights.kind if a.kind == b.kind else weights.other_kind
    return score


def _fate(a: Profile, b: Profile) -> float:
    """What is told to happen to the counted."""
    weights = WEIGHTS
    fates = a.fate, b.fate
    if a.slot in {"people", ""} and fates[0] and fates[1]:
        return weights.fate if fates[0] & fates[1] else weights.other_fate
    if (a.hint and fates[1]) or (b.hint and fates[0]):
        return weights.hinted_fate if (a.hint & fates[1]) or (b.hint & fates[0]) else weights.other_hint
    return weights.happening if a.happens & b.happens else 0.0


def _likeness(a: Profile, b: Profile) -> float:
    """What the other words of the two sentences have in common."""
    weights = WEIGHTS
    score = weights.around if a.around & b.around else 0.0
    if a.words and b.words:
        shared = len(a.words & b.words)
        score += weights.words * shared / (min(len(a.words), len(b.words)) + 2)
    return score
