"""What is told when the daemon itself is not well, and the sign of life for an outside switch."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec

from monitor import database
from monitor.alerts import channels, outbox
from monitor.delivery.watchman import LASTS_S, Watchman, look, ping
from tests.delivery import samples
from tests.delivery.conftest import NOON
from tests.delivery.test_care import Target

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa
    from pytest_httpserver import HTTPServer


def test_what_lasts_is_told_once_and_that_it_is_mended(engine: sa.Engine, tmp_path: Path) -> None:
    """A fault of a moment is told to nobody."""
    well = look(engine, tmp_path, inbox_missing=False, now=NOON)
    ill = look(engine, tmp_path, inbox_missing=True, now=NOON)
    assert list(ill.problems.keys() - well.problems.keys()) == ["inbox"]
    man, target = Watchman(), Target()
    late = NOON + timedelta(seconds=LASTS_S)
    assert not man.tell(ill, {"hook": target}, NOON)
    assert man.tell(ill, {"hook": target}, late)
    assert not man.tell(ill, {"hook": target}, late)
    assert man.tell(well, {"hook": target}, late)
    subjects = [told.subject for told, _ in target.letters]
    assert "inbox" in subjects[0]
    assert ("inbox", "is well again") in target.letters[-1][0].facts


def test_a_dead_channel_is_told_over_another(engine: sa.Engine, tmp_path: Path) -> None:
    """Not over itself."""
    with database.transaction(engine) as connection:
        state = channels.State("desk")
        for _ in range(3):
            state = channels.failed(connection, state, "refused", None, NOON)
    health = look(engine, tmp_path, inbox_missing=False, now=NOON)
    assert health.problems["channel desk"].endswith("refused")
    man, desk, hook = Watchman(), Target(), Target()
    man.tell(health, {"desk": desk, "hook": hook}, NOON)
    assert man.tell(health, {"desk": desk, "hook": hook}, NOON + timedelta(seconds=LASTS_S))
    assert (len(desk.letters), len(hook.letters)) == (0, 1)


def test_the_switch_hears_head_and_backlog(engine: sa.Engine, tmp_path: Path, httpserver: HTTPServer) -> None:
    """And a switch that refuses is no reason to stop."""
    with database.transaction(engine) as connection:
        outbox.record(connection, samples.raised(samples.new_denial(), "desk"), NOON)
    health = look(engine, tmp_path, inbox_missing=False, now=NOON + timedelta(minutes=5))
    httpserver.expect_request("/alive", method="POST").respond_with_data("")
    assert ping(httpserver.url_for("/alive"), health)
    heard = msgspec.json.decode(httpserver.log[0][0].get_data())
    assert (heard["waiting"], heard["oldest_waiting_s"], heard["lag"]) == (1, 300, 0)
    assert not ping(httpserver.url_for("/nowhere"), health)
