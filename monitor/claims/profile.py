"""Says what a figure counts in a form that can be compared: the value left out, words folded, nations named."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import context, fates, measures, nations, senses, wording
from monitor.claims.folding import name_key, plain, stem, word_set
from monitor.claims.quantity import bounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.claim import StatedFigure
    from monitor.extraction.findings import Counted

_BESIDE = 40  # code points to both sides of a figure in which a year speaks of it
# "the capture of two fighters": what is done to them stands before them as a noun.
_DEED = re.compile(r"\b([a-z]+) of(?: [a-z]+){0,2} ?$")
# A year that a whole sentence is about, or the clause in which a figure stands: "the worst since 2019, when 40 died".
_YEAR_FIRST = re.compile(r"(?:In|Since) \d{4},|The \d{4} [^,;]*$")
_YEAR_WHEN = re.compile(r"\b(\d{4}),? (?:when|in which|where) [^,;]*$")
_WHOM = re.compile(r"\b(?:of|among|including) (?:whom|those)(?:,)?(?: (?:about|some|at least|only|around|nearly))? ?$")
_FROM = re.compile(r"(?:,[^,.;]{2,30},)? (?:\w+ )?(?:are|were|came|come|is|was) from ([A-Z][a-z]{3,})\b")
_LOST = word_set("job jobs post posts")  # whoever loses these is dismissed
_BEHIND = re.compile(r", | and |; ")  # what stands beyond is told of others
_PHRASE = 60  # code points before a figure in which a phrase tells its fate
_NEAR = 3  # verbs nearest to the counted thing that tell what happens to it
# Nouns that stand for people in counts although they name something else.
_FOR_PEOPLE = word_set("job post position case infection grave name death fatality body casualty toll")
_NOISE = word_set(
    "say tell accord report claim state add announce people person number figure total count least more than about "
    "some over around nearly almost also have be do which who that this other time year day week month make take "
    "give come percent per cent estimate put new last first two three"
)
_FURTHER = frozenset(("other", "others", "another", "more", "further"))  # a number of somebody else
_BARE = re.compile(r"[\d.,\s]+(?:million|billion|m|bn)?")  # a sum or share without its unit


class Drawer(msgspec.Struct, frozen=True, cache_hash=True, gc=False):
    """What decides by itself whether two figures can be compared at all; many figures share one."""

    slot: str = ""
    family: str = ""
    currency: str = ""
    bare: bool = False
    past: frozenset[str] = frozenset()


class Profile(msgspec.Struct, frozen=True, gc=False):
    """What one figure counts. `slot` says which figures can be compared at all; "" fits people and things alike.

    `family` is "people", "thing", or "amount": money, shares and measures.
    """

    slot: str
    family: str
    noun: str
    happens: frozenset[str]  # classes of what happens, told beside the figure
    nations: tuple[str, ...]
    marks: frozenset[int]
    around: frozenset[str]  # stems of participants and places
    words: frozenset[str]  # stems of the sentence
    past: frozenset[str]  # years before the article's own that stand beside the figure
    fate: frozenset[str]  # of people: what is told of them that excludes the rest
    hint: frozenset[str]  # the fate that its sentence tells of, where nothing is told of the counted themselves
    part: bool
    increment: bool
    currency: str  # of money, else ""
    subject: frozenset[str] = frozenset()  # keys of the words that put the question
    sentence: frozenset[str] = frozenset()  # keys of all words of the sentence
    modifiers: frozenset[str] = frozenset()
    participants: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    bare: bool = False  # a number without a noun of its own
    context: context.Context = context.Context()
    clause_fate: frozenset[str] = frozenset()  # the fate told of them, else the one that their clause tells
    voices: frozenset[str] = frozenset()  # keys of the names of who says so, as the article itself tells
    middle: float | None = None  # of its value or bounds, in the base unit of its dimension
    counts: tuple[str, ...] = ()  # what it counts, as roughly as a reader tells it from the article's other figures
    drawer: Drawer = Drawer()


@functools.lru_cache(maxsize=10_000)
def of(figure: StatedFigure) -> Profile:
    """The profile of a figure as an article states it; kept, for a figure is compared with many."""
    at = max(0, figure.start - figure.quote_start)
    ends = figure.quote[:at].rpartition(", ")[2], figure.quote[at + len(figure.text) :].partition(", ")[0]
    beside = f"{ends[0][-_BESIDE:]}{figure.text}{re.split(' and ', ends[1])[0][:_BESIDE]}"
    opening = _YEAR_FIRST.match(figure.quote[:at])
    when = _YEAR_WHEN.search(figure.quote[:at])
    past = _past(
        f"{opening[0] if opening else ''} {f'in {when[1]}' if when else ''} {beside}", figure.article.published_at
    )
    deed = _DEED.search(figure.quote[:at])
    words = (deed[1],) if deed else ()
    counted = figure.counted
    if _WHOM.search(figure.quote[:at]) and counted.noun_class == "thing":
        counted = msgspec.structs.replace(counted, noun="people", noun_class="people")
    told = fates.told_in_phrase(_BEHIND.split(figure.quote[at + len(figure.text) :], maxsplit=1)[0])
    about = _profile(counted, figure.unit, figure.text, figure.quote, figure.subject, past, words, told)
    around = context.of(figure)
    fate = about.fate
    if not fate and about.slot == "people":
        fate = context.fates(around.told) or fates.told_in_phrase(ends[0][-_PHRASE:])
    currency = about.currency if figure.worth is None else "any with a rate"
    bare = not names_noun(figure)
    told_ends = [end for end in bounds(figure) if end is not None]
    return msgspec.structs.replace(
        about,
        bare=bare,
        context=around,
        clause_fate=fate,
        currency=currency,
        voices=frozenset(map(name_key, figure.speakers)),
        counts=("people", *sorted(fate or {about.noun})) if about.family == "people" else (about.slot, currency),
        middle=sum(told_ends) / len(told_ends) if told_ends else None,
        drawer=Drawer(about.slot, about.family, currency, bare, past),
    )


def names_noun(figure: StatedFigure) -> bool:
    """Whether the figure's own words tell what is counted, or that somebody else is."""
    if set(figure.text.lower().split()) & _FURTHER:
        return True
    if figure.counted.noun_class in {"money", "percent"}:
        return not _BARE.fullmatch(figure.text.strip())
    noun = figure.counted.noun[:4]
    return not noun or noun in figure.text.lower()


