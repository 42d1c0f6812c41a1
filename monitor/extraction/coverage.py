"""Tells who says the words at a place of the article, by the statements that cover it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.extraction.findings import Statement
    from monitor.extraction.spans import Attribution

STRETCH = 500  # code points of an article looked up together
DEEPEST = 30  # statements kept for one stretch, the shortest first: nobody passes words on through more


class Said(msgspec.Struct, frozen=True):
    """A statement with the exact parts of the article that it covers; `who` is the nearest speaker's name."""

    statement: Statement
    parts: tuple[tuple[int, int], ...]
    who: str | None
    attribution: Attribution

    @property
    def length(self) -> int:
        """Code points covered."""
        return sum(end - start for start, end in self.parts)


class Coverage:
    """The statements of one article, found by place."""

    def __init__(self, said: Iterable[Said]) -> None:
        self._stretches: defaultdict[int, list[Said]] = defaultdict(list)
        for one in sorted(said, key=lambda s: (s.length, not s.attribution.cited)):
            for start, end in one.parts:
                for stretch in range(start // STRETCH, (end - 1) // STRETCH + 1):
                    here = self._stretches[stretch]
                    if len(here) < DEEPEST and (not here or here[-1] is not one):
                        here.append(one)

    def speakers(self, start: int, end: int) -> tuple[str, ...]:
        """Who asserts the words from `start` to `end`, nearest first; who only asks says nothing."""
        around = (s for s in self._around(start, end) if not s.attribution.asked)
        return tuple(dict.fromkeys(s.who for s in around if s.who is not None))

    def chain(self, said: Said) -> tuple[str, ...]:
        """The speaker of a statement, and whoever passes it on, nearest first."""
        outer = [
            s.who
            for s in self._around(*said.parts[0])
            if s is not said and s.length + said.attribution.cited > said.length
        ]
        return tuple(dict.fromkeys(who for who in [said.who, *outer] if who is not None))

    def quoted(self, place: int) -> str | None:
        """Who says "I" at this place: the speaker of the direct quote that it stands in."""
        return next((s.who for s in self._around(place, place + 1) if s.attribution.direct), None)

    def frameless(self, place: int) -> bool:
        """Whether the words stand in a direct quote that no "said X" goes with."""
        nearest = next(iter(self._around(place, place + 1)), None)
        return nearest is not None and nearest.attribution.direct and nearest.statement.cue is None

    def teller(self, place: int) -> tuple[str, int] | None:
        """Who reports the words at this place, and the token at which they begin; None where they are quoted."""
        nearest = next((s for s in self._around(place, place + 1) if s.who is not None), None)
        if nearest is None or nearest.who is None or nearest.attribution.direct:
            return None
        number = next(n for n, (start, end) in enumerate(nearest.parts) if start <= place < end)
        start, cue = sorted(nearest.attribution.parts)[number][1], nearest.attribution.cue
        return (nearest.who, start) if cue is not None and cue[0] < start else None

    def teller_of(self, said: Said) -> Said | None:
        """The nearest longer statement that the frame of this one stands in."""
        cue = said.statement.cue
        place = said.parts[0][0] if cue is None else cue.start
        around = self._around(place, place + 1)
        return next((s for s in around if s is not said and s.length > said.length), None)

    def _around(self, start: int, end: int) -> list[Said]:
        """The statements that hold these words, shortest first."""
        here = self._stretches.get(start // STRETCH, [])
        return [s for s in here if any(a <= start and end <= b for a, b in s.parts)]
