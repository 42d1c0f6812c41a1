"""Carrying the outbox to channels: at least once, in order, and nothing that one row does keeps the others back."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec
import pytest

from monitor import config, database
from monitor.alerts import outbox
from monitor.alerts.listing import list_alerts
from monitor.delivery.deliver import KNOCKS, Delivered, deliver_channel, deliver_due
from monitor.errors import DeliveryError
from monitor.events import log
from monitor.events.kinds import AlertDelivered, DeliveryFailed
from tests.delivery import samples
from tests.delivery.conftest import NOON

if TYPE_CHECKING:
    import sqlalchemy as sa

    from monitor.alerts.alert import Alert, Delivery
    from tests.delivery.conftest import Clock

LEASE_S = config.Delivery().lease_s
SETTINGS = config.Delivery()


class Target:
    """A channel that does what its script says, one word for each call, and then takes everything."""

    def __init__(self, *script: Exception | None) -> None:
        self.script = list(script)
        self.sent: list[tuple[str, str, int]] = []

    def send(self, alert: Alert, delivery_id: str, attempt: int) -> None:
        """Notes the call, then fails or not."""
        self.sent.append((alert.id, delivery_id, attempt))
        if self.script and (error := self.script.pop(0)) is not None:
            raise error


def raise_alerts(engine: sa.Engine, count: int, *channels: str) -> list[str]:
    """Records alerts at noon; their ids."""
    alerts = [msgspec.structs.replace(samples.figure_changed(), id=f"alert{number}") for number in range(count)]
    with database.transaction(engine) as connection:
        for alert in alerts:
            outbox.record(connection, samples.raised(alert, *channels), NOON)
    return [alert.id for alert in alerts]


def deliveries(engine: sa.Engine) -> list[Delivery]:
    """All rows of the outbox."""
    with database.reading(engine) as connection:
        return [one for listed in list_alerts(connection) for one in listed.deliveries]


def test_what_is_due_is_delivered_once_and_in_order(engine: sa.Engine, clock: Clock) -> None:
    """A second round finds nothing to do."""
    ids = raise_alerts(engine, 3, "desk", "hook")
    desk, hook = Target(), Target()
    assert deliver_due(engine, {"desk": desk, "hook": hook}, SETTINGS, clock) == Delivered(delivered=6)
    assert deliver_due(engine, {"desk": desk, "hook": hook}, SETTINGS, clock) == Delivered()
    assert [sent[0] for sent in desk.sent] == [sent[0] for sent in hook.sent] == ids
    with database.reading(engine) as connection:
        kinds = [type(recorded.event) for recorded in log.read(connection)]
    assert kinds == [AlertDelivered] * 6


def test_a_failure_is_tried_again_when_due_under_the_same_id(engine: sa.Engine, clock: Clock) -> None:
    """Not before, and with the attempt counted."""
    raise_alerts(engine, 1, "desk")
    target = Target(DeliveryError("busy"))
    assert deliver_channel(engine, "desk", target, SETTINGS, clock, chance=lambda: 0.5) == Delivered(retried=1)
    assert deliveries(engine)[0].last_error == "busy"
    clock.moment += timedelta(seconds=4.9)
    assert deliver_channel(engine, "desk", target, SETTINGS, clock) == Delivered()
    clock.moment += timedelta(seconds=0.1)
    assert deliver_channel(engine, "desk", target, SETTINGS, clock) == Delivered(delivered=1)
    (_, first_id, first), (_, second_id, second) = target.sent
    assert (first_id, first, second) == (second_id, 1, 2)


def test_killed_between_acceptance_and_mark_it_is_sent_again_under_the_same_id(engine: sa.Engine, clock: Clock) -> None:
    """The receiver took it, the process died before it could say so: one repeat once the lease has run out."""
    raise_alerts(engine, 1, "desk")
    target = Target(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        deliver_channel(engine, "desk", target, SETTINGS, clock)
    assert deliver_channel(engine, "desk", target, SETTINGS, clock) == Delivered()
    clock.moment += timedelta(seconds=LEASE_S)
    assert deliver_channel(engine, "desk", target, SETTINGS, clock) == Delivered(delivered=1)
    assert len({sent[:2] for sent in target.sent}) == 1
    assert len(target.sent) == 2


def test_a_deliverer_that_slept_through_its_lease_marks_nothing(engine: sa.Engine, clock: Clock) -> None:
    """Its late success is refused by the fence; the one who took over has written what became of it."""
    raise_alerts(engine, 1, "desk")

    class Sleepy(Target):
        """Sleeps while another deliverer takes the row over and fails for good."""

        def send(self, alert: Alert, delivery_id: str, attempt: int) -> None:
            super().send(alert, delivery_id, attempt)
            clock.moment += timedelta(seconds=LEASE_S)
            heir = Target(DeliveryError("gone", permanent=True))
            assert deliver_channel(engine, "desk", heir, SETTINGS, clock) == Delivered(failed=1)

    assert deliver_channel(engine, "desk", Sleepy(), SETTINGS, clock) == Delivered(lost=1)
    assert [one.status for one in deliveries(engine)] == ["failed"]


def test_a_permanent_failure_is_given_up_and_the_next_goes_out(engine: sa.Engine, clock: Clock) -> None:
    """The event tells how it ended."""
    ids = raise_alerts(engine, 2, "desk")
    target = Target(DeliveryError("410", permanent=True))
    assert deliver_channel(engine, "desk", target, SETTINGS, clock) == Delivered(delivered=1, failed=1)
    with database.reading(engine) as connection:
        failed = [one.event for one in log.read(connection, kinds=["DeliveryFailed"])]
    assert failed == [DeliveryFailed(ids[0], "desk", 1, "410", log.timestamp(NOON))]


def test_it_is_given_up_after_the_whole_schedule(engine: sa.Engine, clock: Clock) -> None:
    """Ten attempts over three days, then the row is failed with its last error."""
    raise_alerts(engine, 1, "desk")
    target = Target(*[DeliveryError("down")] * 20)
    for _ in range(20):
        deliver_channel(engine, "desk", target, SETTINGS, clock)
        clock.moment += timedelta(days=2)
    assert [(one.status, one.attempts) for one in deliveries(engine)] == [("failed", 10)]
    assert deliveries(engine)[0].last_error == "given up after 10 attempts: down"


def test_an_error_nobody_thought_of_does_not_keep_the_others_back(engine: sa.Engine, clock: Clock) -> None:
    """It counts as a failure that may pass."""
    raise_alerts(engine, 2, "desk")
    target = Target(ZeroDivisionError("oh"))
    assert deliver_channel(engine, "desk", target, SETTINGS, clock) == Delivered(delivered=1, retried=1)
    assert deliveries(engine)[0].last_error == "ZeroDivisionError: oh"


def test_a_target_that_is_down_is_not_asked_once_for_each_row(engine: sa.Engine, clock: Clock) -> None:
    """A round ends after a few failures in a row; what was not tried has lost no attempt."""
    raise_alerts(engine, 10, "desk")
    target = Target(*[DeliveryError("down")] * 10)
    assert deliver_channel(engine, "desk", target, SETTINGS, clock) == Delivered(retried=KNOCKS)
    assert [one.attempts for one in deliveries(engine)] == [1] * KNOCKS + [0] * (10 - KNOCKS)


def test_a_failing_channel_leaves_the_others_alone(engine: sa.Engine, clock: Clock) -> None:
    """Each channel has its own rows and its own round."""
    raise_alerts(engine, 2, "desk", "hook")
    down, well = Target(*[DeliveryError("down")] * 9), Target()
    assert deliver_due(engine, {"desk": down, "hook": well}, SETTINGS, clock) == Delivered(delivered=2, retried=2)
    assert len(well.sent) == 2


def test_a_round_ends_when_asked_to(engine: sa.Engine, clock: Clock) -> None:
    """The delivery at hand is finished, the next is not begun."""
    raise_alerts(engine, 3, "desk")
    stop = threading.Event()

    class Stopping(Target):
        def send(self, alert: Alert, delivery_id: str, attempt: int) -> None:
            super().send(alert, delivery_id, attempt)
            stop.set()

    assert deliver_channel(engine, "desk", Stopping(), SETTINGS, clock, stop=stop) == Delivered(delivered=1)


def test_many_deliverers_send_each_row_once(engine: sa.Engine, clock: Clock) -> None:
    """Four at once on one channel."""
    ids = raise_alerts(engine, 24, "desk")
    target = Target()
    threads = [
        threading.Thread(target=deliver_channel, args=(engine, "desk", target, SETTINGS, clock)) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(sent[0] for sent in target.sent) == sorted(ids)
