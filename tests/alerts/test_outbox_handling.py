"""What people do with alerts and deliveries: acknowledge, silence, retry, drop; all of it kept in the log."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor import database
from monitor.alerts import handling, outbox, silences
from monitor.alerts.listing import get_alert, list_alerts
from monitor.errors import MonitorError, NotFoundError
from monitor.events import log
from tests.alerts.test_outbox import NOON, deliveries, later, lease, raise_alert
from tests.delivery import samples

if TYPE_CHECKING:
    import sqlalchemy as sa

ANA = ("Ana", "it is known")


def silence(engine: sa.Engine, matcher: dict[str, str], *, hours: float = 1) -> silences.Silence:
    """Ana silences what fits, from noon on."""
    with database.transaction(engine) as connection:
        event = silences.added(matcher, NOON + timedelta(hours=hours), ANA, NOON)
        return handling.silence(connection, event, NOON)


def made_again(engine: sa.Engine) -> list[tuple[str, str, str, int, str | None]]:
    """The outbox as the log alone makes it, in tables that were emptied."""
    with database.transaction(engine) as connection:
        events = [recorded.event for recorded in log.read(connection)]
        for table in (outbox.outbox, outbox.alerts, silences.silences):
            connection.execute(table.delete())
        for event in events:
            outbox.fold(connection, event, NOON)
    return deliveries(engine)


def raise_with_event(engine: sa.Engine, alert: object, *channels: str) -> None:
    """Raises an alert as the daemon does, its event in the log."""
    event = samples.raised(alert, *channels)
    with database.transaction(engine) as connection:
        log.append(connection, [log.Pending(event, f"alert:{event.alert_id}")], NOON)
        outbox.record(connection, event, NOON)


def test_an_alert_is_acknowledged_once(engine: sa.Engine) -> None:
    """The first one's name stays."""
    alert = samples.new_denial()
    raise_alert(engine, alert, "desk")
    for minute, who in enumerate(("Ana", "Ben")):
        with database.transaction(engine) as connection:
            handling.acknowledge(connection, alert.id[:5], (who, ""), later(60 * minute))
    with database.reading(engine) as connection:
        assert get_alert(connection, alert.id).acknowledged_at == log.timestamp(NOON)
        (event,) = [one.event for one in log.read(connection, kinds=["AlertAcknowledged"])]
    assert event.author == "Ana"


@pytest.mark.parametrize(
    ("matcher", "silenced"),
    [
        ({"kind": "new_denial"}, True),
        ({"kind": "figure_changed"}, False),
        ({"claim": "7k2m"}, True),
        ({"claim": "CITIZENS russia"}, True),
        ({"claim": "bridges"}, False),
        ({"party": "china"}, True),
        ({"party": "Chin"}, False),
        ({"text": "groundless"}, True),
        ({"text": "groundless", "kind": "figure_changed"}, False),
    ],
)
def test_every_part_of_a_matcher_has_to_fit(matcher: dict[str, str], *, silenced: bool) -> None:
    """Kind, claim by id or words, party by name, words of the sentence."""
    assert silences.matches(matcher, samples.new_denial()) is silenced


def test_a_silence_holds_back_what_waits_and_what_comes(engine: sa.Engine) -> None:
    """The alerts stand, their deliveries say who silenced them and why; what does not fit goes out."""
    denial, changed = samples.new_denial(), samples.figure_changed()
    raise_alert(engine, denial, "desk")
    silence(engine, {"party": "China"})
    silence(engine, {"kind": "figure_changed"})
    raise_alert(engine, changed, "desk")
    found = deliveries(engine)
    assert [(one[0], one[2]) for one in found] == [(denial.id, "silenced"), (changed.id, "silenced")]
    assert found[0][4] == "silenced until 2025-04-10T13:00Z by Ana: it is known"
    assert lease(engine, at=later(7200)) is None


