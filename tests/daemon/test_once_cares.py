"""A single round looks after deliveries as the daemon does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from monitor import app, config, database
from monitor.alerts import outbox
from monitor.alerts.listing import list_alerts
from monitor.events import log
from monitor.once import run_once
from tests.delivery import samples

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer


def test_a_single_round_escalates_tells_what_was_given_up_and_that_it_lives(
    httpserver: HTTPServer, tmp_path: Path
) -> None:
    """From cron, nothing of it waits for a daemon that never runs."""
    (tmp_path / "inbox").mkdir()
    for name, status in (("gone", 410), ("boss", 200), ("alive", 200)):
        httpserver.expect_request(f"/{name}").respond_with_data(status=status)
    hooks = [
        config.Channel(name, "webhook", url=httpserver.url_for(f"/{name}"), allow_private=True)
        for name in ("gone", "boss")
    ]
    settings = config.Config(
        home=tmp_path, channel=tuple(hooks),
        delivery=config.Delivery(alive_url=httpserver.url_for("/alive"), feed="alerts.atom"),
        rule=(config.Rule("any-change", "figure_changed", ("gone",), escalate_after_s=60, escalate_to=("boss",)),),
    )  # fmt: skip
    raised_at = datetime.now(UTC) - timedelta(minutes=2)
    alert = msgspec.structs.replace(samples.figure_changed(), raised_at=log.timestamp(raised_at))
    engine = app.open_store(settings)
    with database.transaction(engine) as connection:
        outbox.record(connection, samples.raised(alert, "gone"), raised_at)
    done = run_once(settings)
    assert (done.delivered, done.failed) == (1, 1)
    asked = [(request.path, request.get_json()) for request, _ in httpserver.log]
    assert [path for path, _ in asked] == ["/gone", "/boss", "/boss", "/alive"]
    assert asked[1][1]["data"]["reason"].startswith("Nobody has acknowledged this")
    assert asked[2][1]["data"]["title"] == "Channel gone has given up 1 alert"
    assert asked[3][1]["waiting"] == 0
    assert alert.message.replace(">", "&gt;") in (tmp_path / "alerts.atom").read_text()
    with database.reading(engine) as connection:
        told = {one.channel: one.status for one in list_alerts(connection)[0].deliveries}
    assert told == {"gone": "failed", "boss": "delivered"}
    run_once(settings)
    assert [request.path for request, _ in httpserver.log[4:]] == ["/alive"]
    engine.dispose()
