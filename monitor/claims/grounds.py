"""Names what speaks for and against one question in two figures, as far as no story has to be known for it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from monitor.claims import fates, kinds, nations, profile, wording
from monitor.claims.folding import name_key, stem
from monitor.claims.quantity import bounds, close, comparable, equal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.claims.claim import StatedFigure
    from monitor.claims.profile import Profile

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


def found(one: StatedFigure, other: StatedFigure, beside: str | None) -> tuple[Reason, ...] | None:
    """The reasons with their amounts; None where the two can't answer one question.

    Args:
        one: a figure.
        other: another one, of the same article or of another.
        beside: how the two stand to each other in their article: "beside", "continued", "rival".
    """
    a, b = profile.of(one), profile.of(other)
    if not may_compare(a, b) or a.past != b.past or _foreign(a, b):
        return None
    same = equal(one, other) or close(one, other)
    if not same and (a.increment != b.increment or a.slot == b.slot == _PAGES):
        return None
    reasons = (
        ("base", 1.0),
        *_value(one, other, same=same),
        *(_people(a, b) if a.family == b.family == "people" else ()),
        *_pairs(a, b),
        *_voices(one, other, same=same),
        *([(beside, 1.0)] if beside else ()),
    )
    return _loosened(reasons) if _is_undivided(a, b, {name for name, _ in reasons}) else reasons


def counts(figure: StatedFigure) -> tuple[str, ...]:
    """What a figure counts, as roughly as a reader tells it from the article's other figures."""
    about = profile.of(figure)
    if about.family == "people":
        return ("people", *sorted(about.clause_fate or {about.noun}))
    return about.slot, about.currency


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


def _is_undivided(a: Profile, b: Profile, names: set[str]) -> bool:
    """Whether the same is counted, to which the same has happened, and nothing tells the two apart but the value."""
    if names & _DIVIDING or a.family != b.family or a.family == "amount":
        return False
    if "fate_same" in names:
        return True
    told = bool(a.fate or b.fate) or "happens_other" in names
    return not told and (a.slot == b.slot if a.family == "thing" else a.noun == b.noun)


def _loosened(reasons: Sequence[Reason]) -> tuple[Reason, ...]:
    return tuple(("ratio_undivided" if name == "ratio" else name, amount) for name, amount in reasons)


def _value(one: StatedFigure, other: StatedFigure, *, same: bool) -> Iterator[Reason]:
    """One value told twice: the rounder and smaller it is, the less it tells. Answers are of one order."""
    value = abs(one.value or one.low or 0)
    if same:
        yield ("same_telling_value" if value >= _TELLING or value != int(value) else "same_small_value"), 1.0
        if profile.of(one).bare or profile.of(other).bare:
            yield "same_bare_value", 1.0
    elif comparable(one, other):
        if profile.of(one).family == "amount" and one.unit != other.unit:
            yield "unit_other", 1.0
        ends = [[end for end in bounds(figure) if end is not None] for figure in (one, other)]
        low, high = sorted(sum(some) / len(some) for some in ends) if all(ends) else (0.0, 0.0)
        if low > 0:
            yield "ratio", min(math.log2(high / low), _TIMES) * 2 / _TIMES
    if one.value is None or other.value is None:
        yield "vague", 1.0


def _people(a: Profile, b: Profile) -> Iterator[Reason]:
    """Who is counted and what became of them."""
    if a.fate and b.fate:
        same, near = a.fate & b.fate, fates.near(a.fate, b.fate)
        yield ("fate_same" if same else "fate_near" if near else "fate_other"), 1.0
    elif (a.hint and b.fate) or (b.hint and a.fate):
        yield ("hint_same" if (a.hint & b.fate) or (b.hint & a.fate) else "hint_other"), 1.0
    elif a.fate or b.fate:
        yield "fate_one", 1.0
    if a.clause_fate and b.clause_fate and not (a.fate and b.fate):
        yield ("clause_fate_same" if a.clause_fate & b.clause_fate else "clause_fate_other"), 1.0
    kind = kinds.kind(a.noun), kinds.kind(b.noun)
    alike = kind[0] is not None and kind[0] == kind[1]
    if a.noun == b.noun:
        yield "noun_same", 1.0
    elif not alike and not {a.noun, b.noun} & wording.PLAIN_STEMS:
        yield "noun_other", 1.0
    if kinds.exclude(a.noun, b.noun):
        yield "kind_other", 1.0
    elif kind != (None, None):
        yield ("kind_one" if None in kind else "kind_same" if alike else "kind_other"), 1.0
    if a.nations or b.nations:
        yield ("nation_both" if a.nations and b.nations else "nation_one"), 1.0


def _pairs(a: Profile, b: Profile) -> Iterator[Reason]:
    """What either tells of the counted: the same, another, or only one of them."""
    near, far = a.context, b.context
    if a.family == b.family == "amount":
        yield f"in_{a.slot}", 1.0
    if not (a.fate and b.fate):  # a fate told of both says more than the verbs that tell it
        yield from _held("happens", a.happens, b.happens)
        yield from _held("deed", near.deeds | a.happens, far.deeds | b.happens)
    yield from _held("mark", a.marks, b.marks)
    yield from _held("beside_mark", near.marks, far.marks)
    yield from _held("place", a.places, b.places)
    yield from _held("modifier", a.modifiers, b.modifiers)
    yield from _held("of", near.of, far.of)
    yield from _held("rate", frozenset(filter(None, (near.rate,))), frozenset(filter(None, (far.rate,))))
    if near.owners and far.owners:
        owned = any(nations.same_nation(x, y) for x in near.owners for y in far.owners)
        yield ("owner_same" if owned else "owner_other"), 1.0
    yield from _parts(a, b)
    for name, one, other in (
        ("change", near.change, far.change), ("local", near.local, far.local), ("further", near.further, far.further)
    ):  # fmt: skip
        if one != other:
            yield f"{name}_one", 1.0


def _parts(a: Profile, b: Profile) -> Iterator[Reason]:
    """Whether either is a part of what was counted before; whom a nation or a kind names may well be a part of more."""
    parts = a.part or a.context.part, b.part or b.context.part
    kind = kinds.kind(a.noun)
    alike = kind is not None and kind == kinds.kind(b.noun)
    if any(parts) and ((a.nations and b.nations) or (alike and kinds.is_apart(kind))):
        yield "part_told", 1.0
        return
    if a.part and b.part:
        yield ("part_both_same" if alike or a.noun == b.noun else "part_both_other"), 1.0
    elif a.part or b.part:
        yield "part_one", 1.0
    if parts[0] != parts[1]:
        yield "part_beside_one", 1.0


def _held(name: str, one: frozenset[object], other: frozenset[object]) -> Iterator[Reason]:
    if one and other:
        yield (f"{name}_same" if one & other else f"{name}_other"), 1.0
    elif one or other:
        yield f"{name}_one", 1.0


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
