"""Puts the daemon together, runs it until it is told to stop, and takes it apart again."""

from __future__ import annotations

import os
import queue
import socket
import threading
import time
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec
import structlog

from monitor import __version__, database, heartbeat, lock, logs, notify, observing, schedule, stages, stopped, wakeups
from monitor.alerts import outbox
from monitor.asked import Asked, Failed, Ready, Reload, signals
from monitor.caring import Caring, tell_of_lost_channels
from monitor.delivery.channel import open_channels
from monitor.errors import BrokenLogError, ConfigError, MonitorError, StoreError, StoreFaultError
from monitor.events import log
from monitor.events.log import timestamp
from monitor.extraction import model
from monitor.extraction.workers import Workers
from monitor.inbox import watch
from monitor.inbox.reading import ReadingProcess
from monitor.stages import Stage
from monitor.tallies import Tallies
from monitor.uncollected import spare_the_program

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    import sqlalchemy as sa

    from monitor.config import Config
    from monitor.delivery.channel import Port
    from monitor.extraction.findings import Findings

LOOK_ROUND_S = 1.0  # how often the main thread looks at the clocks and tells the service manager that all is well
STOP_S = 8.0  # for all stages together; what is not done by then is done after the next start
HEARTBEAT_S = 10.0
CARE_S = 20.0  # how often it looks for alerts that nobody acknowledged, and for deliveries that were given up
FAULTS_BORNE = 5  # of the disk; more often than this it is for a person to look
SILENCE_S = 300.0  # without a sign of life a stage hangs: far more than a transaction or a large file takes

_log = structlog.get_logger("monitor")


def run(read_settings: Callable[[], Config]) -> None:
    """Runs the daemon until SIGTERM or SIGINT; `read_settings` is asked at the start and at each SIGHUP.

    Raises:
        StoreBusyError: another daemon holds the store.
        MonitorError: a part failed and the daemon cannot go on.
    """
    settings = read_settings()
    logs.configure(settings.log.level, settings.log.format)
    with signals() as asked, lock.hold(lock.beside(settings.store.url, settings.home)):
        engine = open_store(settings)
        free_deliveries(engine)
        spare_the_program()
        while isinstance(_serve_on(engine, settings, asked), Reload):
            settings = _reloaded(read_settings, settings)
        engine.dispose()
    _log.info("stopped")


def open_store(settings: Config) -> sa.Engine:
    """The store, made where there is none, its schema brought up to this program's."""
    engine = database.open_engine(settings.store.url, home=settings.home, create=True)
    database.upgrade(engine)
    return engine


def free_deliveries(engine: sa.Engine) -> None:
    """Frees what a killed daemon was delivering; where several share the store, their leases have to run out."""
    if not database.is_shared(engine):
        with database.transaction(engine) as connection:
            outbox.release_leases(connection)


def now() -> datetime:
    """The moment it is, in UTC; every stage is handed this, none reads the clock itself."""
    return datetime.now(UTC)


# ------------------------------------------------------------------------------------------ one run of the stages


def _serve_on(engine: sa.Engine, settings: Config, asked: queue.SimpleQueue[Asked]) -> Asked:
    """Runs the stages, anew where the disk failed and the store proves whole afterwards; not for ever."""
    for _ in range(FAULTS_BORNE):
        try:
            return _serve(engine, settings, asked)
        except StoreFaultError as error:
            _log.error("the disk failed, opening the store again", error=str(error))
            time.sleep(stages.RETRY_S)
            _forget_failures(asked)
            _prove(engine)
    return _serve(engine, settings, asked)


def _forget_failures(asked: queue.SimpleQueue[Asked]) -> None:
    """Takes out of the queue what other stages of the last run ended by; what people asked for stays."""
    words = [asked.get() for _ in range(asked.qsize())]
    for word in words:
        if not isinstance(word, Failed | Ready):
            asked.put(word)


