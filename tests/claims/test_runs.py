"""Folding runs of events gives the very rows that folding one event after the other gives, however they are cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest
import sqlalchemy as sa
from articles_made import BODY, article, edited, found_in
from claims_made import SETTINGS, figure, findings
from deciding_by_hand import LOST, STORY, Desk
from deciding_by_hand import SETTINGS as CONFIG

from monitor import config, database, folding
from monitor.claims import deciding, held, kept, prints, store, stories
from monitor.claims.published import told_at
from monitor.comparing import PROJECTIONS
from monitor.events.kinds import ArticleReceived, ArticleRejected, ArticleSeenAgain
from monitor.events.log import Recorded

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.extraction.findings import Findings

PAGE = "https://coastpaper.example/flood"
RUNS = (1, 2, 7, 500)


def told() -> list[Recorded]:
    """Reports, copies, versions of one page, denials, files seen again and refused: whatever one event can touch."""
    denied = (*BODY, "Orland denied it at once.", "Vesk denied it as well.")
    lines = [BODY, edited(**{"41": "47"}), denied, (*denied[2:], "Of 9 tents that came, 3 tents were too small.")]
    found: list[Any] = []
    for at in range(1, 27):
        page = {"url": PAGE, "outlet": "Coast Paper"} if at % 5 == 0 else {}
        body = lines[at % len(lines)] if at % 3 else tuple(line.replace("41", str(30 + at)) for line in BODY)
        found.append(article(at, body, **page))
        if at % 6 == 0:
            found.append(ArticleSeenAgain(f"a{at}", "inbox", f"again{at}.txt", "2031-03-02T00:00:00Z"))
            found.append(ArticleRejected("inbox", f"empty{at}.txt", 0, "the file is empty", "2031-03-03T00:00:00Z"))
    return [
        Recorded(
            at, type(one).__name__, 1, f"k{at}", told_at(one) if isinstance(one, ArticleReceived) else "", one, b""
        )
        for at, one in enumerate(found, 1)
    ]


def findings_of(event: Recorded) -> Findings | None:
    """What was found in the article."""
    return found_in(event.event.text) if isinstance(event.event, ArticleReceived) else None


def rows(connection: sa.Connection) -> dict[str, Any]:
    """Every row of the projection, by table."""
    return {
        table.name: sorted(tuple(row) for row in connection.execute(sa.select(table)).all()) for table in PROJECTIONS
    }


@pytest.fixture
def settings(tmp_path: Path) -> config.Config:
    """Settings of no importance."""
    return msgspec.structs.replace(config.Config(home=tmp_path), claims=SETTINGS)


def one_by_one(engine: sa.Engine, settings: config.Config) -> dict[str, Any]:
    """The rows when each event is folded in a transaction of its own; the store is empty again."""
    for event in told():
        with database.transaction(engine) as connection:
            folding.fold(connection, event, findings_of(event), settings)
    with database.transaction(engine) as connection:
        found = rows(connection)
        store.clear(connection)
    return found


def test_runs_of_any_length_give_the_same_rows(engine: sa.Engine, settings: config.Config) -> None:
    """Byte for byte, and the position with them."""
    wanted = one_by_one(engine, settings)
    assert len(wanted["claims"]) > 3
    assert len(wanted["claim_positions"]) > 2
    for length in RUNS:
        made, events = folding.Folding(settings), told()
        for at in range(0, len(events), length):
            with database.transaction(engine) as connection:
                made.fold(connection, [(event, findings_of(event)) for event in events[at : at + length]])
                assert store.position(connection) == events[min(at + length, len(events)) - 1].position
        with database.transaction(engine) as connection:
            assert rows(connection) == wanted
            store.clear(connection)


def test_runs_of_any_length_tell_the_same_changes() -> None:
    """As people see them: of two claims that were merged, both are told with what the run gave them before."""
    desk, told = Desk(), []
    desk.read(*STORY)
    desk.decide(deciding.merge, [desk.claim(3).id, desk.claim(7, 9).id])
    desk.read(
        findings(figure(12, "boat", at=20, **LOST)),
        findings(figure(4, "bridge", at=30, noun_class="thing")),
        findings(figure(14, "boat", at=40, **LOST)),
    )
    for length in RUNS:
        other, found = Desk(), []
        for at in range(0, len(desk.events), length):
            some = desk.events[at : at + length]
            run = folding.Run(other.connection, CONFIG, some)
            found += [run.fold(*one) for one in some]
            run.end()
        told.append((found, other.rows()))
    assert [len(one.after.figures) for one in told[0][0][-1].claims] == [6]  # 3, 4, and 7, 9, 12, 14
    assert told == told[:1] * len(RUNS)


def test_what_was_let_go_is_read_again(
    engine: sa.Engine, settings: config.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no room to remember anything from one transaction to the next, the rows are the same."""
    wanted = one_by_one(engine, settings)
    for module, names in (
        (held, ("_CLAIMS_KEPT", "_EVENTS_KEPT")), (prints, ("_MARKS_KEPT", "_PRINTS_KEPT")),
        (stories, ("_ANCHORS_KEPT", "_ARTICLES_KEPT")), (store, ("_PARTIES_KEPT",)),
    ):  # fmt: skip
        for name in names:
            monkeypatch.setattr(module, name, 0)
    made, events = folding.Folding(settings), told()
    for at in range(0, len(events), 3):
        with database.transaction(engine) as connection:
            made.fold(connection, [(event, findings_of(event)) for event in events[at : at + 3]])
    with database.transaction(engine) as connection:
        assert rows(connection) == wanted


def test_after_a_run_that_failed_the_next_one_begins_where_the_store_is(
    engine: sa.Engine, settings: config.Config
) -> None:
    """A run that was not committed leaves nothing: rows and position are written together."""
    wanted, events = one_by_one(engine, settings), told()
    for at in range(0, len(events), 4):
        some = [(event, findings_of(event)) for event in events[at : at + 4]]
        with engine.connect() as connection:
            folding.Folding(settings).fold(connection, some)
            connection.rollback()
        with database.transaction(engine) as connection:
            assert store.position(connection) == events[at].position - 1
            folding.Folding(settings).fold(connection, some)
    with database.transaction(engine) as connection:
        assert rows(connection) == wanted


def test_values_that_nobody_asks_for_are_let_go() -> None:
    """What was asked for since the last time stays; more than twice the bound is never held."""
    values = kept.Kept[int, int](3)
    for number in range(4):
        values.put(number, number)
    values.age()
    assert values.get(2) == 2
    for number in range(10, 13):
        values.put(number, number)
    values.age()
    assert values.lacking([0, 1, 2, 2, 3, 10, 11, 12, 13]) == [0, 1, 3, 13]
    values.forget(2)
    assert values.lacking([2]) == [2]
