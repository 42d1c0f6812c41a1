"""The real daemon, started for a benchmark, and how to wait for what it does."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE_S = 3_600.0


@contextmanager
def running(home: Path) -> Iterator[None]:
    """The daemon of the workspace `home`, ready; it is ended afterwards.

    Raises:
        RuntimeError: it ended at once; the message tells its last words.
    """
    command = [sys.executable, "-m", "monitor", "run", "--config", str(home / "config.toml")]
    with (home / "said").open("wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said)
    try:
        wait(lambda: process.poll() is not None or _is_ready(home / "said"), "the daemon to be ready")
        if process.poll() is not None:
            raise RuntimeError(f"The daemon ended at once: {(home / 'said').read_text()[-500:]}")
        yield
    finally:
        process.terminate()
        process.wait()


def wait(is_so: Callable[[], bool], what: str, pause_s: float = 0.005) -> None:
    """Waits until it is so; looks again after `pause_s`.

    Raises:
        TimeoutError: it did not come to it.
    """
    until_s = time.monotonic() + PATIENCE_S
    while not is_so():
        if time.monotonic() > until_s:
            raise TimeoutError(f"Waited {PATIENCE_S:g} s in vain for {what}.")
        time.sleep(pause_s)


def _is_ready(said: Path) -> bool:
    return any(json.loads(line).get("event") == "ready" for line in said.read_text().splitlines() if line[:1] == "{")
