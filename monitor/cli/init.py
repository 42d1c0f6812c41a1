"""`monitor init`: makes a workspace and overwrites nothing."""

from __future__ import annotations

import os
from pathlib import Path

import click

from monitor import shipped
from monitor.errors import MonitorError


@click.command()
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path), default=Path())
def init(directory: Path) -> None:
    """Make a workspace in DIRECTORY: a commented config.toml, an inbox and the store. Overwrites nothing."""
    from monitor import app  # noqa: PLC0415 - loads the whole program; `init --help` does not need it
    from monitor.config_file import load  # noqa: PLC0415

    config_file = directory / "config.toml"
    try:
        directory.mkdir(parents=True, exist_ok=True)
        made = _write_new(config_file, shipped.path("config.toml").read_bytes())
        settings = load(config_file, os.environ)
        inbox = settings.home / settings.inbox.path
        for each in settings.inboxes:
            (settings.home / each.path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MonitorError(f"The workspace cannot be made: {error.filename}: {error.strerror}.") from error
    app.open_store(settings).dispose()
    click.echo(f"{'Made' if made else 'Kept'} {config_file}", err=True)
    click.echo(f"Drop articles into {inbox}, then: monitor run --config {config_file}", err=True)


def _write_new(file: Path, content: bytes) -> bool:
    try:
        with file.open("xb") as opened:
            opened.write(content)
    except FileExistsError:
        return False
    return True
