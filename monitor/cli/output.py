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
        _draw(columns, made, styles or {})
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


def _draw(columns: Sequence[str], rows: Sequence[Sequence[str]], styles: dict[str, str]) -> None:
    from shutil import get_terminal_size  # noqa: PLC0415 - only where people look on

    from monitor.cli import table  # noqa: PLC0415

    drawn = table.lines(columns, rows, styles, get_terminal_size().columns, _painted)
    click.echo("\n".join(drawn))


def _painted(text: str, look: str) -> str:
    """The text, in the colours and weights that are named."""
    words = look.split()
    colour = next((word for word in words if word in COLOURS), None)
    weights = {word: True for word in words if word not in COLOURS}
    return styled(text, fg=colour, **weights) if words else text


def styled(text: str, **style: Any) -> str:
    """The text made inert, with click's styles on a terminal that wants any."""
    coloured = on_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return click.style(inert(text), **style) if coloured else inert(text)
