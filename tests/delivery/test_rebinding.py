"""Names that lie, asked of a real name server by the system's own resolver, in a network of their own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@cache
def apart() -> list[str] | None:
    """What runs a command in a network of its own; None where the system does not let us."""
    if (unshare := shutil.which("unshare")) is None:
        return None
    command = [unshare, "--map-root-user", "--mount", "--net"]
    tried = subprocess.run([*command, "mount", "--bind", "/etc/hosts", "/etc/hosts"], capture_output=True, check=False)
    return command if tried.returncode == 0 else None


@pytest.fixture(scope="module")
def happened(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What webhooks did there."""
    if (command := apart()) is None:
        pytest.skip("this system lets nobody have a network of his own")
    folder: Path = tmp_path_factory.mktemp("names")
    script = [sys.executable, "-m", "tests.delivery.rebinding", str(folder)]
    done = subprocess.run([*command, *script], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.slow
def test_nothing_reaches_the_inside_whatever_names_say(happened: Any) -> None:
    """Aliases, names for several machines, addresses within addresses, redirects, names that change."""
    assert happened["inside"] == []
    for name in ("alias", "both", "sixth", "mapped", "translated", "metadata"):
        assert "nothing was sent" in happened["told"][f"{name}.example"], name
    assert "redirects are not followed" in happened["told"]["redirect"]


@pytest.mark.slow
def test_a_name_that_moves_inside_is_refused_once_it_has(happened: Any) -> None:
    """The answer that was judged is the one that is connected to; the next one is judged anew."""
    assert happened["told"]["rebound.example"] == "sent"
    assert "127.0.0.1, which is loopback" in happened["told"]["rebound.example again"]
    assert happened["asked"].count("rebound.example 1") == 2


@pytest.mark.slow
def test_a_kept_connection_stays_where_it_was_allowed(happened: Any) -> None:
    """The name moved after the first of three messages; it was not asked again."""
    assert happened["told"]["kept.example"] == "sent"
    assert [host for host in happened["public"] if host.startswith("kept")] == ["kept.example:8080"] * 3
    assert happened["asked"].count("kept.example 1") == 1
