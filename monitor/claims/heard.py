"""What can be denied or confirmed where a position stands, and what its sentence says of what it bears on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import bearing_words as known_by
from monitor.claims import discourse
from monitor.claims.bearing_words import Story  # noqa: TC001 - msgspec looks the field types up
from monitor.claims.claim import Around
from monitor.claims.folding import plain
from monitor.claims.heard_words import (
    beside,
    contrary,
    is_bare_deed,
    is_blame,
    is_definite,
    only_counts_asking,
    owners,
    place_of_object,
    says_again,
    unowned,
)
from monitor.claims.pointing import asked_of, called_wrong, content, is_quotation, object_of, pointing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.claims.bearing_words import Known
    from monitor.claims.claim import StatedFigure, TakenPosition
    from monitor.claims.likeness import Placed
    from monitor.claims.pointing import Pointing

_KNOWN = 0.4  # share of the words of an object that a claim knows which they name
# "that this may be so": its subject was spoken of before.
_PRONOUN = re.compile(
    r"(?:that )?(?:this|that|it|they|these|those) (?:may|might|is|was|were|are|had|has|have|could|would)\b"
)
_SUCH = re.compile(r"\b(?:no|any|of|every|all) such\b|\bof the (?:sort|kind)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:that|which)\b")
_TAKEN_UP = re.compile(r"[^,;]+, which\b")  # "30 by the count of the union, which he rejected"
_BETWEEN = re.compile(r"[^\w;.]*(?:by|from|in|on|of|to|for|according to)?\s*")
_THEIRS = re.compile(r"^(?:its|his|her|their)\b", re.IGNORECASE)
_NO_WORD = re.compile(r"[^\w;]*")
_MORE = re.compile(r"\b(?:than|beyond|besides|except|apart from)\b")


class Heard(msgspec.Struct, frozen=True):
    """What can be denied or confirmed where a position stands.

    `placed` are the article's figures in order, each with its claim, and `spoken` its positions; `story` the
    claims that there are, allegations too.
    """

    taken: TakenPosition
    placed: tuple[Placed, ...]
    spoken: tuple[TakenPosition, ...]
    story: Story

    @property
    def around(self) -> Around:
        """What stands around the position in its article."""
        return self.taken.around or Around()

    @property
    def others(self) -> list[Placed]:
        """The article's figures that this party can take a stance on."""
        return [one for one in self.placed if is_others(one.figure, self.taken)]


class Said(msgspec.Struct, frozen=True):
    """What a position says of what it bears on."""

    heard: Heard
    others: tuple[Placed, ...]  # the article's figures that this party can take a stance on
    here: Mapping[str, tuple[StatedFigure, ...]]  # the article's figures of each claim, by its id
    most: int  # figures of the claim that has most
    how: Pointing
    wanted: frozenset[str]  # stems of the object's own words
    told: Mapping[str, float]  # how much all claims tell each of these
    fate: frozenset[str]
    topic: frozenset[str]  # stems of the rest of its sentence
    topic_fate: frozenset[str]
    antecedent: frozenset[str]  # stems of the sentence before
    owners: frozenset[str]  # stems of those whose claim the object names
    theirs: str | None  # the party whose claim it only points at: "her number"
    numbers: tuple[float, ...]
    held: frozenset[str]  # ids of the claims whose figures stand in the object itself
    granted: frozenset[float]  # numbers of the object that the party itself grants
    bare_deed: bool  # the object is a deed and nothing else, which counts nobody: "official involvement"
    again: bool
    contrary: bool  # its own words say what is not so: "My client never took a cent"
    goes_on: bool  # nobody is named in the sentence, so that it goes on with what was just told: "It has not replied"
    unsaid: bool  # what was just said holds no figure


