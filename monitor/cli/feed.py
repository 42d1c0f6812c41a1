"""`monitor feed`: the newest alerts as an Atom feed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from monitor.cli.options import configuration


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
@configuration
def feed(config_file: Path, file: Path | None) -> None:
    """Write the newest alerts as an Atom feed to FILE or to standard output.

    The daemon keeps a file up to date that `feed` under [delivery] names.
    """
    from monitor.alerts.listing import list_alerts  # noqa: PLC0415 - `feed --help` does not need it
    from monitor.cli.store import reading  # noqa: PLC0415
    from monitor.delivery import feed as made  # noqa: PLC0415
    from monitor.delivery.feed_file import put  # noqa: PLC0415

    with reading(config_file) as (connection, _):
        content = made.feed([listed.alert for listed in list_alerts(connection, newest=made.ENTRIES)])
    if file is None:
        sys.stdout.buffer.write(content)
    else:
        put(file, content)
