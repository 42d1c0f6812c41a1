"""`monitor verify` and `monitor rebuild`: prove the log whole, and make all that follows from it again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from monitor.cli.options import cluster, configuration, output
from monitor.cli.output import print_json
from monitor.cli.words import counted
from monitor.errors import BrokenLogError, MonitorError
from monitor.inert import inert

if TYPE_CHECKING:
    from monitor.comparing import Difference


@click.command()
@click.option(
    "--anchor", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
    help="Compare with the head that was kept in FILE the last time, then keep the head of now there.",
)  # fmt: skip
@output
@configuration
def verify(config_file: Path, anchor: Path | None, style: str | None) -> None:
    """Follow the chain of hashes through the log and look at every document; exit code 1 where anything is wrong."""
    from monitor.claims import queries  # noqa: PLC0415 - `verify --help` does not need it
    from monitor.cli.store import reading  # noqa: PLC0415
    from monitor.events import anchor as anchors  # noqa: PLC0415
    from monitor.events import log  # noqa: PLC0415
    from monitor.events.blobs import bad_documents  # noqa: PLC0415

    with reading(config_file) as (connection, _):
        report, head = log.verify(connection), log.head(connection)
        documents, bad = bad_documents(connection)
        ahead = queries.position(connection) - head.position
        if anchor is not None and report.ok:
            anchors.hold(connection, anchor, head)
    if style:
        plain = {
            **msgspec.to_builtins(report), "documents": documents, "bad_documents": bad, "position": head.position,
            "hash": head.hash.hex(),
        }  # fmt: skip
        print_json([plain] if style == "jsonl" else plain, style)
    if not report.ok:
        raise BrokenLogError(
            f"The log does not verify: event {report.first_bad}: {report.reason}. What stands before it is whole "
            f"({counted(report.checked, 'event')}). Restore the store from a copy made before."
        )
    if bad:
        raise BrokenLogError(" ".join(bad.values()))
    if ahead > 0:
        raise BrokenLogError(
            f"The claims are {counted(ahead, 'event')} ahead of the log; `monitor rebuild` mends that."
        )
    if not style:
        click.echo(
            f"{counted(report.checked, 'event')}, one unbroken chain; {counted(documents, 'document')}, all whole."
        )


@click.command()
@click.option("--check", is_flag=True, help="Change nothing; say what would differ, with exit code 1 if anything does.")
@click.option("--extract", is_flag=True, help="Read every article again, too.")
@cluster
@configuration
def rebuild(config_file: Path, *, check: bool, extract: bool, dask: str | None) -> None:
    """Fold the whole log into the projections again, beside the live ones. No alert is raised by this.

    The daemon may go on meanwhile. Killed on the way, the next rebuild goes on where this one was.
    """
    import os  # noqa: PLC0415

    from monitor import rebuilding  # noqa: PLC0415 - loads the whole program; `rebuild --help` does not need it
    from monitor.cli.run import progress_bar  # noqa: PLC0415
    from monitor.config_file import load  # noqa: PLC0415

    settings = load(config_file, os.environ)
    with progress_bar("Rebuilding") as progress:
        done = rebuilding.rebuild(settings, check=check, extract=extract, progress=progress, dask=dask)
    difference = done.difference
    _tell(difference)
    if check and not difference.none:
        raise MonitorError(
            f"The projections are not what the log makes of them (sha256 {difference.before[:12]}, "
            f"the log's {difference.after[:12]}); `monitor rebuild` makes them so."
        )
    told = "identical" if difference.none else "made again"
    click.echo(f"{counted(done.events, 'event')} folded; projections {told} (sha256 {difference.after[:12]}).")


def _tell(difference: Difference) -> None:
    """Says where two makings of the projections differ."""
    for id_, subject, matter in difference.claims:
        click.echo(f"  {id_}  {matter:<13}  {inert(subject)}")
    if (more := difference.claims_in_all - len(difference.claims)) > 0:
        click.echo(f"  and {counted(more, 'claim')} more")
    if not difference.none:
        rows = ", ".join(f"{count} in {table}" for table, count in difference.rows.items())
        click.echo(f"Rows that differ: {rows}.")
