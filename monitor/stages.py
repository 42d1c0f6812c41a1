"""The daemon's stages: each a plain loop in a thread of its own that does what there is to do, then waits to be woken.

A wake-up that comes while a stage works is not lost: its flag is cleared before the work, not after.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import structlog

from monitor import database, folding, pipeline
from monitor.delivery import deliver, habits, plan, taking
from monitor.errors import MonitorError, StoreAwayError, StoreBusyError, StoreError, UnknownEventError
from monitor.events.kinds import ArticleReceived
from monitor.extraction.extract import Text
from monitor.sharing import LOOK_AGAIN_S, Share

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    import sqlalchemy as sa

    from monitor.config import Config
    from monitor.delivery.channel import Port
    from monitor.extraction.workers import Workers
    from monitor.inbox.reading import ReadingProcess
    from monitor.inbox.receive import ScanResult

LEAST_WAIT_S = 0.05  # between two looks at one channel's outbox
WARM_UP = Text(id="", text="Two people were there, she said.")  # the first article is not the one that loads the model
GATHERED = 8  # articles read that are kept and folded together, while at least as many are still being read,
GATHERING_S = 0.2  # but none waits longer for others
RETRY_S = 5.0  # after the store could not be written: disk full, or another process writes for long

_log = structlog.get_logger("monitor")


class Leash(threading.Event):
    """What a stage looks at between two pieces of work to see whether it should end: each look is a sign of life."""

    def __init__(self) -> None:
        super().__init__()
        self.looked_at_s = time.monotonic()

    def is_set(self) -> bool:
        """Whether the stage should end."""
        self.looked_at_s = time.monotonic()
        return super().is_set()


class Stage:
    """One stage. `step` does what there is to do and tells in how many seconds to look again, None: when woken.

    It is given the event that is set when it should come to an end soon, and looks at it as often as it can.
    """

    def __init__(self, name: str, step: Callable[[threading.Event], float | None]) -> None:
        self.name = name
        self.wake = threading.Event()
        self._step = step
        self._stop = Leash()
        self._at_work = False
        self.trouble: str | None = None  # why the store cannot be written, as of the last attempt
        self._thread: threading.Thread | None = None

    def start(self, failed: Callable[[BaseException], None]) -> None:
        """Runs the stage in a thread; `failed` is called when it ends by anything but `stop`."""
        self._thread = threading.Thread(target=self._run, args=(failed,), name=self.name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Asks the stage to end after the transaction at hand."""
        self._stop.set()
        self.wake.set()

    def silent_s(self) -> float:
        """For how long it has been at one piece of work without a sign of life, in seconds; 0 while it waits."""
        return time.monotonic() - self._stop.looked_at_s if self._at_work else 0.0

    def join(self, timeout_s: float) -> bool:
        """Waits for the end; False when it did not come in time."""
        if self._thread is not None:
            self._thread.join(timeout_s)
        return self._thread is None or not self._thread.is_alive()

    def _run(self, failed: Callable[[BaseException], None]) -> None:
        try:
            while not self._stop.is_set():
                self.wake.clear()
                self._at_work = True
                again_in_s = self._attempt()
                self._at_work = False
                if again_in_s is None or again_in_s > 0:
                    self.wake.wait(again_in_s)
        except BaseException as error:  # noqa: BLE001 - whatever it is, a stage must not end unnoticed
            failed(error)

    def _attempt(self) -> float | None:
        try:
            again_in_s = self._step(self._stop)
        except StoreError as error:
            if not _passes(error):
                raise
            self.trouble = str(error)
            _log.warning("the store cannot be written, trying again", stage=self.name, error=str(error))
            self._stop.wait(RETRY_S)
            return 0
        self.trouble = None
        return again_in_s


def hanging(running: list[Stage], longest_silence_s: float) -> list[str]:
    """The stages that have been at one piece of work for too long without a sign of life."""
    return [stage.name for stage in running if stage.silent_s() > longest_silence_s]


def _passes(error: StoreError) -> bool:
    """Whether a fault of the store may go away by itself."""
    return isinstance(error, StoreBusyError | StoreAwayError) or "disk is full" in str(error)


class Intake:
    """The stage that looks at the inbox."""

    def __init__(
        self,
        engine: sa.Engine,
        settings: Config,
        now: Callable[[], datetime],
        wake: Callable[[], None],
        reading: ReadingProcess | None = None,
    ) -> None:
        self._reading = reading  # what reads the files, apart from this process
        self.last: ScanResult | None = None
        self.last_at: datetime | None = None
        self.on_change: Callable[[], None] = lambda: None  # at the first look, and when the inbox goes or comes
        self._engine, self._settings, self._now, self._wake = engine, settings, now, wake

    def step(self, stop: threading.Event) -> float | None:
        """One look; wakes the reading when something new stands in the log."""
        before, moment = self.last, self._now()
        self.last = found = pipeline.take_in(
            self._engine, self._settings, moment, stop=stop.is_set, reading=self._reading,
            tell=lambda _done, _of: self._wake(),
        )  # fmt: skip
        self.last_at = moment
        if found.received or found.seen_again or found.rejected:
            _log.info("inbox read", received=len(found.received), seen_again=found.seen_again, rejected=found.rejected)
            self._wake()
        if found.missing and not (before and before.missing):
            paths = ", ".join(str(self._settings.home / inbox.path) for inbox in self._settings.inboxes)
            _log.error("the inbox is missing; waiting for it", path=paths)
        if before is None or found.missing != before.missing:
            self.on_change()
        for problem in found.problems if before is None or found.problems != before.problems else ():
            _log.warning("inbox", problem=problem)
        return found.retry_in_s


