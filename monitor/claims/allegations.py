"""Places the positions of a story: with the figures or allegations they bear on, else as an allegation of their own.

What a position speaks of is looked for anew with each article, for a late one may bring the figure that an early
denial answers. So it follows from the story's figures and positions, not from the order in which they came.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import bearing, naming, placing
from monitor.claims import bearing_words as known_by
from monitor.claims.claim import Around
from monitor.claims.heard import Heard
from monitor.claims.heard_words import BLAME, is_blame, says_again
from monitor.claims.likeness import Placed
from monitor.claims.pointing import content, contradicts, is_quotation, object_of
from monitor.claims.voices import one_voice, speaks_for
from monitor.events.ids import short_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.claims.claim import Claim, StatedFigure, TakenPosition
    from monitor.claims.placing import Places

POSITIONS_AT_MOST = 40  # that are placed anew, the newest: a bound on what an article of a long story can cost


def place_positions(places: Places, article: str, fresh: Sequence[TakenPosition]) -> None:
    """Places the article's positions, and those of its story anew."""
    free = _free(places, article, fresh)
    if not free:
        return
    known = dict(places.claims)
    ids = {taken.id for taken in free}
    staying = {id_: _without(claim, ids) for id_, claim in known.items()}
    story = _Story([claim for claim in staying.values() if claim.figures or claim.positions], free)
    for taken in sorted(free, key=_order):
        story.place(taken)
    named = _named(story, known, max(taken.position for taken in free))
    for id_, claim in known.items():
        if id_ not in story.claims and id_ not in named.values():
            del places.claims[id_]
            places.dropped.append(claim)
    for temporary, claim in story.claims.items():
        id_ = named.get(temporary, temporary)
        places.claims[id_] = _settled(claim, known.get(id_), id_)


class _Story:
    """The claims of a story while its positions are placed among them."""

    def __init__(self, claims: Iterable[Claim], free: Sequence[TakenPosition]) -> None:
        self.known = known_by.Story(claims)
        self.claims = self.known.claims
        self.opened: set[str] = set()
        self._placed: dict[str, list[Placed]] = {}
        for claim in self.claims.values():
            for figure in claim.figures:
                self._placed.setdefault(figure.article.id, []).append(Placed(figure, claim.id))
        self._spoken: dict[str, list[TakenPosition]] = {}
        for taken in free:
            self._spoken.setdefault(taken.article.id, []).append(taken)

    def place(self, taken: TakenPosition) -> None:
        """Adds the position to the claims it bears on, or to a new allegation."""
        heard = self._heard(taken)
        for id_ in bearing.find(heard) or _denied_before(heard) or (self._open(heard),):
            claim = self.claims[id_]
            self.claims[id_] = msgspec.structs.replace(claim, positions=(*claim.positions, taken))

    def _heard(self, taken: TakenPosition) -> Heard:
        placed = sorted(self._placed.get(taken.article.id, ()), key=lambda one: one.figure.start)
        return Heard(taken, tuple(placed), tuple(self._spoken[taken.article.id]), self.known)

    def _open(self, heard: Heard) -> str:
        taken = heard.taken
        said = naming.told_before("" if contradicts(taken) else heard.around.before)
        called = naming.allegation(taken.object) or said or naming.quoted(taken.text)
        id_ = f"new {taken.id}"
        self.claims[id_] = placing.opened(id_, "allegation", called, taken)
        self.opened.add(id_)
        return id_


def _free(places: Places, article: str, fresh: Sequence[TakenPosition]) -> list[TakenPosition]:
    """The positions that are placed: the article's, and the newest of its story."""
    story = places.stories.get(article)
    known = {
        taken.id: taken
        for claim in places.claims.values()
        for taken in claim.positions
        if taken.around and places.stories.get(taken.article.id, story) == story
    }
    newest = sorted(known.values(), key=lambda one: (-one.position, one.start))[
        : max(0, POSITIONS_AT_MOST - len(fresh))
    ]
    return [*fresh, *newest]


def _without(claim: Claim, ids: set[str]) -> Claim:
    if all(taken.id not in ids for taken in claim.positions):
        return claim
    return msgspec.structs.replace(claim, positions=tuple(one for one in claim.positions if one.id not in ids))


def _order(taken: TakenPosition) -> tuple[bool, str, str, bool, int]:
    """Those first that name what they speak of, so that others can point at it; then by the time of publishing.

    A headline speaks in fewer words of what the body tells, so that it comes last in its article.
    """
    headline = isinstance(taken.around, Around) and taken.start < taken.around.head
    about = taken.article
    named = bool(content(object_of(taken))) and not is_quotation(taken)
    return not named, about.published_at or "", about.id, headline, taken.start


def _named(story: _Story, known: Mapping[str, Claim], position: int) -> dict[str, str]:
    """The id of each new allegation: that of the one of which it holds most, the older of equals; else a new one."""
    was = {taken.id: claim.id for claim in known.values() if claim.kind == "allegation" for taken in claim.positions}
    shares = [
        (-count, known[old].first_position, old, id_)
        for id_ in story.opened
        for old, count in Counter(was[one.id] for one in story.claims[id_].positions if one.id in was).items()
        if old not in story.claims
    ]
    named: dict[str, str] = {}
    for _, _, old, id_ in sorted(shares):
        if id_ not in named and old not in named.values():
            named[id_] = old
    for id_ in story.opened - named.keys():
        first = story.claims[id_].positions[0].id
        named[id_] = short_id("claim", "allegation", first, *([str(position)] if first in was else []))
    return named


def _settled(claim: Claim, known: Claim | None, id_: str) -> Claim:
    """The claim with its positions in order; the very same as before where nothing changed."""
    positions = tuple(sorted(claim.positions, key=lambda one: (one.position, one.start, one.id)))
    if known is not None and known.positions == positions:
        return known
    items: list[StatedFigure | TakenPosition] = [*claim.figures, *positions]
    return msgspec.structs.replace(
        known or claim,
        id=id_,
        positions=positions,
        first_position=min(item.position for item in items),
        last_position=max(item.position for item in items),
        first_seen=min(item.article.received_at for item in items),
        last_seen=max(item.article.received_at for item in items),
    )


def _denied_before(heard: Heard) -> tuple[str, ...]:
    """The allegation that the party has denied and that these words cannot be told from; empty where there is none.

    "We reject this" and "any wrongdoing" name no deed of their own: they are of the one accusation that the party
    has answered. Two that are both put in words stay two, unless they share one.
    """
    taken = heard.taken
    if taken.stance != "denies" or taken.party is None:
        return ()
    wanted = _own_words(object_of(taken))
    for claim in reversed(heard.story.claims.values()):
        before = [
            one
            for one in claim.positions
            if one.stance == "denies" and (one_voice(one, taken) or speaks_for(taken, one))
        ]
        if claim.kind != "allegation" or not before:
            continue
        told = [_own_words(one.object) for one in before]
        if is_blame(taken) and any(map(is_blame, before)):
            return (claim.id,)
        if not wanted or says_again(taken.quote) or not all(told) or any(wanted & words for words in told):
            return (claim.id,)
    return ()


def _own_words(object_: str) -> frozenset[str]:
    return known_by.stems(content(object_)) - BLAME
