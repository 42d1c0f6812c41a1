"""The built wheel, installed outside the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path, environment: dict[str, str] | None = None) -> str:
    """What a command prints; it must end well."""
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as hatchling builds it from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (file,) = folder.glob("*.whl")
    return file


@pytest.mark.slow
def test_the_wheel_carries_migrations_configuration_seeds_and_templates(wheel: Path) -> None:
    """Everything that the program reads beside its code is inside."""
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in ("_shipped/config.toml", "_shipped/migrations/env.py", "_shipped/seeds/000_57457da48a6e63d4.txt"):
        assert f"monitor/{wanted}" in names
    assert [name for name in names if name.startswith("monitor/_shipped/migrations/versions/0001_")]
    assert [name for name in names if name.endswith(".j2")]


@pytest.mark.slow
def test_the_installed_wheel_reads_an_article_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """In a virtual environment of its own, with only the dependencies lent, `init` and `run --once` work."""
    run(sys.executable, "-m", "venv", "--without-pip", "env", cwd=tmp_path)
    python = tmp_path / "env" / "bin" / "python"
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=tmp_path).strip())
    zipfile.ZipFile(wheel).extractall(site)
    lent = [path for path in (sysconfig.get_path("purelib"), sysconfig.get_path("platlib")) if path]
    code = f"import sys; sys.path += {lent!r}; from monitor.cli import main; main()"
    environment = {**os.environ, "PYTHONPATH": "", "OMP_NUM_THREADS": "1"}

    def monitor(*arguments: str) -> str:
        return run(python, "-c", code, *arguments, cwd=tmp_path, environment=environment)

    where = run(
        python, "-c", f"import sys; sys.path += {lent!r}; import monitor; print(monitor.__file__)", cwd=tmp_path
    )
    assert str(site) in where
    monitor("init", "desk")
    (tmp_path / "desk" / "inbox" / "flood.txt").write_text("Flood\n\nForty people were killed, police said.\n")
    monitor("run", "--once", "--config", "desk/config.toml")
    claims = json.loads(monitor("claims", "--json", "--config", "desk/config.toml"))
    assert [figure["value"] for claim in claims for figure in claim["figures"]] == [40]
