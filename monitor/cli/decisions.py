"""`monitor decisions`: what people decided, why, and what was taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec

from monitor.claims import lookup, noting, store
from monitor.claims.decided import undoings
from monitor.cli.as_of import looking
from monitor.cli.options import configuration, looking_back, narrowing, output
from monitor.cli.output import print_json, print_table
from monitor.cli.words import short, when

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.claims.claim import Note
    from monitor.claims.decided import Made

COLUMNS = ("ID", "WHEN", "BY", "WHAT", "REASON", "STATE")
STYLES = {"ID": "cyan", "WHEN": "dim", "BY": "bold", "WHAT": "*", "REASON": "*", "STATE": "yellow"}


@click.command()
@narrowing
@looking_back
@output
@configuration
def decisions(config_file: Path, style: str | None, as_of: str | None, search: str | None, since: str | None) -> None:
    """List what people decided, in the order of the log, with author and reason."""
    with looking(config_file, as_of) as (connection, *_):
        made, folded = lookup.decisions(connection), store.position(connection)
    undone = {id_: by.decision_id for id_, by in undoings(made).items()}
    notes = noting.notes(made)
    found = [(one, note) for one, note in zip(made, notes, strict=True) if _wanted(note, search, since)]
    if style:
        print_json(
            [_plain(one, note, undone.get(note.id), applied=one.position <= folded) for one, note in found], style
        )
        return
    ids = [note.id for _, note in found]
    print_table(
        COLUMNS,
        [
            (short(note.id, ids), when(note.decided_at), note.author, note.told, note.reason,
             _state(undone.get(note.id), ids, applied=note.position <= folded))
            for _, note in found
        ],
        styles=STYLES,
        empty="Nobody has decided anything yet." if search is None and since is None else "No decision matches.",
    )  # fmt: skip


def _wanted(note: Note, search: str | None, since: str | None) -> bool:
    if since is not None and note.decided_at < since:
        return False
    text = f"{note.id} {note.kind} {note.told} {note.author} {note.reason}".casefold()
    return all(word in text for word in (search or "").casefold().split())


def _plain(made: Made, note: Note, undone_by: str | None, *, applied: bool) -> dict[str, Any]:
    """A decision as JSON shows it; `event` is the whole of it, as the log holds it."""
    event = msgspec.to_builtins(made.event)
    return {**msgspec.to_builtins(note), "undone_by": undone_by, "applied": applied, "event": event}


def _state(undone_by: str | None, ids: list[str], *, applied: bool) -> str:
    if undone_by is not None:
        return f"undone by {short(undone_by, ids)}"
    return "holds" if applied else "waits"
