"""`monitor backup`: copy the store while the daemon runs."""

from __future__ import annotations

import os
from pathlib import Path

import click

from monitor.cli.options import configuration


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@configuration
def backup(config_file: Path, file: Path) -> None:
    """Copy the store to FILE as it is at this moment; the daemon may go on meanwhile.

    To go back, stop the daemon and put the copy in the store's place.
    """
    from monitor import backup as backups  # noqa: PLC0415 - `backup --help` does not need it
    from monitor import database  # noqa: PLC0415
    from monitor.config_file import load  # noqa: PLC0415

    settings = load(config_file, os.environ)
    engine = database.open_engine(settings.store.url, home=settings.home)
    try:
        size = backups.copy(engine, file)
    finally:
        engine.dispose()
    click.echo(f"{file}: {size:,} bytes.")
