"""Folds spellings: two writings of one name, or two forms of one word, come to the same key."""

from __future__ import annotations

import functools
import re
import unicodedata

from rapidfuzz import fuzz

# What transliterations of one sound differ in; the order matters, longer spellings come first.
_SOUNDS = (
    ("sch", "sh"), ("tch", "ch"), ("tsch", "ch"), ("iy", "y"), ("yi", "y"), ("ij", "y"), ("ii", "y"), ("yy", "y"),
    ("ie", "e"), ("kh", "h"), ("ph", "f"), ("ou", "u"), ("ck", "k"), ("ks", "x"), ("w", "v"), ("j", "y"), ("i", "y"),
)  # fmt: skip
_POSSESSIVE = re.compile(r"['’]s\b")
_TOKEN = re.compile(r"[a-z0-9]+")
_DOUBLED = re.compile(r"(.)\1+")
_LIKE = 88  # of 100: how alike two folded surnames are that are spelt by different hands
_LONG = 6  # letters from which on likeness means something


@functools.lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Lower case without accents, possessive endings and punctuation, single blanks: "China's Army" -> "china army"."""
    bare = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", text)).encode("ascii", "ignore").decode().lower()
    return " ".join(_TOKEN.findall(bare.replace("'", "")))


@functools.lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """A key that spellings of one name share: "Zelenskyy", "Zelensky" and "Zelenskij" are one."""
    return " ".join(_sound(word) for word in plain(name).split() if word != "the")


def _sound(word: str) -> str:
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    return _DOUBLED.sub(r"\1", word)


@functools.lru_cache(maxsize=50_000)
def same_name(one: str, other: str) -> bool:
    """Whether two names can be one person's or body's: the same key, or one the end or beginning of the other."""
    a, b = name_key(one).split(), name_key(other).split()
    if not a or not b:
        return False
    if len(a) > len(b):
        a, b = b, a
    if a == b[-len(a) :] or (a == b[: len(a)] and len(b[0]) > 2):  # noqa: PLR2004 - initials are no name
        return True
    return len(a) == len(b) and all(_alike(x, y) for x, y in zip(a, b, strict=True))


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _LONG and fuzz.ratio(one, other) >= _LIKE)


@functools.lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A crude stem of an English lemma, so that "recruitment", "recruit" and "recruited" meet."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word[: -len(ending)]
    return word


_ENDINGS = (
    "ments",
    "ment",
    "ations",
    "ation",
    "ions",
    "ion",
    "ings",
    "ing",
    "ers",
    "er",
    "ies",
    "ed",
    "es",
    "e",
    "s",
    "y",
)
_STEM = 4


def word_set(listed: str) -> frozenset[str]:
    """The words of a blank-separated list."""
    return frozenset(listed.split())
