"""Calling others where nobody acknowledges, and telling over another channel what was given up."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec

from monitor import config, database
from monitor.alerts import handling, outbox
from monitor.alerts.listing import list_alerts
from monitor.delivery.care import escalate, tell_dead_letters
from monitor.delivery.deliver import deliver_channel
from monitor.errors import DeliveryError
from monitor.events import log
from tests.delivery import samples
from tests.delivery.conftest import NOON

if TYPE_CHECKING:
    import sqlalchemy as sa

    from monitor.alerts.alert import Alert
    from monitor.delivery.letter import Letter
    from tests.delivery.conftest import Clock

RULES = [config.Rule("any-change", "figure_changed", escalate_after_s=3600, escalate_to=("boss",))]


class Target:
    """A channel that takes everything, or nothing for ever."""

    def __init__(self, *, gone: bool = False) -> None:
        self.gone = gone
        self.alerts: list[Alert] = []
        self.letters: list[tuple[Letter, str]] = []

    def send(self, alert: Alert, delivery_id: str, attempt: int) -> None:
        """Takes an alert."""
        if self.gone:
            raise DeliveryError("410", permanent=True)
        self.alerts.append(alert)

    def post(self, letter: Letter, letter_id: str, attempt: int) -> None:
        """Takes a letter."""
        if self.gone:
            raise DeliveryError("410", permanent=True)
        self.letters.append((letter, letter_id))


def raise_alert(engine: sa.Engine, clock: Clock, *channels: str) -> Alert:
    """Raises an alert at noon."""
    alert = msgspec.structs.replace(samples.figure_changed(), raised_at=log.timestamp(NOON))
    with database.transaction(engine) as connection:
        outbox.record(connection, samples.raised(alert, *channels), clock())
    return alert


def test_nobody_acknowledges_and_another_is_called_once(engine: sa.Engine, clock: Clock) -> None:
    """After the time that the rule gives, by its channel, and the message says why."""
    alert = raise_alert(engine, clock, "desk")
    clock.moment = NOON + timedelta(minutes=59)
    assert escalate(engine, RULES, clock()) == 0
    clock.moment = NOON + timedelta(minutes=60)
    assert escalate(engine, RULES, clock()) == 1
    assert escalate(engine, RULES, clock()) == 0
    boss = Target()
    deliver_channel(engine, "boss", boss, config.Delivery(), clock)
    assert boss.alerts[0].reason.startswith("Nobody has acknowledged this within 1 h.")
    assert boss.alerts[0].id == alert.id


def test_who_acknowledges_in_time_spares_the_others(engine: sa.Engine, clock: Clock) -> None:
    """Even where the call waits already; and what is old when the rule is new is left alone."""
    alert = raise_alert(engine, clock, "desk")
    clock.moment = NOON + timedelta(hours=1)
    escalate(engine, RULES, clock())
    with database.transaction(engine) as connection:
        handling.acknowledge(connection, alert.id, ("Ana", ""), clock())
    boss = Target()
    deliver_channel(engine, "boss", boss, config.Delivery(), clock)
    assert boss.alerts == []
    with database.reading(engine) as connection:
        assert [one.status for one in list_alerts(connection)[0].deliveries] == ["waiting", "silenced"]
    assert escalate(engine, RULES, NOON + timedelta(days=3)) == 0


def test_what_a_channel_gave_up_is_told_once_over_another(engine: sa.Engine, clock: Clock) -> None:
    """With the message and the reason; where nobody takes it, it is told later."""
    alert = raise_alert(engine, clock, "desk")
    gone, well = Target(gone=True), Target()
    deliver_channel(engine, "desk", gone, config.Delivery(), clock)
    assert tell_dead_letters(engine, {"desk": gone}, clock()) == 0
    assert tell_dead_letters(engine, {"desk": gone, "hook": Target(gone=True)}, clock()) == 0
    assert tell_dead_letters(engine, {"desk": gone, "hook": well}, clock()) == 1
    assert tell_dead_letters(engine, {"desk": gone, "hook": well}, clock()) == 0
    ((told, _),) = well.letters
    assert told.subject == "[monitor] Channel desk has given up 1 alert"
    assert told.facts == ((alert.id, f"{alert.message} (410)"),)
