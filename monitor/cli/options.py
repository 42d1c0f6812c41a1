"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

ON_A_TERMINAL = 50  # rows: a screen, and few enough to come at once
Command = TypeVar("Command", bound="Callable[..., object]")


def configuration(command: Command) -> Command:
    """Adds --config; the command gets `config_file`."""
    return click.option(
        "--config",
        "config_file",
        type=click.Path(dir_okay=False, path_type=Path),
        envvar="MONITOR_CONFIG",
        default=Path("config.toml"),
        help="The configuration.  [default: $MONITOR_CONFIG, else ./config.toml]",
    )(command)


def output(command: Command) -> Command:
    """Adds --json and --jsonl; the command gets `style`: "json", "jsonl" or "table"."""
    for name, help_ in (("jsonl", "Print one JSON object a line."), ("json", "Print one JSON document.")):
        command = click.option(f"--{name}", "style", flag_value=name, help=help_)(command)
    return command


def narrowing(command: Command) -> Command:
    """Adds --search and --since."""
    command = click.option(
        "--since", metavar="TIME", callback=_read_time, help="Only from then on: 2025-04-10, 2025-04-10T13:12Z, or 24h."
    )(command)
    return click.option("--search", metavar="TEXT", help="Only those that hold these words.")(command)


def cluster(command: Command) -> Command:
    """Adds --dask; the command gets `dask`."""
    return click.option(
        "--dask", metavar="ADDRESS", help="Have articles read on a Dask cluster: its scheduler, tcp://HOST:8786."
    )(command)


def limiting(command: Command) -> Command:
    """Adds --limit and --all; the command gets `limit` and `all_`, which `newest` makes one of."""
    command = click.option(
        "--all", "all_", is_flag=True, help=f"All of them: a terminal is shown the newest {ON_A_TERMINAL} otherwise."
    )(command)
    return click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Only the newest N.")(command)


def newest(limit: int | None, all_: bool, style: str | None) -> int | None:
    """How many rows are wanted; None: all. What goes into a program is never cut without being asked for."""
    from monitor.cli.output import on_terminal  # noqa: PLC0415 - this file is for `--help`, too

    if limit is not None or all_ or style or not on_terminal():
        return None if all_ else limit
    return ON_A_TERMINAL


def looking_back(command: Command) -> Command:
    """Adds --as-of; the command gets `as_of`."""
    return click.option(
        "--as-of",
        metavar="WHEN",
        help="As known then: a time, a position of the log, or an article (its id, or the beginning of its file).",
    )(command)


def _read_time(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    from monitor.cli.words import read_time  # noqa: PLC0415 - only where a time is given

    return read_time(context, parameter, value) if value else None
