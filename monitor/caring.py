"""What the daemon looks after now and then: calls nobody answered, what was given up, its own health, the feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from monitor import database
from monitor.alerts.listing import tally_deliveries
from monitor.delivery import care, feed_file, watchman

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Mapping
    from datetime import datetime

    import sqlalchemy as sa

    from monitor.config import Config
    from monitor.delivery.channel import Port
    from monitor.stages import Intake


_log = structlog.get_logger("monitor")


def tell_of_lost_channels(engine: sa.Engine, settings: Config) -> None:
    """Says which deliveries wait for a channel that is configured no more; they go out once it is again."""
    with database.reading(engine) as connection:
        waiting = [one for one in tally_deliveries(connection) if one.status == "waiting"]
    for one in waiting:
        if one.channel not in {channel.name for channel in settings.channel}:
            _log.warning("alerts wait for a channel that is not configured", channel=one.channel, alerts=one.count)


def after_round(
    engine: sa.Engine, settings: Config, ports: Mapping[str, Port], now: datetime, *, inbox_missing: bool
) -> None:
    """What a single round looks after when its deliveries are made, as the daemon does all the time."""
    _tell_and_keep(engine, settings, ports, now)
    if (alive := watchman.switch(settings.delivery, settings.home)) is not None:
        watchman.ping(alive, watchman.look(engine, settings.home, inbox_missing=inbox_missing, now=now))


def _tell_and_keep(engine: sa.Engine, settings: Config, ports: Mapping[str, Port], now: datetime) -> None:
    care.tell_dead_letters(engine, ports, now)
    if settings.delivery.feed:
        feed_file.keep(engine, settings.home / settings.delivery.feed)


class Caring:
    """The stage that looks after deliveries and the daemon itself; `wake` wakes the channels."""

    def __init__(
        self, engine: sa.Engine, settings: Config, ports: Mapping[str, Port], intake: Intake,
        now: Callable[[], datetime], wake: Callable[[], None],
    ) -> None:  # fmt: skip
        self._engine, self._settings, self._ports, self._intake = engine, settings, ports, intake
        self._now, self._wake = now, wake
        self._watchman = watchman.Watchman()
        self._alive = watchman.switch(settings.delivery, settings.home)

    def step(self, _stop: threading.Event) -> None:
        """One look."""
        self._watch_over()
        if care.escalate(self._engine, self._settings.rule, self._now()):
            self._wake()
        _tell_and_keep(self._engine, self._settings, self._ports, self._now())

    def _watch_over(self) -> None:
        missing = self._intake.last is not None and self._intake.last.missing
        health = watchman.look(self._engine, self._settings.home, inbox_missing=missing, now=self._now())
        self._watchman.tell(health, self._ports, self._now())
        if self._alive is not None:
            watchman.ping(self._alive, health)
