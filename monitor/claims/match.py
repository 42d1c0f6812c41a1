"""Tells articles of one story by the names and words that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.claims.changes import Keys
from monitor.claims.folding import name_key, plain, stem, word_set
from monitor.claims.nations import country

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extraction.findings import Findings

_ANCHORS = 16  # names of an article that can lead to a claim
_TOPICS = 6  # of its most telling words
_SHORTEST = 3  # letters of "the", "von"
_SHARED_NAMES = 2
_SHARED_WORDS = 4
_WORDS_BESIDE_NAME = 2
# Words of names, and of articles, that every second story has.
_EVERYWHERE = word_set(
    "general staff armed force forces army military navy guard police ministry minister government president premier "
    "prime chief council association union board agency service services office department commission committee "
    "company group hospital university party court national international central federal state republic region "
    "regional province city town north south east west northern southern eastern western news press media official say "
    "said tell people person year day week month report spokesman spokeswoman spokesperson foreign defence defense "
    "health interior security public"
)
_EVERYWHERE_KEYS = frozenset({name_key(word) for word in _EVERYWHERE} | {stem(word) for word in _EVERYWHERE})


def keys(findings: Findings | None) -> Keys:
    """What has to be loaded before these findings can be projected; nothing where there are none."""
    if findings is None:
        return Keys()
    return Keys(anchors=anchors(findings), names=_people(findings))


def anchors(findings: Findings) -> tuple[str, ...]:
    """What tells an article's story: the words of its names, spellings folded, then its most telling words."""
    found: dict[str, None] = {}
    for name in findings.names:
        if name.kind != "role" and name.name != name.name.lower():
            found.update(dict.fromkeys(_anchors_of(name.name)))
    telling = [word for word in findings.words if stem(plain(word)) not in _EVERYWHERE_KEYS]
    topics = [f"w:{stem(plain(word))}" for word in telling[:_TOPICS]]
    return (*list(found)[:_ANCHORS], *dict.fromkeys(topics))


def _anchors_of(name: str) -> list[str]:
    land = country(name)
    words = [land] if land else name.split()
    keys = (name_key(country(word) or word) for word in words)
    return [key for key in keys if len(key) > _SHORTEST and key not in _EVERYWHERE_KEYS]


def _people(findings: Findings) -> tuple[str, ...]:
    return tuple(sorted({name_key(name.name) for name in findings.names if name.kind != "place"}))


def related(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two articles can be about one story, by the names and words they share."""
    shared = set(one) & set(other)
    names = sum(1 for anchor in shared if not anchor.startswith("w:"))
    words = len(shared) - names
    return names >= _SHARED_NAMES or words >= _SHARED_WORDS or (names >= 1 and words >= _WORDS_BESIDE_NAME)
