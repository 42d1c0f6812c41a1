"""Carries what is due in the outbox to the channels: at least once, each under one id.

Three steps: lease some and commit, send each, mark them (and lease the next) and commit. Killed after the receiver has
taken one and before the mark, it is sent again under the same id. Marks of a fast receiver are gathered for a moment,
so that its speed is not that of the disk.
"""

from __future__ import annotations

import random
import time
from contextlib import nullcontext
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec
import structlog

from monitor import database
from monitor.alerts import channels, outbox
from monitor.delivery import letter, retry, taking
from monitor.delivery.channel import Connecting
from monitor.delivery.habits import Habits
from monitor.delivery.plan import KNOCKS
from monitor.errors import DeliveryError

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Mapping, Sequence

    import sqlalchemy as sa

    from monitor import config
    from monitor.alerts.outbox import Leased
    from monitor.delivery.channel import Port
    from monitor.delivery.taking import Parcel

MARKS_WAIT_S = 0.1  # for so long a receiver's acceptance may stand in memory alone: a kill repeats no more than that
LONGEST_HOLD_S = 1800.0  # a target that is down is tried so often at least, whatever its rows' own schedules

_log = structlog.get_logger(__name__)
_PLAIN = Habits()


class Delivered(msgspec.Struct, frozen=True):
    """What became of the deliveries of one round; `lost` were marked too late, another had settled them."""

    delivered: int = 0
    retried: int = 0
    failed: int = 0
    lost: int = 0

    def __add__(self, other: Delivered) -> Delivered:
        """Both rounds together."""
        pairs = zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True)
        return Delivered(*(a + b for a, b in pairs))


def deliver_due(
    engine: sa.Engine,
    targets: Mapping[str, Port],
    settings: config.Delivery,
    now: Callable[[], datetime],
    kept: Mapping[str, Habits] | None = None,
) -> Delivered:
    """Delivers all that is due, one channel after the other; `kept` are their habits."""
    rounds = [
        deliver_channel(engine, name, port, settings, now, kept=(kept or {}).get(name, _PLAIN))
        for name, port in targets.items()
    ]
    return sum(rounds, Delivered())


def deliver_channel(
    engine: sa.Engine,
    name: str,
    port: Port,
    settings: config.Delivery,
    now: Callable[[], datetime],
    *,
    kept: Habits = _PLAIN,
    stop: threading.Event | None = None,
    chance: Callable[[], float] = random.random,
) -> Delivered:
    """Delivers what is due on one channel, in the order in which it was raised, until nothing is or `stop` is set."""
    ends = stop.is_set if stop is not None else lambda: False
    with port.connected() if isinstance(port, Connecting) else nullcontext(port) as line:
        return _Round(engine, name, line, settings, now, kept, ends, chance).run()


