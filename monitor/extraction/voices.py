"""Names the speaker of each attribution, in the order in which a reader meets them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import actors, grammar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extraction.passages import Passage
    from monitor.extraction.references import Referents
    from monitor.extraction.spans import Attribution

NESTED = 12  # attributions looked back on for one that holds another
REPEATED = 60  # quotes looked back on for one that a pull quote repeats


class Voiced(msgspec.Struct, frozen=True):
    """An attribution and its speaker's name, None where nobody is named or meant."""

    attribution: Attribution
    who: str | None


def place(one: Attribution) -> tuple[int, int]:
    """Where a reader meets the speaker: passage and token."""
    return one.passage, one.head if one.head is not None else one.cue[0] if one.cue else one.parts[0][1]


def named(passages: Sequence[Passage], found: Sequence[Attribution], referents: Referents) -> list[Voiced]:
    """Each attribution with its speaker; outer ones first, so that "we" in a quote finds who is quoted.

    Quoted speech without a frame goes on with whoever spoke last before it, and is left out where nobody did.
    """
    quotes = _Quotes(found)
    outer = _outer(passages, [one for one in found if quotes.around(one) is None], referents)
    speakers = {voiced.attribution.parts: voiced.who for voiced in outer if voiced.attribution.direct}
    inner = []
    for one in found:
        speech = quotes.around(one)
        if speech is not None:
            head = None if one.head is None else passages[one.passage].doc[one.head]
            who = None if head is None else referents.who(one.passage, head, speakers.get(speech.parts))
            inner.append(Voiced(one, who))
    return [*outer, *inner]


def _outer(passages: Sequence[Passage], found: Sequence[Attribution], referents: Referents) -> list[Voiced]:
    result: list[Voiced] = []
    last: Voiced | None = None
    for one in _pull_quotes_last(passages, found):
        if one.head is not None:
            head = passages[one.passage].doc[one.head]
            before = one.parts[0][1] if one.parts[0][0] == one.passage and one.parts[0][1] < one.head else None
            teller = _teller(one.passage, one.head, result)
            voiced = Voiced(one, referents.who(one.passage, head, teller=teller, before=before))
        elif one.direct:
            same = _repeated(passages, one, result)
            if same is None and (actor := _actor(passages, one, last, referents)) is not None:
                result.append(last := actor)
                referents.heard(*place(one), actor.who or "")
                continue
            same = same or _just_before(passages, one, last)
            if same is None:
                continue
            source = same.attribution
            voiced = Voiced(msgspec.structs.replace(one, passage=source.passage, source=source.source), same.who)
        else:
            voiced = Voiced(one, None)
        if voiced.who is not None and (one.direct or one.cue is not None or not _is_owned(passages, one)):
            referents.heard(*place(one), voiced.who)
            last = voiced
        result.append(voiced)
    return result


def _is_owned(passages: Sequence[Passage], one: Attribution) -> bool:
    """Whether it is only told whose a number is, "the minister's sixty", so that nobody takes the floor."""
    end = 0 if one.source is None else one.source[1]
    doc = passages[one.passage].doc
    return end < len(doc) and doc[end].tag_ == "POS"


def _pull_quotes_last(passages: Sequence[Passage], found: Sequence[Attribution]) -> list[Attribution]:
    """A pull quote may stand before the words that it repeats, so that it is named when all others are."""
    is_pulled = [o.direct and o.head is None and passages[o.passage].block.kind == "pull_quote" for o in found]
    return [o for o, pulled in zip(found, is_pulled, strict=True) if not pulled] + [
        o for o, pulled in zip(found, is_pulled, strict=True) if pulled
    ]


def _teller(passage: int, token: int, said: Sequence[Voiced]) -> tuple[str, int] | None:
    """Who reports the words at a place, of all that were met so far, and where these words begin; not who is quoted."""
    for voiced in reversed(said[-NESTED:]):
        cue = voiced.attribution.cue
        if voiced.who is not None and cue is not None and not voiced.attribution.direct:
            for part, start, end in voiced.attribution.parts:
                if part == passage and cue[0] < start <= token < end:
                    return voiced.who, start
    return None


def _actor(passages: Sequence[Passage], one: Attribution, last: Voiced | None, referents: Referents) -> Voiced | None:
    """The person told of right before the quote, who then is the one who speaks."""
    head = actors.before_quote(passages, one, None if last is None else last.attribution)
    if head is None:
        return None
    number = one.parts[0][0]
    who = referents.who(number, head)
    said = msgspec.structs.replace(one, passage=number, source=grammar.noun_phrase(head))
    return None if who is None else Voiced(said, who)


def _just_before(passages: Sequence[Passage], one: Attribution, last: Voiced | None) -> Voiced | None:
    """Whoever spoke last, in this passage or the one before; a pull quote that repeats nothing has no speaker."""
    if last is None or passages[one.passage].block.kind == "pull_quote":
        return None
    end = max(last.attribution.passage, last.attribution.parts[-1][0])
    return last if one.parts[0][0] - end <= 1 else None


def _repeated(passages: Sequence[Passage], one: Attribution, said: Sequence[Voiced]) -> Voiced | None:
    """Whose quote these words repeat, as pull quotes do."""
    words = _words(passages, one)
    quoted = [v for v in said if v.attribution.direct and v.attribution.cue is not None and v.who is not None]
    for voiced in quoted[-REPEATED:]:
        other = voiced.attribution
        if words in _words(passages, other):
            return voiced
    return None


def _words(passages: Sequence[Passage], one: Attribution) -> str:
    tokens = (t for p, start, end in one.parts for t in passages[p].doc[start:end])
    return " ".join(t.lower_ for t in tokens if t.is_alpha or t.like_num)


class _Quotes:
    """The direct speech of an article, found by passage."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self._here: defaultdict[int, dict[int, Attribution]] = defaultdict(dict)
        for one in found:
            if one.direct:
                for passage, start, end in one.parts:
                    self._here[passage].update(dict.fromkeys(range(start, end), one))

    def around(self, one: Attribution) -> Attribution | None:
        """The quoted speech in which another attribution's cue stands."""
        if one.direct:
            return None
        return self._here[one.passage].get(one.cue[0] if one.cue else one.parts[0][1])
