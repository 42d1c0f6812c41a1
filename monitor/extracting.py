"""Has all articles read that a version of the extractor has not read yet: on all cores, or on a Dask cluster.

What is read is kept as it comes: killed on the way, the next call reads only what is left.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from monitor import database, pipeline
from monitor.errors import MonitorError
from monitor.events import log
from monitor.events.kinds import ArticleReceived
from monitor.extraction import cache
from monitor.extraction.cluster import Cluster, GivenUpError
from monitor.extraction.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import sqlalchemy as sa

    from monitor import config
    from monitor.config import Config
    from monitor.extraction.extract import Text
    from monitor.extraction.findings import Findings

    Progress = Callable[[int, int], None]  # how many events are done, of how many

PAGE = 200


class Readers(Protocol):
    """Who reads articles; at most `room` chunks of `chunk` articles at once."""

    @property
    def chunk(self) -> int:
        """Articles that are handed over together."""

    @property
    def room(self) -> int:
        """Chunks that may be under way."""

    @property
    def patience_s(self) -> float | None:
        """How long nothing at all may come back; None where articles have limits of their own."""

    def start(self) -> None:
        """Gets ready to read."""

    def read(self, articles: Sequence[Text]) -> Future[list[Findings]]:
        """The findings of these articles in their order, to come."""

    def stop(self) -> None:
        """Ends what is under way."""


class Here:
    """The processes of this machine, each article with a time limit of its own."""

    chunk = 1
    room = 64
    patience_s = None

    def __init__(self, settings: config.Extraction) -> None:
        self._workers = Workers(settings)

    def start(self) -> None:
        """Starts the processes."""
        self._workers.start()

    def read(self, articles: Sequence[Text]) -> Future[list[Findings]]:
        """The findings of the one article, to come."""
        (article,) = articles
        found: Future[list[Findings]] = Future()
        self._workers.extract(article).add_done_callback(lambda done: _pass_on(done, found))
        return found

    def stop(self) -> None:
        """Ends the processes at once."""
        self._workers.stop()


def _pass_on(done: Future[Findings], found: Future[list[Findings]]) -> None:
    if done.cancelled():
        found.cancel()
    elif (error := done.exception()) is not None:
        found.set_exception(error)
    else:
        found.set_result([done.result()])


def read_missing(
    engine: sa.Engine, settings: Config, extractor: str, progress: Progress, dask: str | None = None
) -> None:
    """Has all articles read that this version of the extractor has not read yet; can be repeated.

    `dask` is the address of a Dask scheduler; without it the cores of this machine read.
    """
    left = _unread(engine, extractor, progress)
    first = next(left, None)
    if first is not None:  # no process is started for nothing
        with _readers(settings.extraction, dask) as readers:
            _read(engine, settings, extractor, _with_first(first, left), readers)


def read_again(
    engine: sa.Engine, settings: Config, extractor: str, progress: Progress, dask: str | None = None
) -> None:
    """Has every article read, even if this version has read it before; killed on the way, the next call goes on."""
    mark = _mark(engine, settings, extractor)
    with _readers(settings.extraction, dask) as readers:  # a cluster that is not there costs no findings
        if not mark.exists():
            with database.transaction(engine) as connection:
                cache.forget(connection, extractor)
            mark.touch()
        _read(engine, settings, extractor, _unread(engine, extractor, progress), readers)
    mark.unlink()


@contextmanager
def _readers(settings: config.Extraction, dask: str | None) -> Iterator[Readers]:
    """Who reads, ready to; ended afterwards."""
    readers: Readers = Cluster(dask, settings) if dask else Here(settings)
    readers.start()
    try:
        yield readers
    finally:
        readers.stop()


def _mark(engine: sa.Engine, settings: Config, extractor: str) -> Path:
    """A file that is there while all articles are being read again."""
    name = hashlib.sha256(f"{engine.url.render_as_string()} {extractor}".encode()).hexdigest()[:16]
    folder = settings.home if database.is_shared(engine) else Path(engine.url.database or "").parent
    return folder / f"reading-again-{name}"


def _with_first(first: Text, rest: Iterator[Text]) -> Iterator[Text]:
    yield first
    yield from rest


def _unread(engine: sa.Engine, extractor: str, progress: Progress) -> Iterator[Text]:
    """The articles of the log that are still to be read; tells how far through the log it has come."""
    after = 0
    while True:
        with database.reading(engine) as connection:
            page = log.read(connection, after=after, limit=PAGE, kinds=["ArticleReceived"])
            articles = {one.event.article_id: one.event for one in page if isinstance(one.event, ArticleReceived)}
            missing = cache.missing(connection, list(articles), extractor)
            last = log.head(connection).position
        if not page:
            return
        for id_ in missing:
            yield pipeline.text_of(articles[id_])
        if missing:
            progress(page[-1].position, last)
        after = page[-1].position


def _read(engine: sa.Engine, settings: Config, extractor: str, articles: Iterator[Text], readers: Readers) -> None:
    """Keeps `readers` busy until all articles are read, and keeps what they found."""
    waiting: dict[Future[list[Findings]], list[Text]] = {}
    while chunk := list(islice(articles, readers.chunk)):
        waiting[readers.read(chunk)] = chunk
        if len(waiting) >= readers.room:
            _keep_some(engine, settings, extractor, waiting, readers)
    while waiting:
        _keep_some(engine, settings, extractor, waiting, readers)


def _keep_some(
    engine: sa.Engine,
    settings: Config,
    extractor: str,
    waiting: dict[Future[list[Findings]], list[Text]],
    readers: Readers,
) -> None:
    """Waits for some chunks and keeps their findings in one transaction; has those read here that were given up."""
    done, late = wait(waiting, timeout=readers.patience_s, return_when=FIRST_COMPLETED)
    found: dict[str, Findings] = {}
    lost: list[Text] = []
    for future in done or late:
        articles = waiting.pop(future)
        try:
            read = future.result(timeout=0)
        except (GivenUpError, TimeoutError):
            lost += articles
        else:
            found |= {article.id: findings for article, findings in zip(articles, read, strict=True)}
    _keep(engine, extractor, found)
    if lost:
        with _readers(settings.extraction, None) as here:
            _read(engine, settings, extractor, iter(lost), here)


def _keep(engine: sa.Engine, extractor: str, found: dict[str, Findings]) -> None:
    for article_id, findings in found.items():
        if findings.extractor != extractor:
            raise MonitorError(f"Article {article_id} was read by {findings.extractor}, not {extractor}.")
    with database.transaction(engine) as connection:
        for article_id, findings in found.items():
            cache.save(connection, article_id, findings)
        database.hint(connection)
