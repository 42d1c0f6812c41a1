"""`monitor ack`: say that an alert was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from monitor.cli.options import configuration, output

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("ids", metavar="ALERT...", nargs=-1, required=True)
@click.option("--note", default="", metavar="TEXT", help="Kept with it.")
@click.option("--by", metavar="NAME", help="Who.  [default: `author` under [people], else the login name]")
@output
@configuration
def ack(config_file: Path, style: str | None, by: str | None, note: str, ids: tuple[str, ...]) -> None:
    """Say that alerts were seen: nobody else is called for them. `monitor alerts` has their ids."""
    from monitor.alerts import handling  # noqa: PLC0415 - `ack --help` does not need it
    from monitor.cli.acting import act  # noqa: PLC0415
    from monitor.cli.alerts import plain_alert  # noqa: PLC0415
    from monitor.cli.output import print_json, styled  # noqa: PLC0415
    from monitor.cli.words import short, when  # noqa: PLC0415

    said = " ".join(note.split())
    seen = act(
        config_file, by, lambda connection, who, now: [
            handling.acknowledge(connection, one, (who, said), now) for one in ids
        ],
    )  # fmt: skip
    if style:
        print_json([plain_alert(listed) for listed in seen], style)
        return
    for listed in seen:
        shown = styled(short(listed.alert.id), fg="cyan")
        click.echo(f"{shown}  {styled(listed.alert.message)}, seen {when(listed.acknowledged_at)}")
