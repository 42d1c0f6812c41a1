"""`monitor articles`: every file that was looked at, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import msgspec

from monitor.claims.queries import list_articles
from monitor.cli.as_of import reading_as_of
from monitor.cli.options import configuration, looking_back, narrowing, output
from monitor.cli.output import print_json, print_table
from monitor.cli.words import short, short_file, when

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.claims.changes import ArticleRow

COLUMNS = ("ID", "FILE", "STATUS", "RECEIVED", "PUBLISHED", "OUTLET", "TITLE", "REASON")
STYLES = {
    "ID": "cyan", "STATUS": "bold", "RECEIVED": "dim", "PUBLISHED": "dim", "OUTLET": "*", "TITLE": "*",
    "REASON": "yellow*",
}  # fmt: skip


@click.command()
@narrowing
@looking_back
@output
@configuration
def articles(config_file: Path, style: str | None, as_of: str | None, search: str | None, since: str | None) -> None:
    """List every file that was looked at, in the order of the log."""
    with reading_as_of(config_file, as_of) as connection:
        found = [row for row in list_articles(connection) if _wanted(row, search, since)]
    if style:
        print_json([msgspec.to_builtins(row) for row in found], style)
        return
    ids = [row.id for row in found if row.id]
    print_table(
        COLUMNS,
        [
            (short(row.id, ids), short_file(row.file), row.status, when(row.received_at), row.published_at or "-",
             row.outlet or "-", row.title or "-", row.reason or "-")
            for row in found
        ],
        styles=STYLES,
        empty="No articles yet." if search is None and since is None else "No article matches.",
    )  # fmt: skip


def _wanted(row: ArticleRow, search: str | None, since: str | None) -> bool:
    if since is not None and row.received_at < since:
        return False
    text = " ".join(filter(None, (row.id, row.file, row.title, row.outlet, row.reason))).casefold()
    return search is None or all(word in text for word in search.casefold().split())
