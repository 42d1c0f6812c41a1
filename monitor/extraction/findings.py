"""What extraction finds in one article: plain frozen values, ready to be cached and compared.

All offsets are code points of the article's text as stored, end exclusive: `text[start:end]` gives the words back.
"""

from typing import Literal

import msgspec

Qualifier = Literal["exact", "at_least", "more_than", "at_most", "less_than", "about", "between"]
Stance = Literal["denies", "confirms", "no_comment", "unverified", "retracts"]
CountedClass = Literal["people", "money", "percent", "measure", "duration", "thing"]
NameKind = Literal["person", "organisation", "place", "role"]


class Span(msgspec.Struct, frozen=True, gc=False):
    """Words of the article and where they stand."""

    text: str
    start: int
    end: int


class Statement(msgspec.Struct, frozen=True, gc=False):
    """One attributed assertion, in PARC's terms: source (`speaker`), cue and content.

    `speakers` are the names as resolved, nearest first ("Wang Guangjun", then whoever passes his words on). Empty
    where somebody unnamed speaks ("it was reported that").
    """

    speaker: Span | None
    cue: Span | None
    content: Span
    speakers: tuple[str, ...] = ()


class Counted(msgspec.Struct, frozen=True, cache_hash=True, gc=False):
    """What a figure counts, of whom, doing what: all that makes a claim's identity but the number.

    Words are lower-case lemmas ("citizen", "chinese", "fight"); names keep their spelling in lower case ("russia").
    """

    noun: str  # lemma of the counted noun or measure: "citizen", "km"; "" where nothing is named
    noun_class: CountedClass
    modifiers: tuple[str, ...] = ()  # adjectives and compounds of the noun: ("chinese",)
    predicates: tuple[str, ...] = ()  # verbs the counted thing takes part in, nearest first, cues of speech left out
    participants: tuple[str, ...] = ()  # names and nouns that take part with it: ("russia", "army")
    places: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # content lemmas of the sentence, sorted, for likeness
    part: bool = False  # counts a part of another figure ("of whom 12 were children")
    increment: bool = False  # counts what came on top ("12 more than on Monday")


class Figure(msgspec.Struct, frozen=True, gc=False):
    """A quantity that the article states about the world.

    `value` is None for ranges and vague numbers; `low` and `high` are the bounds that the words set, None where open.
    `unit` is the counted noun or measure in the plural, an ISO 4217 code, or "percent".
    """

    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str
    text: str
    start: int
    end: int
    quote: str  # the whole sentence
    quote_start: int
    subject: str  # the question's words, the value left out: "Chinese citizens fighting for Russia"
    counted: Counted
    speakers: tuple[str, ...] = ()  # nearest first; empty: the article's own voice
    negated: bool = False  # named only to be refused: "it is not four thousand"
    hypothetical: bool = False
    previous: bool = False  # the old end of a change told in one breath: the 41 of "rose to 95 from 41"
    restates: int | None = None  # index of the figure that this one converts ("RUB 300,000 ($3,500)")


class Position(msgspec.Struct, frozen=True, gc=False):
    """A stance that a party takes on something claimed.

    `anaphoric` tells that the object only points back ("these allegations", "such reports"), so that the claim has to
    be found in what came before; else `object_words` are the content lemmas of what is denied or confirmed.
    """

    stance: Stance
    text: str  # the words that carry the stance
    start: int
    end: int
    quote: str
    quote_start: int
    speakers: tuple[str, ...] = ()
    object: str = ""  # the words of what it bears on
    object_words: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()  # numbers named in the object
    anaphoric: bool = False


class Name(msgspec.Struct, frozen=True, gc=False):
    """Somebody or something named in the article, under the fullest name given there."""

    name: str  # "Volodymyr Zelensky"
    kind: NameKind
    mentions: tuple[str, ...] = ()  # other spellings in the article: ("Zelensky", "President Zelensky")
    roles: tuple[str, ...] = ()  # offices told of it: ("president",), ("spokesman",)
    affiliations: tuple[str, ...] = ()  # for whom, as written: ("Ukrainian",), ("foreign ministry", "Chinese")


class Findings(msgspec.Struct, frozen=True, gc=False):
    """All that one version of the extractor found in one article.

    `problems` says in plain words what kept the extractor from reading all of it ("not English: fr").
    """

    extractor: str  # version of rules and model
    language: str | None = None
    figures: tuple[Figure, ...] = ()
    positions: tuple[Position, ...] = ()
    statements: tuple[Statement, ...] = ()
    names: tuple[Name, ...] = ()
    words: tuple[str, ...] = ()  # the article's most telling content lemmas, most telling first, to group stories
    problems: tuple[str, ...] = ()
