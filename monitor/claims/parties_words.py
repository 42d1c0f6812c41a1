"""The words for offices and bodies: which speak for a land, which for a firm, and which name nobody by themselves."""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING

from monitor.claims import nations
from monitor.claims.folding import name_key, plain, word_set

if TYPE_CHECKING:
    from monitor.extraction.findings import Name

# Bodies and offices that speak for a country once it is named with them.
GOVERNMENT = word_set(
    "government ministry ministries minister ministers president presidency presidential premier chancellor cabinet "
    "army military forces force troops intelligence security agency agencies service services official officials "
    "authorities authority administration embassy ambassador envoy diplomat diplomats parliament navy state regime "
    "command staff defence defense foreign spokesman spokeswoman spokesperson leader leadership ruler king queen "
    "monarch secretary consulate delegation negotiator negotiators general commander capital politburo senate "
    "congress republic kingdom office side intel spy spies"
)
MINISTERIAL = frozenset(("ministry", "minister", "ministers", "ministries"))
SPOKESMEN = word_set(
    "spokesman spokeswoman spokesperson spokespeople spokesmen representative official officials source sources boss "
    "chairman chairwoman chair chief executive ceo director head leader owner manager founder president company firm "
    "operator lawyer management board"
)
PUBLIC = word_set("official officials authorities government minister ministry ministries state army military")
# Offices that are held for somebody else, named or not.
VOICES = word_set("spokesman spokeswoman spokesperson chairman chairwoman executive ceo boss")
# Offices of those who speak for others and nothing else, so that whoever they are told with is spoken for.
SPEAKING = word_set("spokesman spokeswoman spokesperson lawyer attorney counsel")
# Roles of firms, which a name that looks like a person's may be.
FIRMS = word_set(
    "owner operator company firm manufacturer maker builder supplier utility carrier airline retailer giant lender"
    " chain"
)
PRIVATE = word_set("company firm operator boss chairman chairwoman chief executive ceo owner manager founder board")
BODIES = PUBLIC | word_set("group agency union association committee bank board airline railway authority")
SMALL = word_set("the a an of for in at to on from and its his her their our this that one s")
VAGUE = word_set(
    "official officials source sources person people individual individuals man woman men women he she they it who "
    "spokesman spokeswoman spokesperson"
)
# Bodies of which every story has one: "the hospital", "the union". Which one is told by a fuller name.
INSTITUTIONS = word_set(
    "hospital clinic school university church court navy coastguard council parliament club league embassy laboratory "
    "institute prosecutor prosecutors brigade department board commission committee union association ministry bank "
    "airline railway authority agency regulator watchdog mission federation charity "
    "organisers organizers police"
)
# Ministries that a minister is called after: "Interior Minister".
MATTERS = word_set(
    "health interior defence defense foreign finance justice transport energy labour labor education environment "
    "agriculture infrastructure economy trade culture home treasury industry business tourism fisheries housing"
)
# Bodies that are called after the place where they are.
LOCAL = word_set("hospital clinic school university college church police court council prison airport harbour mosque")
# Departments of a firm that a "director of communications" is named with.
DEPARTMENTS = word_set("communications operations marketing finance legal press media sales relations")

# Offices of whoever leads a body.
OFFICES = word_set(
    "director manager chief head leader president founder lawyer chair secretary deputy engineer minister officer"
)
# Words that, alone or together, name no body, whatever capitals a headline gives them.
_GENERIC = INSTITUTIONS | BODIES | FIRMS | SPOKESMEN | VAGUE | MINISTERIAL | word_set("interior press")

# What a firm is called that serves another one, or stands against it.
_HIRED = word_set(
    "law audit auditing accounting accountancy consulting consultancy research polling security insurance investment"
    " rival another other private american european former analytics data engineering satellite intelligence"
)
_SERVING = word_set("guard service brigade office directorate bureau force staff court team")
_ORGANS = word_set("board supervisory management executive directors managing office press headquarters")
_OWN = word_set("fund bank union club league charity association hospital university school railway newspaper")
_ACTING = word_set("board management headquarters directors")
_RANKS = word_set("fellow former deputy junior senior prime first vice acting then another new old")  # of a minister
_SLANG = {"cops": "police", "cop": "police", "coppers": "police", "policemen": "police"}
_LEGAL = word_set("ab ag asa gmbh inc ltd limited plc llc corp nv bv oyj sa spa sarl oy kg se pty") | {"as"}
_ORGAN = re.compile(
    r"^(?:[Tt]he )?(?:[Bb]oard of (?:[Dd]irectors|[Mm]anagement)|[Mm]anagement|[Ll]eadership|[Pp]ress [Oo]ffice)"
    r" of (?=(?:the )?[A-Z])"
)
STATELY = frozenset(name_key(word) for word in MINISTERIAL | {"government"})  # in folded names


def is_common(name: Name) -> bool:
    """Whether it is a common noun that only stands where a name could: "company", "Ministry" in a headline."""
    words = set(plain(name.name).split())
    return name.kind != "person" and (name.name == name.name.lower() or words <= _GENERIC)


