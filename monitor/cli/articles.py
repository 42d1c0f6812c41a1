"""`monitor articles`: every file that was looked at, and what became of it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import click
import msgspec

from monitor.claims.listing import each_article
from monitor.cli.as_of import looking
from monitor.cli.options import configuration, limiting, looking_back, narrowing, newest, output
from monitor.cli.output import print_json, print_table, tell_of_more
from monitor.cli.words import short, short_file, when

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.claims.changes import ArticleRow

COLUMNS = ("ID", "FILE", "STATUS", "RECEIVED", "PUBLISHED", "OUTLET", "TITLE", "REASON")
STYLES = {
    "ID": "cyan", "STATUS": "bold", "RECEIVED": "dim", "PUBLISHED": "dim", "OUTLET": "*", "TITLE": "*",
    "REASON": "yellow*",
}  # fmt: skip


@click.command()
@narrowing
@limiting
@looking_back
@output
@configuration
def articles(
    config_file: Path, style: str | None, as_of: str | None, search: str | None, since: str | None, limit: int | None,
    all_: bool,
) -> None:  # fmt: skip
    """List every file that was looked at, in the order of the log."""
    wanted = newest(limit, all_, style)
    with looking(config_file, as_of) as (connection, *_):
        found = _found(connection, wanted, search, since)
        if style:
            print_json((msgspec.to_builtins(row) for row in found), style)
            return
        rows = list(found)
    _print(rows, "No articles yet." if search is None and since is None else "No article matches.")
    tell_of_more(len(rows), wanted, "articles")


def _found(
    connection: sa.Connection, wanted: int | None, search: str | None, since: str | None
) -> Iterator[ArticleRow]:
    listed = each_article(connection, newest_first=wanted is not None)
    found = (row for row in listed if _wanted(row, search, since))
    return found if wanted is None else reversed(list(islice(found, wanted)))


def _print(rows: list[ArticleRow], empty: str) -> None:
    ids = [row.id for row in rows if row.id]
    print_table(
        COLUMNS,
        [
            (short(row.id, ids), short_file(row.file), row.status, when(row.received_at), row.published_at or "-",
             row.outlet or "-", row.title or "-", row.reason or "-")
            for row in rows
        ],
        styles=STYLES,
        empty=empty,
    )  # fmt: skip


def _wanted(row: ArticleRow, search: str | None, since: str | None) -> bool:
    if since is not None and row.received_at < since:
        return False
    text = " ".join(filter(None, (row.id, row.file, row.title, row.outlet, row.reason))).casefold()
    return search is None or all(word in text for word in search.casefold().split())
