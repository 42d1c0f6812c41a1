"""The claims of a story follow from its articles, whatever their order and whatever else is in the inbox."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from claims_made import SETTINGS, figure, findings, received

from monitor import config
from monitor.alerts import rules
from monitor.claims import match, project, store
from monitor.extraction.findings import Findings, Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    import sqlalchemy as sa

    from monitor.alerts.alert import Alert

DIED, HURT, GONE = ({"predicates": (verb,)} for verb in ("die", "injure", "disappear"))
DAM = (Name("Orlau", "place"), Name("Mira Keld", "person"), Name("Vesk Hydro", "organisation"))
MINE = (Name("Tarnow Pit", "place"), Name("Jon Abel", "person"), Name("Solidar", "organisation"))


def flood(dead: int, hurt: int, gone: int) -> Findings:
    """An article about the dam."""
    told = (("die", dead, DIED), ("hurt", hurt, HURT), ("gone", gone, GONE))
    figures = [
        figure(value, "villager", at=100 * number, quote=f"{value} villagers {verb}.", quote_start=100 * number, **fate)
        for number, (verb, value, fate) in enumerate(told, 1)
    ]
    return findings(*figures, names=DAM)


STORY = (flood(12, 40, 63), flood(17, 40, 38), flood(17, 52, 38), flood(19, 55, 12))
OTHER = tuple(
    findings(
        figure(value, "miner", at=50, quote=f"{value} miners died in the pit.", quote_start=50, **DIED), names=MINE
    )
    for value in (12, 19, 21)
)


def fold(connection: sa.Connection, articles: Sequence[tuple[str, Findings]]) -> list[Alert]:
    """Folds the articles, each under its id, into an empty projection; gives the alerts raised."""
    store.clear(connection)
    raised = []
    for position, (id_, found) in enumerate(articles, 1):
        event = received(position, article_id=id_, sha256=id_ * 8)
        changes = project.project(store.load_slice(connection, match.keys(found)), event, found, SETTINGS)
        store.apply(connection, changes)
        decided = rules.decide(changes, config.DEFAULT_RULES, SETTINGS, "2031-04-01T00:00:00Z")
        raised += [one.alert for one in decided if one.alert is not None]
    return raised


def groups(connection: sa.Connection) -> set[frozenset[str]]:
    """The figures' ids by claim."""
    return {frozenset(one.id for one in claim.figures) for claim in store.list_claims(connection)}


@pytest.mark.parametrize("order", list(permutations(range(len(STORY)))))
def test_every_order_gives_the_same_claims(connection: sa.Connection, order: tuple[int, ...]) -> None:
    """Which figures share a claim does not depend on which came first, and no value alerts twice."""
    fold(connection, [(f"a{number}", found) for number, found in enumerate(STORY)])
    straight = groups(connection)
    alerts = fold(connection, [(f"a{number}", STORY[number]) for number in order])
    assert groups(connection) == straight
    assert len(straight) == len(("dead", "hurt", "missing"))
    told = [(one.claim.id, one.current.value) for one in alerts if one.current is not None]
    assert len(told) == len(set(told))


def test_a_story_beside_it_changes_nothing(connection: sa.Connection) -> None:
    """The same numbers of another event stand in claims of their own, however the articles come."""
    flood_alone = [(f"a{number}", found) for number, found in enumerate(STORY)]
    mine_alone = [(f"b{number}", found) for number, found in enumerate(OTHER)]
    fold(connection, flood_alone)
    apart = groups(connection)
    fold(connection, mine_alone)
    apart |= groups(connection)
    mingled = [pair for pairs in zip(flood_alone, [*mine_alone, None], strict=True) for pair in pairs if pair]
    fold(connection, mingled)
    assert groups(connection) == apart


def test_a_claim_keeps_its_id_as_long_as_its_figures_stay(connection: sa.Connection) -> None:
    """What a reader has seen is found under the same id after further articles."""
    fold(connection, [("a0", STORY[0])])
    before = {figure.id: claim.id for claim in store.list_claims(connection) for figure in claim.figures}
    fold(connection, [(f"a{number}", found) for number, found in enumerate(STORY)])
    after = {figure.id: claim.id for claim in store.list_claims(connection) for figure in claim.figures}
    assert before.items() <= after.items()
