"""Finds who says what in an article: source, cue and content, as direct, indirect or nominal attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import direct, headlines, indirect, lists, nominal
from monitor.extraction.findings import Span, Statement
from monitor.extraction.names import Mention, collect
from monitor.extraction.quotes import quotes
from monitor.extraction.references import Referents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extraction.findings import Name
    from monitor.extraction.passages import Passage
    from monitor.extraction.quotes import Quote
    from monitor.extraction.spans import Attribution


class Said(msgspec.Struct, frozen=True):
    """A statement with the exact parts of the article that it covers; `who` is the nearest speaker's name."""

    statement: Statement
    parts: tuple[tuple[int, int], ...]
    who: str | None
    attribution: Attribution


def statements(passages: Sequence[Passage], names: Sequence[Name]) -> tuple[Statement, ...]:
    """Every attributed assertion of an article, in the order of their contents; they may be nested."""
    mentions = collect(passages)[1]
    return tuple(said.statement for said in said_in(passages, names, mentions)[0])


def said_in(
    passages: Sequence[Passage], names: Sequence[Name], mentions: Sequence[Mention]
) -> tuple[tuple[Said, ...], Referents]:
    """The statements with all that is known of them, and who is meant by what in this article."""
    marked = quotes(passages)
    found = _attributions(passages, marked)
    referents = Referents(passages, names, mentions)
    people = {name.name for name in names if name.kind == "person"}
    resolved = _resolved(passages, found, referents, people)
    result = [_said(passages, one, who) for one, who in resolved]
    result = _unique(sorted(result, key=lambda s: (s.parts[0][0], -s.parts[-1][1])))
    return tuple(_with_chain(result)), referents


def _attributions(passages: Sequence[Passage], marked: Sequence[Sequence[Quote]]) -> list[Attribution]:
    """All attributions in the order of their cues; quoted speech without a frame stands where it begins."""
    speeches = direct.speeches(passages, marked)
    framed = {(s.passage, s.frame.cue[0]) for s in speeches if s.frame is not None and not s.frame.colon}
    found = [direct.attribution(speech) for speech in speeches]
    found.extend(lists.find(passages))
    for number, passage in enumerate(passages):
        regions = _regions(len(passage.doc), marked[number])
        for one in indirect.find(number, passage.doc, regions):
            if one.cue is None or not any((number, i) in framed for i in range(*one.cue)):
                found.append(one)
        taken = {i for one in found if one.passage == number and one.cue for i in range(*one.cue)}
        found.extend(headlines.find(number, passage.doc, regions, taken, kind=passage.block.kind))
        found.extend(nominal.find(number, passage.doc, regions, kind=passage.block.kind))
    return sorted(found, key=_place)


def _place(one: Attribution) -> tuple[int, int]:
    return (one.passage, one.head if one.head is not None else one.cue[0] if one.cue else one.parts[0][1])


def _regions(length: int, marked: Sequence[Quote]) -> list[int]:
    """For each token the number of the direct quote that it stands in, or -1."""
    regions = [-1] * length
    for number, quote in enumerate(marked):
        if quote.direct:
            for i in range(quote.start, min(quote.end, length)):
                regions[i] = number
    return regions


def _resolved(
    passages: Sequence[Passage], found: Sequence[Attribution], referents: Referents, people: set[str]
) -> list[tuple[Attribution, str | None]]:
    """Each attribution with its speaker's name: outer ones first, so that "we" in a quote finds who is quoted."""
    outer = [one for one in found if not _inside_direct(one, found)]
    inner = [one for one in found if _inside_direct(one, found)]
    resolved: list[tuple[Attribution, str | None]] = []
    last: tuple[int, str, Attribution] | None = None
    for one in outer:
        who = None
        if one.head is not None:
            who = referents.who(one.passage, passages[one.passage].doc[one.head])
        elif one.direct:
            if last is None or one.passage - last[0] > 1:
                continue
            who, other = last[1], last[2]
            one = msgspec.structs.replace(one, passage=other.passage, source=other.source)  # noqa: PLW2901
        if who is not None:
            referents.heard(one.passage, _place(one)[1], who)
            last = (max(one.passage, one.parts[-1][0]), who, one)
        resolved.append((one, who))
    quoting = [(one, who) for one, who in resolved if one.direct]
    for one in inner:
        quoted = next((who for speech, who in quoting if _covers(speech, one)), None)
        who = None if one.head is None else referents.who(one.passage, passages[one.passage].doc[one.head], quoted)
        resolved.append((one, who))
    return resolved