def _past(beside: str, published_at: str | None) -> frozenset[str]:
    """The years told beside a figure that lie before the article's: such a figure is of another event."""
    own = re.match(r"\d{4}", published_at or "")
    years = frozenset(re.findall(r"\b(?:in|of|since|[Tt]he|In|Since) ((?:1[89]|20)\d\d)\b", beside))
    return frozenset(year for year in years if own is not None and year < own[0])


def _profile(
    counted: Counted,
    unit: str,
    text: str,
    quote: str,
    subject: str,
    past: frozenset[str],
    deed: tuple[str, ...],
    told: frozenset[str],
) -> Profile:
    beside = (counted.noun, *counted.modifiers, *counted.predicates[:_NEAR])
    drawer = slot(counted, unit)
    people = drawer == "people"
    happens = wording.happenings(counted.predicates[:_NEAR]) | wording.grouped(beside)
    if set(counted.participants) & _LOST:
        happens |= {"dismiss"}
    fate = frozenset[str]()
    if people:
        fate = told or fates.of_people(counted.noun, counted.modifiers, (*deed, *counted.predicates), happens)
    hint = wording.grouped(counted.words) & wording.TOLD if people else frozenset()
    if hint and fate == {"employ"}:
        fate = frozenset()  # workers to whom something else has happened
    noun = stem(plain(counted.noun))
    return Profile(
        slot=drawer,
        family=_family(drawer),
        noun=noun,
        happens=happens,
        nations=_nations(counted, unit, text, quote, subject),
        marks=wording.marks((*counted.modifiers, *counted.predicates)),
        around=stems((*counted.participants, *counted.places)),
        words=stems(counted.words) - {noun},
        past=past,
        fate=fate,
        hint=hint if not fate else frozenset(),
        part=counted.part,
        increment=counted.increment,
        currency=unit if counted.noun_class == "money" else "",
        subject=senses.of_text(subject),
        sentence=senses.of_words(counted.words),
        modifiers=senses.of_words(counted.modifiers),
        participants=senses.of_words(counted.participants),
        places=frozenset(plain(place) for place in counted.places),
    )


def _family(slot_: str) -> str:
    if slot_ in {"people", ""}:
        return "people"
    return "thing" if slot_.startswith("thing") else "amount"


def slot(counted: Counted, unit: str) -> str:
    """The drawer that a figure belongs in: people, money, percent, a dimension, or the very thing that is counted."""
    noun = plain(counted.noun)
    if counted.noun_class in {"money", "percent"}:
        return counted.noun_class
    if counted.noun_class == "people" or noun in wording.PEOPLE or noun in _FOR_PEOPLE:
        return "people"
    if counted.noun_class == "thing" and wording.PERSONAL & set(counted.predicates):
        return "people"
    dimension = measures.measure(unit)[0]
    if counted.noun_class in {"measure", "duration"} or dimension in {"volume", "mass"}:
        return "bulk" if measures.bulk(unit) else dimension
    return f"thing {stem(wording.thing(noun))}" if noun else ""


def stems(words: Sequence[str]) -> frozenset[str]:
    """Stems of the words that tell something, nations under their common name."""
    return _stems(tuple(words))


@functools.lru_cache(maxsize=10_000)
def _stems(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(_stems_of, words))


@functools.lru_cache(maxsize=20_000)
def _stems_of(word: str) -> frozenset[str]:
    found = set()
    for token in plain(word).split():
        if token not in _NOISE and len(token) > 2 and not token.isdigit():  # noqa: PLR2004 - "of", "in"
            land = nations.country(token)
            found.add(plain(land) if land else stem(token))
    return frozenset(found)


def _nations(counted: Counted, unit: str, text: str, quote: str, subject: str) -> tuple[str, ...]:
    """The nations that the counted people or things are of: "Chinese citizens", "individuals from China"."""
    words = " ".join((*counted.modifiers, counted.noun))
    if land := nations.country_in(words) or nations.country_in(text):
        return (land,)
    named = {plain(word).removesuffix("s") for word in (*counted.modifiers, counted.noun)}
    capitals = re.findall(r"\b[A-Z][a-z]{3,}\b", f"{text} {unit} {quote[1:]}")
    found = {plain(word).removesuffix("s") for word in capitals} & named
    origin = re.match(r"\w+ (?:of|from) ([A-Z][a-z]{3,})\b", subject) or _FROM.match(quote.partition(text)[2])
    return tuple(sorted(found)) or ((origin[1],) if origin and counted.noun_class == "people" else ())