class _Round:
    """One round of one channel: what it holds, what it has sent and not marked yet, and what came of it."""

    def __init__(
        self, engine: sa.Engine, name: str, port: Port, settings: config.Delivery, now: Callable[[], datetime],
        kept: Habits, ends: Callable[[], bool], chance: Callable[[], float],
    ) -> None:  # fmt: skip
        self._engine, self._name, self._port, self._settings = engine, name, port, settings
        self._now, self._kept, self._ends, self._chance = now, kept, ends, chance
        self._state = channels.State(name)
        self._parcels: list[Parcel] = []  # leased and not sent
        self._taken: list[Parcel] = []  # taken by the receiver, not marked
        self._taken_at_s = 0.0
        self._leased_at = now()
        self._knocks = 0
        self._total = Delivered()

    def run(self) -> Delivered:
        """Sends until there is nothing more to send now."""
        with database.transaction(self._engine) as connection:
            self._state = channels.state(connection, self._name)
            self._lease(connection)
        while self._parcels:
            parcel = self._parcels.pop(0)
            error = self._send(parcel)
            if error is None:
                self._keep(parcel)
            self._settle(parcel, error)
        return self._total

    def _keep(self, parcel: Parcel) -> None:
        if not self._taken:
            self._taken_at_s = time.monotonic()
        self._taken.append(parcel)

    def _settle(self, parcel: Parcel, error: DeliveryError | None) -> None:
        """Marks what has become of it, at once or a moment later with others, and leases the next."""
        over = self._ends() or self._too_old()
        waits = error is None and self._parcels and not over
        if waits and time.monotonic() - self._taken_at_s < MARKS_WAIT_S:
            return
        with database.transaction(self._engine) as connection:
            moment = self._now()
            self._mark_taken(connection, moment)
            if error is not None:
                self._mark_failed(connection, parcel, error, moment)
            down = self._knocks >= KNOCKS or (error is not None and self._state.again_at is not None)
            if over or down:
                self._give_back(connection)
            if not self._parcels and not down and not self._ends():
                self._lease(connection)

    def _too_old(self) -> bool:
        """Whether what is still held might run out while it is sent: it is taken anew, then."""
        return (self._now() - self._leased_at).total_seconds() > self._settings.lease_s / 3

    def _lease(self, connection: sa.Connection) -> None:
        self._leased_at = self._now()
        self._parcels = taking.take(connection, self._state, self._kept, self._leased_at, self._settings.lease_s)

    def _give_back(self, connection: sa.Connection) -> None:
        outbox.give_back(connection, [one for parcel in self._parcels for one in parcel.leased])
        self._parcels = []

    def _mark_taken(self, connection: sa.Connection, moment: datetime) -> None:
        if not self._taken:
            return
        leased = [one for parcel in self._taken for one in parcel.leased]
        marked = outbox.mark_all_delivered(connection, leased, moment)
        self._state = channels.works(connection, self._state, was_down=self._state.failures >= KNOCKS, now=moment)
        self._knocks, self._taken = 0, []
        self._total += Delivered(delivered=len(marked), lost=len(leased) - len(marked))
        done = {one.number for one in marked}
        for one in leased:
            late = one.number not in done
            _log.info("alert delivered", alert=one.alert.id, channel=one.channel, attempt=one.attempt, late=late)

    def _mark_failed(self, connection: sa.Connection, parcel: Parcel, error: DeliveryError, moment: datetime) -> None:
        chance = self._chance()
        verdicts = [
            retry.after_failure(
                error, one.attempt, self._settings.retry_after_s, moment, chance, age_s=_age_s(one, moment)
            )
            for one in parcel.leased
        ]
        for one, verdict in zip(parcel.leased, verdicts, strict=True):
            self._total += _mark(connection, one, verdict, error, moment)
        if any(isinstance(verdict, retry.Again) for verdict in verdicts):
            self._knocks += 1
            again_at = self._hold(error, moment, chance)
            self._state = channels.failed(connection, self._state, str(error), again_at, moment)

    def _hold(self, error: DeliveryError, moment: datetime, chance: float) -> datetime | None:
        """Until when a target that counts as down is left alone; None while it does not."""
        number = self._state.failures + 1 - KNOCKS
        if number < 0:
            return None
        schedule = self._settings.retry_after_s
        planned = retry.spread(schedule[min(number, len(schedule) - 1)], chance) if schedule else 0.0
        asked = min(error.retry_after_s or 0.0, retry.LONGEST_WAIT_S)
        return moment + timedelta(seconds=max(min(planned, LONGEST_HOLD_S), asked))

    def _send(self, parcel: Parcel) -> DeliveryError | None:
        first = parcel.leased[0]
        try:
            if parcel.why:
                told = letter.digest([one.alert for one in parcel.leased], parcel.why)
                self._port.post(told, parcel.sent_as, first.attempt)
            else:
                self._port.send(first.alert, first.delivery_id, first.attempt)
        except DeliveryError as error:
            _tell(parcel.leased, error)
            return error
        except Exception as error:  # noqa: BLE001 - one alert that cannot be sent must not keep the others back
            _log.exception("a channel failed in a way it should not", channel=self._name, alert=first.alert.id)
            return DeliveryError(f"{type(error).__name__}: {error}")
        return None


def _age_s(leased: Leased, moment: datetime) -> float:
    return (moment - datetime.fromisoformat(leased.alert.raised_at)).total_seconds()


def _mark(
    connection: sa.Connection,
    leased: Leased,
    verdict: retry.Again | retry.GivenUp,
    error: DeliveryError,
    moment: datetime,
) -> Delivered:
    if isinstance(verdict, retry.Again):
        marked = outbox.mark_retry(connection, leased, verdict.due_at, str(error), partly=error.partly)
        return Delivered(retried=1) if marked else Delivered(lost=1)
    marked = outbox.mark_failed(connection, leased, verdict.reason, moment)
    return Delivered(failed=1) if marked else Delivered(lost=1)


def _tell(leased: Sequence[Leased], error: DeliveryError) -> None:
    first = leased[0]
    _log.warning("alert not delivered", alert=first.alert.id, channel=first.channel, attempt=first.attempt,
                 error=str(error), together=len(leased), given_up=error.permanent)  # fmt: skip
