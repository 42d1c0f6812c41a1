"""Follows the log as it grows: what is there, then what comes, until told to stop or nobody reads any more."""

from __future__ import annotations

import select
import signal
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from monitor.cli.store import reading
from monitor.errors import StoreAwayError, StoreBusyError
from monitor.events import log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

PAGE = 500
LOOK_S = 0.25  # between two looks at the log's end


def following(config_file: Path, after: int, kinds: Sequence[str]) -> Iterator[log.Recorded]:
    """The events behind a position, those to come as well; ends by SIGTERM, or when the reader of stdout has gone.

    Each look is a short snapshot of its own, so that a stream that runs for months holds nothing up. A store that is
    busy or away is waited for.
    """
    with _told_to_stop() as stopped:
        while not stopped() and _is_read():
            try:
                with reading(config_file) as (connection, _):
                    head = log.head(connection).position
                    page = log.read(connection, after=after, limit=PAGE, kinds=list(kinds) or None)
            except (StoreAwayError, StoreBusyError):
                time.sleep(LOOK_S)
                continue
            for recorded in page:
                yield recorded
                after = recorded.position
                if stopped():
                    return
            if not page:
                after = max(after, head)  # none of the kinds asked for stands before it
                sys.stdout.flush()
                time.sleep(LOOK_S)


@contextmanager
def _told_to_stop() -> Iterator[Callable[[], bool]]:
    """Whether SIGTERM has come since; a line that is being written is written to its end."""
    told: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _frame: told.append(number))
    try:
        yield lambda: bool(told)
    finally:
        signal.signal(signal.SIGTERM, before)


def _is_read() -> bool:
    """Whether anybody can read what is printed: a pipe tells when its other end is closed, before any write does."""
    try:
        poll = select.poll()
        poll.register(sys.stdout.fileno(), 0)
        return not poll.poll(0)
    except (OSError, ValueError):  # not a file that can be asked
        return True
