"""`monitor doctor`: what is wrong with the set-up, and how to mend it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click
import msgspec

from monitor.cli.options import configuration, output
from monitor.cli.output import print_json, styled
from monitor.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from monitor.checks import Finding
    from monitor.config import Config

_COLOURS = {"ok": "green", "warning": "yellow", "failed": "red"}


@click.command()
@click.option("--offline", is_flag=True, help="Do not ask mail servers and webhooks whether they answer.")
@output
@configuration
def doctor(config_file: Path, style: str | None, *, offline: bool) -> None:
    """Tell what is wrong with the set-up and how to mend it; nothing is changed and no message sent.

    Ends with 0 where nothing failed, warnings or not; 2 where the configuration cannot be used; 4 where the store
    alone failed; else 1.
    """
    from datetime import UTC, datetime  # noqa: PLC0415 - `doctor --help` needs none of this

    from monitor.checks import check, exit_code  # noqa: PLC0415
    from monitor.config_file import load  # noqa: PLC0415

    settings = load(config_file, os.environ)
    found = [*check(settings, datetime.now(UTC)), *(() if offline else _knocked(settings))]
    if style:
        print_json([_plain(finding) for finding in found], style)
    else:
        _print(found)
    raise click.exceptions.Exit(exit_code(found))


def _knocked(settings: Config) -> Iterator[Finding]:
    """Whether the channels would take a message."""
    from monitor.checks import Finding  # noqa: PLC0415 - see `doctor`
    from monitor.delivery.knock import knock  # noqa: PLC0415
    from monitor.errors import MonitorError  # noqa: PLC0415

    for channel in settings.channel:
        what = f"channel {channel.name}"
        try:
            yield Finding(what, "ok", knock(channel, settings.home))
        except MonitorError as error:
            kind = "host, port, security and password" if channel.type == "email" else "url"
            yield Finding(what, "failed", str(error), f"mend {kind} of [[channel]] {channel.name!r}", 1)


def _plain(finding: Finding) -> dict[str, str | None]:
    told = msgspec.to_builtins(finding)
    return {key: value for key, value in told.items() if key != "exit_code"}


def _print(found: list[Finding]) -> None:
    width = max(len(finding.what) for finding in found)
    for finding in found:
        level = styled(finding.level.ljust(7), fg=_COLOURS[finding.level])
        click.echo(f"{level}  {styled(finding.what.ljust(width), bold=True)}  {inert(finding.said)}")
        if finding.mend:
            click.echo(f"{'':9}{'':{width}}  -> {inert(finding.mend)}")
