"""Reads the words of a position's own sentence: what it bears on, what it says is not so, what else it speaks of."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import bearing_words as known_by
from monitor.claims import bodies, discourse
from monitor.claims.folding import plain
from monitor.claims.pointing import content, contradicts, object_of, points, whose

if TYPE_CHECKING:
    from monitor.claims.claim import TakenPosition

_AGAIN = re.compile(
    r"\b(?:st(?:ood|ands?|icks?|uck) (?:by|to)|repeat\w*|again|reiterat\w*|still|continue[sd]?|consistently|"
    r"once more|always|maintain\w*|any longer)\b"
)
_BARE_DEED = re.compile(r"(?:\w+ )?\w+(?:ment|ion|ance|ence|ing)", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|that|this|these|those|its|his|her|their)\b", re.IGNORECASE)
_COMPLEMENT = re.compile(r" (?:about|of|on|over|that|regarding|concerning) [^,;:.!?()“”\"]+")
# What is told besides: "the valve was shut before the tank burst".
_ADDED = re.compile(
    r", (?:(?:in|at|on|for|with|of|during|after) which|who|whom|whose|where|when|and (?:has|had|is|was|will))\b"
    r"|,? (?:before|after|when|while|because|although|though|until)\b(?! all\b)"
)
_NOT_SO = re.compile(r"\b(?:never|nobody|no one|nothing|none|not|no|\w+n[’']t)\b", re.IGNORECASE)
_SAYS_NO = re.compile(
    r"\b(?:true|truth|fact|case|basis|correct|right|foundation|correspond|relation|recognise|recognize|there|thing|"
    r"wrong|kind|sort|substance|evidence|merit|word)\b",
    re.IGNORECASE,
)
_UNQUOTED = re.compile(r"(?:[,.!?][”\"]|[”\"],)(?:\s.*)?$")  # what follows the quotation says who spoke
_NOT_OURS = re.compile(r"\bnothing to do with\b|\bto blame\b|\bat fault\b|\bbehind\b|\bplayed no\b", re.IGNORECASE)
_BEHIND = re.compile(r"\s+(?:the|that|this|these|those) ((?:[\w’'-]+ ){0,2}[\w’'-]+)")
# Whose word is borne out: "What the drivers say is correct".
_AS_SAID = re.compile(
    r"\b(?:what|everything|all|as)(?: that)? ([\w’' -]+?) (?:says?|said|writes?|wrote|tells?|told|reports?|reported|"
    r"claims?|claimed)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:that|how|whether|if|it|they|he|she|there)\b", re.IGNORECASE)
_MARKS = " “”\"'‘’"
# To be blamed is no deed of its own.
BLAME = known_by.stems(
    ("responsibility", "involvement", "guilt", "blame", "fault", "liability", "role", "part", "knowledge", "connection",
     "link", "complicity", "culpability")
)  # fmt: skip


def says_again(quote: str) -> bool:
    """Whether the words say that the stance was taken before."""
    return bool(_AGAIN.search(quote))


@functools.lru_cache(maxsize=5_000)
def unowned(taken: TakenPosition) -> TakenPosition:
    """The position, its object without whoever's claim it is; kept, for it is placed anew with each article."""
    position = msgspec.structs.replace(taken, object=_main_clause(_with_complement(taken)))
    who, left = whose(position)
    owner = taken.around.owner if taken.around else None
    if owner is not None or (who and not content(left) and (left or bodies.institution(who))):
        return msgspec.structs.replace(position, object=left)
    return position


def _main_clause(object_: str) -> str:
    """The object without what it only adds: "its account of the fire, in which 9 died"."""
    found = _ADDED.search(object_)
    return object_[: found.start()] if found and content(object_[: found.start()]) else object_


def _with_complement(taken: TakenPosition) -> str:
    """The object with what follows it to say which it is: "the reports" of "the reports about 34 dead"."""
    at = place_of_object(taken)
    if at is None or content(object_of(taken)):
        return taken.object
    found = _COMPLEMENT.match(taken.quote, at + len(taken.object))
    return taken.object + found[0] if found else taken.object


@functools.lru_cache(maxsize=5_000)
def contrary(taken: TakenPosition) -> str:
    """What somebody says is not so, where he puts it in a sentence of his own: "My client never took a cent"."""
    if taken.stance != "denies" or not _NOT_SO.search(taken.text) or _SAYS_NO.search(taken.text):
        return ""
    own = content(taken.object)
    if own and not taken.text.strip(_MARKS).startswith(taken.object.strip(_MARKS)):
        return ""
    told = taken.quote[max(0, taken.start - taken.quote_start) :]
    return _UNQUOTED.sub("", told)


def only_counts_asking(position: TakenPosition) -> bool:
    """Whether the number tells how often somebody was asked in vain: "did not answer three letters"."""
    return position.stance == "no_comment" and not _DEFINITE.match(position.object)


def place_of_object(taken: TakenPosition) -> int | None:
    """Where the object stands in its sentence: in the words of the stance, or nearest to them."""
    near = taken.start - taken.quote_start
    places = discourse.places_of(taken.object, taken.quote)
    return min(places, key=lambda at: (abs(at - near - len(taken.text)), at), default=None)


@functools.lru_cache(maxsize=5_000)
def is_blame(taken: TakenPosition) -> bool:
    """Whether what is denied is to be at fault, in whatever words: one event is one blame."""
    return bool(known_by.stems(content(object_of(taken))) & BLAME) or bool(_NOT_OURS.search(taken.text))


@functools.lru_cache(maxsize=5_000)
def beside(taken: TakenPosition) -> str:
    """The words of the sentence before it names the speaker, and behind the stance: what describes him is no topic."""
    at = max(0, taken.start - taken.quote_start)
    before, behind = taken.quote[:at], taken.quote[at + len(taken.text) :]
    names = [found for name in taken.speakers for word in name.split()[-1:] if (found := before.find(word)) >= 0]
    before = before[: min(names, default=len(before))]
    said_so = taken.text if contradicts(taken) else ""
    return f"{before} {said_so} {behind}".replace(taken.object or "\n", " ", 1)


def is_definite(object_: str) -> bool:
    """Whether the words are a noun that must have been spoken of: "the comparison"."""
    words = plain(object_).split()
    if words[:1] == [] or words[0] not in {"the", "this", "that", "these", "those", "such"}:
        return False
    return len(words) == len(("the", "noun")) or (len(words) == len(("the", "looting", "story")) and points(words[-1]))


def is_bare_deed(object_: str) -> bool:
    """Whether the words are a deed and nothing else, and none that must have been spoken of: "official involvement"."""
    return not is_definite(object_) and bool(_BARE_DEED.fullmatch(object_))


def owners(position: TakenPosition, words: frozenset[str], voices: frozenset[str]) -> frozenset[str]:
    """Those of the words that name whose claim it is: "the union's figure", "could not authenticate the memo"."""
    if _CLAUSE.match(position.object):
        return frozenset()
    if position.stance == "confirms" and (found := _AS_SAID.search(position.text)):
        return (known_by.stems(content(found[1])) & voices) - known_by.names_of(position)
    if words:
        return words & voices
    behind = _BEHIND.match(position.quote, max(0, position.end - position.quote_start))
    return (known_by.stems(content(behind[1])) & voices) - known_by.names_of(position) if behind else frozenset()
