"""Decides which claim a figure belongs to: the same counted, of whom, doing what, where; never by its value alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import likeness
from monitor.claims.changes import Keys
from monitor.claims.folding import name_key, plain, stem, word_set
from monitor.claims.nations import country
from monitor.claims.profile import slot
from monitor.claims.quantity import equal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.changes import KnownClaim
    from monitor.claims.claim import Claim, StatedFigure
    from monitor.extraction.findings import Figure, Findings

SURE = 0.75  # likeness from which on a figure joins a claim
ANY = "*"
ALLEGATION = "allegation"
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


class Chosen(msgspec.Struct, frozen=True):
    """Where a figure goes: `claim_id` None opens a new claim. `reason` names what decided it."""

    claim_id: str | None
    likeness: float
    reason: str


def keys(findings: Findings | None) -> Keys:
    """What has to be loaded before these findings can be projected; nothing where there are none."""
    if findings is None:
        return Keys()
    slots = sorted({slot(figure.counted, figure.unit) for figure in findings.figures} | {ANY})
    return Keys(claims=claim_keys(slots, anchors(findings)), names=_people(findings))


def claim_keys(slots: Sequence[str], anchored: Sequence[str]) -> tuple[str, ...]:
    """The keys under which claims of these slots are found: each slot beside each anchor."""
    return tuple(f"{one}|{anchor}" for one in slots for anchor in anchored)


def keys_of_claim(claim: Claim, anchored: Sequence[str]) -> tuple[str, ...]:
    """The keys that find a claim for an article that shares one of the anchors."""
    slots = {slot(figure.counted, figure.unit) for figure in claim.figures} or {ALLEGATION}
    return claim_keys(sorted(slots | {ANY}), anchored)


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


def related(article: Sequence[str], known: Sequence[str]) -> bool:
    """Whether an article and a claim can be about one story, by the names and words they share."""
    shared = set(article) & set(known)
    names = sum(1 for anchor in shared if not anchor.startswith("w:"))
    words = len(shared) - names
    return names >= _SHARED_NAMES or words >= _SHARED_WORDS or (names >= 1 and words >= _WORDS_BESIDE_NAME)


def choose(group: Sequence[StatedFigure], candidates: Sequence[KnownClaim], near: Sequence[likeness.Placed]) -> Chosen:
    """The claim that a figure belongs to.

    Args:
        group: the new figure and those that only restate it or tell its old value: all go the same way.
        candidates: claims of the same story, among them those that this article has opened or joined.
        near: the figures of the same article that are placed already.
    """
    best: tuple[float, int, str] | None = None
    rarity = Counter(word for known in candidates for word in likeness.words_of(known.claim))
    for known in candidates:
        score = round(max(likeness.to_claim(figure, known.claim, near, rarity) for figure in group), 6)
        exact = sum(figure.value is not None for figure in known.claim.figures)
        if best is None or (score, exact) > best[:2]:
            best = (score, exact, known.claim.id)
    if best is None:
        return Chosen(None, 0.0, "first_of_its_kind")
    if best[0] < SURE:
        return Chosen(None, best[0], "too_unlike")
    return Chosen(best[2], best[0], "alike")


def told_before(figure: StatedFigure, candidates: Sequence[KnownClaim]) -> bool:
    """Whether a claim of the story has had this very value."""
    return any(equal(figure, other) for known in candidates for other in known.claim.figures)


def tied(index: int, figures: Sequence[Figure]) -> int | None:
    """The figure of the same sentence that this one only restates, or is the old value of; None where there is none."""
    figure = figures[index]
    if figure.restates is not None and figure.restates != index and figure.restates < len(figures):
        return figure.restates
    if not figure.previous:
        return None
    here = slot(figure.counted, figure.unit)
    beside = [
        other
        for other, one in enumerate(figures)
        if other != index
        and not one.previous
        and one.restates is None
        and one.quote_start == figure.quote_start
        and (here in {"", slot(one.counted, one.unit)} or not slot(one.counted, one.unit))
    ]
    return min(beside, key=lambda other: abs(figures[other].start - figure.start), default=None)
