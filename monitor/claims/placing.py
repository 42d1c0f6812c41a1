"""Places an article's figures among the claims of its story, and groups these anew where the article tells better.

Which figures share a claim follows from the set of figures of the story, not from the order in which they came. A
claim keeps its id as long as most of its figures stay together.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import questions
from monitor.claims.claim import Claim, ClaimKind, Likely
from monitor.claims.likeness import Placed
from monitor.events.ids import short_id

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from monitor.claims.claim import StatedFigure, TakenPosition
    from monitor.claims.questions import Node

_LIKELY = 3  # other claims that a claim names as likely the same
NODES_AT_MOST = 120  # figures that are grouped anew: a bound on what an article of a long story can cost
FIGURES_AT_MOST = 40  # of one claim among them, the newest; older ones go where most of these go


class Places:
    """The claims of a story while one article is placed among them. `claims` holds each as it stands now.

    `anchors` tell the story of each article, by its id, `stories` number them; `dropped` are claims that were opened
    by mistake: all of their figures answer the question of another one.
    """

    def __init__(
        self, known: Sequence[Claim], anchors: Mapping[str, tuple[str, ...]], stories: Mapping[str, int]
    ) -> None:
        self.claims: dict[str, Claim] = {claim.id: claim for claim in known}
        self.anchors = anchors
        self.stories = stories
        self.placed: list[Placed] = []
        self.dropped: list[Claim] = []


def opened(id_: str, kind: ClaimKind, subject: str, first: StatedFigure | TakenPosition) -> Claim:
    """A claim that nothing stands on yet, first heard of by this figure or position."""
    seen = first.article.received_at
    return Claim(
        id=id_, kind=kind, subject=subject, unit=None, status="reported", range=None, figures=(), positions=(),
        first_position=first.position, last_position=first.position, first_seen=seen, last_seen=seen,
    )  # fmt: skip


def place_figures(places: Places, figures: Sequence[StatedFigure], homes: Mapping[str, str] | None = None) -> None:
    """Places every figure, and groups those of the story anew.

    Args:
        places: the claims of the story.
        figures: what the article states.
        homes: the claims of figures, by their ids, whose very sentence another version or reprint has had.
    """
    if not figures:
        return
    free = _free(places, figures[0].article.id)
    was = {figure.id: claim.id for claim in free for figure in claim.figures}
    story = questions.nodes((*figures, *(figure for claim in free for figure in _newest(claim))))
    found = questions.grouped(story, _event(places.stories), _together(places, homes or {}))
    named = _named(found.groups, free, was, figures[0].position)
    now = {figure.id: id_ for id_, group in named for node in group for figure in node.figures}
    settled = _settled(free, now)
    now |= {figure.id: id_ for id_, older in settled.items() for figure in older}
    positions = _moved_positions(free, now)
    for claim in free:
        del places.claims[claim.id]
    known = {claim.id: claim for claim in free}
    for id_, group in named:
        newest = [one for node in group for one in node.figures]
        members = tuple(sorted((*newest, *settled.get(id_, ())), key=_order))
        places.claims[id_] = _made(id_, known.get(id_), members, tuple(positions.get(id_, ())))
    _tell_likely(places, [id_ for id_, _ in named], found.doubtful, {now[figure.id] for figure in figures})
    places.dropped += [claim for claim in free if claim.id not in places.claims]
    places.placed += [Placed(figure, now[figure.id]) for figure in figures]


def _newest(claim: Claim) -> tuple[StatedFigure, ...]:
    """The figures of a claim that speak for it; of one in many articles, what was said long ago is said again."""
    return claim.figures[-FIGURES_AT_MOST:]


def _settled(free: Sequence[Claim], now: Mapping[str, str]) -> dict[str, list[StatedFigure]]:
    """The older figures of long claims, by the claim that they stand on now."""
    found: dict[str, list[StatedFigure]] = {}
    for claim in free:
        if len(claim.figures) > FIGURES_AT_MOST:
            homes = Counter(now[figure.id] for figure in _newest(claim))
            heir = max(homes, key=lambda id_: (homes[id_], id_))
            found.setdefault(heir, []).extend(claim.figures[:-FIGURES_AT_MOST])
    return found


def _tell_likely(
    places: Places, ids: Sequence[str], doubtful: Mapping[questions.Pair, float], touched: AbstractSet[str]
) -> None:
    """Keeps with each claim that the article touches which others may put the same question."""
    for at, id_ in enumerate(ids):
        if id_ not in touched:
            continue
        others = [(-strength, ids[pair[pair[0] == at]]) for pair, strength in doubtful.items() if at in pair]
        likely = tuple(
            Likely(other, places.claims[other].subject, -strength) for strength, other in sorted(others)[:_LIKELY]
        )
        places.claims[id_] = msgspec.structs.replace(places.claims[id_], likely=likely)


def _free(places: Places, article: str) -> list[Claim]:
    """The claims whose figures are grouped anew: those that share most with the article, as many as can be afforded."""
    own = set(places.anchors[article])
    shared = {id_: len(own.intersection(anchors)) for id_, anchors in places.anchors.items()}

    def rank(claim: Claim) -> tuple[int, int, str]:
        return -max(shared.get(figure.article.id, 0) for figure in claim.figures), -claim.last_position, claim.id

    free: list[Claim] = []
    room = NODES_AT_MOST
    for claim in sorted((claim for claim in places.claims.values() if claim.figures), key=rank):
        room -= min(len(claim.figures), FIGURES_AT_MOST)
        if room < 0 and free:
            break
        free.append(claim)
    return sorted(free, key=lambda one: (one.first_position, one.id))


def _event(stories: Mapping[str, int]) -> Callable[[Node], object]:
    """The story of a node's article."""
    return lambda node: stories.get(node.figures[0].article.id, node.figures[0].article.id)


