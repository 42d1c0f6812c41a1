"""A mail server that is away for two days of simulated time, and what its readers find when it is back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec
import pytest
import sqlalchemy as sa

from monitor import config, database
from monitor.alerts import outbox
from monitor.alerts.channels import state
from monitor.alerts.listing import list_alerts, tally_deliveries
from monitor.claims import tables
from monitor.delivery import taking
from monitor.delivery.channel import open_channel
from monitor.delivery.deliver import deliver_channel
from monitor.delivery.habits import habits
from monitor.delivery.receivers import ReceivedMail, header, mail_receiver, plain_text
from monitor.events import log
from monitor.events.kinds import ArticleReceived
from tests.delivery import samples
from tests.delivery.conftest import NOON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.alerts.alert import Alert
    from tests.delivery.conftest import Clock

ALERTS = 500
HOURS = 48


def alert_of(number: int, clock: Clock) -> Alert:
    """An alert of its own on a claim of its own, raised now."""
    alert = samples.figure_changed()
    claim = msgspec.structs.replace(alert.claim, id=f"claim{number:03}", subject=f"people counted in case {number:03}")
    return msgspec.structs.replace(
        alert, id=f"alert{number:03}", claim=claim, claims=(claim.id,), raised_at=log.timestamp(clock()),
        message=f"155 -> 163 in case {number:03}", article=msgspec.structs.replace(alert.article, id=f"art{number:03}"),
    )  # fmt: skip


def raise_some(engine: sa.Engine, numbers: Sequence[int], clock: Clock) -> list[str]:
    """Records these alerts; their ids."""
    told = [alert_of(number, clock) for number in numbers]
    with database.transaction(engine) as connection:
        for alert in told:
            outbox.record(connection, samples.raised(alert, "desk"), clock())
    return [alert.id for alert in told]


def unread(number: int) -> ArticleReceived:
    """An article of its own."""
    return ArticleReceived(
        article_id=f"unread{number:02}", sha256=f"{number:064}", size=5, inbox="inbox", file=f"{number}.txt",
        format="text", text="Text.", received_at=log.timestamp(NOON),
    )  # fmt: skip


@pytest.mark.slow
def test_two_days_of_outage_end_in_one_digest(engine: sa.Engine, clock: Clock) -> None:
    """Five hundred alerts wait; then one mail tells all of them, none is lost and none comes twice."""
    settings = config.Channel("desk", "email", host="127.0.0.1", port=1, to=("ana@desk.example",), timeout_s=2)
    kept, delivery = habits(settings), config.Delivery()
    port, ids = open_channel(settings), []
    for first in range(0, ALERTS, 20):
        clock.moment = NOON + first * timedelta(hours=HOURS) / ALERTS
        ids += raise_some(engine, range(first, first + 20), clock)
        deliver_channel(engine, "desk", port, delivery, clock, kept=kept)
    clock.moment = NOON + timedelta(hours=HOURS)
    with database.reading(engine) as connection:
        assert [(one.status, one.count) for one in tally_deliveries(connection)] == [("waiting", ALERTS)]
        back_at = taking.look_again_at(connection, "desk", kept, clock())
    assert back_at is not None
    assert back_at - clock.moment < timedelta(minutes=40)  # nobody waits for hours once the server is back
    clock.moment = back_at
    mails: list[ReceivedMail] = []
    with mail_receiver(mails.append) as open_port:
        back = open_channel(msgspec.structs.replace(settings, port=open_port))
        done = deliver_channel(engine, "desk", back, delivery, clock, kept=kept)
        assert done.delivered == ALERTS
        raise_some(engine, [ALERTS], clock)
        deliver_channel(engine, "desk", back, delivery, clock, kept=kept)
    assert len(mails) == 2
    digest = plain_text(mails[0])
    assert header(mails[0], "Subject").startswith("[monitor] 500 alerts: 155 -> 163 in case 000; ")
    assert all(digest.count(f"155 -> 163 in case {number:03}") == 1 for number in range(ALERTS))
    assert header(mails[1], "Subject") == "[monitor] 155 -> 163 in case 500"
    with database.reading(engine) as connection:
        told = [one.event.alert_id for one in log.read(connection, kinds=["AlertDelivered"])]
        assert all(one.deliveries[0].status == "delivered" for one in list_alerts(connection))
        assert state(connection, "desk").failures == 0
    assert sorted(told) == sorted([*ids, "alert500"])


def test_a_digest_that_was_taken_but_not_marked_comes_again_as_it_was(engine: sa.Engine, clock: Clock) -> None:
    """Its sender was killed; what was raised meanwhile is not mixed into it, so readers can drop it."""
    kept, delivery = habits(config.Channel("desk", "email", digest="hourly")), config.Delivery()
    raise_some(engine, range(3), clock)
    clock.moment += timedelta(hours=1)
    posted: list[tuple[str, int]] = []

    class Killed:
        """Takes a letter, and its sender is gone."""

        def post(self, letter: object, letter_id: str, attempt: int) -> None:
            posted.append((letter_id, len(letter.alerts)))
            if len(posted) == 1:
                raise KeyboardInterrupt

        def send(self, alert: Alert, delivery_id: str, attempt: int) -> None:
            posted.append((delivery_id, 1))

    try:
        deliver_channel(engine, "desk", Killed(), delivery, clock, kept=kept)
    except KeyboardInterrupt:
        with database.transaction(engine) as connection:
            outbox.release_leases(connection)
    raise_some(engine, [3], clock)
    clock.moment += timedelta(hours=1)
    deliver_channel(engine, "desk", Killed(), delivery, clock, kept=kept)
    assert posted[0] == posted[1]
    assert [count for _, count in posted[2:]] == [1]


def test_alerts_wait_while_a_full_folder_is_read_and_come_as_one(engine: sa.Engine, clock: Clock) -> None:
    """Not one goes out before that, however often it is looked; what comes later goes out by itself."""
    mails: list[ReceivedMail] = []
    with mail_receiver(mails.append) as open_port:
        settings = config.Channel("desk", "email", host="127.0.0.1", port=open_port, to=("ana@desk.example",))
        kept, delivery, port = habits(settings), config.Delivery(), open_channel(settings)
        with database.transaction(engine) as connection:
            backlog = [unread(number) for number in range(30)]
            log.append(connection, [log.Pending(event, event.sha256) for event in backlog], clock())
        for number in range(25):
            raise_some(engine, [number], clock)
            assert deliver_channel(engine, "desk", port, delivery, clock, kept=kept).delivered == 0
        with database.reading(engine) as connection:
            assert taking.look_again_at(connection, "desk", kept, clock()) == clock() + timedelta(seconds=5)
        with database.transaction(engine) as connection:
            connection.execute(sa.insert(tables.projection), [{"name": "claims", "position": 30}])
        assert deliver_channel(engine, "desk", port, delivery, clock, kept=kept).delivered == 25
        raise_some(engine, [25], clock)
        deliver_channel(engine, "desk", port, delivery, clock, kept=kept)
    assert len(mails) == 2
    assert "25 come together because so many were raised at once" in " ".join(plain_text(mails[0]).split())
