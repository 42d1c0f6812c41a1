"""What the daemon's main thread is asked: by signals, and by its parts when one is ready or has failed."""

from __future__ import annotations

import queue
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator


class Stop(msgspec.Struct, frozen=True):
    """Asks the main thread to end the daemon."""


class Reload(msgspec.Struct, frozen=True):
    """Asks the main thread to read the configuration again."""


class Ready(msgspec.Struct, frozen=True):
    """Tells the main thread that the language model is loaded and all stages run."""


class Failed(msgspec.Struct, frozen=True):
    """Tells the main thread that a part of the daemon cannot go on."""

    part: str
    error: BaseException


Asked = Stop | Reload | Ready | Failed


@contextmanager
def signals() -> Iterator[queue.SimpleQueue[Asked]]:
    """What signals ask for, as a queue: the one thing that is safe to use in a signal handler and wakes its reader."""
    asked: queue.SimpleQueue[Asked] = queue.SimpleQueue()
    meanings: dict[signal.Signals, Asked] = {signal.SIGTERM: Stop(), signal.SIGINT: Stop(), signal.SIGHUP: Reload()}
    before = {
        number: signal.signal(number, lambda got, _: asked.put(meanings[signal.Signals(got)])) for number in meanings
    }
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