def _together(places: Places, homes: Mapping[str, str]) -> list[tuple[str, str]]:
    claims = places.claims
    return [(new, old.id) for new, home in homes.items() if home in claims for old in claims[home].figures]


def _named(
    groups: Sequence[Sequence[Node]], free: Sequence[Claim], was: Mapping[str, str], position: int
) -> list[tuple[str, Sequence[Node]]]:
    """The groups with their ids: that of the claim of which each holds most, the older of equals; else a new one."""
    age = {claim.id: at for at, claim in enumerate(free)}
    shares = [
        (-count, age[claim_id], at, claim_id)
        for at, group in enumerate(groups)
        for claim_id, count in Counter(was[one.id] for node in group for one in node.figures if one.id in was).items()
    ]
    ids: dict[int, str] = {}
    for _, _, at, claim_id in sorted(shares):
        if at not in ids and claim_id not in ids.values():
            ids[at] = claim_id
    return [(ids.get(at) or _new_id(group, was, position), group) for at, group in enumerate(groups)]


def _new_id(group: Sequence[Node], was: Mapping[str, str], position: int) -> str:
    """An id of its own: what is split off a claim must not take an id that its first figure has given before."""
    first = min((one for node in group for one in node.figures), key=_order)
    return short_id("claim", first.id, *([str(position)] if first.id in was else []))


def _moved_positions(free: Sequence[Claim], now: Mapping[str, str]) -> dict[str, list[TakenPosition]]:
    """The positions on these claims by the claim that each stands on now: it goes with the figure that it answers."""
    found: dict[str, list[TakenPosition]] = {}
    for claim in free:
        homes = Counter(now[figure.id] for figure in claim.figures)
        heir = claim.id if claim.id in homes else max(homes, key=lambda id_: (homes[id_], id_))
        for taken in claim.positions:
            here = [figure for figure in claim.figures if figure.article.id == taken.article.id]
            before = [figure for figure in here if figure.start <= taken.start]
            answered = before[-1:] or here[:1]
            kept = found.setdefault(now[answered[0].id] if answered else heir, [])
            if all(one.id != taken.id for one in kept):
                kept.append(taken)
    return found


def _made(
    id_: str, known: Claim | None, figures: tuple[StatedFigure, ...], positions: tuple[TakenPosition, ...]
) -> Claim:
    """The claim with these figures and positions; the very same where nothing changed."""
    positions = tuple(sorted(positions, key=_order))
    first = figures[0]
    claim = known or opened(id_, "figure", first.subject or first.text, first)
    if known is not None and figures == known.figures and positions == known.positions:
        return known
    items: list[StatedFigure | TakenPosition] = [*figures, *positions]
    return msgspec.structs.replace(
        claim,
        figures=figures,
        positions=positions,
        first_position=min(item.position for item in items),
        last_position=max(item.position for item in items),
        last_seen=max(item.article.received_at for item in items),
    )


def _order(item: StatedFigure | TakenPosition) -> tuple[int, int, str]:
    return item.position, item.start, item.id