def _prove(engine: sa.Engine) -> None:
    """Raises BrokenLogError where the log, as it stands on the disk, is not whole."""
    with database.reading(engine) as connection:
        report = log.verify(connection)
    if not report.ok:
        raise BrokenLogError(f"The disk failed and event {report.first_bad} is damaged: {report.reason}.")


def _serve(engine: sa.Engine, settings: Config, asked: queue.SimpleQueue[Asked]) -> Asked:
    """Runs all stages under one configuration until something is asked for that ends them; what it was."""
    ports = open_channels(settings.channel, settings.home)
    observing.check(settings)
    tallies = Tallies()
    tell_of_lost_channels(engine, settings)
    workers = Workers(settings.extraction)
    reading = stages.Reading(engine, settings, workers, model.extractor_version(settings.extraction.model), now)
    read = Stage("reading", reading.step)
    files = ReadingProcess()
    files.start()  # the first file shall not be the one that waits for it
    intake = stages.Intake(engine, settings, now, wake=read.wake.set, reading=files)
    take_in = Stage("intake", intake.step)
    deliver = [_delivery(engine, settings, one, port, read.wake.set, tallies) for one, port in ports.items()]
    look_after = Caring(engine, settings, ports, intake, now, partial(_wake, deliver))
    caring = Stage("care", look_after.step)
    watching = Stage("watch", partial(_watch, settings, take_in.wake.set))
    reading.on_read, reading.on_alert = read.wake.set, partial(_wake, deliver)
    wakeup = Stage("wakeup", partial(wakeups.listen, engine, partial(_wake, [read, *deliver])))
    beat = intake.on_change = partial(_beat, engine, intake, _name(engine, settings), timestamp(now()))
    ticks = [
        schedule.Tick("scan", min(one.scan_interval_s for one in settings.inboxes), take_in.wake.set),
        schedule.Tick("read", settings.inbox.scan_interval_s, read.wake.set),
        schedule.Tick("deliver", settings.delivery.interval_s, partial(_wake, deliver)),
        schedule.Tick("heartbeat", HEARTBEAT_S, beat),
        schedule.Tick("care", CARE_S, caring.wake.set),
        schedule.Tick("stopped", settings.store.lease_s / 2, partial(stopped.free, engine, settings.store.lease_s)),
    ]
    beat()
    workers.start()
    scheduler = schedule.start(ticks)
    observed = observing.Observing(engine, settings, tallies, intake, reading, now)
    running = [watching, take_in, read, caring, *deliver, *([wakeup] if database.is_shared(engine) else [])]
    running += observed.stages()
    observed.watch(running, _longest_silence_s(settings))
    stopping = threading.Event()

    def tell(word: Asked) -> None:
        if not stopping.is_set():  # what is cut short on purpose has not failed
            asked.put(word)

    for stage in running:
        stage.start(partial(_failed, tell, stage.name))
    warm = workers.extract(stages.WARM_UP)
    observed.warm, workers.on_read = warm, tallies.extracted
    warm.add_done_callback(partial(_is_warm, tell))
    try:
        return _look_after(asked, scheduler, partial(is_well, running, _longest_silence_s(settings)))
    finally:
        stopping.set()
        scheduler.shutdown(wait=False)
        _stop(running)
        files.stop()
        workers.stop()
        reading.share.leave()


def _delivery(
    engine: sa.Engine, settings: Config, name: str, port: Port, wake: Callable[[], None], tallies: Tallies
) -> Stage:
    step = partial(
        stages.delivering, engine=engine, name=name, port=port, settings=settings, now=now, wake=wake,
        tally=tallies.delivered,
    )  # fmt: skip
    return Stage(f"delivery-{name}", step)


def _watch(settings: Config, on_hint: Callable[[], None], stop: threading.Event) -> None:
    watch.watch_inboxes(settings.inboxes, settings.home, on_hint, stop)


def _wake(sleeping: list[Stage]) -> None:
    for stage in sleeping:
        stage.wake.set()


def _name(engine: sa.Engine, settings: Config) -> str:
    """What tells this daemon from others in the table of heartbeats."""
    host = socket.gethostname()
    return f"{host}:{settings.home}" if database.is_shared(engine) else host


