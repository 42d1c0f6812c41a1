"""Watches folders and says "look again" when something may have changed there: a hint, never the truth."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import watchfiles

from monitor.inbox.folder import identity

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Sequence
    from pathlib import Path

_log = logging.getLogger(__name__)

_WAKE_MS = 500  # how often it is looked whether the folders are still the same ones
_GATHER_MS = 400  # changes that keep coming are one hint for so long


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
    while not stop.is_set():
        try:
            _watch_these(paths, on_hint, stop, recursive=recursive)
        except Exception as error:  # noqa: BLE001 - the watcher fails by single file names, and must go on
            _log.warning("Watching the inbox failed and begins anew: %s", error)
        if not stop.is_set():
            on_hint()
            stop.wait(retry_s)


def _watch_these(paths: Sequence[Path], on_hint: Callable[[], None], stop: threading.Event, *, recursive: bool) -> None:
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
        ignore_permission_denied=True,
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
