"""Counts what the daemon does, in plain numbers, for whoever asks how it fares; nothing of it is kept on the disk."""

from __future__ import annotations

import threading
from bisect import bisect_left
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from monitor.delivery.deliver import Delivered

BOUNDS_S = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0)  # upper ends of the classes of extraction times


class Taken(msgspec.Struct, frozen=True):
    """How long articles took: how many fell into each class of `BOUNDS_S`, the last for all that took longer."""

    classes: tuple[int, ...] = (0,) * (len(BOUNDS_S) + 1)
    sum_s: float = 0.0


class Tallies:
    """Counts since the start; every thread may add and read."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._deliveries: dict[tuple[str, str], int] = {}
        self._classes = [0] * (len(BOUNDS_S) + 1)
        self._sum_s = 0.0

    def extracted(self, took_s: float) -> None:
        """One article was read."""
        with self._lock:
            self._classes[bisect_left(BOUNDS_S, took_s)] += 1
            self._sum_s += took_s

    def delivered(self, channel: str, done: Delivered) -> None:
        """A channel has tried what was due."""
        with self._lock:
            for result, count in msgspec.structs.asdict(done).items():
                if count:
                    key = channel, result
                    self._deliveries[key] = self._deliveries.get(key, 0) + count

    def taken(self) -> Taken:
        """How long articles took up to now."""
        with self._lock:
            return Taken(tuple(self._classes), self._sum_s)

    def deliveries(self) -> dict[tuple[str, str], int]:
        """Attempts by channel and result: delivered, retried, failed, lost."""
        with self._lock:
            return dict(self._deliveries)
