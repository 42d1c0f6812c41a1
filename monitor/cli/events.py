"""`monitor events`: the log as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec

from monitor.claims import noting
from monitor.cli.options import configuration, narrowing, output
from monitor.cli.output import print_json, print_table
from monitor.cli.store import reading
from monitor.cli.words import when
from monitor.errors import UnknownEventError
from monitor.events import log
from monitor.events.kinds import KINDS, Decision

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlalchemy as sa

PAGE = 500
COLUMNS = ("POSITION", "RECORDED", "KIND", "WHAT")
STYLES = {"POSITION": "cyan", "KIND": "magenta", "WHAT": "*"}


@click.command()
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(list(KINDS), case_sensitive=False), help="Only these."
)
@click.option("--after", metavar="POSITION", type=click.IntRange(min=0), default=0, help="Only those behind this one.")
@click.option("--follow", is_flag=True, help="Go on with what is yet to come, as JSON lines, until told to stop.")
@narrowing
@output
@configuration
def events(
    config_file: Path, *, style: str | None, search: str | None, since: str | None, kinds: tuple[str, ...], after: int,
    follow: bool,
) -> None:  # fmt: skip
    """List the log in its one order; JSON shows each event whole.

    A reader that keeps the position of the last event that it has dealt with goes on there by --after.
    """

    def wanted(recorded: log.Recorded) -> bool:
        return (since is None or recorded.recorded_at >= since) and (search is None or _speaks_of(recorded, search))

    if follow:
        from monitor.cli.follow import following  # noqa: PLC0415 - only where it is asked for

        print_json((plain_event(one) for one in following(config_file, after, kinds) if wanted(one)), "jsonl")
        return
    with reading(config_file) as (connection, _):
        found = (recorded for recorded in _all(connection, after, kinds) if wanted(recorded))
        if style == "jsonl":
            print_json((plain_event(recorded) for recorded in found), style)
            return
        known, unknown = _as_far_as_known(found)
        if style:
            print_json([plain_event(recorded) for recorded in known], style)
        else:
            rows = [(str(one.position), when(one.recorded_at), one.kind, _told(one)) for one in known]
            print_table(COLUMNS, rows, styles=STYLES, empty="No such events." if unknown is None else "")
    if unknown is not None:
        raise UnknownEventError(f"{unknown} `--after` lists what stands behind it.")


def _as_far_as_known(found: Iterator[log.Recorded]) -> tuple[list[log.Recorded], UnknownEventError | None]:
    """The events up to one that this program does not know, and what is to be said of that one."""
    known: list[log.Recorded] = []
    try:
        for recorded in found:
            known.append(recorded)  # noqa: PERF402 - kept as far as they come
    except UnknownEventError as error:
        return known, error
    return known, None


def _all(connection: sa.Connection, after: int, kinds: tuple[str, ...]) -> Iterator[log.Recorded]:
    while page := log.read(connection, after=after, limit=PAGE, kinds=list(kinds) or None):
        yield from page
        after = page[-1].position


def _speaks_of(recorded: log.Recorded, search: str) -> bool:
    text = msgspec.json.encode(recorded.event).decode().casefold()
    return all(word in text for word in search.casefold().split())


def plain_event(recorded: log.Recorded) -> dict[str, Any]:
    """An event as JSON shows it."""
    return {**msgspec.to_builtins(recorded), "hash": recorded.hash.hex()}


def _told(recorded: log.Recorded) -> str:
    """What an event says, on one line: its short values, the long ones left out."""
    if isinstance(recorded.event, Decision):
        made = recorded.event
        return f"{made.decision_id}  {noting.told(made)}  {made.author}: {made.reason}"
    plain: dict[str, Any] = msgspec.to_builtins(recorded.event)
    if message := (plain.get("alert") or {}).get("message"):
        return f"{plain['alert_id']}  {message}"
    shown = ("file", "alert_id", "channel", "attempts", "error", "reason", "article_id", "title", "outlet")
    return "  ".join(str(plain[key]) for key in shown if plain.get(key) is not None)
