"""`monitor run`: the daemon, or with --once a single round."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import click

from monitor.cli.options import cluster, configuration

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from monitor.once import Done


@click.command()
@click.option("--once", is_flag=True, help="Take what is in the inbox now, make the deliveries that are due, and exit.")
@cluster
@configuration
def run(config_file: Path, *, once: bool, dask: str | None) -> None:
    """Watch the inbox until stopped.

    SIGTERM and Ctrl-C end the daemon once the transaction at hand is done; SIGHUP makes it read its configuration anew.
    """
    if dask and not once:
        raise click.UsageError("--dask is for `monitor run --once`: the daemon reads on its own machine.")
    _heed_signals(once=once)
    from monitor import app  # noqa: PLC0415 - loads the whole program; `run --help` does not need it
    from monitor.config_file import load  # noqa: PLC0415

    if not once:
        app.run(lambda: load(config_file, os.environ))
        return
    from monitor import logs  # noqa: PLC0415
    from monitor.once import run_once  # noqa: PLC0415

    settings = load(config_file, os.environ)
    logs.configure("warning" if settings.log.level == "info" else settings.log.level, settings.log.format)
    with progress_bar("Reading") as progress:
        done = run_once(settings, progress, dask)
    for problem in done.problems:
        click.echo(problem, err=True)
    click.echo(_summary(done), err=True)


def _heed_signals(*, once: bool) -> None:
    """Ends in good manner on SIGTERM while the program still loads; the daemon sets its own handlers after that.

    SIGHUP asks for the configuration to be read, which a daemon that is just starting does anyhow.
    """

    def end(_number: int, _frame: object) -> None:
        if once:
            raise KeyboardInterrupt
        sys.exit(0)

    signal.signal(signal.SIGTERM, end)
    if not once:
        signal.signal(signal.SIGHUP, lambda _number, _frame: None)


def _summary(done: Done) -> str:
    if done.missing:
        return "The inbox is missing; `monitor init` makes it, or mend `path` under [inbox]."
    parts = [f"{done.received} received", f"{done.seen_again} known already", f"{done.rejected} rejected"]
    if done.delivered or done.waiting or done.failed:
        parts.append(f"{done.delivered} delivered")
    if done.waiting:
        parts.append(f"{done.waiting} to be tried again by the next run")
    if done.failed:
        parts.append(f"{done.failed} could not be delivered: see `monitor alerts`")
    return ", ".join(parts) + "."


def progress_bar(title: str) -> AbstractContextManager[Callable[[int, int], None]]:
    """A bar on standard error while work is long; nothing where no people look on."""
    from contextlib import contextmanager, nullcontext  # noqa: PLC0415 - only when something runs

    if not sys.stderr.isatty():
        return nullcontext(lambda _done, _of: None)

    @contextmanager
    def bar() -> Iterator[Callable[[int, int], None]]:
        from rich.console import Console  # noqa: PLC0415 - only where a bar is drawn for people
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
            task = shown.add_task(title, total=None)
            yield lambda done, of: shown.update(task, completed=done, total=of)

    return bar()
