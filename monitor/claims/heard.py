"""What can be denied or confirmed where a position stands, and what its sentence says of what it bears on."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import bearing_words as known_by
from monitor.claims import bodies, discourse
from monitor.claims.bearing_words import Story  # noqa: TC001 - msgspec looks the field types up
from monitor.claims.claim import Around
from monitor.claims.folding import plain
from monitor.claims.pointing import asked_of, content, contradicts, object_of, pointing, points, whose

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
_COMPLEMENT = re.compile(r" (?:about|of|on|over|that|regarding|concerning) [^,;:.!?()“”\"]+")
_NO_WORD = re.compile(r"[^\w;]*")
_CLAUSE = re.compile(r"(?:that|how|whether|if|it|they|he|she|there)\b", re.IGNORECASE)
_NOT_SO = re.compile(r"\b(?:never|nobody|no one|nothing|none|not|no|\w+n[’']t)\b", re.IGNORECASE)
_SAYS_NO = re.compile(
    r"\b(?:true|truth|fact|case|basis|correct|right|foundation|correspond|relation|recognise|recognize|there|thing|"
    r"wrong|kind|sort|substance|evidence|merit|word)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:than|beyond|besides|except|apart from)\b")

_NOT_OURS = re.compile(r"\bnothing to do with\b|\bto blame\b|\bat fault\b|\bbehind\b|\bplayed no\b", re.IGNORECASE)
# To be blamed is no deed of its own.
BLAME = known_by.stems(
    ("responsibility", "involvement", "guilt", "blame", "fault", "liability", "role", "part", "knowledge", "connection",
     "link", "complicity", "culpability")
)  # fmt: skip


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
    fate: frozenset[str]
    topic: frozenset[str]  # stems of the rest of its sentence
    topic_fate: frozenset[str]
    antecedent: frozenset[str]  # stems of the sentence before
    owners: frozenset[str]  # stems of those whose claim the object names
    numbers: tuple[float, ...]
    held: frozenset[str]  # ids of the claims whose figures stand in the object itself
    granted: frozenset[float]  # numbers of the object that the party itself grants
    bare_deed: bool  # the object is a deed and nothing else, which counts nobody: "official involvement"
    again: bool
    contrary: bool  # its own words say what is not so: "My client never took a cent"
    goes_on: bool  # nobody is named in the sentence, so that it goes on with what was just told: "It has not replied"
    unsaid: bool  # what was just said holds no figure


def says_again(quote: str) -> bool:
    """Whether the words say that the stance was taken before."""
    return bool(_AGAIN.search(quote))


def is_others(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Nobody denies his own number; whoever confirms, withdraws or goes over one may speak of it."""
    if taken.stance not in {"denies", "unverified"} or (taken.stance == "unverified" and _OWN.match(taken.object)):
        return True
    if figure.negated or _is_taken_up(figure, taken):
        return True
    passed_on = len(figure.speakers) > 1  # somebody else says that the party has said so
    return figure.party is None or figure.party != taken.party or passed_on


