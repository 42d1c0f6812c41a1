"""The outbox: leases, fences, marks and the events that go with them."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec
import pytest

from monitor import database
from monitor.alerts import channels, outbox
from monitor.alerts.listing import get_alert, list_alerts
from monitor.errors import NotFoundError
from monitor.events import log
from monitor.events.kinds import AlertAcknowledged, AlertDelivered, DeliveryFailed
from tests.delivery import samples

if TYPE_CHECKING:
    import sqlalchemy as sa

    from monitor.alerts.alert import Alert
    from monitor.alerts.outbox import Leased

NOON = datetime(2025, 4, 10, 12, 0, tzinfo=UTC)
LEASE_S = 60.0


def later(seconds: float) -> datetime:
    """A moment after noon."""
    return NOON + timedelta(seconds=seconds)


def raise_alert(engine: sa.Engine, alert: Alert, *channels: str) -> bool:
    """Records an alert at noon."""
    with database.transaction(engine) as connection:
        return outbox.record(connection, samples.raised(alert, *channels), NOON)


def lease(engine: sa.Engine, channel: str = "desk", at: datetime = NOON) -> Leased | None:
    """Leases a row for a minute."""
    with database.transaction(engine) as connection:
        return outbox.lease_due(connection, channel, at, LEASE_S)


def deliveries(engine: sa.Engine) -> list[tuple[str, str, str, int, str | None]]:
    """Alert, channel, status, attempts and last error of every row."""
    with database.reading(engine) as connection:
        return [
            (listed.alert.id, one.channel, one.status, one.attempts, one.last_error)
            for listed in list_alerts(connection)
            for one in listed.deliveries
        ]


def events(engine: sa.Engine) -> list[object]:
    """All events of the log."""
    with database.reading(engine) as connection:
        return [recorded.event for recorded in log.read(connection)]


def test_an_alert_waits_once_on_each_channel(engine: sa.Engine) -> None:
    """Recording the same alert again changes nothing, nor does a channel named twice."""
    alert = samples.figure_changed()
    assert raise_alert(engine, alert, "desk", "hook", "desk")
    assert not raise_alert(engine, alert, "desk", "hook", "third")
    assert deliveries(engine) == [(alert.id, channel, "waiting", 0, None) for channel in ("desk", "hook")]


def test_the_alert_comes_back_as_it_was_raised(engine: sa.Engine) -> None:
    """What is leased and listed is what was recorded, down to the sentence."""
    alert = samples.new_denial()
    raise_alert(engine, alert, "desk")
    leased = lease(engine)
    assert leased is not None
    assert leased.alert == alert
    with database.reading(engine) as connection:
        assert get_alert(connection, alert.id[:4]).alert == alert


def test_rows_are_leased_in_the_order_in_which_they_were_raised(engine: sa.Engine) -> None:
    """Each channel has its own order, and only its own rows."""
    first, second = samples.new_denial(), samples.figure_changed()
    raise_alert(engine, first, "desk")
    raise_alert(engine, second, "desk", "hook")
    assert [leased.alert.id for leased in (lease(engine), lease(engine)) if leased] == [first.id, second.id]
    assert lease(engine) is None
    hook = lease(engine, "hook")
    assert hook is not None
    assert hook.alert.id == second.id


def test_delivered_is_written_with_its_event(engine: sa.Engine) -> None:
    """Row and event say the same, and the row is done with."""
    alert = samples.figure_changed()
    raise_alert(engine, alert, "desk")
    leased = lease(engine)
    assert leased is not None
    with database.transaction(engine) as connection:
        assert outbox.mark_delivered(connection, leased, later(1))
    assert deliveries(engine) == [(alert.id, "desk", "delivered", 1, None)]
    assert events(engine) == [AlertDelivered(alert.id, "desk", 1, "2025-04-10T12:00:01.000000Z")]
    assert lease(engine, at=later(10 * LEASE_S)) is None


def test_a_retry_is_not_leased_before_it_is_due(engine: sa.Engine) -> None:
    """The due time lives in the store, with the error that led to it."""
    raise_alert(engine, samples.figure_changed(), "desk")
    leased = lease(engine)
    assert leased is not None
    with database.transaction(engine) as connection:
        assert outbox.mark_retry(connection, leased, later(300), "x" * 10_000)
    assert lease(engine, at=later(299)) is None
    again = lease(engine, at=later(300))
    assert again is not None
    assert (again.attempt, again.delivery_id) == (2, leased.delivery_id)
    assert deliveries(engine)[0][4] == "x" * outbox.ERROR_CHARS
    assert events(engine) == []


def test_failed_is_written_with_its_event(engine: sa.Engine) -> None:
    """What is given up is not leased again."""
    alert = samples.figure_changed()
    raise_alert(engine, alert, "desk")
    leased = lease(engine)
    assert leased is not None
    with database.transaction(engine) as connection:
        assert outbox.mark_failed(connection, leased, "gone", later(1))
    assert deliveries(engine) == [(alert.id, "desk", "failed", 1, "gone")]
    assert events(engine) == [DeliveryFailed(alert.id, "desk", 1, "gone", "2025-04-10T12:00:01.000000Z")]
    assert lease(engine, at=later(10 * LEASE_S)) is None


def test_an_expired_lease_is_taken_over_and_a_late_failure_is_refused(engine: sa.Engine) -> None:
    """Whoever slept through its lease has no say any more in when it is tried again."""
    raise_alert(engine, samples.figure_changed(), "desk")
    slow = lease(engine)
    assert slow is not None
    assert lease(engine, at=later(LEASE_S - 1)) is None
    heir = lease(engine, at=later(LEASE_S))
    assert heir is not None
    assert heir.fence > slow.fence
    with database.transaction(engine) as connection:
        assert not outbox.mark_retry(connection, slow, later(61), "late")
        assert not outbox.mark_failed(connection, slow, "late", later(61))
        assert outbox.mark_delivered(connection, heir, later(62))
        assert not outbox.mark_delivered(connection, slow, later(63))
    assert len(events(engine)) == 1


def test_a_late_success_counts(engine: sa.Engine) -> None:
    """The receiver took it: nobody sends it a third time, and whoever took it over can't say that it failed."""
    alert = samples.figure_changed()
    raise_alert(engine, alert, "desk")
    slow, heir = lease(engine), lease(engine, at=later(LEASE_S))
    assert slow is not None
    assert heir is not None
    with database.transaction(engine) as connection:
        assert outbox.mark_delivered(connection, slow, later(61))
        assert not outbox.mark_failed(connection, heir, "busy", later(62))
        assert not outbox.mark_delivered(connection, heir, later(62))
    assert deliveries(engine) == [(alert.id, "desk", "delivered", slow.attempt, None)]
    assert events(engine) == [AlertDelivered(alert.id, "desk", slow.attempt, "2025-04-10T12:01:01.000000Z")]
    assert lease(engine, at=later(10 * LEASE_S)) is None


