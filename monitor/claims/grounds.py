"""Names what speaks for and against one question in two figures, as far as no story has to be known for it."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

from monitor.claims import fates, kinds, nations, profile, wording
from monitor.claims.folding import stem
from monitor.claims.quantity import close, comparable, equal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.claim import StatedFigure
    from monitor.claims.profile import Drawer, Profile

_TELLING = 13  # a value from here on is seldom shared by chance
_ANY_THING = frozenset(f"thing {stem(noun)}" for noun in ("unit", "item", "piece", "product", "device", "object"))
_PAGES = "thing page"  # two papers differ in length; neither is corrected by the other
_TIMES = 6.0  # doublings from which on two values lie as far apart as can be
_LEAD = 400  # code points in which an article tells what it is about
# Reasons that tell one question from another of the same thing: without any, numbers may differ more.
_DIVIDING = frozenset((
    "part_one", "part_both_other", "part_beside_one", "kind_one", "kind_other", "nation_one", "place_other",
    "further_one", "change_one", "local_one", "owner_other", "beside_mark_other", "beside_mark_one", "mark_one",
    "mark_other", "rate_one", "rate_other", "beside", "refused_one", "of_other", "fate_other", "fate_one",
    "hint_other", "modifier_other", "noun_other",
))  # fmt: skip

Reason = tuple[str, float]
Profiled = tuple["StatedFigure", "Profile"]

_BASE: Reason = ("base", 1.0)
_STRANGE: Reason = ("strange", 1.0)  # one number told twice, once without a noun and by its place of something else
_LEADS: tuple[Reason, ...] = (("lead_none", 1.0), ("lead_one", 1.0), ("lead_both", 1.0))
# What two figures both tell: the same, something else; or only one of them tells anything.
_HAPPENS, _DEED, _MARK, _BESIDE_MARK, _PLACE, _MODIFIER, _OF, _RATE = (
    ((f"{name}_same", 1.0), (f"{name}_other", 1.0), (f"{name}_one", 1.0))
    for name in ("happens", "deed", "mark", "beside_mark", "place", "modifier", "of", "rate")
)


@functools.lru_cache(maxsize=20_000)
def may_meet(a: Drawer, b: Drawer) -> bool:
    """Whether figures of these two drawers can answer one question at all: most pairs of a story never can."""
    return a.past == b.past and (may_compare(a, b) or a.bare or b.bare)


def found(one: StatedFigure, other: StatedFigure, beside: str | None) -> tuple[Reason, ...] | None:
    """The reasons with their amounts; None where the two can't answer one question.

    Args:
        one: a figure.
        other: another one, of the same article or of another.
        beside: how the two stand to each other in their article: "apart", "beside", "continued", "rival".
    """
    a, b = profile.of(one), profile.of(other)
    if beside == "apart" or not may_meet(a.drawer, b.drawer) or _foreign(a, b):
        return None
    same = equal(one, other) or close(one, other)
    strange = not may_compare(a.drawer, b.drawer)
    if strange and not (same and _is_telling(one)):
        return None
    if not same and (a.increment != b.increment or a.slot == b.slot == _PAGES):
        return None
    reasons: list[Reason] = [_BASE, _STRANGE] if strange else [_BASE]
    _value(reasons, (one, a), (other, b), same=same)
    if a.family == b.family == "people":
        _people(reasons, a, b)
    _pairs(reasons, a, b)
    _voices(reasons, (one, a), (other, b), same=same)
    if beside:
        reasons.append((beside, 1.0))
    return tuple(reasons if same else _loosened(reasons, a, b))


def may_compare(a: Drawer, b: Drawer) -> bool:
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


def _is_undivided(a: Profile, b: Profile, reasons: Sequence[Reason]) -> bool:
    """Whether the same is counted, to which the same has happened, and nothing tells the two apart but the value."""
    if a.family != b.family or a.family == "amount" or any(name in _DIVIDING for name, _ in reasons):
        return False
    names = {name for name, _ in reasons}
    if "fate_same" in names:
        return True
    told = bool(a.fate or b.fate) or "happens_other" in names
    return not told and (a.slot == b.slot if a.family == "thing" else a.noun == b.noun)


def _loosened(reasons: list[Reason], a: Profile, b: Profile) -> list[Reason]:
    """The reasons, with two values that lie apart weighing less where nothing else tells the two apart."""
    if not _is_undivided(a, b, reasons):
        return reasons
    return [("ratio_undivided" if name == "ratio" else name, amount) for name, amount in reasons]


def _value(reasons: list[Reason], here: Profiled, there: Profiled, *, same: bool) -> None:
    """One value told twice: the rounder and smaller it is, the less it tells. Answers are of one order."""
    (one, a), (other, b) = here, there
    if same:
        reasons.append(("same_telling_value" if _is_telling(one) else "same_small_value", 1.0))
        if a.bare or b.bare:
            reasons.append(("same_bare_value", 1.0))
    elif comparable(one, other):
        if a.family == "amount" and one.unit != other.unit:
            reasons.append(("unit_other", 1.0))
        if a.middle is not None and b.middle is not None and (low := min(a.middle, b.middle)) > 0:
            times = math.log2(max(a.middle, b.middle) / low)
            reasons.append(("ratio", min(times, _TIMES) * 2 / _TIMES))
    if one.value is None or other.value is None:
        reasons.append(("vague", 1.0))


def _is_telling(figure: StatedFigure) -> bool:
    """Whether a number is large or uneven enough that two figures seldom share it by chance."""
    value = abs(figure.value or figure.low or 0)
    return value >= _TELLING or value != int(value)


def _people(reasons: list[Reason], a: Profile, b: Profile) -> None:
    """Who is counted and what became of them."""
    if a.fate and b.fate:
        same, near = a.fate & b.fate, fates.near(a.fate, b.fate)
        reasons.append(("fate_same" if same else "fate_near" if near else "fate_other", 1.0))
    elif (a.hint and b.fate) or (b.hint and a.fate):
        reasons.append(("hint_same" if (a.hint & b.fate) or (b.hint & a.fate) else "hint_other", 1.0))
    elif a.fate or b.fate:
        reasons.append(("fate_one", 1.0))
    if a.clause_fate and b.clause_fate and not (a.fate and b.fate):
        reasons.append(("clause_fate_same" if a.clause_fate & b.clause_fate else "clause_fate_other", 1.0))
    kind = kinds.kind(a.noun), kinds.kind(b.noun)
    alike = kind[0] is not None and kind[0] == kind[1]
    if a.noun == b.noun:
        reasons.append(("noun_same", 1.0))
    elif not alike and a.noun not in wording.PLAIN_STEMS and b.noun not in wording.PLAIN_STEMS:
        reasons.append(("noun_other", 1.0))
    if kinds.exclude(a.noun, b.noun):
        reasons.append(("kind_other", 1.0))
    elif kind != (None, None):
        reasons.append(("kind_one" if None in kind else "kind_same" if alike else "kind_other", 1.0))
    if a.nations or b.nations:
        reasons.append(("nation_both" if a.nations and b.nations else "nation_one", 1.0))


def _pairs(reasons: list[Reason], a: Profile, b: Profile) -> None:
    """What either tells of the counted: the same, another, or only one of them."""
    near, far = a.context, b.context
    if a.family == b.family == "amount":
        reasons.append((f"in_{a.slot}", 1.0))
    if not (a.fate and b.fate):  # a fate told of both says more than the verbs that tell it
        _held(reasons, _HAPPENS, a.happens, b.happens)
        _held(reasons, _DEED, near.deeds | a.happens, far.deeds | b.happens)
    for names, one, other in (
        (_MARK, a.marks, b.marks), (_BESIDE_MARK, near.marks, far.marks), (_PLACE, a.places, b.places),
        (_MODIFIER, a.modifiers, b.modifiers), (_OF, near.of, far.of),
    ):  # fmt: skip
        if one or other:
            _held(reasons, names, one, other)
    if near.rate or far.rate:
        reasons.append(_RATE[2] if not (near.rate and far.rate) else _RATE[near.rate != far.rate])
    if near.owners and far.owners:
        owned = any(nations.same_nation(x, y) for x in near.owners for y in far.owners)
        reasons.append(("owner_same" if owned else "owner_other", 1.0))
    _parts(reasons, a, b)
    if near.change != far.change:
        reasons.append(("change_one", 1.0))
    if near.local != far.local:
        reasons.append(("local_one", 1.0))
    if near.further != far.further:
        reasons.append(("further_one", 1.0))


def _held(
    reasons: list[Reason],
    names: tuple[Reason, Reason, Reason],
    one: frozenset[str] | frozenset[int],
    other: frozenset[str] | frozenset[int],
) -> None:
    if one and other:
        reasons.append(names[one.isdisjoint(other)])
    elif one or other:
        reasons.append(names[2])


def _parts(reasons: list[Reason], a: Profile, b: Profile) -> None:
    """Whether either is a part of what was counted before; whom a nation or a kind names may well be a part of more."""
    parts = a.part or a.context.part, b.part or b.context.part
    if not any(parts):
        return
    kind = kinds.kind(a.noun)
    alike = kind is not None and kind == kinds.kind(b.noun)
    if (a.nations and b.nations) or (alike and kinds.is_apart(kind)):
        reasons.append(("part_told", 1.0))
        return
    if a.part and b.part:
        reasons.append(("part_both_same" if alike or a.noun == b.noun else "part_both_other", 1.0))
    elif a.part or b.part:
        reasons.append(("part_one", 1.0))
    if parts[0] != parts[1]:
        reasons.append(("part_beside_one", 1.0))


def _voices(reasons: list[Reason], here: Profiled, there: Profiled, *, same: bool) -> None:
    """Who says so, and where; whom they speak for may come out only later, so it decides nothing."""
    (one, a), (other, b) = here, there
    if (one.negated or one.hypothetical) != (other.negated or other.hypothetical):
        reasons.append(("refused_one", 1.0))
    alike = not a.voices.isdisjoint(b.voices)
    if one.article.id == other.article.id:
        reasons.append(("article_same", 1.0))
        if not same:
            own = alike or not (one.speakers or other.speakers)
            reasons.append(("own_other_value" if own else "others_value", 1.0))
    elif alike:
        reasons.append(("party_same", 1.0))
    if same and one.previous != other.previous:
        reasons.append(("old_value", 1.0))
    reasons.append(_LEADS[(one.start < _LEAD) + (other.start < _LEAD)])
