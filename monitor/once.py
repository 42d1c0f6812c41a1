"""Takes everything that is in the inbox now the whole way, then ends: the daemon's steps without its threads."""

from __future__ import annotations

import threading
from concurrent import futures
from typing import TYPE_CHECKING

import msgspec

from monitor import app, caring, database, extracting, lock, pipeline, stages
from monitor.claims import store
from monitor.delivery import care, deliver, habits
from monitor.delivery.channel import open_channels
from monitor.events import log
from monitor.extraction import model
from monitor.extraction.workers import Workers
from monitor.inbox.reading import ReadingProcess

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa

    from monitor.config import Config
    from monitor.errors import UnknownEventError
    from monitor.inbox.receive import ScanResult

    Progress = Callable[[int, int], None]  # how many events are done, of how many


class Done(msgspec.Struct, frozen=True):
    """What a run came to. `waiting` deliveries are tried again by the next run, or by the daemon."""

    received: int
    seen_again: int
    rejected: int
    delivered: int
    waiting: int
    failed: int
    missing: bool = False
    problems: tuple[str, ...] = ()  # with single files


def run_once(settings: Config, progress: Progress = lambda _done, _of: None, dask: str | None = None) -> Done:
    """Receives all files in order of modification time, then name; reads, projects, and makes the deliveries due.

    With `dask`, the address of a Dask scheduler, the articles are read on that cluster.

    Who did not acknowledge in time has others called, what was given up is told over another channel, the feed is
    kept and the dead man's switch told, as the daemon does.

    Raises:
        StoreBusyError: a daemon holds the store.
        UnknownEventError: the claims cannot go on past an event; all else was done.
    """
    ports = open_channels(settings.channel, settings.home)
    with lock.hold(lock.beside(settings.store.url, settings.home)):
        engine = app.open_store(settings)
        app.free_deliveries(engine)
        found = _take_in(engine, settings, progress)
        if dask:
            version = model.extractor_version(settings.extraction.model)
            extracting.read_missing(engine, settings, version, progress, dask)
        project_all(engine, settings, progress)
        kept = {channel.name: habits.habits(channel) for channel in settings.channel}
        care.escalate(engine, settings.rule, app.now())
        delivered = deliver.deliver_due(engine, ports, settings.delivery, app.now, kept)
        caring.after_round(engine, settings, ports, app.now(), inbox_missing=found.missing)
        halted = project_all(engine, settings, progress)
        engine.dispose()
    if halted is not None:
        raise halted
    return Done(
        len(found.received), found.seen_again, found.rejected,
        delivered.delivered, delivered.retried, delivered.failed, found.missing, found.problems,
    )  # fmt: skip


def _take_in(engine: sa.Engine, settings: Config, progress: Progress) -> ScanResult:
    reading = ReadingProcess()  # starts with the first file
    try:
        return pipeline.take_in(engine, settings, app.now(), settle=False, reading=reading, tell=progress)
    finally:
        reading.stop()


def project_all(engine: sa.Engine, settings: Config, progress: Progress) -> UnknownEventError | None:
    """Reads and projects all that stands in the log and was not projected yet; gives back what keeps it from the end.

    Workers start only if needed.
    """
    workers = Workers(settings.extraction)
    reading = stages.Reading(engine, settings, workers, model.extractor_version(settings.extraction.model), app.now)
    workers.start()
    stop = threading.Event()
    try:
        with database.reading(engine) as connection:
            start, end = store.position(connection), log.head(connection).position
        progress(0, end - start)
        while True:
            again_in_s = reading.step(stop)
            if again_in_s == 0:
                progress(min(reading.position, end) - start, end - start)
            elif reading.ahead.futures:
                unread = [future for future in reading.ahead.futures.values() if not future.done()]
                futures.wait(unread, again_in_s, return_when=futures.FIRST_COMPLETED)
            elif reading.waits:
                stop.wait(again_in_s)
            else:
                return reading.halted
    finally:
        reading.share.leave()
        workers.stop()