def test_a_silence_ends_by_itself_or_by_hand(engine: sa.Engine) -> None:
    """What comes after is told; what was held back stays so."""
    made = silence(engine, {"kind": "new_denial"})
    assert made.holds(log.timestamp(later(3599)))
    assert not made.holds(log.timestamp(later(3600)))
    with database.transaction(engine) as connection:
        ended = handling.end_silence(connection, made.id[:6], "Ben", NOON)
    assert ended.ended_by == "Ben"
    raise_alert(engine, samples.new_denial(), "desk")
    assert lease(engine) is not None
    with database.transaction(engine) as connection, pytest.raises(MonitorError, match="is over since"):
        handling.end_silence(connection, made.id, "Ben", NOON)


@pytest.mark.parametrize(("matcher", "hours", "said"), [({}, 1, "something to match"), ({"kind": "x"}, 0, "is over")])
def test_a_silence_of_everything_or_of_no_time_is_refused(matcher: dict[str, str], hours: int, said: str) -> None:
    """Nobody silences the whole program by mistake."""
    with pytest.raises(MonitorError, match=said):
        silences.added(matcher, later(3600 * hours), ANA, NOON)


def test_what_was_given_up_is_tried_again_or_dropped(engine: sa.Engine) -> None:
    """By the id of a delivery, or of the alert for all of them; a delivered one is left alone."""
    alert = samples.figure_changed()
    raise_alert(engine, alert, "desk", "hook", "third")
    for channel in ("desk", "hook"):
        leased = lease(engine, channel)
        assert leased is not None
        with database.transaction(engine) as connection:
            outbox.mark_failed(connection, leased, "gone", NOON)
    third = lease(engine, "third")
    assert third is not None
    with database.transaction(engine) as connection:
        outbox.mark_delivered(connection, third, NOON)
        handling.drop(connection, outbox.delivery_id(alert.id, "desk")[:12], "Ana", NOON)
        handling.retry(connection, outbox.delivery_id(alert.id, "hook"), "Ana", later(1))
    assert [one[1:4] for one in deliveries(engine)] == [
        ("desk", "silenced", 1), ("hook", "waiting", 0), ("third", "delivered", 1),
    ]  # fmt: skip
    assert lease(engine, "hook", later(1)) is not None
    with database.transaction(engine) as connection:
        assert len(handling.retry(connection, alert.id, "Ana", later(2))) == 2
        with pytest.raises(NotFoundError, match="Nothing in the outbox"):
            handling.drop(connection, "zzz", "Ana", later(2))


def test_the_log_alone_makes_all_of_it_again(engine: sa.Engine) -> None:
    """Silences, acknowledgements, what was dropped: nothing is known only by the tables."""
    denial, changed = samples.new_denial(), samples.figure_changed()
    raise_with_event(engine, denial, "desk", "hook")
    silence(engine, {"party": "China"})
    raise_with_event(engine, changed, "desk", "hook")
    with database.transaction(engine) as connection:
        handling.drop(connection, outbox.delivery_id(changed.id, "desk"), "Ana", NOON)
        handling.retry(connection, outbox.delivery_id(denial.id, "hook"), "Ana", NOON)
        handling.acknowledge(connection, changed.id, ANA, NOON)
    before = deliveries(engine)
    assert [one[2] for one in before] == ["silenced", "waiting", "silenced", "waiting"]
    assert made_again(engine) == before
    with database.reading(engine) as connection:
        assert [listed.acknowledged_at is None for listed in list_alerts(connection)] == [True, False]
        assert len(silences.listed(connection)) == 1


def test_a_delivery_that_no_rule_had_named_is_kept_all_the_same(engine: sa.Engine) -> None:
    """Somebody was called because nobody had acknowledged it: the event alone tells of that channel."""
    alert = samples.figure_changed()
    raise_with_event(engine, alert, "desk")
    from monitor.events.kinds import AlertDelivered  # noqa: PLC0415

    with database.transaction(engine) as connection:
        outbox.fold(connection, AlertDelivered(alert.id, "boss", 1, log.timestamp(NOON)), NOON)
    assert [one[1:3] for one in deliveries(engine)] == [("desk", "waiting"), ("boss", "delivered")]
