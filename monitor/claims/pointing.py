"""Tells in which way the words of a position point at what it bears on."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Literal

from monitor.claims import discourse
from monitor.claims.folding import plain, stem, word_set

if TYPE_CHECKING:
    from monitor.claims.claim import TakenPosition
    from monitor.extraction.findings import Position

    Spoken = Position | TakenPosition

# How the words of an object point: "this" at what was just said, "the figure" at a number, "these claims" at all that
# the article is about, "both figures" at what two parties tell; "the accusation" at a deed; an object that names
# something points at nothing, unless it was asked about; "" where the sentence has none: "declined to comment", and
# "absent" where somebody was only sought: "could not be reached".
Pointing = Literal["", "absent", "asked", "just_said", "amount", "said", "many", "pair", "deed", "named"]

_AMOUNTS = word_set(
    "figure figures number numbers estimate estimates count counts tally toll total sum sums money cash funds amount "
    "amounts"
)
_DEEDS = word_set("allegation accusation charge allegations accusations charges wrongdoing")
_SAID = word_set(
    "claim report suggestion assertion statement story rumour rumor account idea notion version complaint criticism "
    "insinuation argument assessment conclusion contention objection description remark narrative characterisation "
    "characterization interpretation"
)
# Words that only point at something said; an object made of them names nothing itself.
POINTERS = frozenset(stem(word) for word in _AMOUNTS | _DEEDS | _SAID | word_set(
    "it that this those these such them any new either neither both its their his her kind matter situation list thing "
    "comment question call request page information speculation one same e our my so what "
    "which who they he she last latter former first second latest old competing there truth basis case detail "
    "individual other calculation version data document all talk publication media press earlier previous initial "
    "original own alleged reported purported entire whole list sum rank "
    "higher lower larger smaller bigger greater longer shorter fewer times twice real "
    "true false untrue absurd wrong baseless unfounded genuine real authentic accurate correct right authenticity so"
))  # fmt: skip
_MANY = re.compile(
    r"\b(?:claims|reports|assertions|rumou?rs|suggestions|statements|stories|matter|situation|publications|"
    r"allegations|accusations)\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"\b(?:both|either|neither|competing|rival|conflicting|any of|all of)\b", re.IGNORECASE)
_ABSENT = re.compile(r"\b(?:reached|reach|available|contacted|telephone|phone|unanswered)\b")
_POINTS = re.compile(r"\b(?:that|this|it)\b", re.IGNORECASE)
_POINTED_BEFORE = re.compile(r"\b(?:that|this|it) (?:as |an? )?\W*$", re.IGNORECASE)
_EMPTY = word_set(
    "a an the to for of from our its their any what e which further more one two three four five six seven eight nine "
    "ten several repeated detailed written either too also"
)
# What somebody was asked about, or speaks of, as the sentence tells beside the stance.
_ASKED = (
    re.compile(r"\b(?:[Aa]sked|[Qq]uestioned|[Ii]nterrogated|[Pp]ressed|[Qq]uizzed|[Qq]ueried|[Aa]nswering)\b[^,;]*?"
               r"\b(?:about|on|over|whether|how|if|why|regarding|concerning|of)\b([^,;]+)"),
    re.compile(r"\b(?:[Aa]s (?:to|for|regards)|[Rr]egarding|[Cc]oncerning|[Oo]n the (?:question|subject|issue) of|"
               r"[Ww]ith regard to|^On|^About|^Over)\b([^,;]+),"),
    re.compile(r"\b[Oo]n the (?:question|subject|issue|matter|topic) of (?:the )?((?:[\w’'-]+ ){1,4}?)"
               r"(?:he|she|it|they|the)\b"),
    re.compile(r"^[\"“‘]?(?:On|Of|About|Over) (?:the |this |these |that |those )?((?:[\w’'-]+ ){1,5}?)"
               r"(?:he|she|it|they|we|I)\b"),
    re.compile(r"\b(?:said|told|wrote|reported|given|published|claimed|statements?|information|figures?)\b[^,;]*?"
               r"\babout ([^,;]+?) (?:was|were|is|are|cannot|can|could)\b"),
    re.compile(r"^[\"“‘]?(?:How (?:many|much)|Whether|Why|If)\b(.+)$"),
    # What the speaker names first, to say then what it is: "Two bombs? That is a fantasy".
    re.compile(r"^[\"“‘]?([^,;:?]+)[,?:—–-] *(?:(?:and |but )?(?:that|this|it|which))?\W*$"),
    # What is left to others: "The valves are a matter for the owner, and we have nothing to add".
    re.compile(r"^[\"“‘]?([^,;:?]{3,40}?) (?:is|are|was|were) (?:an? )?"
               r"(?:matter|question|business|affair)s? (?:for|of)\b"),
)  # fmt: skip
_ASKED_BEHIND = re.compile(r"^[^,;.]*?\b(?:about|on|over|whether|that|how|regarding|concerning|as to)\b([^,;]+)")
# What something is called is not what it is: "called that a work of fiction".
_LABELS = re.compile(r"\b(?:call|brand|label|term|describ|dismiss|laugh|slam)\w*\b", re.IGNORECASE)
_LABEL = re.compile(r"^(?:[“\"‘']|an? )")
_APPOSED = re.compile(
    r", an? (?:\w+ )?(?:claim|tally|figure|number|estimate|assertion|count|charge|suggestion|toll|total)\b[^,;]*$",
    re.IGNORECASE,
)
# When and why somebody kept silent is not on what.
_ASIDE = re.compile(
    r"^(?:while|until|till|as|when|because|since|after|before|if|for now|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
# "the hospital's figure", "the number given by the hospital": whose claim it is, and what is left of the words.
_POSSESSED = re.compile(r"^(?:the |an? )?(?P<who>[\w .&-]{2,40}?)['’]s? (?P<rest>.+)$", re.IGNORECASE)
_GIVEN = re.compile(
    r"^(?P<rest>(?:the |these |those |this |that )?(?:\w+ )?"
    r"(?:figure|number|estimate|count|tally|toll|claim|report|account|assertion|statement|allegation|accusation)s?) "
    r"(?:from|by|(?:given|published|announced|released|made) by) (?:the )?(?P<who>[\w .&-]{2,40})$",
    re.IGNORECASE,
)
_COMPLEMENT = re.compile(r"\s+(?:as\s+[“\"'‘a-z]|and that\b).*$|, (?:which|who|whom)\b.*$")
# What follows the quotation is who said it: "The report is false," the minister said.
_CALLED_SO = re.compile(
    r"\b(?:call|brand|label|term|describ|dismiss)\w* ((?:the|this|that|these|those|its|his|her|their|any|all) "
    r"(?:[\w’'-]+ ?){1,4}?)(?=an? |as |[“\"‘]|\w+less\b|$)"
)
_CALLED = re.compile(r"\s+[“\"‘].*$")
_CLOSED = re.compile(r",(?:[”\"].*|[’'](?:\s.*)?)$")
# When somebody spoke is not what of: "withdrew his figure on Monday".
_TIME = re.compile(
    r"(?:(?:on|in|by|within|until|till|at|for|the|an?|any|this|that|last|next) )*"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|hours?|days?|weeks?|morning|afternoon|evening|night|noon|midday|"
    r"then|further|more|longer|now|yet|today|yesterday|tomorrow|time)"
)
# The noun by which the words of the stance point, where nothing else was read as their object.
_POINTED_WITH = re.compile(
    r"\b(?:the|this|that|these|those|his|her|its|their|[\w’'-]+['’]s?) (?:\w+ )?"
    r"(?:figure|number|estimate|count|tally|toll|total|sum|claim|report|allegation|accusation|charge|statement|account)"
    r"s?\b"
)
_CONTRARY = re.compile(r"\b(?:never|nobody|no one|none of|(?:did|have|has|had|do|does) not|\w+n[’']t)\b", re.IGNORECASE)
_PERSONS = frozenset(("he", "she", "they"))
# What somebody says is wrong, as far as it stands before the verb: "Reports that 34 died are untrue".
_WRONG = re.compile(
    r"(?:^|[.:;,“\"‘] ?|\b(?:that|any|all|the|these|those|such|media|press|newspaper|recent) )"
    r"((?:reports?|claims?|talk|rumou?rs?|stor(?:y|ies)|suggestions?|assertions?|allegations?|statements?|accusations?|"
    r"insinuations?|speculation|notion|idea|figures?|numbers?) "
    r"(?:(?:in|by|from) [\w ]+? )?(?:that|of|about|according)\b"
    r"(?:[^.;:]|\.\d)*)$",
    re.IGNORECASE,
)
_IS_WRONG = re.compile(
    r"(?:(?:is|are|was|were|has|have)\b|(?:entirely |wholly |completely )?without\b|un\w+|false|wrong)", re.IGNORECASE
)
_NO_NAME = frozenset(("the", "a", "an", "of", "for")) | _PERSONS
_NAME = 4  # words that a name has at most
_SILENCE = re.compile(
    r"\b(?:requests?|questions?|calls?|comments?|letters?|e-?mails?|messages?|queries|inquiries|enquiries)\b"
)


@functools.lru_cache(maxsize=5_000)
def object_of(position: Spoken) -> str:
    """The words that the stance bears on; those that name the speaker himself, or only that he was asked, are none."""
    if (wrong := called_wrong(position)) and position.object in wrong:
        return wrong
    if not position.object and position.stance == "denies" and (found := _CALLED_SO.search(position.text)):
        return found[1].strip()
    if not position.object or _TIME.fullmatch(plain(position.object)) or _is_speaker(position):
        found = _POINTED_WITH.search(position.text) if position.stance != "no_comment" else None
        return found[0] if found else ""
    if _ASIDE.match(position.object):
        return ""
    if _LABEL.match(position.object) and (_LABELS.search(position.text) or position.stance == "confirms"):
        return ""
    bare = _COMPLEMENT.sub("", _CLOSED.sub("", position.object))
    bare = _CALLED.sub("", bare) if _LABELS.search(position.text) else bare
    return _SILENCE.sub(" ", bare).strip() if position.stance == "no_comment" else bare


@functools.lru_cache(maxsize=5_000)
def called_wrong(position: Spoken) -> str:
    """What a predicate of the stance is said of: "Reports that 34 died" of "Reports that 34 died are untrue"."""
    if position.stance != "denies" or not _IS_WRONG.match(position.text):
        return ""
    found = _WRONG.search(position.quote[: max(0, position.start - position.quote_start)])
    return found[1].strip() if found else ""


def _is_speaker(position: Spoken) -> bool:
    """Whether the words are mostly the name of who takes the stance: "The Mission finds that this is so"."""
    silent = position.stance == "no_comment"
    apart = _NO_NAME - _PERSONS if silent else _NO_NAME
    said = [word for word in plain(position.object).split() if word not in apart]
    own = {word for name in position.speakers for word in plain(name).split()} - _NO_NAME
    if silent:
        own |= _PERSONS
    return bool(said) and sum(word in own for word in said) * 2 >= len(said)


def contradicts(position: Spoken) -> bool:
    """Whether somebody denies by saying the contrary, so that the words are what is denied: "It never paid a bribe"."""
    return position.stance == "denies" and not position.object and bool(_CONTRARY.search(position.text))


def is_quotation(position: Spoken) -> bool:
    """Whether the sentence is nothing but a quotation, so that whoever spoke before says more of the same."""
    return position.quote[:1] in {"“", '"'} and position.quote[-1:] in {"”", '"'}


def whose(position: Spoken) -> tuple[str, str]:
    """Whose claim the object is, as far as the words say, and what is left of them: "the union's figure"."""
    object_ = object_of(position)
    if found := _POSSESSED.match(object_) or _GIVEN.match(object_):
        return found["who"], found["rest"]
    if position.stance == "confirms" and len(object_.split()) <= _NAME and content(object_):
        return object_, ""
    return "", object_


@functools.lru_cache(maxsize=5_000)
def asked_of(position: Spoken) -> str:
    """What the sentence says that somebody was asked about: "Asked about the crew, he declined to comment"."""
    before, stance, behind = position.quote.partition(position.text)
    for pattern in _ASKED:
        if found := pattern.search(before if stance else position.quote) or pattern.search(position.text):
            return found[1]
    if position.stance in {"no_comment", "unverified"} and (found := _ASKED_BEHIND.search(behind)):
        return found[1]
    return before if position.stance == "retracts" else ""  # who takes it back tells what it was


def is_apposed(position: Spoken) -> bool:
    """Whether the stance hangs on the number before it: "47 deaths, a tally which she dismissed"."""
    before, stance, _ = position.quote.partition(position.text)
    head = position.text.partition(" which ")[0].partition(" that ")[0]
    return bool(stance) and bool(_APPOSED.search(before) or _APPOSED.search(f", {head}"))


def points(word: str) -> bool:
    """Whether a word only points at something said."""
    return stem(word) in POINTERS


@functools.lru_cache(maxsize=20_000)
def content(words: str) -> tuple[str, ...]:
    """Those of the words that name something themselves, near to lemmas."""
    return tuple(word for word in discourse.topics(words) if stem(word) not in POINTERS)


@functools.lru_cache(maxsize=5_000)
def pointing(position: Spoken, *, named: bool) -> Pointing:
    """In which way the object points at what it bears on.

    Args:
        position: as it was found.
        named: whether its object has words of its own.
    """
    words = set(plain(object_of(position)).split())
    if is_apposed(position):
        return "amount"
    if words <= _EMPTY:
        return _silently(position)
    if _PAIR.search(position.object):
        return "pair"
    return "named" if named else _by_noun(words, position.object)


def _silently(position: Spoken) -> Pointing:
    """The same where the sentence has no object: "called that a lie" has one for all that."""
    if position.stance == "denies":
        before = position.quote[: max(0, position.start - position.quote_start)]
        return "just_said" if _POINTS.search(position.text) or _POINTED_BEFORE.search(before) else ""
    return "absent" if position.stance == "no_comment" and _ABSENT.search(position.quote) else ""


def _by_noun(words: set[str], object_: str) -> Pointing:
    if _MANY.search(object_):
        return "many"
    if words & _DEEDS:
        return "deed"
    if words & _AMOUNTS:
        return "amount"
    return "said" if words & _SAID else "just_said"