def test_what_is_given_back_is_as_doubtful_as_before(engine: sa.Engine) -> None:
    """One may have sent it and was lost, the next gave it back untried: it goes again under the id of the first."""
    raise_alert(engine, samples.figure_changed(), "desk")
    ids = []
    for at, asked in ((NOON, "dgt_1"), (later(LEASE_S), "dgt_1"), (later(LEASE_S), "dgt_2")):
        with database.transaction(engine) as connection:
            (free,) = channels.free(connection, "desk", at)
            ids.append(free.sent_as)
            (leased,) = outbox.lease_rows(connection, [free.number], asked, at, LEASE_S)
            if at != NOON:
                outbox.give_back(connection, [leased])
    assert ids == [None, "dgt_1", "dgt_1"]


def test_nothing_is_marked_twice(engine: sa.Engine) -> None:
    """A second mark under the same lease does not take."""
    raise_alert(engine, samples.figure_changed(), "desk")
    leased = lease(engine)
    assert leased is not None
    with database.transaction(engine) as connection:
        assert outbox.mark_delivered(connection, leased, NOON)
        assert not outbox.mark_failed(connection, leased, "later thought", NOON)


def test_two_deliverers_never_hold_one_row(engine: sa.Engine) -> None:
    """Four threads that lease at once share the rows out between them."""
    alerts = [msgspec.structs.replace(samples.figure_changed(), id=f"alert{number:05}") for number in range(40)]
    for alert in alerts:
        raise_alert(engine, alert, "desk")
    held: list[str] = []

    def take_all() -> None:
        while leased := lease(engine):
            held.append(leased.alert.id)

    threads = [threading.Thread(target=take_all) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(held) == [alert.id for alert in alerts]


def test_leases_of_the_dead_can_be_released(engine: sa.Engine) -> None:
    """After a kill nobody waits for the lease to run out, and the dead one's failure would be refused."""
    raise_alert(engine, samples.figure_changed(), "desk")
    dead = lease(engine)
    assert dead is not None
    with database.transaction(engine) as connection:
        assert outbox.release_leases(connection) == 1
        assert outbox.release_leases(connection) == 0
    assert lease(engine) is not None
    with database.transaction(engine) as connection:
        assert not outbox.mark_failed(connection, dead, "late", NOON)


def test_the_next_due_moment_is_known(engine: sa.Engine) -> None:
    """It is the earliest of what waits on the channels asked for."""
    raise_alert(engine, samples.figure_changed(), "desk", "hook")
    leased = lease(engine)
    assert leased is not None
    with database.transaction(engine) as connection:
        outbox.mark_retry(connection, leased, later(300), "no")
    with database.reading(engine) as connection:
        assert outbox.next_due(connection, ["desk"]) == log.timestamp(later(300))
        assert outbox.next_due(connection, ["desk", "hook"]) == log.timestamp(NOON)
        assert outbox.next_due(connection, []) is None


def test_the_tables_follow_from_the_events(engine: sa.Engine) -> None:
    """Folding the log makes alerts and outbox again, and leaves nothing to be sent."""
    denial, changed = samples.new_denial(), samples.figure_changed()
    told = [
        samples.raised(denial, "desk", "hook"),
        samples.raised(changed, "desk"),
        AlertDelivered(denial.id, "desk", 2, "2025-04-10T12:00:01.000000Z"),
        DeliveryFailed(denial.id, "hook", 10, "gone", "2025-04-10T12:00:02.000000Z"),
        AlertDelivered(changed.id, "desk", 1, "2025-04-10T12:00:03.000000Z"),
        AlertAcknowledged(denial.id, "Ana", "", "2025-04-10T12:00:04.000000Z"),
    ]
    for _ in range(2):
        with database.transaction(engine) as connection:
            for event in told:
                outbox.fold(connection, event, NOON)
    assert deliveries(engine) == [
        (denial.id, "desk", "delivered", 2, None),
        (denial.id, "hook", "failed", 10, "gone"),
        (changed.id, "desk", "delivered", 1, None),
    ]
    with database.reading(engine) as connection:
        assert get_alert(connection, denial.id).acknowledged_at == "2025-04-10T12:00:04.000000Z"


def test_alerts_are_found_by_words_and_by_time(engine: sa.Engine) -> None:
    """Words of the message, the subject or the sentence, in any case; times as precise as typed."""
    denial, changed = samples.new_denial(), samples.figure_changed()
    raise_alert(engine, denial, "desk")
    raise_alert(engine, changed)

    def found(**wanted: str) -> list[str]:
        with database.reading(engine) as connection:
            return [listed.alert.id for listed in list_alerts(connection, **wanted)]

    assert found() == [denial.id, changed.id]
    assert found(search="GROUNDLESS") == [denial.id]
    assert found(search="passport photos") == [changed.id]
    assert found(search="nowhere said") == []
    assert found(since="2025-04-10T13:11:00Z") == [changed.id]
    assert found(since="2025-04-10T13:12:00Z") == [changed.id]
    assert found(since="2025-04-10") == [denial.id, changed.id]


def test_an_id_that_fits_none_or_several_is_an_error_that_says_so(engine: sa.Engine) -> None:
    """Several are named; a full id is taken though others begin with it; wildcards mean themselves."""
    base = samples.figure_changed()
    for name in ("abc", "abcd", "abce"):
        raise_alert(engine, msgspec.structs.replace(base, id=name))
    with database.reading(engine) as connection:
        assert get_alert(connection, "ABC").alert.id == "abc"
        assert get_alert(connection, "abcd").alert.id == "abcd"
        with pytest.raises(NotFoundError, match="abc, abcd, abce"):
            get_alert(connection, "ab")
        for nonsense in ("zz", "", "%", "_bc"):
            with pytest.raises(NotFoundError):
                get_alert(connection, nonsense)


def test_delivery_ids_are_stable_and_free_of_full_stops() -> None:
    """The signature of a webhook is delimited by full stops, and channels may be called anything."""
    one = outbox.delivery_id("a3", "desk.example \r\n")
    assert one == outbox.delivery_id("a3", "desk.example \r\n")
    assert one != outbox.delivery_id("a3", "desk")
    assert one.removeprefix("dlv_").isalnum()
