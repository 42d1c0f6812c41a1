"""Knows countries by name, demonym, capital and seat of power, and sees when two words mean one nation.

Source of names, demonyms and capitals: the package `countryinfo`, read when first asked.
"""

from __future__ import annotations

import functools

import countryinfo

from monitor.claims.folding import plain

# Seats of power that speak for a country, and short names that the package lacks.
_OUR_OWN = {
    "kremlin": "Russia", "white house": "United States", "pentagon": "United States", "capitol hill": "United States",
    "state department": "United States", "washington": "United States", "us": "United States", "usa": "United States",
    "u s": "United States", "america": "United States", "downing street": "United Kingdom", "uk": "United Kingdom",
    "u k": "United Kingdom", "whitehall": "United Kingdom", "britain": "United Kingdom", "british": "United Kingdom",
    "foreign office": "United Kingdom", "elysee": "France", "elysee palace": "France", "quai d orsay": "France",
    "zhongnanhai": "China", "blue house": "South Korea", "rashtrapati bhavan": "India", "delhi": "India",
    "quirinal": "Italy", "palazzo chigi": "Italy", "moncloa": "Spain", "bundestag": "Germany",
    "kiev": "Ukraine", "kyiv": "Ukraine",
    "turkiye": "Turkey", "czechia": "Czech Republic", "argentine": "Argentina", "argentinian": "Argentina",
    "kazakh": "Kazakhstan", "kyrgyz": "Kyrgyzstan", "uzbek": "Uzbekistan", "tajik": "Tajikistan",
    "icelandic": "Iceland", "saudi": "Saudi Arabia", "spaniard": "Spain", "dane": "Denmark", "swede": "Sweden",
    "finn": "Finland", "pole": "Poland", "turk": "Turkey", "briton": "United Kingdom", "holy see": "Vatican City",
    "itamaraty": "Brazil", "planalto": "Brazil", "casa rosada": "Argentina", "la moneda": "Chile",
    "hague": "Netherlands",
}  # fmt: skip
_LONGEST = 4  # words in the name of a country that we look for
_SHORTEST = 4  # letters: shorter codes such as "CH" mean too much else


@functools.cache
def _names() -> dict[str, str]:
    """Every plain name, demonym and capital -> the country; where two share one, the more populous has it."""
    found: dict[str, tuple[int, str]] = {}
    for one in countryinfo.all_countries():
        facts = one.info()
        name, size = str(facts.get("name") or ""), int(facts.get("population") or 0)
        demonyms = str(facts.get("demonym") or "").replace("/", ",").split(",")
        capital = facts.get("capital")
        for word in (name, *demonyms, capital if isinstance(capital, str) else "", *facts.get("altSpellings", ())):
            key = plain(word)
            if len(key) >= _SHORTEST and size >= found.get(key, (-1, ""))[0]:
                found[key] = (size, name)
    return {**{key: name for key, (_, name) in found.items()}, **_OUR_OWN}


@functools.lru_cache(maxsize=20_000)
def country(words: str) -> str | None:
    """The country that these words name, by name, demonym, capital or seat of power; None where they name none."""
    key = plain(words)
    return _names().get(key.removeprefix("the ")) or _names().get(key.removesuffix("s"))


@functools.cache
def _beginnings() -> frozenset[str]:
    """The first words of all names, and the article that may stand before them."""
    return frozenset([name.split()[0] for name in _names()] + ["the"])


def all_countries() -> frozenset[str]:
    """The names of all countries known."""
    return frozenset(_names().values())


@functools.lru_cache(maxsize=5_000)
def country_in(words: str) -> str | None:
    """The first country named within the words: "South Korean intelligence" -> "South Korea"."""
    tokens = plain(words).split()
    for at, token in enumerate(tokens):
        if token not in _beginnings() and token.removesuffix("s") not in _beginnings():
            continue  # as with almost every word: no name begins so
        for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
            if found := country(" ".join(tokens[at : at + length])):
                return found
    return None


@functools.lru_cache(maxsize=5_000)
def same_nation(one: str, other: str) -> bool:
    """Whether two words name one nation: by the package, or, for lands it does not know, by their common stem."""
    a, b = plain(one), plain(other)
    known = country(a), country(b)
    if known[0] or known[1]:
        return known[0] == known[1]
    return a == b or same_stem(a, b)


def same_stem(one: str, other: str) -> bool:
    """Whether one word is the other with the ending of a demonym: "nepali" and "Nepal", "russians" and "Russia"."""
    short, long = sorted((plain(one), plain(other)), key=len)
    common = next((at for at, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    rest = long[common:]
    return common >= max(_SHORTEST, len(short) - 1) and (not rest or rest in _DEMONYM_ENDINGS)


_DEMONYM_ENDINGS = frozenset(
    ("s", "i", "is", "an", "ans", "n", "ns", "ian", "ians", "ese", "ish", "ic", "ite", "ites", "er", "ers", "men", "sh")
)
