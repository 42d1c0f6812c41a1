"""What can be denied or confirmed where a position stands: the article's figures around it, and the story's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.claims.folding import word_set
from monitor.claims.quantity import bounds

if TYPE_CHECKING:
    from monitor.claims.claim import Claim, StatedFigure, TakenPosition
    from monitor.claims.likeness import Placed
    from monitor.extraction.findings import Position

NEXT_TO = 30  # code points between the end of one sentence and the beginning of the next one
_BARE = 2  # words of an object that names a deed and nothing else
_DEEDS = ("ment", "ion", "ance", "ence", "ing")
# Words that only point at something said; an object made of them names nothing itself.
POINTERS = word_set(
    "allegation claim report figure number count toll estimate story suggestion assertion accusation statement tally "
    "rumour rumor account charge idea it that this those these such them any new either its their kind matter "
    "situation list notion thing total comment question call"
)
AMOUNTS = word_set("figure number estimate tally count")
SHORT_POINTERS = word_set("it that this")


class Heard(msgspec.Struct, frozen=True):
    """What can be denied or confirmed where a position stands.

    `placed` are the article's figures in order, each with its claim; `claims` the figure claims of the story.
    """

    position: Position
    taken: TakenPosition
    placed: tuple[Placed, ...]
    claims: tuple[Claim, ...]

    @property
    def others(self) -> list[Placed]:
        """The article's figures that this party can take a stance on."""
        return [one for one in self.placed if is_others(one.figure, self.taken)]


def is_others(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Nobody denies his own number; whoever confirms or withdraws one may speak of it."""
    if taken.stance not in {"denies", "unverified"}:
        return True
    return figure.party is None or figure.party != taken.party


def is_own(figure: StatedFigure, taken: TakenPosition) -> bool:
    """Whether the figure is of the party that takes the stance."""
    return taken.party is not None and figure.party == taken.party


def numbers_of(figure: StatedFigure) -> set[float]:
    """Value and bounds of a figure, as far as they are told."""
    return {end for end in (figure.value, *bounds(figure)) if end is not None}


def is_countable(position: Position) -> bool:
    """Whether the object tells of things or people; "official involvement" alone is a deed without any."""
    bare = len(position.object.split()) <= _BARE and position.object.lower().endswith(_DEEDS)
    return not bare or position.stance != "denies"
