"""What a position speaks of is looked for anew when the story tells more, whatever the order of its articles."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import msgspec
import pytest
import sqlalchemy as sa
from claims_made import SETTINGS, denial, figure, findings, received

from monitor import config
from monitor.alerts import rules
from monitor.claims import allegations, match, project, store, tables
from monitor.claims.claim import TakenPosition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.alerts.alert import Alert
    from monitor.extraction.findings import Findings

EARLY = "Vesk denied that guards had shot miners at the gate."
LATE = "Police say that guards shot 14 miners at the gate."
AGAIN = "Vesk stood by its denial."


def denied(text: str, words: str, by: str, object_: str = "") -> Findings:
    """An article that is one denial."""
    return findings(denial(text.index(words), by, text=words, quote=text, quote_start=0, object=object_))


def shot(*speakers: str) -> Findings:
    """An article that is the figure which the denial speaks of."""
    at = LATE.index("14 miners")
    return findings(
        figure(
            14, "miner", at=at, quote=LATE, quote_start=0, speakers=speakers, subject="miners shot by guards at gate",
            predicates=("shoot",), participants=("guard",), places=("gate",),
        )
    )  # fmt: skip


STORY = (
    (EARLY, denied(EARLY, "denied", "Vesk", "that guards had shot miners at the gate")),
    (LATE, shot("police")),
    (AGAIN, denied(AGAIN, "stood by its denial", "Vesk")),
)


def fold(connection: sa.Connection, articles: Sequence[tuple[str, str, Findings]]) -> list[Alert]:
    """Folds the articles, each with its id and text, after those that have been folded; gives the alerts raised."""
    raised: dict[str, Alert] = {}
    for at, (id_, text, found) in enumerate(articles, store.position(connection) + 1):
        event = received(at, article_id=id_, sha256=id_ * 8, text=text)
        changes = project.project(store.load_slice(connection, match.keys(found)), event, found, SETTINGS)
        store.apply(connection, changes)
        decided = rules.decide(changes, config.DEFAULT_RULES, SETTINGS, "2031-04-01T00:00:00Z")
        raised |= {one.alert.id: one.alert for one in decided if one.alert is not None}
    return list(raised.values())


def numbered(order: Sequence[int]) -> list[tuple[str, str, Findings]]:
    """The articles of the story in this order, each under the id that it has in any."""
    return [(f"a{number}", *STORY[number]) for number in order]


def standing(connection: sa.Connection) -> set[tuple[frozenset[str], frozenset[str]]]:
    """Each claim by the ids of its figures and positions."""
    return {
        (frozenset(one.id for one in claim.figures), frozenset(one.id for one in claim.positions))
        for claim in store.list_claims(connection)
    }


def test_a_denial_finds_the_figure_that_a_later_article_brings(connection: sa.Connection) -> None:
    """What was an allegation of its own goes to the claim with the number, and the allegation is gone."""
    fold(connection, numbered([0]))
    assert [claim.kind for claim in store.list_claims(connection)] == ["allegation"]
    fold(connection, [("a1", *STORY[1])])
    (claim,) = store.list_claims(connection)
    assert (claim.kind, claim.status, len(claim.positions)) == ("figure", "denied", 1)


@pytest.mark.parametrize("order", list(permutations(range(len(STORY)))))
def test_every_order_puts_positions_on_the_same_claims(connection: sa.Connection, order: tuple[int, ...]) -> None:
    """Whichever article comes first, the same positions stand on the same figures, and the denial is told once."""
    fold(connection, numbered(range(len(STORY))))
    straight = standing(connection)
    store.clear(connection)
    alerts = fold(connection, numbered(order))
    assert standing(connection) == straight
    assert [alert.kind for alert in alerts] == ["new_denial"]


def test_an_allegation_keeps_its_id_while_its_denials_stay(connection: sa.Connection) -> None:
    """A further denial, published before the first one, joins it under the id that a reader has seen."""
    fold(connection, [("b1", *STORY[0])])
    (before,) = store.list_claims(connection)
    fold(connection, [("a2", EARLY, denied(EARLY, "denied", "Vesk", "that guards had shot miners at the gate"))])
    (after,) = store.list_claims(connection)
    assert (after.id, after.subject, len(after.positions)) == (before.id, before.subject, 2)


def test_a_position_of_which_nothing_around_it_is_known_stays(connection: sa.Connection) -> None:
    """Rows of an older version of the program tell too little to be placed anew; they are read all the same."""
    fold(connection, numbered([0]))
    (claim,) = store.list_claims(connection)
    older = msgspec.structs.replace(claim.positions[0], around=msgspec.UNSET)
    connection.execute(sa.update(tables.positions).values(state=msgspec.json.encode(older)))
    fold(connection, [("a1", *STORY[1])])
    kinds = {one.kind: one for one in store.list_claims(connection)}
    assert kinds["allegation"].positions[0].id == claim.positions[0].id


def test_alerts_do_not_carry_what_placing_needs(connection: sa.Connection) -> None:
    """What stands around a denial is kept with it, and told nobody."""
    (alert,) = fold(connection, numbered([0]))
    assert alert.position is not None
    assert not alert.position.around
    (claim,) = store.list_claims(connection)
    assert isinstance(claim.positions[0], TakenPosition)
    assert claim.positions[0].around


def test_of_a_long_story_only_the_newest_positions_are_placed_anew(
    connection: sa.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an article costs does not grow with its story: older positions stay where they are."""
    monkeypatch.setattr(allegations, "POSITIONS_AT_MOST", 1)
    fold(connection, numbered([0, 2]))
    late = (LATE, shot("police"))
    fold(connection, [("a9", *late)])
    by_kind = {claim.kind: [one.article.id for one in claim.positions] for claim in store.list_claims(connection)}
    assert "a0" in by_kind["allegation"]
    assert "a0" not in by_kind["figure"]
