"""A workspace that has read a few articles of our own, and the way to ask it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Ran = subprocess.CompletedProcess[str]

ARTICLES = {
    "1-valley.txt": (
        "Landslide kills 12 people in the Ordel valley\n\n"
        "At least 12 people were killed by a landslide in Ordel, Governor Mara Teel said on Monday.\n"
    ),
    "2-valley.txt": (
        "Ordel landslide: 19 people killed\n\n"
        "At least 19 people were killed by the landslide in Ordel, Governor Mara Teel said.\n\n"
        "The mining company Harl Works denied that its blasting had caused the landslide.\n"
    ),
    "3-steering.txt": (
        "Fog\x1b[2J closes \u202e40 roads\n\nForty roads were closed by fog in Ordel\x9b1m, the police said.\n"
    ),
    "4-empty.txt": "",
}


@pytest.fixture(scope="session")
def monitor() -> Callable[..., Ran]:
    """Runs a command as a process of its own, its output piped; keyword arguments go into the environment."""

    def run(*arguments: str | Path, given: str | None = None, **environment: str) -> Ran:
        surroundings = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
        return subprocess.run(
            [sys.executable, "-m", "monitor", *arguments],
            capture_output=True,
            text=True,
            input=given,
            env={**surroundings, "OMP_NUM_THREADS": "1", **environment},
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory, monitor: Callable[..., Ran]) -> Path:
    """A workspace in which the articles have been read."""
    home = tmp_path_factory.mktemp("desk")
    assert monitor("init", home).returncode == 0
    for number, (name, text) in enumerate(ARTICLES.items()):
        file = home / "inbox" / name
        file.write_text(text)
        os.utime(file, (1_700_000_000 + number,) * 2)
    done = monitor("run", "--once", "--config", home / "config.toml")
    assert done.returncode == 0, done.stderr
    assert "3 received" in done.stderr
    return home


@pytest.fixture(scope="session")
def ask(desk: Path, monitor: Callable[..., Ran]) -> Callable[..., Ran]:
    """Asks that workspace."""

    def run(*arguments: str) -> Ran:
        return monitor(*arguments, MONITOR_CONFIG=str(desk / "config.toml"))

    return run