def _is_taken_up(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Whether the stance follows right upon the number, named to be refused: "Two bombs? That is a fantasy"."""
    if figure.quote_start != taken.quote_start:
        return False
    between = taken.quote[figure.end - figure.quote_start : taken.start - taken.quote_start]
    return figure.end <= taken.start and bool(_NO_WORD.fullmatch(between))


def is_own(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Whether the figure is of the party that takes the stance."""
    return taken.party is not None and figure.party == taken.party


def said(heard: Heard, story: Sequence[Known]) -> Said:
    """Reads what the position says of what it bears on, in a story of these claims."""
    taken, others = heard.taken, tuple(heard.others)
    position = _unowned(taken)
    voices = frozenset[str]().union(*(one.voices for one in story))
    named = content(object_of(position))
    how = pointing(position, named=bool(known_by.stems(named) - voices))
    if how in {"", "absent", "just_said"} and (asked := content(asked_of(position))):
        named, how = asked, "asked"
    contrary = content(_contrary(taken)) if how in {"", "just_said", "named"} else ()
    if contrary:
        named, how = contrary, "asked"
    granted = _granted(heard)
    if granted or how == "amount":
        named, how = (), "many" if granted else how
    words = known_by.stems(named)
    if how in {"named", "asked"} and not any(words & one.words.keys() for one in story):
        how = _unknown(position, how)
    blamed = taken.stance == "denies" and is_blame(taken) and not heard.around.numbers
    if blamed and how != "named":
        how = "deed"
    rest = content(_beside(taken))
    previous = heard.around.before
    return Said(
        heard=heard,
        others=others,
        here=_by_claim(heard),
        most=max((len(one.claim.figures) for one in story), default=0),
        how=how,
        wanted=words - voices,
        fate=known_by.fate_of(named),
        topic=known_by.stems(rest) - voices - known_by.names_of(taken) - words,
        topic_fate=known_by.fate_of(rest),
        antecedent=known_by.stems(content(previous)) - voices if previous else frozenset(),
        owners=frozenset() if _CLAUSE.match(position.object) else words & voices,
        numbers=_numbers(position, heard.around.numbers, granted),
        held=frozenset() if granted or _only_counts_asking(position) else _held(heard, position.object),
        granted=granted,
        bare_deed=blamed or (taken.stance == "denies" and bool(_BARE_DEED.fullmatch(position.object))),
        again=says_again(taken.quote),
        contrary=bool(contrary),
        goes_on=_goes_on(taken, others),
        unsaid=bool(previous) and not _tells(heard, others),
    )


@functools.lru_cache(maxsize=5_000)
def _unowned(taken: TakenPosition) -> TakenPosition:
    """The position, its object without whoever's claim it is; kept, for it is placed anew with each article."""
    position = msgspec.structs.replace(taken, object=_with_complement(taken))
    who, left = whose(position)
    owner = taken.around.owner if taken.around else None
    if owner is not None or (who and not content(left) and (left or bodies.institution(who))):
        return msgspec.structs.replace(position, object=left)
    return position


def _with_complement(taken: TakenPosition) -> str:
    """The object with what follows it to say which it is: "the reports" of "the reports about 34 dead"."""
    at = _place_of_object(taken)
    if at is None or content(object_of(taken)):
        return taken.object
    found = _COMPLEMENT.match(taken.quote, at + len(taken.object))
    return taken.object + found[0] if found else taken.object


@functools.lru_cache(maxsize=5_000)
def _contrary(taken: TakenPosition) -> str:
    """What somebody says is not so, where he puts it in a sentence of his own: "My client never took a cent"."""
    if taken.stance != "denies" or not _NOT_SO.search(taken.text) or _SAYS_NO.search(taken.text):
        return ""
    own = content(taken.object)
    if own and not taken.text.strip(" “\"'‘").startswith(taken.object):
        return ""
    return taken.quote[max(0, taken.start - taken.quote_start) :]


def _only_counts_asking(position: TakenPosition) -> bool:
    """Whether the number tells how often somebody was asked in vain: "did not answer three letters"."""
    return position.stance == "no_comment" and not _DEFINITE.match(position.object)


def _by_claim(heard: Heard) -> dict[str, tuple[StatedFigure, ...]]:
    found: dict[str, list[StatedFigure]] = {}
    for one in heard.placed:
        found.setdefault(one.claim_id, []).append(one.figure)
    return {id_: tuple(figures) for id_, figures in found.items()}


def _held(heard: Heard, object_: str) -> frozenset[str]:
    """The claims of the figures that the object names: "its first count of seven children"."""
    taken = heard.taken
    at = _place_of_object(msgspec.structs.replace(taken, object=object_))
    if at is None:
        return frozenset()
    start = taken.quote_start + at
    return frozenset(one.claim_id for one in heard.placed if start <= one.figure.start < start + len(object_))


def _place_of_object(taken: TakenPosition) -> int | None:
    """Where the object stands in its sentence: in the words of the stance, or nearest to them."""
    near = taken.start - taken.quote_start
    places = discourse.places_of(taken.object, taken.quote)
    return min(places, key=lambda at: (abs(at - near - len(taken.text)), at), default=None)


@functools.lru_cache(maxsize=5_000)
def is_blame(taken: TakenPosition) -> bool:
    """Whether what is denied is to be at fault, in whatever words: one event is one blame."""
    return bool(known_by.stems(content(object_of(taken))) & BLAME) or bool(_NOT_OURS.search(taken.text))


def _goes_on(taken: TakenPosition, others: Sequence[Placed]) -> bool:
    """Whether the sentence points back at who takes the stance, and so at what has been told before it."""
    said = set(plain(taken.quote).split())
    named = any(said.intersection(plain(name).split()[-1:]) for name in taken.speakers)
    return not named and any(one.figure.start < taken.quote_start for one in others)


def _numbers(position: TakenPosition, numbers: tuple[float, ...], granted: frozenset[float]) -> tuple[float, ...]:
    """The numbers named in the object; how often somebody was asked in vain is none of them."""
    if _only_counts_asking(position):
        return ()
    return tuple(number for number in numbers if number not in granted)


@functools.lru_cache(maxsize=5_000)
def _beside(taken: TakenPosition) -> str:
    """The words of the sentence before it names the speaker, and behind the stance: what describes him is no topic."""
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