@functools.lru_cache(maxsize=10_000)
def is_generic(words: str) -> bool:
    """Whether the words, whatever their capitals, name a kind of body or office and no one body: "Ministry"."""
    return set(plain(words).split()) - SMALL <= _GENERIC | PUBLIC


@functools.lru_cache(maxsize=10_000)
def is_common_body(words: str) -> bool:
    """Whether common words name a body by its kind: "fishermen's union", "health ministry"."""
    return bool(set(plain(words).split()) & (BODIES | INSTITUTIONS | FIRMS | PRIVATE | _SERVING))


@functools.lru_cache(maxsize=10_000)
def is_organ(words: str) -> bool:
    """Whether the words are the organ that acts for some body, and nothing else: "Supervisory Board", "management"."""
    tokens = set(plain(words).split()) - SMALL
    return bool(tokens) and tokens <= _ORGANS and bool(tokens & _ACTING)


def is_firm(words: str) -> bool:
    """Whether common words call somebody a firm of some trade: "the cruise firm", "grid operator"."""
    tokens = plain(words).split()
    common = len(tokens) > 1 and words == words.lower()
    return common and tokens[-1] in FIRMS and not set(tokens) & (PUBLIC | _HIRED | SMALL)


@functools.lru_cache(maxsize=10_000)
def is_bare(words: str) -> bool:
    """Whether the words are nothing but the name of an office or a kind of body."""
    return set(plain(words).split()) - SMALL <= SPOKESMEN | VAGUE | BODIES | FIRMS


def is_private(words: str) -> bool:
    """Whether they end with the kind of a body that no land speaks by, whatever land it is in: "Orlandish fund"."""
    return plain(words).split()[-1:] != [] and plain(words).split()[-1] in FIRMS | PRIVATE | _OWN


@functools.lru_cache(maxsize=10_000)
def is_unnamed_body(words: str) -> bool:
    """Whether any land has one: "intelligence", "the army"; a ministry may be named before without its land."""
    tokens = set(plain(words).split()) - SMALL
    return bool(tokens) and tokens <= GOVERNMENT - MINISTERIAL


def is_public(words: str) -> bool:
    """Whether they are an office or a body of some state."""
    return bool(set(plain(words).split()) & PUBLIC)


@functools.lru_cache(maxsize=10_000)
def governs(party: str) -> bool:
    """Whether a party is a land or a ministry."""
    return nations.country(party) is not None or bool(set(plain(party).split()) & MINISTERIAL)


@functools.lru_cache(maxsize=10_000)
def government_of(words: str) -> str | None:
    """The country that speaks, where the words name one alone or together with a public office."""
    bare = stripped(words)
    if land := nations.country(bare):
        return land
    return nations.country_in(words) if has_government(words) else None


@functools.lru_cache(maxsize=10_000)
def has_government(words: str) -> bool:
    """Whether they name an office that speaks for a land."""
    return bool(set(plain(words).split()) & GOVERNMENT)


@functools.lru_cache(maxsize=10_000)
def ministry_of(words: str) -> str | None:
    """The ministry behind an office: "Health Minister" -> "health ministry", "ministry of health" too."""
    tokens = plain(words).split()
    at = next((at for at, token in enumerate(tokens) if token in MINISTERIAL), None)
    if at is None:
        return None
    before = list(itertools.takewhile(_tells_matter, reversed(tokens[:at])))
    behind = [word for word in tokens[at + 2 :] if word != "the"] if tokens[at + 1 : at + 2] == ["of"] else []
    matter = before[::-1] or list(itertools.takewhile(_tells_matter, behind))
    return " ".join([*(word for word in matter if word != "affairs"), "ministry"])


def _tells_matter(word: str) -> bool:
    return word not in SMALL | _RANKS and word not in SPOKESMEN and word not in MINISTERIAL


@functools.lru_cache(maxsize=10_000)
def stripped(words: str) -> str:
    """The words without articles in front, the organ that acts for a body, and what a firm is by law."""
    tokens = _ORGAN.sub("", words).split()
    tokens = [_SLANG.get(token.lower(), token) for token in tokens]
    while len(tokens) > 1 and tokens[0].lower() in SMALL:
        tokens = tokens[1:]
    while len(tokens) > 1 and plain(tokens[-1]).replace(" ", "") in _LEGAL:
        tokens = tokens[:-1]
    return " ".join(tokens)


def holds(name: str, words: str) -> bool:
    """Whether a name holds all telling words."""
    inner = {token for token in plain(words).split() if token not in SMALL}
    return bool(inner) and inner <= set(plain(name).split())


@functools.lru_cache(maxsize=10_000)
def is_vague(speaker: str) -> bool:
    """Whether the words name nobody that another article could mean too: "a spokesman", "officials"."""
    words = set(plain(speaker).split()) - SMALL
    return words <= VAGUE or any(word.isdigit() for word in words)
