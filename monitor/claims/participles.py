"""Forms of English verbs: which lemma a form can be of, and the participle that tells what is done to something."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Lemma, past, participle; regular verbs follow by rule.
_IRREGULAR = """
bear bore borne|begin began begun|bet bet bet|break broke broken|bring brought brought|build built built
burn burnt burnt|buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut
deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed fed|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|freeze froze frozen
get got got|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden
hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left
lend lent lent|let let let|lie lay lain|lose lost lost|make made made|meet met met|pay paid paid|put put put
read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shoot shot shot|show showed shown
shut shut shut|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|speak spoke spoken|spend spent spent
spill spilt spilt|split split split|spread spread spread|stand stood stood|steal stole stolen|strike struck struck
sweep swept swept|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
bend bent bent|bind bound bound|bite bit bitten|blow blew blown|cast cast cast|feel felt felt|fight fought fought
forget forgot forgotten|stick stuck stuck|sting stung stung|swear swore sworn|swim swam swum|wear wore worn
undergo underwent undergone|upset upset upset|wind wound wound|mean meant meant|sew sewed sewn|slit slit slit
throw threw thrown|win won won|withdraw withdrew withdrawn|write wrote written
"""
_ROWS = [row.split() for line in _IRREGULAR.strip().splitlines() for row in line.split("|")]
_DONE = {lemma: done for lemma, _, done in _ROWS}
_LEMMA: dict[str, str] = {form: lemma for lemma, *forms in _ROWS for form in forms}
_PAST = {done: past_ for _, past_, done in _ROWS}
_ONLY_PAST = {past_ for _, past_, _ in _ROWS} - set(_DONE) - set(_DONE.values()) - {"saw", "bore", "bit", "wound"}
_PARTICIPLES = frozenset(_DONE.values()) - {"run", "set", "put", "cut", "come", "hit", "let", "bet", "read", "cost"}
_NO_PARTICIPLE = frozenset(("hundred", "kindred", "indeed", "united", "naked", "sacred", "wicked", "sled", "bred"))
_VOWELS = "aeiou"
_SHORT = 4  # letters up to which a verb doubles its last one: "rob", "stop", "strip"


def is_done(word: str) -> bool:
    """Whether the word has the form of a participle: "killed", "frozen"."""
    bare = word.lower()
    return bare in _PARTICIPLES or (
        bare.endswith("ed") and len(bare) >= _SHORT and not bare.endswith("eed") and bare not in _NO_PARTICIPLE
    )


@functools.lru_cache(maxsize=20_000)
def lemmas(word: str) -> tuple[str, ...]:
    """The verbs and nouns that the form can be of, itself included: "robbed" -> "robbed", "robb", "robbe", "rob"."""
    found = [word, _LEMMA.get(word, word)]
    for ending in ("ing", "ed", "es", "s", "d"):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            bare = word[: -len(ending)]
            found += [bare, f"{bare}e"]
            found += [bare[:-1]] if bare[-1:] == bare[-2:-1] else []
            found += [f"{bare[:-1]}y"] if bare.endswith("i") else []
    return tuple(dict.fromkeys(found))


def verb_of(word: str, known: Iterable[str]) -> str:
    """The first of the known verbs that the word is a form of; "" where it is of none."""
    forms = lemmas(word)
    return next((verb for verb in known if verb in forms), "")


def is_past(word: str) -> bool:
    """Whether the word can be nothing but the past of a verb: "fell", "went"."""
    return word.lower() in _ONLY_PAST


def lemma_of(word: str) -> str:
    """The likeliest lemma of a form, where none is known: "wants" -> "want", "took" -> "take"."""
    if word in _LEMMA:
        return _LEMMA[word]
    if word.endswith("ed"):
        return word[:-1] if word[-3:-2] in "vcgsz" else word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def past(word: str) -> str:
    """The past of the verb that this is a participle of, where both differ: "gone" -> "went"; else the word."""
    return _PAST.get(word.lower(), word.lower())


def as_done(lemma: str) -> str:
    """The participle: "employ" -> "employed", "freeze" -> "frozen", "rob" -> "robbed", "carry" -> "carried"."""
    if lemma in _DONE:
        return _DONE[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return f"{lemma[:-1]}ied"
    doubles = len(lemma) <= _SHORT and lemma[-1] not in "wxyaeiou" and lemma[-2:-1] in _VOWELS
    single = doubles and lemma[-3:-2] not in _VOWELS
    return f"{lemma}{lemma[-1]}ed" if single and len(lemma) > 2 else f"{lemma}ed"  # noqa: PLR2004 - no vowel before