def is_others(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Nobody denies his own number; whoever confirms, withdraws or goes over one may speak of it."""
    if taken.stance != "denies":
        return True
    if figure.negated or _is_taken_up(figure, taken) or _is_called(figure, taken):
        return True
    passed_on = len(figure.speakers) > 1  # somebody else says that the party has said so
    return figure.party is None or figure.party != taken.party or passed_on


def _is_taken_up(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Whether the stance follows right upon the number, named to be refused: "Two bombs? That is a fantasy"."""
    if figure.quote_start != taken.quote_start:
        return False
    between = taken.quote[figure.end - figure.quote_start : taken.start - taken.quote_start]
    return figure.end <= taken.start and bool(_NO_WORD.fullmatch(between))


def _is_called(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Whether the number stands in what the sentence then calls wrong: "Reports that 34 died are untrue"."""
    if figure.quote_start != taken.quote_start or figure.end > taken.start:
        return False
    return figure.text in called_wrong(taken)


def is_own(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Whether the figure is of the party that takes the stance."""
    return taken.party is not None and figure.party == taken.party


def said(heard: Heard, story: Sequence[Known]) -> Said:
    """Reads what the position says of what it bears on, in a story of these claims."""
    taken, others = heard.taken, tuple(heard.others)
    position = unowned(taken)
    voices = frozenset[str]().union(*(one.voices for one in story)).difference(*(one.nouns for one in story))
    named, how, not_so = _spoken(taken, position, voices)
    granted = _granted(heard)
    if granted or how == "amount":
        named, how = (), "many" if granted else how
    words = known_by.stems(named)
    if how in {"named", "asked"} and not any(words & one.words.keys() for one in story):
        how = _unknown(position, how)
    if how == "named" and _points_back(position) and not _is_known(words, story):
        how = "just_said"
    blamed = taken.stance == "denies" and is_blame(taken) and not heard.around.numbers
    if blamed and how != "named":
        how = "deed"
    rest = content(beside(taken))
    previous = heard.around.before
    return Said(
        heard=heard,
        others=others,
        here=_by_claim(heard),
        most=max((len(one.claim.figures) for one in story), default=0),
        how=how,
        wanted=words - voices,
        told=known_by.told(words - voices, story),
        fate=known_by.fate_of(named),
        topic=known_by.stems(rest) - voices - known_by.names_of(taken) - words,
        topic_fate=known_by.fate_of(rest),
        antecedent=known_by.stems(content(previous)) - voices if previous else frozenset(),
        owners=owners(position, words, voices),
        theirs=_theirs(taken, how, others),
        numbers=_numbers(heard, position, granted),
        held=frozenset() if granted or only_counts_asking(position) else _held(heard, position.object),
        granted=granted,
        bare_deed=blamed or (taken.stance == "denies" and is_bare_deed(position.object)),
        again=says_again(taken.quote),
        contrary=not_so,
        goes_on=_goes_on(taken, others),
        unsaid=bool(previous) and not _tells(heard, others),
    )


def _spoken(
    taken: TakenPosition, position: TakenPosition, voices: frozenset[str]
) -> tuple[tuple[str, ...], Pointing, bool]:
    """The words that name what the position bears on, how they point at it, and whether they say what is not so."""
    named = content(object_of(position))
    how = pointing(position, named=bool(known_by.stems(named) - voices))
    if how in {"", "absent", "just_said"} and (asked := asked_of(position)):
        own = {word for name in taken.speakers for word in discourse.topics(name)}
        told = tuple(word for word in content(asked) if word not in own)
        named, how = (told, "asked") if told else (named, "said")
    not_so = content(contrary(taken)) if how in {"", "just_said", "named"} else ()
    return (not_so, "asked", True) if not_so else (named, how, False)


def _points_back(position: TakenPosition) -> bool:
    """Whether the words may take up what was said before, so that they need not name it."""
    if is_quotation(position):
        return True
    return bool(_PRONOUN.match(position.object) or _SUCH.search(position.object))


def _is_known(words: frozenset[str], story: Sequence[Known]) -> bool:
    """Whether some claim knows enough of the words to be what they speak of."""
    rare = known_by.rarity(story)
    return any(known_by.overlap(words, one, rare) >= _KNOWN for one in story)


def _theirs(taken: TakenPosition, how: Pointing, others: Sequence[Placed]) -> str | None:
    """The party, another one, that told a number last before words that say whose the claim is: "her number"."""
    if taken.stance not in {"denies", "confirms"} or how not in {"amount", "said", "many"}:
        return None
    if not _THEIRS.match(taken.object):
        return None
    told = (one.figure.party for one in reversed(others) if one.figure.start < taken.quote_start)
    return next((party for party in told if party not in {None, taken.party}), None)


def _by_claim(heard: Heard) -> dict[str, tuple[StatedFigure, ...]]:
    found: dict[str, list[StatedFigure]] = {}
    for one in heard.placed:
        found.setdefault(one.claim_id, []).append(one.figure)
    return {id_: tuple(figures) for id_, figures in found.items()}


def _held(heard: Heard, object_: str) -> frozenset[str]:
    """The claims of the figures that the object names: "its first count of seven children"."""
    taken = heard.taken
    at = place_of_object(msgspec.structs.replace(taken, object=object_))
    if at is None:
        return frozenset()
    start = taken.quote_start + at
    within = frozenset(one.claim_id for one in heard.placed if start <= one.figure.start < start + len(object_))
    if within:
        return within
    whole = place_of_object(taken) if _TAKEN_UP.match(taken.object) else None
    if whole is not None:
        return _gone_on_about(heard, taken.quote_start + whole)
    return _gone_on_about(heard, start) if _RELATIVE.match(object_) else frozenset()


def _gone_on_about(heard: Heard, start: int) -> frozenset[str]:
    """The claims of the number right before words that go on about it: "withdrew the 30 that it had claimed"."""
    taken = heard.taken
    return frozenset(
        one.claim_id
        for one in heard.placed
        if taken.quote_start <= one.figure.start
        and one.figure.end <= start
        and _BETWEEN.fullmatch(taken.quote, one.figure.end - taken.quote_start, start - taken.quote_start)
    )


def _goes_on(taken: TakenPosition, others: Sequence[Placed]) -> bool:
    """Whether the sentence points back at who takes the stance, and so at what has been told before it."""
    said = set(plain(taken.quote).split())
    named = any(said.intersection(plain(name).split()[-1:]) for name in taken.speakers)
    return not named and any(one.figure.start < taken.quote_start for one in others)


def _numbers(heard: Heard, position: TakenPosition, granted: frozenset[float]) -> tuple[float, ...]:
    """The numbers named in the object; how often somebody was asked, and what is only added, is none of them."""
    if only_counts_asking(position):
        return ()
    apart = granted | _added(heard, position)
    return tuple(number for number in heard.around.numbers if number not in apart)


def _added(heard: Heard, position: TakenPosition) -> frozenset[float]:
    """The numbers that stand in what the object only adds."""
    taken = heard.taken
    at = place_of_object(taken)
    if at is None or not taken.object.startswith(position.object):
        return frozenset()
    first, last = (taken.quote_start + at + len(words) for words in (position.object, taken.object))
    within = (one.figure for one in heard.placed if first <= one.figure.start < last)
    return frozenset(number for figure in within for number in known_by.numbers_of(figure))


def _unknown(position: TakenPosition, how: Pointing) -> Pointing:
    """How words point that no claim knows: "the comparison" at what was said; a denied "bribe" is another thing."""
    if how == "asked":
        return ""
    lightly = position.stance not in {"denies", "confirms"}
    return "said" if lightly or is_definite(object_of(position)) else how


def _tells(heard: Heard, others: Sequence[Placed]) -> bool:
    """Whether the sentence before holds a figure, or a position of the same party."""
    figures = (one.figure.start for one in others)
    own = (one.start for one in heard.spoken if one.party == heard.taken.party)
    return any(heard.around.sentences[0] <= start < heard.taken.quote_start for start in (*figures, *own))


def _granted(heard: Heard) -> frozenset[float]:
    """The numbers in the object that the party itself grants: "no more than the two who came"."""
    taken = heard.taken
    own = (
        one.figure
        for one in heard.placed
        if taken.stance == "denies" and is_own(one.figure, taken) and one.figure.quote_start == taken.quote_start
    )
    if not _MORE.search(taken.object):
        return frozenset()
    return frozenset(
        number for figure in own for number in known_by.numbers_of(figure) if number in heard.around.numbers
    )