def _inside_direct(one: Attribution, found: Sequence[Attribution]) -> bool:
    return not one.direct and any(other.direct and _covers(other, one) for other in found)


def _covers(speech: Attribution, one: Attribution) -> bool:
    """Whether the quoted speech holds the cue of the other attribution."""
    at = one.cue[0] if one.cue else one.parts[0][1]
    return any(p == one.passage and start <= at < end for p, start, end in speech.parts)


def _said(passages: Sequence[Passage], one: Attribution, who: str | None) -> Said:
    def span(passage: int, start: int, end: int) -> tuple[int, int]:
        doc, offset = passages[passage].doc, passages[passage].start
        return offset + doc[start].idx, offset + doc[end - 1].idx + len(doc[end - 1])

    def words(start: int, end: int) -> Span:
        first, last = one.parts[0][0], one.parts[-1][0]
        if one.passage not in {first, last} or not first == last == one.passage:
            return Span(_between(passages, start, end), start, end)
        passage = passages[one.passage]
        return Span(passage.text[start - passage.start : end - passage.start], start, end)

    parts = tuple(sorted(span(*part) for part in one.parts))
    statement = Statement(
        speaker=None if one.source is None else words(*span(one.passage, *one.source)),
        cue=None if one.cue is None else words(*span(one.passage, *one.cue)),
        content=words(parts[0][0], parts[-1][1]),
        speakers=() if who is None else (who,),
    )
    return Said(statement, parts, who, one)


def _between(passages: Sequence[Passage], start: int, end: int) -> str:
    """The article's words from one offset to another; what lies between two passages is white space."""
    text = ""
    for passage in passages:
        if passage.start < end and passage.start + len(passage.text) > start:
            position = max(start, passage.start)
            text = text.ljust(position - start, "\n") if text else text
            text += passage.text[position - passage.start : max(end - passage.start, 0)]
    return text


def _unique(found: Sequence[Said]) -> list[Said]:
    """One statement for each content and speaker."""
    seen: dict[tuple[tuple[int, int], ...], Said] = {}
    for said in found:
        known = seen.get(said.parts)
        if known is None or (known.who is None and said.who is not None):
            seen[said.parts] = said
    return list(seen.values())


def _with_chain(found: Sequence[Said]) -> list[Said]:
    """Each statement with whoever passes it on: the speakers of the statements around it, nearest first."""
    chained = []
    for said in found:
        chain = speakers_at(found, *said.parts[0], frame=said)
        statement = msgspec.structs.replace(said.statement, speakers=chain)
        chained.append(msgspec.structs.replace(said, statement=statement))
    return chained


def speakers_at(found: Sequence[Said], start: int, end: int, frame: Said | None = None) -> tuple[str, ...]:
    """Who says the words from `start` to `end`, nearest first; with `frame`, who says that statement.

    Who only asks says nothing.
    """
    around = [s for s in found if s is not frame and any(a <= start and end <= b for a, b in s.parts)]
    around = [s for s in around if not s.attribution.asked]
    if frame is not None:
        around = [s for s in around if _length(s) > _length(frame)]
    nearest = sorted(around, key=_length)
    chain = ([frame.who] if frame is not None else []) + [s.who for s in nearest]
    return tuple(dict.fromkeys(who for who in chain if who is not None))


def quoted_at(found: Sequence[Said], place: int) -> str | None:
    """Who says "I" at this place: the speaker of the direct quote that it stands in."""
    around = [s for s in found if s.attribution.direct and any(a <= place < b for a, b in s.parts)]
    return min(around, key=_length).who if around else None


def _length(said: Said) -> int:
    return sum(end - start for start, end in said.parts)
