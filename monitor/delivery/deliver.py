"""Carries what is due in the outbox to the channels: at least once, each under one id.

Three steps: lease a row and commit, send it, mark it (and lease the next) and commit. Killed after the receiver has
taken it and before the mark, the row is sent again under the same id.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import msgspec
import structlog

from monitor import database
from monitor.alerts import outbox
from monitor.delivery import retry
from monitor.errors import DeliveryError

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Mapping
    from datetime import datetime

    import sqlalchemy as sa

    from monitor import config
    from monitor.alerts.outbox import Leased
    from monitor.delivery.channel import Port

KNOCKS = 3  # failures in a row after which a round ends: a target that is down is not asked once for each row

_log = structlog.get_logger(__name__)


class Delivered(msgspec.Struct, frozen=True):
    """What became of the deliveries of one round; `lost` were marked too late, another had taken them over."""

    delivered: int = 0
    retried: int = 0
    failed: int = 0
    lost: int = 0

    def __add__(self, other: Delivered) -> Delivered:
        """Both rounds together."""
        pairs = zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True)
        return Delivered(*(a + b for a, b in pairs))


def deliver_due(
    engine: sa.Engine, channels: Mapping[str, Port], settings: config.Delivery, now: Callable[[], datetime]
) -> Delivered:
    """Delivers all that is due, one channel after the other."""
    rounds = [deliver_channel(engine, name, port, settings, now) for name, port in channels.items()]
    return sum(rounds, Delivered())


def deliver_channel(
    engine: sa.Engine,
    name: str,
    port: Port,
    settings: config.Delivery,
    now: Callable[[], datetime],
    *,
    stop: threading.Event | None = None,
    chance: Callable[[], float] = random.random,
) -> Delivered:
    """Delivers what is due on one channel, in the order in which it was raised, until nothing is or `stop` is set."""
    total, knocks = Delivered(), 0
    with database.transaction(engine) as connection:
        leased = outbox.lease_due(connection, name, now(), settings.lease_s)
    while leased is not None:
        error = _send(port, leased)
        with database.transaction(engine) as connection:
            outcome = _mark(connection, leased, error, settings, now(), chance())
            knocks = knocks + 1 if outcome.retried else 0
            goes_on = knocks < KNOCKS and not (stop and stop.is_set())
            following = outbox.lease_due(connection, name, now(), settings.lease_s) if goes_on else None
        _tell(leased, error, outcome)
        total, leased = total + outcome, following
    return total


def _tell(leased: Leased, error: DeliveryError | None, outcome: Delivered) -> None:
    told = _log.bind(alert=leased.alert.id, channel=leased.channel, attempt=leased.attempt)
    if error is None:
        told.info("alert delivered", late=bool(outcome.lost))
    else:
        told.warning("alert not delivered", error=str(error), given_up=bool(outcome.failed))


def _send(port: Port, leased: Leased) -> DeliveryError | None:
    try:
        port.send(leased.alert, leased.delivery_id, leased.attempt)
    except DeliveryError as error:
        return error
    except Exception as error:  # noqa: BLE001 - one alert that cannot be sent must not keep the others back
        _log.exception("a channel failed in a way it should not", channel=leased.channel, alert=leased.alert.id)
        return DeliveryError(f"{type(error).__name__}: {error}")
    return None


def _mark(
    connection: sa.Connection,
    leased: Leased,
    error: DeliveryError | None,
    settings: config.Delivery,
    now: datetime,
    chance: float,
) -> Delivered:
    if error is None:
        return Delivered(delivered=1) if outbox.mark_delivered(connection, leased, now) else Delivered(lost=1)
    verdict = retry.after_failure(error, leased.attempt, settings.retry_after_s, now, chance)
    if isinstance(verdict, retry.Again):
        marked = outbox.mark_retry(connection, leased, verdict.due_at, str(error))
        return Delivered(retried=1) if marked else Delivered(lost=1)
    marked = outbox.mark_failed(connection, leased, verdict.reason, now)
    return Delivered(failed=1) if marked else Delivered(lost=1)
