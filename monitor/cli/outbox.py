"""`monitor outbox`: what has not arrived yet, what was given up, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import msgspec

from monitor.cli.options import configuration, output

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from monitor.alerts.handling import Held

COLUMNS = ("ID", "CHANNEL", "STATE", "TRIES", "NEXT", "ALERT", "TEXT", "WHY")
STYLES = {"ID": "cyan", "CHANNEL": "bold", "STATE": "yellow", "TRIES": "dim", "ALERT": "cyan", "TEXT": "*", "WHY": "*"}


@click.command()
@click.argument("action", type=click.Choice(["retry", "drop"]), required=False)
@click.argument("ids", metavar="ID...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="List what was silenced or dropped, too.")
@click.option("--by", metavar="NAME", help="Who retries or drops.  [default: as for decisions]")
@output
@configuration
def outbox(
    config_file: Path, style: str | None, by: str | None, action: str | None, ids: tuple[str, ...], *, everything: bool
) -> None:
    """List what waits and what was given up; `retry ID` tries again at once, `drop ID` takes out.

    ID is that of a delivery, or of an alert, and then means all its deliveries that have not arrived.
    """
    from monitor.alerts import handling  # noqa: PLC0415 - `outbox --help` does not need it

    if action is None:
        from monitor.cli.store import reading  # noqa: PLC0415

        with reading(config_file) as (connection, _):
            _print(handling.held(connection, everything=everything), style)
        return
    if not ids:
        raise click.UsageError(f"Name what to {action}: `monitor outbox {action} ID`.")
    from monitor.cli.acting import act  # noqa: PLC0415

    do = handling.retry if action == "retry" else handling.drop
    done = act(
        config_file, by, lambda connection, who, now: [one for id_ in ids for one in do(connection, id_, who, now)]
    )
    _tell(done, action, style)


def _tell(done: Sequence[Held], action: str, style: str | None) -> None:
    from monitor.cli.output import print_json, styled  # noqa: PLC0415 - see outbox

    if style:
        print_json([{**msgspec.to_builtins(one), "done": action} for one in done], style)
        return
    said = "is tried again" if action == "retry" else "is taken out"
    for one in done:
        click.echo(f"{styled(one.channel, bold=True)}  {styled(one.message)} {said}")
    if action == "retry":
        click.echo("A running daemon does it at once, else the next `monitor run`.", err=True)


def _print(found: Sequence[Held], style: str | None) -> None:
    from monitor.cli.output import print_json, print_table  # noqa: PLC0415 - see outbox
    from monitor.cli.words import short, when  # noqa: PLC0415

    if style:
        print_json([msgspec.to_builtins(one) for one in found], style)
        return
    ids = [one.id.removeprefix("dlv_") for one in found]
    print_table(
        COLUMNS,
        [
            (short(id_, ids), one.channel, "under way" if one.under_way else one.status, str(one.attempts),
             when(one.due_at) if one.status == "waiting" else "-", short(one.alert_id), one.message,
             one.last_error or "-")
            for one, id_ in zip(found, ids, strict=True)
        ],
        styles=STYLES,
        empty="The outbox is empty: everything has arrived.",
    )  # fmt: skip
