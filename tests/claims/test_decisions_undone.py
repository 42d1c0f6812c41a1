"""Whatever people decide, in whatever order: taken back, nothing is left of it; and the log alone tells it all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from claims_made import figure, findings
from deciding_by_hand import FLED, LOST, STORY, Desk, moved
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.claims import deciding, queries
from monitor.errors import MonitorError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.events.kinds import Decision

LATER = (
    findings(figure(61, "villager", at=25, speakers=("Orland",), **FLED), figure(12, "boat", at=70, **LOST)),
    findings(figure(62, "villager", at=35, speakers=("Vesk",), **FLED)),
)
NAMES = ("Orland", "Vesk", "Harbour Board", "Quay Council")
PICK = st.integers(0, 40)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("merge"), PICK, PICK),
        st.tuples(st.just("split"), PICK, st.lists(PICK, min_size=1, max_size=3)),
        st.tuples(st.just("dismiss"), PICK, PICK),
        st.tuples(st.just("retract"), st.integers(1, 3), st.none()),
        st.tuples(st.just("alias"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
        st.tuples(st.just("rename"), PICK, st.sampled_from(("One title", "Another title"))),
        st.tuples(st.just("undo"), PICK, st.none()),
    ),
    max_size=8,
)


def decide(desk: Desk, step: tuple[str, Any, Any]) -> Decision | None:
    """Takes a step where it makes sense; None where it would change nothing."""
    try:
        pointed = _pointed(desk, *step)
        return desk.decide(getattr(deciding, step[0]), *pointed) if pointed else None
    except MonitorError:
        return None


def _pointed(desk: Desk, kind: str, one: Any, other: Any) -> tuple[Any, ...]:
    """What a step is about; the picks choose among what is there."""
    if kind == "alias":
        return one, other
    if kind == "retract":
        return (f"a{one}",)
    if kind == "undo":
        made = [event.event for event, found in desk.events if found is None]
        return (made[one % len(made)].decision_id,) if made else ()
    claims = desk.claims()
    if not claims:
        return ()
    claim = claims[one % len(claims)]
    items = [*claim.figures, *claim.positions]
    return {
        "merge": lambda: ([claim.id, claims[other % len(claims)].id],),
        "split": lambda: (claim.id, [items[pick % len(items)].id for pick in other]),
        "dismiss": lambda: (items[other % len(items)].id,),
        "rename": lambda: (claim.id, other),
    }[kind]()


def undo_all(desk: Desk, made: Sequence[Decision | None]) -> None:
    """Takes back every decision that is still held; the later ones first, undoings too."""
    for event in reversed(made):
        if event is not None:
            try:
                desk.decide(deciding.undo, event.decision_id)
            except MonitorError:
                continue  # undone on the way


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(STEPS, STEPS)
def test_undoing_everything_gives_the_state_before(first: Any, second: Any) -> None:
    """Claims, articles and all that matching reads are as if nobody had decided anything, articles between or not."""
    desk, plain = Desk(), Desk()
    desk.read(*STORY)
    made = [decide(desk, step) for step in first]
    desk.read(LATER[0])
    made += [decide(desk, step) for step in second]
    desk.read(LATER[1])
    undo_all(desk, made)
    for event, found in desk.events:
        if found is not None:
            plain.events.append((event, found))
    plain = plain.again()
    assert desk.claims() == plain.claims()
    assert desk.rows() == plain.rows()
    assert queries.list_articles(desk.connection) == queries.list_articles(plain.connection)


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(STEPS, STEPS)
def test_the_log_alone_gives_the_claims_as_decided(first: Any, second: Any) -> None:
    """Folded again from the start, the same; nothing is told twice or lost; and every id is one claim's alone."""
    desk = Desk()
    desk.read(*STORY)
    for step in first:
        decide(desk, step)
    desk.read(LATER[0])
    for step in second:
        decide(desk, step)
    claims = desk.claims()
    assert desk.again().claims() == claims
    assert len({claim.id for claim in claims}) == len(claims) == queries.count_claims(desk.connection)
    told = [figure.id for claim in claims for figure in claim.figures]
    assert len(told) == len(set(told))
    for claim in claims:
        assert queries.get_claim(desk.connection, claim.id) == claim


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_a_newer_extractor_leaves_what_people_decided(steps: Any) -> None:
    """With every offset moved, figures stand together and apart just as they did, under the same parties."""
    desk = Desk()
    desk.read(*STORY)
    for step in steps:
        decide(desk, step)
    newer = desk.again({at: moved(found, by=2) for at, found in enumerate(STORY, 1)})
    assert _told(newer) == _told(desk)


def _told(desk: Desk) -> list[Any]:
    return sorted(
        (
            [(one.value, one.party or "", one.article.id) for one in claim.figures],
            [(one.stance, one.party) for one in claim.positions],
            (claim.status, claim.range.low if claim.range else None),
        )
        for claim in desk.claims()
    )
