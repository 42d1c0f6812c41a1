"""Modules that are put off until somebody wants them."""

from __future__ import annotations

import subprocess
import sys

import pytest

_AFTER = "import sys; from monitor.cli import later; later.put_off(); import sqlalchemy, sqlalchemy.dialects.sqlite\n"


def told_by(program: str) -> str:
    """What a program prints that begins as a query does."""
    return subprocess.run([sys.executable, "-c", _AFTER + program], capture_output=True, text=True, check=True).stdout


def test_the_database_library_is_loaded_without_them() -> None:
    """It names them, and uses nothing of them until there is an asynchronous driver or another's dialect."""
    assert told_by("print('asyncio.events' in sys.modules, 'email' in sys.modules)") == "False False\n"


@pytest.mark.parametrize(
    "program",
    [
        "import asyncio; print(asyncio.run(asyncio.sleep(0, 'slept')) == 'slept')",
        "from asyncio import Queue; import asyncio.queues; print(Queue is asyncio.queues.Queue)",
        "import importlib.metadata; print(importlib.metadata.version('click') > '')",
        "from importlib.metadata import entry_points; print(bool(entry_points()))",
        "import sqlalchemy as sa; print(sa.create_engine('sqlite://').connect().scalar(sa.text('SELECT 1')) == 1)",
    ],
)
def test_whoever_wants_them_gets_them_whole(program: str) -> None:
    """By whichever way they are asked for."""
    assert told_by(program) == "True\n"
