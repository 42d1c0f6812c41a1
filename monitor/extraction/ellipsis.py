"""Finds what an elliptical number counts: "toll hits 95", "for these 155", "nine of them", "up from 17"."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.extraction.announced import (
    from_colon,
    from_heading,
    from_measured,
    from_own_words,
    from_question,
)
from monitor.extraction.counted_subjects import from_company, from_subject
from monitor.extraction.introduced import states_something
from monitor.extraction.itself import tells_itself
from monitor.extraction.last_counted import fits, last_counted, last_things
from monitor.extraction.naming import name
from monitor.extraction.number_values import times
from monitor.extraction.number_words import SCALES
from monitor.extraction.own_sentence import (
    from_deed,
    from_last_plural,
    from_predicate,
    from_verb,
    takes_people,
)
from monitor.extraction.sought import from_crowd, from_same_verb, from_sought
from monitor.extraction.topics import from_fronted, from_named, from_topic

if TYPE_CHECKING:
    from monitor.extraction.drafts import Draft

_TO_NEXT = re.compile(r",?\s(?:to|or|and then|or perhaps|perhaps|maybe|or possibly)\s", re.IGNORECASE)
# Counted where they are told; a bare number that goes on from them counts people.
_STAND_FOR_PEOPLE = {"death", "fatality", "casualty", "name", "life", "soul"}
_REMAINS = {"body", "corpse", "coffin", "head"}  # so do these, from one sentence to another
_SCALED = re.compile(r"\d\s?(million|billion|trillion|thousand|bn|mn|mln)\b", re.IGNORECASE)
_CONTRAST = re.compile(
    r"(?:[,;(–—-]\s?|\s)(?:and\s|but\s)?(?:not|rather than|instead of|up from|down from|from|against|as against"
    r"|compared with|compared to)\s(?:the\s|an?\s|about\s|around\s|some\s|only\s|just\s)*[$£€¥]?\Z",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:fewer|more|higher|lower|larger|smaller|greater)\sthan\sthe\s\Z", re.IGNORECASE)
_STOP = re.compile(r"[.!?][\"”’]?\s")
_CONTRAST_REACH = 40
_GAPPED = re.compile(
    r"[,;]?\s(?:and|but|while)\s(?:the|his|her|its|their|our|a)\s(?:[\w-]+\s){1,3}(?:only\s|just\s|about\s)?\Z",
    re.IGNORECASE,
)
_OTHER_ORDER = 60  # times from which on a number does not go on from another
_COSTING = {"cost", "pay", "lose", "spend", "raise", "earn", "owe", "save", "invest", "borrow", "donate", "fine"}
_LARGE = 100_000
_REACH = 12  # figures back in which an antecedent is looked for


def resolve(drafts: list[Draft]) -> list[Draft]:
    """Fills in what every draft counts and drops the numbers that nothing tells the noun of."""
    for draft in drafts:
        if not draft.lemma:
            name(draft)
        if draft.lemma == "people" and draft.noun.part:
            from_predicate(draft, persons=True)
    open_ones = [draft for draft in drafts if not draft.lemma]
    unresolved = [draft for draft in open_ones if not from_own_words(draft)]
    places = {id(draft): index for index, draft in enumerate(drafts)}
    known = _by_value(drafts)
    lost = set()
    for draft in unresolved:
        index = places[id(draft)]
        if not _find(draft, drafts, index, known):
            lost.add(id(draft))
        elif draft.value is not None:
            insort(known.setdefault(draft.value, []), index)
    for draft in drafts:
        titled = draft.passage.block.kind == "title" and id(draft) in lost
        if titled and _from_same_number(draft, drafts, places[id(draft)], known):
            lost.remove(id(draft))  # its noun stands in a later sentence
    kept = [draft for draft in drafts if id(draft) not in lost]
    _share(kept)
    _specify(kept)
    return kept


def _by_value(drafts: list[Draft]) -> dict[float, list[int]]:
    """Where each number stands with its noun."""
    known: dict[float, list[int]] = {}
    for index, draft in enumerate(drafts):
        if draft.lemma and draft.value is not None:
            known.setdefault(draft.value, []).append(index)
    return known


def _find(draft: Draft, drafts: list[Draft], index: int, known: dict[float, list[int]]) -> bool:
    """Looks for what the number counts, in the order in which a reader would; False where nothing tells."""
    before = drafts[max(0, index - _REACH) : index]
    if draft.passage.masked[: draft.noun.end].endswith(" ones") and from_last_plural(draft):
        return True
    if draft.noun.pronoun is not None and draft.noun.part:
        if draft.noun.pronoun.lower_ == "which" and _borrow(draft, _mate(draft, before)):
            return True
        owner = last_counted(draft, before)
        return from_named(draft, owner) or _borrow(draft, owner) or from_last_plural(draft)
    return (
        _borrow(draft, _next_end(draft, drafts, index))
        or _borrow(draft, _last_money(draft, before))
        or from_question(draft, before)
        or _from_same_number(draft, drafts, index, known)
        or (not draft.unit and from_colon(draft))
        or from_measured(draft)
        or _borrow(draft, _mate(draft, before))
        or (_is_compared(draft) and _borrow(draft, last_counted(draft, before)))
        or from_topic(draft)
        or from_fronted(draft)
        or from_sought(draft)
        or from_same_verb(draft)
        or from_crowd(draft)
        or from_heading(draft)
        or from_company(draft)
        or (_is_further(draft) and _borrow(draft, last_things(draft, before)))
        or from_verb(draft)
        or from_subject(draft)
        or (states_something(draft) and (_borrow(draft, last_counted(draft, before)) or from_last_plural(draft)))
        or from_deed(draft)
    )


def _last_money(draft: Draft, before: list[Draft]) -> Draft | None:
    """As in "which cost savers 1.2 billion": a large sum without its currency, in that of the sum before it."""
    verb = draft.token.head if draft.token.head.pos_ == "VERB" else draft.token.head.head
    if draft.number.low < _LARGE or verb.lemma_.lower() not in _COSTING or verb.i > draft.token.i:
        return None
    return next((other for other in reversed(before) if other.unit and other.unit.kind == "money"), None)


def _is_compared(draft: Draft) -> bool:
    """As in "That is fewer than the 60 of which he speaks": it is held against what was counted last."""
    return bool(_COMPARED.search(draft.passage.masked, max(0, draft.number.start - 24), draft.number.start))


def _is_further(draft: Draft) -> bool:
    """As in "another 22", "six others", "140 more": of what was counted before."""
    text = draft.passage.masked[max(0, draft.number.start - 9) : draft.number.start]
    return draft.noun.more or draft.noun.pronoun is not None or text.lower().endswith(("another ", "further "))


def _borrow(draft: Draft, owner: Draft | None) -> bool:
    """Counts what another figure counts, if there is one."""
    if owner is None:
        return False
    plural = "people" if owner.lemma == "people" else owner.plural  # "wounded" stands beside its own number alone
    draft.lemma, draft.plural, draft.noun_class = owner.lemma, plural, owner.noun_class
    if owner.unit is not None and owner.unit.kind == "money" and draft.unit is None:
        draft.unit = replace(owner.unit, start=draft.number.start, end=draft.number.end)
    remains = owner.lemma in _REMAINS and _in_another_sentence(draft, owner)
    if owner.noun.head is not None and (remains or owner.lemma in _STAND_FOR_PEOPLE):
        draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
    draft.modifiers = [*draft.modifiers, *(word for word in owner.modifiers if word not in draft.modifiers)]
    low, high = sorted((max(draft.number.low, 0.01), max(owner.number.low, 0.01)))
    draft.itself = tells_itself(draft) or (owner.sentence != draft.sentence and high > low * _OTHER_ORDER)
    if not takes_people(draft) and not draft.itself:
        draft.states = [*draft.states, *(word for word in owner.states if word not in draft.states)]
    draft.antecedent = owner.antecedent or owner
    _share_scale(draft, owner)
    return bool(owner.lemma)


def _in_another_sentence(draft: Draft, owner: Draft) -> bool:
    """Whether a full stop stands between the two, which a small parser may miss."""
    between = draft.passage.masked[owner.end : draft.start]
    return owner.passage is not draft.passage or bool(_STOP.search(between))


def _share_scale(draft: Draft, owner: Draft) -> None:
    """As in "71 million euros, not 54", "to 2.3 billion from 1.9": the second is told in the same millions."""
    number, told = draft.number, owner.passage.masked[owner.number.start : owner.number.end]
    if owner.passage is not draft.passage or number.words or not 0 < owner.end <= number.start or number.high >= 1000:
        return
    between = owner.passage.masked[owner.end : number.start]
    scale = _SCALED.search(told)
    near = len(between) <= _CONTRAST_REACH and _CONTRAST.search(between)
    same_kind = owner.unit is not None and owner.unit.kind == "money" and owner.sentence == draft.sentence
    if scale is None or not (near or same_kind):
        return
    factor = SCALES.get(scale[1].lower(), 1)
    if owner.number.low >= factor and _SCALED.search(draft.passage.masked[number.start : number.end]) is None:
        draft.number = replace(number, low=times(number.low, factor), high=times(number.high, factor))


def _from_same_number(draft: Draft, drafts: list[Draft], index: int, known: dict[float, list[int]]) -> bool:
    """The same number with its noun elsewhere in the article, the nearest first."""
    if draft.value is None or (draft.value < 20 and draft.number.words):
        return False
    same = known.get(draft.value, [])
    place = bisect_left(same, index)
    near = sorted(same[max(0, place - 1) : place + 1], key=lambda other: abs(other - index))
    near = [
        other for other in near if not drafts[other].unit or _mate(draft, drafts[max(0, index - 3) : index]) is None
    ]
    return bool(near) and _borrow(draft, drafts[near[0]])


def _mate(draft: Draft, before: list[Draft]) -> Draft | None:
    """The figure before it in the same sentence that it goes on from: "to 95 from 41", "killed 9, captured six"."""
    likely = []
    for other in reversed(before):
        if other.sentence != draft.sentence:
            break
        lasts = other.unit is not None and other.unit.kind == "duration" and not _is_gapped(draft, other)
        if other.lemma and not other.restates and not lasts and fits(draft, other):
            likely.append(other)
    likely = [other for other in likely if not other.described] or likely
    wholes = [other for other in likely if not (other.part and other.noun.pronoun is not None)]
    return next(iter(wholes or likely), None)


def _is_gapped(draft: Draft, other: Draft) -> bool:
    """As in "the captain had flown 900 hours and his mate 640": the verb and the unit are left out."""
    between = draft.passage.masked[other.end : draft.start]
    return len(between) <= _CONTRAST_REACH and bool(_GAPPED.fullmatch(between))


def _next_end(draft: Draft, drafts: list[Draft], index: int) -> Draft | None:
    """The figure right behind it that names what both count: "from 17 to 23 dead", "two, perhaps three homes"."""
    following = drafts[index + 1] if index + 1 < len(drafts) else None
    if following is None or following.sentence != draft.sentence or not following.lemma:
        return None
    if draft.number.low > 100 and following.unit and following.unit.kind == "percent":
        return None
    return following if _TO_NEXT.fullmatch(draft.passage.masked[draft.end : following.start]) else None


def _specify(drafts: list[Draft]) -> None:
    """As in "Fourteen pupils fell. Two have died", "Of the 90 pupils, 40 are ill": who they are is told before."""
    whole: Draft | None = None
    for draft in drafts:
        told = draft.plural == "people" and draft.noun.head is None and not (draft.unit or draft.noun.part)
        alone = draft.noun.state is not None or draft.token.dep_ in {"nsubj", "nsubjpass"}
        if told and alone and whole is not None and whole.passage is draft.passage:
            stops = len(_STOP.findall(draft.passage.masked[whole.end : draft.start]))
            draft.plural = whole.plural if stops <= 1 and whole.number.low > draft.number.low else draft.plural
        elif draft.noun_class == "people" and draft.noun.head is not None:
            whole = draft


def _share(drafts: list[Draft]) -> None:
    """A poor mention learns from a rich one of the same number: "155 nationals" from "155 Polish citizens"."""
    rich: dict[float, Draft] = {}
    for draft in drafts:
        if draft.noun_class == "people" and draft.modifiers and draft.value is not None:
            rich.setdefault(draft.value, draft)
    for draft in drafts:
        if draft.noun_class != "people" or draft.modifiers or draft.value is None or draft.value < 13:
            continue
        if owner := rich.get(draft.value):
            draft.modifiers = list(owner.modifiers)