class Reading:
    """The stage that has articles read, folds the log into claims strictly in its order, and raises alerts."""

    def __init__(
        self, engine: sa.Engine, settings: Config, workers: Workers, extractor: str, now: Callable[[], datetime]
    ) -> None:
        self.ahead = pipeline.ReadingAhead()
        self.share = Share(engine, now, settings.store.lease_s)
        self.on_read: Callable[[], None] = lambda: None  # called from another thread when a worker is done
        self.on_alert: Callable[[], None] = lambda: None
        self.waits = False  # for an article that another daemon is reading
        self.position = 0  # of the last event that was folded here
        self.halted: UnknownEventError | None = None  # at an event of a newer program; all else goes on
        self._engine, self._settings, self._workers = engine, settings, workers
        self._extractor, self._now = extractor, now
        self._at_hand = folding.AtHand()
        self._gathering_from: datetime | None = None

    def step(self, _stop: threading.Event) -> float | None:
        """Hands articles out, keeps what came back, folds some events; 0 when there may be more to fold."""
        self.waits = False
        if self._is_gathering():
            return GATHERING_S
        known = set(self.ahead.futures)
        pipeline.read_ahead(self._engine, self._workers, self._extractor, self.ahead, self.share.to_read)
        for article_id in self.ahead.futures.keys() - known:
            self.ahead.futures[article_id].add_done_callback(lambda _: self.on_read())
        self._keep_what_is_read()
        match self._project():
            case list() as projected:
                for one in projected:
                    self._tell(one)
                self.position = projected[-1].event.position
                return 0
            case pipeline.Waiting(article_id) if article_id not in self.ahead.futures:
                return self._look_for(article_id)
            case pipeline.Superseded():
                self.share.superseded()
                return LOOK_AGAIN_S
            case _:
                return None if self.share.alone else LOOK_AGAIN_S

    def _is_gathering(self) -> bool:
        """Whether to let more articles be read first: of a backlog, several are folded together at less cost."""
        done = sum(future.done() for future in self.ahead.futures.values())
        if not 0 < done < GATHERED <= len(self.ahead.futures) - done:
            self._gathering_from = None
            return False
        moment = self._now()
        self._gathering_from = self._gathering_from or moment
        waited_s = abs((moment - self._gathering_from).total_seconds())
        if waited_s >= GATHERING_S:
            self._gathering_from = None
        return waited_s < GATHERING_S

    def _look_for(self, article_id: str) -> float:
        """An article that was passed over: another daemon is reading it, or was lost at it."""
        self.waits = not self.share.to_read([article_id])
        if self.waits:
            return LOOK_AGAIN_S
        self.ahead.upto = 0  # or the projection was made anew behind our back: look through the log again
        return 0

    def _project(self) -> list[pipeline.Projected] | pipeline.Waiting | pipeline.Superseded | None:
        if not self.share.may_project():
            return None
        try:
            done = pipeline.project_run(
                self._engine, self._settings, self._extractor, self._now(), self.share.lease, at_hand=self._at_hand
            )
        except UnknownEventError as error:
            if self.halted is None:
                _log.error("the claims cannot go on past an event; all else does", error=str(error))
            self.halted = error
            return None
        self.halted = None
        return done

    def _keep_what_is_read(self) -> None:
        done = [id_ for id_, future in self.ahead.futures.items() if future.done()]
        found = {article_id: self.ahead.futures.pop(article_id).result() for article_id in done}
        for article_id, findings in found.items():
            if findings.extractor != self._extractor:
                raise MonitorError(f"Article {article_id} was read by {findings.extractor}, not {self._extractor}.")
        pipeline.keep_all(self._engine, found)
        self.share.has_read(done)

    def _tell(self, projected: pipeline.Projected) -> None:
        event = projected.event.event
        if isinstance(event, ArticleReceived):
            _log.info("article read", file=event.file, article=event.article_id, claims=len(projected.changes.claims))
        if projected.alerts:
            self.on_alert()
        for alert in projected.alerts:
            _log.info("alert raised", kind=alert.kind, alert=alert.id, message=alert.message, rule=alert.rule)


def delivering(
    stop: threading.Event,
    *,
    engine: sa.Engine,
    name: str,
    port: Port,
    settings: Config,
    now: Callable[[], datetime],
    wake: Callable[[], None],
    tally: Callable[[str, deliver.Delivered], None] = lambda _name, _done: None,
) -> float | None:
    """Delivers what is due on one channel; wakes the reading of what that added to the log; seconds to the next due."""
    kept = next((habits.habits(channel) for channel in settings.channel if channel.name == name), habits.Habits())
    done = deliver.deliver_channel(engine, name, port, settings.delivery, now, kept=kept, stop=stop)
    tally(name, done)
    if done.delivered or done.failed:
        wake()
    with database.reading(engine) as connection:
        due_at = taking.look_again_at(connection, name, kept, now())
    if due_at is None:
        return None
    wait_s = (due_at - now()).total_seconds()
    least_s = settings.delivery.interval_s if done.retried >= plan.KNOCKS else LEAST_WAIT_S
    return min(max(wait_s, least_s), settings.delivery.interval_s)
