"""Tells whom a headline means that names no one: "Police deny it" means the party that denies it in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extraction.findings import Position


def named(found: Sequence[Position], body: int) -> list[Position]:
    """The positions, those of a headline with the party of the article that takes the same stance first.

    `body` is the code point at which the article's body begins. A headline that names its party keeps it, as does one
    that no part of the article bears out. Where several parties take the stance, only who shares a word with the
    headline's is meant.
    """
    return [_named(one, found, body) if one.start < body and _is_bare(one) else one for one in found]


def _is_bare(position: Position) -> bool:
    """Whether only a kind of party is named: "police", "ferry firm"; a headline's first word has a capital anyway."""
    nearest = position.speakers[0].split() if position.speakers else []
    return (
        bool(nearest)
        and all(word[:1].islower() for word in nearest[1:])
        and (nearest[0][:1].islower() or position.quote.startswith(nearest[0]))
    )


def _named(headline: Position, found: Sequence[Position], body: int) -> Position:
    same = [one for one in found if one.start >= body and one.stance == headline.stance and one.speakers]
    words = {word.lower() for word in headline.speakers[0].split()}
    alike = (one for one in same if words & {word.lower() for name in one.speakers for word in name.split()})
    alone = len({one.speakers[0] for one in same}) == 1
    meant = next(alike, same[0] if alone else None)
    if meant is None:
        return headline
    return msgspec.structs.replace(headline, speakers=tuple(dict.fromkeys((*meant.speakers, *headline.speakers))))
