"""Watches folders and says "look again" when something may have changed there: a hint, never the truth."""

from __future__ import annotations

import logging
import re
import threading
import time
from typing import TYPE_CHECKING

import watchfiles

from monitor.inbox import mounts
from monitor.inbox.folder import identity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from monitor import config

_log = logging.getLogger(__name__)

_WAKE_MS = 500  # how often it is looked whether the folders are still the same ones
_MOST_OF_IT = 0.9  # of an interval: clocks and sleeps are never quite exact
_GATHER_MS = 400  # changes that keep coming are one hint for so long
_LIMIT = re.compile(r"watch limit|No space left|Too many open files", re.IGNORECASE)
_ROUNDS_AT_THE_LIMIT = 30  # to watch a hundred thousand folders in vain costs more than to look there


def watch_inboxes(
    inboxes: Sequence[config.Inbox], home: Path, on_hint: Callable[[], None], stop: threading.Event
) -> None:
    """Calls `on_hint` when something may have changed in an inbox, until `stop`; see `watch`.

    Where the file system does not tell of what other machines write, and where the configuration says so, a hint comes
    every `poll_interval_s` instead.
    """
    polling = threading.Thread(target=_poll, args=(inboxes, home, on_hint, stop), name="poll", daemon=True)
    polling.start()
    told = [inbox for inbox in inboxes if inbox.watch != "poll"]
    if told:
        watch([home / one.path for one in told], on_hint, stop, recursive=any(one.recursive for one in told))
    polling.join()


def polls(inbox: config.Inbox, home: Path) -> bool:
    """Whether the inbox has to be looked at again and again, since nobody tells of changes there."""
    return inbox.watch == "poll" or (inbox.watch == "auto" and mounts.is_shared(home / inbox.path))


def _poll(inboxes: Sequence[config.Inbox], home: Path, on_hint: Callable[[], None], stop: threading.Event) -> None:
    """Hints for those inboxes that need it; what is mounted may change while the daemon runs."""
    due_s = {inbox.name: 0.0 for inbox in inboxes}
    while not stop.wait(min(inbox.poll_interval_s for inbox in inboxes)):
        for inbox in inboxes:
            if time.monotonic() >= due_s[inbox.name] and polls(inbox, home):
                due_s[inbox.name] = time.monotonic() + inbox.poll_interval_s * _MOST_OF_IT
                on_hint()


def watch(
    paths: Sequence[Path],
    on_hint: Callable[[], None],
    stop: threading.Event,
    *,
    recursive: bool = True,
    retry_s: float = 2.0,
) -> None:
    """Calls `on_hint` once watching, at each change, after each failure and when a folder is made again; until `stop`.

    While a folder cannot be watched it hints every `retry_s` seconds, so that looking there goes on. Nothing is raised.
    """
    this = _Watch(paths, on_hint, stop, recursive)
    while not stop.is_set():
        rounds = this.run()
        for _ in range(rounds):
            if not stop.is_set():
                on_hint()
                stop.wait(retry_s)


class _Watch:
    """A watch, and what went wrong with it last."""

    def __init__(
        self, paths: Sequence[Path], on_hint: Callable[[], None], stop: threading.Event, recursive: bool
    ) -> None:
        self._paths, self._on_hint, self._stop, self._recursive = paths, on_hint, stop, recursive
        self._lenient = False  # what may not be looked into is passed over; so would be much else that goes wrong
        self._said = ""

    def run(self) -> int:
        """Watches until it ends; for how many rounds to hint instead before it is tried again."""
        try:
            _watch_these(self._paths, self._on_hint, self._stop, recursive=self._recursive, lenient=self._lenient)
        except PermissionError as error:
            self._lenient = True
            self._tell(f"A folder cannot be watched, the others are: {error}")
        except Exception as error:  # noqa: BLE001 - the watcher fails by single file names, and must go on
            if _LIMIT.search(str(error)):
                self._tell(
                    "No more folders can be watched (see `monitor doctor`), so the inbox is looked at every few seconds"
                    f" instead: {error}"
                )
                return _ROUNDS_AT_THE_LIMIT
            self._tell(f"Watching the inbox failed and begins anew: {error}")
        return 1

    def _tell(self, said: str) -> None:
        """Says it once for as long as it stays the same."""
        if said != self._said:
            _log.warning("%s", said)
        self._said = said


def _watch_these(
    paths: Sequence[Path], on_hint: Callable[[], None], stop: threading.Event, *, recursive: bool, lenient: bool
) -> None:
    """Watches until a folder goes, comes or is another one than before."""
    armed = _identities(paths)
    there = [path for path in paths if armed[path]]
    if not there:
        return
    # No filter: the built-in one drops everything where a parent folder is called .git or .venv.
    wakes = watchfiles.watch(
        *there,
        watch_filter=None,
        debounce=_GATHER_MS,
        stop_event=stop,
        rust_timeout=_WAKE_MS,
        yield_on_timeout=True,
        recursive=recursive,
        raise_interrupt=False,
        ignore_permission_denied=lenient,
    )
    first = True
    for changes in wakes:
        if changes or first:  # the first wake tells that it is armed: what came before went unseen
            on_hint()
        first = False
        if _identities(paths) != armed:
            return


def _identities(paths: Sequence[Path]) -> dict[Path, str | None]:
    return {path: _identity(path) for path in paths}


def _identity(path: Path) -> str | None:
    try:
        return identity(path.stat()) if path.is_dir() else None
    except OSError:
        return None
