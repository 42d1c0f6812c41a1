"""Prints results: JSON, or a table that is coloured on a terminal and plain, with nothing cut, in a pipe."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click
import msgspec

from monitor.inert import inert
from monitor.whole import whole_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Valid in JSON as they are, but a terminal would act on them.
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")

WRAP_CHARS = 14  # a column that goes over several lines is no narrower
GAP = 2  # cells between columns
CELL_CHARS = 240  # of a cell on a terminal: no title and no error has to be longer to be known
COLOURS = {"cyan", "magenta", "yellow"}


def print_json(items: Any, style: str) -> None:
    """Prints plain values as one document (style "json"), or one line for each item ("jsonl").

    An iterator is printed as the list of its items, each as it comes.
    """
    if style == "jsonl":
        for item in items:
            click.echo(_harmless(msgspec.json.encode(whole_numbers(item))))
    elif isinstance(items, Iterator):
        _print_list(items)
    else:
        click.echo(_document(items))


def _print_list(items: Iterator[Any]) -> None:
    before = b"["
    for item in items:
        click.echo(before + b"\n " + _document(item).replace(b"\n", b"\n "), nl=False)
        before = b","
    click.echo(b"[]" if before == b"[" else b"\n]")


def _document(value: Any) -> bytes:
    return _harmless(msgspec.json.format(msgspec.json.encode(whole_numbers(value)), indent=1))


def _harmless(document: bytes) -> bytes:
    """The document with what could steer a terminal written as JSON escapes, which mean the same."""
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", document.decode()).encode()


def on_terminal() -> bool:
    """Whether people look on, rather than a program."""
    return sys.stdout.isatty()


def print_table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, styles: dict[str, str] | None = None, empty: str = ""
) -> None:
    """Prints rows of text under headings.

    `styles` colours columns on a terminal, by heading, and lets those with a `*` go over several lines; those that are
    dim are left out where the terminal is narrow. `empty` is said, on standard error, where there are no rows.
    """
    made = [[_cut(inert(cell)) for cell in row] for row in rows]
    if not made and empty:
        click.echo(empty, err=True)
        return
    if on_terminal():
        _print_rich(columns, made, styles or {})
        return
    widths = [max([len(heading), *(len(row[at]) for row in made)]) for at, heading in enumerate(columns)]
    for row in [list(columns), *made]:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo(line.rstrip())


def tell_of_more(shown: int, newest: int | None, things: str, total: int | None = None) -> None:
    """Says that there are more rows than a listing shows, where it may have left some out."""
    if newest is not None and shown == newest and (total is None or total > shown):
        of = f" of {total:,}" if total is not None else ""
        click.echo(f"The newest {shown:,}{of} {things}; --all lists all of them.", err=True)


def _cut(cell: str) -> str:
    """The cell; on a terminal its beginning, where it would fill the screen alone."""
    return f"{cell[: CELL_CHARS - 1]}…" if len(cell) > CELL_CHARS and on_terminal() else cell


def _print_rich(columns: Sequence[str], rows: Sequence[Sequence[str]], styles: dict[str, str]) -> None:
    from rich.console import Console  # noqa: PLC0415 - only where a table is drawn for people
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False, soft_wrap=False)
    least = [_least(at, heading, rows, styles) for at, heading in enumerate(columns)]
    kept = _fitting(columns, least, styles, console.width)
    if not kept:
        _print_records(columns, rows, styles)
        return
    table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="bold")
    for at in kept:
        wide = styles.get(columns[at], "").endswith("*")
        style = styles.get(columns[at], "").removesuffix("*")
        table.add_column(columns[at], style=style, no_wrap=not wide, overflow="fold", min_width=least[at])
    for row in rows:
        table.add_row(*(Text(row[at]) for at in kept))
    console.print(table)


def _least(at: int, heading: str, rows: Sequence[Sequence[str]], styles: dict[str, str]) -> int:
    """How narrow a column may become, in cells."""
    from rich.cells import cell_len  # noqa: PLC0415 - see _print_rich

    longest = max(cell_len(cell) for cell in (heading, *(row[at] for row in rows)))
    return min(WRAP_CHARS, longest) if styles.get(heading, "").endswith("*") else longest


def _fitting(columns: Sequence[str], least: Sequence[int], styles: dict[str, str], width: int) -> list[int]:
    """The columns that a terminal has room for: the dim ones give way; none where that is not enough."""
    kept = list(range(len(columns)))
    dim = [at for at in kept if styles.get(columns[at], "").startswith("dim")]
    while kept and sum(least[at] + GAP for at in kept) - GAP > width:
        if not dim:
            return []
        kept.remove(dim.pop())
    return kept


def _print_records(columns: Sequence[str], rows: Sequence[Sequence[str]], styles: dict[str, str]) -> None:
    """One row below the other, each cell on a line of its own: for terminals too narrow for the table."""
    name = max(map(len, columns)) + GAP
    for number, row in enumerate(rows):
        if number:
            click.echo()
        for heading, cell in zip(columns, row, strict=True):
            if cell not in {"", "-"}:
                colour = {word for word in styles.get(heading, "").rstrip("*").split() if word in COLOURS}
                click.echo(heading.ljust(name) + styled(cell, fg=min(colour, default=None)))


def styled(text: str, **style: Any) -> str:
    """The text made inert, with click's styles on a terminal that wants any."""
    coloured = on_terminal() and not os.environ.get("NO_COLOR")
    return click.style(inert(text), **style) if coloured else inert(text)
