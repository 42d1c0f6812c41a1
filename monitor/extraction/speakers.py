"""Finds who says what in an article: source, cue and content, as direct, indirect or nominal attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import (
    asides,
    beside_numbers,
    continuing,
    credited,
    decrees,
    direct,
    follow_ups,
    given_numbers,
    going_on,
    headlines,
    house,
    indirect,
    interposed,
    lists,
    nominal,
    own_counts,
    rulings,
    rumours,
    telling,
    voices,
    world_clauses,
)
from monitor.extraction.coverage import Coverage, Said
from monitor.extraction.findings import Span, Statement
from monitor.extraction.quotes import quotes
from monitor.extraction.references import Referents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extraction.findings import Name
    from monitor.extraction.house import House
    from monitor.extraction.names import Mention
    from monitor.extraction.passages import Passage
    from monitor.extraction.quotes import Quote
    from monitor.extraction.spans import Attribution
    from monitor.extraction.voices import Voiced


class Heard:
    """All that is said in one article: the statements, who covers which words, and who is meant by what."""

    def __init__(
        self, said: Sequence[Said], passages: Sequence[Passage], referents: Referents, own: House | None = None
    ) -> None:
        self.coverage = Coverage(said)
        self.referents = referents
        self.statements = tuple(
            msgspec.structs.replace(one.statement, speakers=self.coverage.chain(one))
            for one in telling.told(said, self.coverage, passages)
        )
        self._house = own

    def house(self, place: int) -> tuple[str, ...]:
        """The organisation whose own release this is, if the words at this place are its own."""
        return (self._house.name,) if self._house is not None and self._house.says(place) else ()

    def teller(self, place: int) -> tuple[str, ...]:
        """The organisation whose own release this is, if it says "we" around this place."""
        return (self._house.name,) if self._house is not None and self._house.tells(place) else ()


def hear(text: str, passages: Sequence[Passage], names: Sequence[Name], mentions: Sequence[Mention]) -> Heard:
    """Every attributed assertion of the article `text`, in the order of their contents; they may be nested."""
    marked = quotes(passages)
    own = house.find(text, names, passages, marked)
    referents = Referents(passages, names, mentions, None if own is None else own.name)
    voiced = voices.named(passages, _attributions(passages, marked), referents)
    voiced += continuing.find(passages, voiced)
    said = sorted((_said(text, passages, one) for one in voiced), key=lambda s: (s.parts[0][0], -s.parts[-1][1]))
    return Heard(_unique(said), passages, referents, own)


def _attributions(passages: Sequence[Passage], marked: Sequence[Sequence[Quote]]) -> list[Attribution]:
    """All attributions in the order of their speakers; quoted speech without a frame stands where it begins."""
    speeches = direct.speeches(passages, marked)
    framed = {(s.passage, s.frame.cue[0]) for s in speeches if s.frame is not None and not s.frame.colon}
    found = [*(direct.attribution(speech) for speech in speeches), *lists.find(passages)]
    for number, passage in enumerate(passages):
        regions = _regions(len(passage.doc), marked[number])
        by_verb = [
            one
            for one in indirect.find(number, passage.doc, regions)
            if one.cue is None or not any((number, i) in framed for i in range(*one.cue))
        ]
        by_verb = [going_on.lengthened(one, passage.doc, regions) for one in by_verb]
        by_verb = [world_clauses.left_out(one, passage.doc) for one in by_verb]
        taken = {i for one in by_verb if one.cue for i in range(*one.cue)}
        taken.update(i for p, i in framed if p == number)
        found.extend(by_verb)
        found.extend(headlines.find(number, passage.doc, regions, taken, kind=passage.block.kind))
        by_noun = nominal.find(number, passage.doc, regions, kind=passage.block.kind)
        found.extend(world_clauses.left_out(one, passage.doc) for one in by_noun)
        found.extend(interposed.find(number, passage.doc, regions, taken))
        for beside in (
            follow_ups,
            credited,
            rulings,
            asides,
            given_numbers,
            decrees,
            rumours,
            own_counts,
            beside_numbers,
        ):
            found.extend(beside.find(number, passage.doc, regions))
    return sorted(found, key=voices.place)


def _regions(length: int, marked: Sequence[Quote]) -> list[int]:
    """For each token the number of the direct quote that it stands in, or -1."""
    regions = [-1] * length
    for number, quote in enumerate(marked):
        if quote.direct:
            regions[quote.start : quote.end] = [number] * (min(quote.end, length) - quote.start)
    return regions


def _said(text: str, passages: Sequence[Passage], voiced: Voiced) -> Said:
    """The attribution in offsets of the article."""
    one = voiced.attribution
    parts = tuple(sorted(_offsets(passages[p], start, end) for p, start, end in one.parts))
    here = passages[one.passage]

    def words(start: int, end: int) -> Span:
        return Span(text[start:end], start, end)

    statement = Statement(
        speaker=None if one.source is None else words(*_offsets(here, *one.source)),
        cue=None if one.cue is None else words(*_offsets(here, *one.cue)),
        content=words(parts[0][0], parts[-1][1]),
    )
    return Said(statement, parts, voiced.who, one)


def _offsets(passage: Passage, start: int, end: int) -> tuple[int, int]:
    first, last = passage.doc[start], passage.doc[max(end - 1, start)]
    return passage.start + first.idx, passage.start + last.idx + len(last)


def _unique(found: Sequence[Said]) -> list[Said]:
    """One statement for each content; the one that names its speaker, where there are two."""
    seen: dict[tuple[tuple[tuple[int, int], ...], bool], Said] = {}
    for said in found:
        place = said.parts, said.attribution.cited
        known = seen.get(place)
        if known is None or (known.who is None and said.who is not None) or _asserts(said, known):
            seen[place] = said
    return list(seen.values())


def _asserts(said: Said, known: Said) -> bool:
    """Whether the same words are asserted, where another reading takes them for a mere question or deed."""
    return said.who is not None and known.attribution.asked and not said.attribution.asked
