"""`monitor notify test`: sends a trial message over a channel, and says what the receiver said."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from monitor.cli.options import configuration

if TYPE_CHECKING:
    from pathlib import Path


@click.group()
def notify() -> None:
    """Try the channels."""


@notify.command()
@click.argument("channels", metavar="CHANNEL...", nargs=-1, required=True)
@configuration
def test(config_file: Path, channels: tuple[str, ...]) -> None:
    """Send a trial message over each CHANNEL now; exit code 1 where one does not arrive."""
    from datetime import UTC, datetime  # noqa: PLC0415 - `notify --help` does not need it

    from monitor.cli.output import styled  # noqa: PLC0415
    from monitor.config_check import nearest  # noqa: PLC0415
    from monitor.config_file import load  # noqa: PLC0415
    from monitor.delivery import letter  # noqa: PLC0415
    from monitor.delivery.channel import open_channel  # noqa: PLC0415
    from monitor.errors import DeliveryError, NotFoundError  # noqa: PLC0415
    from monitor.events.ids import short_id  # noqa: PLC0415
    from monitor.events.log import timestamp  # noqa: PLC0415

    settings = load(config_file, os.environ)
    known = {channel.name: channel for channel in settings.channel}
    for name in channels:
        if name not in known:
            hint = nearest(name, known) if known else "; add a [[channel]] to the configuration"
            raise NotFoundError(f"There is no channel {name!r}{hint}")
    failed = False
    for name in channels:
        at = timestamp(datetime.now(UTC))
        try:
            port = open_channel(known[name], settings.home)
            port.post(letter.trial(name, at), "tst_" + short_id("test", name, at, length=16), 1)
        except DeliveryError as error:
            failed = True
            click.echo(f"{styled(name, bold=True)}  {styled(f'does not arrive: {error}', fg='red')}")
        else:
            click.echo(f"{styled(name, bold=True)}  taken by the receiver")
    if failed:
        raise click.exceptions.Exit(1)