def _beat(engine: sa.Engine, intake: stages.Intake, name: str, started_at: str) -> None:
    """Tells `monitor status` that the daemon lives; a store that cannot be written now is the stages' trouble."""
    seen = intake.last
    heart = heartbeat.Heartbeat(
        host=name, process=os.getpid(), version=__version__, started_at=started_at,
        beat_at=timestamp(now()), scanned_at=timestamp(intake.last_at) if intake.last_at else None,
        pending_files=seen.pending if seen else 0, inbox_missing=seen.missing if seen else False,
    )  # fmt: skip
    try:
        with database.transaction(engine) as connection:
            heartbeat.beat(connection, heart)
    except StoreError as error:
        _log.warning("no heartbeat", error=str(error))


def _failed(tell: Callable[[Asked], None], part: str, error: BaseException) -> None:
    tell(Failed(part, error))


def _is_warm(tell: Callable[[Asked], None], future: Future[Findings]) -> None:
    error = None if future.cancelled() else future.exception()
    tell(Failed("extraction", error) if error else Ready())


# ------------------------------------------------------------------------------------------ the main thread


def _look_after(asked: queue.SimpleQueue[Asked], scheduler: Any, is_well: Callable[[], bool]) -> Asked:
    """Waits for what ends this run; meanwhile looks at the clocks and tells the service manager while all is well."""
    clocks = schedule.read_clocks()
    while True:
        try:
            word = asked.get(timeout=LOOK_ROUND_S)
        except queue.Empty:
            clocks = schedule.after_clock_change(scheduler, clocks, schedule.read_clocks())
            if "WATCHDOG_USEC" in os.environ and is_well():
                notify.notify("WATCHDOG=1", os.environ)
            continue
        match word:
            case Ready():
                _log.info("ready", process=os.getpid())
                notify.notify("READY=1", os.environ)
            case Reload():
                return word
            case Failed(part, error):
                notify.notify("STOPPING=1", os.environ)
                _log.error("a part of the daemon failed", part=part, exc_info=_unexpected(error))
                raise error if isinstance(error, MonitorError) else MonitorError(f"{part} failed: {error!r}") from error
            case _:
                notify.notify("STOPPING=1", os.environ)
                return word


def _longest_silence_s(settings: Config) -> float:
    """For how long a stage may be at one piece of work: a message goes through several steps, each with its limit."""
    return SILENCE_S + 10 * max((channel.timeout_s for channel in settings.channel), default=0.0)


def is_well(running: list[Stage], longest_silence_s: float) -> bool:
    """Whether every stage has given a sign of life; the service manager ends and starts a daemon that is not well."""
    silent = stages.hanging(running, longest_silence_s)
    if silent:
        _log.error("a stage hangs; the service manager is no longer told that all is well", stages=silent)
    return not silent


def _unexpected(error: BaseException) -> BaseException | None:
    """What is told with its traceback: all but the errors that say by themselves what to do."""
    return None if isinstance(error, MonitorError) else error


def _stop(running: list[Stage]) -> None:
    """Ends the stages, each after the transaction at hand; one that hangs in a delivery is left behind."""
    for stage in running:
        stage.stop()
    deadline = time.monotonic() + STOP_S
    for stage in running:
        if not stage.join(max(0.0, deadline - time.monotonic())):
            _log.warning("a stage did not end in time; its work is done after the next start", stage=stage.name)


def _reloaded(read_settings: Callable[[], Config], old: Config) -> Config:
    """The configuration read again; the old one where the new one cannot be used."""
    try:
        new = read_settings()
        open_channels(new.channel, new.home)
        observing.check(new)
    except ConfigError as error:
        _log.error("the new configuration cannot be used, the old one stays", error=str(error))
        return old
    if new.store != old.store:
        _log.warning("another store is used only after a restart", url=new.store.url)
        new = msgspec.structs.replace(new, store=old.store)
    logs.configure(new.log.level, new.log.format)
    _log.info("configuration read again")
    return new
