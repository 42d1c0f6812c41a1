"""Puts together what the daemon tells whoever watches it over HTTP: whether it lives, is ready, and its measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from monitor import stages
from monitor.delivery import watchman
from monitor.errors import StoreError
from monitor.health_pages import Answer, open_server
from monitor.metrics import Metrics, Seen, require
from monitor.stages import Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from datetime import datetime

    import sqlalchemy as sa

    from monitor.config import Config
    from monitor.delivery.watchman import Health
    from monitor.stages import Intake, Reading
    from monitor.tallies import Tallies

HINDERS = frozenset({"inbox"})  # of the problems that the watchman names: these keep articles out


def check(settings: Config) -> None:
    """Makes sure that what the settings ask for is installed.

    Raises:
        ConfigError: it is not.
    """
    if settings.metrics.port:
        require()


class Observing:
    """What the pages tell of one run of the stages; see `health_pages` for what each means."""

    def __init__(
        self, engine: sa.Engine, settings: Config, tallies: Tallies, intake: Intake, reading: Reading,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self.warm: Future[Any] | None = None  # the first reading, which loads the language model
        self._running: list[Stage] = []
        self._longest_silence_s = 0.0
        self._engine, self._settings, self._intake, self._reading = engine, settings, intake, reading
        self._tallies, self._now = tallies, now

    def stages(self) -> list[Stage]:
        """The stage that answers; none where no port is given, or it cannot be listened at."""
        asked = self._settings.metrics
        if not asked.port:
            return []
        self._metrics = Metrics(self._engine, self._tallies, self._health, self._now, self._seen)
        server = open_server(asked.host, asked.port, self)
        return [Stage("metrics", server.step)] if server is not None else []

    def watch(self, running: list[Stage], longest_silence_s: float) -> None:
        """Names the stages whose signs of life, and troubles with the store, are told."""
        self._running, self._longest_silence_s = running, longest_silence_s

    def alive(self) -> Answer:
        """See `health_pages.Pages.alive`."""
        hanging = dict.fromkeys(stages.hanging(self._running, self._longest_silence_s), "gives no sign of life")
        return Answer("failed" if hanging else "ok", hanging)

    def ready(self) -> Answer:
        """See `health_pages.Pages.ready`."""
        if self.warm is None or not self.warm.done():
            return Answer("starting", {"model": "is being loaded"})
        try:
            problems = self._health().problems
        except StoreError as error:
            return Answer("failed", {"store": str(error)})
        if (trouble := next((one.trouble for one in self._running if one.trouble), None)) is not None:
            return Answer("failed", {"store": trouble} | problems)
        if (halted := self._reading.halted) is not None:
            return Answer("failed", {"claims": str(halted)} | problems)
        if HINDERS & problems.keys():
            return Answer("failed", problems)
        return Answer("degraded" if problems else "ok", problems)

    def metrics(self, accepts: str) -> tuple[bytes, str]:
        """See `health_pages.Pages.metrics`."""
        return self._metrics.page(accepts)

    def _seen(self) -> Seen:
        last, at = self._intake.last, self._intake.last_at
        age_s = (self._now() - at).total_seconds() if at is not None else 0.0
        return Seen(age_s, last.pending if last else 0, missing=last is not None and last.missing)

    def _health(self) -> Health:
        missing = self._intake.last is not None and self._intake.last.missing
        return watchman.look(self._engine, self._settings.home, inbox_missing=missing, now=self._now())
