"""What can be denied or confirmed where a position stands, and what its sentence says of what it bears on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import bearing_words as known_by
from monitor.claims import bodies
from monitor.claims.bearing_words import Story  # noqa: TC001 - msgspec looks the field types up
from monitor.claims.claim import Around
from monitor.claims.folding import plain
from monitor.claims.pointing import asked_of, content, contradicts, object_of, pointing, points, whose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.bearing_words import Known
    from monitor.claims.claim import StatedFigure, TakenPosition
    from monitor.claims.likeness import Placed
    from monitor.claims.pointing import Pointing

_AGAIN = re.compile(
    r"\b(?:st(?:ood|ands?|icks?|uck) (?:by|to)|repeat\w*|again|reiterat\w*|still|continue[sd]?|consistently|"
    r"once more|always|maintain\w*|any longer)\b"
)
_OWN = re.compile(r"^(?:its|his|her|their|our|my)\b", re.IGNORECASE)
_BARE_DEED = re.compile(r"(?:\w+ )?\w+(?:ment|ion|ance|ence|ing)", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|that|this|these|those|its|his|her|their)\b", re.IGNORECASE)
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
    how: Pointing
    wanted: frozenset[str]  # stems of the object's own words
    fate: frozenset[str]
    topic: frozenset[str]  # stems of the rest of its sentence
    topic_fate: frozenset[str]
    antecedent: frozenset[str]  # stems of the sentence before
    owners: frozenset[str]  # stems of those whose claim the object names
    numbers: tuple[float, ...]
    granted: frozenset[float]  # numbers of the object that the party itself grants
    bare_deed: bool  # the object is a deed and nothing else, which counts nobody: "official involvement"
    again: bool
    unsaid: bool  # what was just said holds no figure


def says_again(quote: str) -> bool:
    """Whether the words say that the stance was taken before."""
    return bool(_AGAIN.search(quote))


def is_others(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Nobody denies his own number; whoever confirms, withdraws or goes over one may speak of it."""
    if taken.stance not in {"denies", "unverified"} or (taken.stance == "unverified" and _OWN.match(taken.object)):
        return True
    passed_on = len(figure.speakers) > 1  # somebody else says that the party has said so
    return figure.party is None or figure.party != taken.party or passed_on


def is_own(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Whether the figure is of the party that takes the stance."""
    return taken.party is not None and figure.party == taken.party


def said(heard: Heard, story: Sequence[Known]) -> Said:
    """Reads what the position says of what it bears on, in a story of these claims."""
    position = taken = heard.taken
    who, left = whose(position)
    if heard.around.owner is not None or (who and not content(left) and (left or bodies.institution(who))):
        position = msgspec.structs.replace(position, object=left)
    voices = frozenset[str]().union(*(one.voices for one in story))
    named = content(object_of(position))
    how = pointing(position, named=bool(known_by.stems(named) - voices))
    if how in {"", "absent", "just_said"} and (asked := content(asked_of(position))):
        named, how = asked, "asked"
    granted = _granted(heard)
    if granted or how == "amount":
        named, how = (), "many" if granted else how
    words = known_by.stems(named)
    if how in {"named", "asked"} and not any(words & one.words.keys() for one in story):
        how = _unknown(position, how)
    rest = content(_beside(heard))
    previous = heard.around.before
    return Said(
        heard=heard,
        how=how,
        wanted=words - voices,
        fate=known_by.fate_of(named),
        topic=known_by.stems(rest) - voices - known_by.names_of(taken) - words,
        topic_fate=known_by.fate_of(rest),
        antecedent=known_by.stems(content(previous)) - voices if previous else frozenset(),
        owners=words & voices,
        numbers=_numbers(position, heard.around.numbers, granted),
        granted=granted,
        bare_deed=taken.stance == "denies" and bool(_BARE_DEED.fullmatch(position.object)),
        again=says_again(taken.quote),
        unsaid=bool(previous) and not _tells(heard),
    )


def _numbers(position: TakenPosition, numbers: tuple[float, ...], granted: frozenset[float]) -> tuple[float, ...]:
    """The numbers named in the object; how often somebody was asked in vain is none of them."""
    if position.stance == "no_comment" and not _DEFINITE.match(position.object):
        return ()
    return tuple(number for number in numbers if number not in granted)


def _beside(heard: Heard) -> str:
    """The words of the sentence before it names the speaker, and behind the stance: what describes him is no topic."""
    taken = heard.taken
    at = max(0, taken.start - taken.quote_start)
    before, behind = taken.quote[:at], taken.quote[at + len(taken.text) :]
    names = [found for name in taken.speakers for word in name.split()[-1:] if (found := before.find(word)) >= 0]
    before = before[: min(names, default=len(before))]
    said_so = taken.text if contradicts(taken) else ""
    return f"{before} {said_so} {behind}".replace(taken.object or "\n", " ", 1)


def _unknown(position: TakenPosition, how: Pointing) -> Pointing:
    """How words point that no claim knows: "the comparison" at what was said; a denied "bribe" is another thing."""
    if how == "asked":
        return ""
    lightly = position.stance not in {"denies", "confirms"}
    return "said" if lightly or _is_definite(object_of(position)) else how


def _is_definite(object_: str) -> bool:
    """Whether the words are a noun that must have been spoken of: "the comparison"."""
    words = plain(object_).split()
    if words[:1] == [] or words[0] not in {"the", "this", "that", "these", "those", "such"}:
        return False
    return len(words) == len(("the", "noun")) or (len(words) == len(("the", "looting", "story")) and points(words[-1]))


def _tells(heard: Heard) -> bool:
    """Whether the sentence before holds a figure, or a position of the same party."""
    figures = (one.figure.start for one in heard.others)
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
