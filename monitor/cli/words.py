"""How values, times and ids are worded for people."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.claims.claim import Claim, Range, StatedFigure, TakenPosition
    from monitor.extraction.findings import Figure, Position

SHORT_ID = 6
FILE_CHARS, FILE_HEAD, FILE_TAIL = 22, 10, 8
_QUALIFIERS = {
    "at_least": "at least ", "more_than": "over ", "at_most": "at most ", "less_than": "under ", "about": "about ",
}  # fmt: skip
_SPANS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def number(value: float) -> str:
    """A number with its thousands apart and no more digits than say something: "11,000", "3.5", "0.0986"."""
    if value == int(value):
        return f"{value:,.0f}"
    return f"{value:,.3g}" if abs(value) < 1 else f"{value:,.3f}".rstrip("0").rstrip(".")


def counted(count: int, thing: str) -> str:
    """How many of a thing, in the right form: "1 event", "2,000 events"."""
    return f"{number(count)} {thing}" if count == 1 else f"{number(count)} {thing}s"


def amount(figure: StatedFigure | Figure) -> str:
    """A figure in short: "at least 155", "USD 3,530", "about 200 - 900"; one without any bound in its own words."""
    if figure.value is None:
        ends = [number(end) for end in (figure.low, figure.high) if end is not None]
        if not ends:
            return f'"{figure.text}"'
        return _QUALIFIERS.get(figure.qualifier, "") + with_unit(" - ".join(dict.fromkeys(ends)), figure.unit)
    return _QUALIFIERS.get(figure.qualifier, "") + with_unit(number(figure.value), figure.unit)


def with_unit(text: str, unit: str | None) -> str:
    """The unit where the number alone would mislead: currencies and percent."""
    if unit == "percent":
        return f"{text} %"
    return f"{unit} {text}" if unit and re.fullmatch("[A-Z]{3}", unit) else text


def spread(range_: Range | None, unit: str | None) -> str:
    """A range: "155 - 163", or the one number that it is."""
    if range_ is None:
        return "-"
    ends = [number(end) for end in (range_.low, range_.high) if end is not None]
    return with_unit(" - ".join(dict.fromkeys(ends)), unit)


def now_stands(claim: Claim) -> StatedFigure | None:
    """The figure that was published last; where there is one, not an old value, a refused or an imagined one."""
    from monitor.claims.latest import counts, newest  # noqa: PLC0415 - `--help` needs neither

    stated = [figure for figure in claim.figures if counts(figure)] or list(claim.figures)
    return newest(stated) if stated else None


def who(item: StatedFigure | TakenPosition | Figure | Position) -> str:
    """Who says it, and through whom, with the party: "Ukrainian intelligence <- Zelensky (Ukraine)"."""
    speakers = " <- ".join(item.speakers) or "-"
    party = getattr(item, "party", None)
    return f"{speakers} ({party})" if party and party not in item.speakers else speakers


def stances(claim: Claim) -> str:
    """The stances that parties take on a claim: "denies, no comment"."""
    return ", ".join(dict.fromkeys(taken.stance.replace("_", " ") for taken in claim.positions)) or "-"


def short(id_: str | None, ids: Iterable[str] = ()) -> str:
    """The beginning of an id that no other of `ids` shares, for a terminal; the whole id elsewhere."""
    from monitor.cli.output import on_terminal  # noqa: PLC0415 - printing words these, too

    if id_ is None or not on_terminal():
        return id_ or "-"
    others = [other for other in ids if other != id_]
    length = SHORT_ID
    while any(other.startswith(id_[:length]) for other in others) and length < len(id_):
        length += 1
    return id_[:length]


def short_file(file: str) -> str:
    """A file's name, its middle left out where it is long and a terminal is to show it."""
    from monitor.cli.output import on_terminal  # noqa: PLC0415 - printing words these, too

    return f"{file[:FILE_HEAD]}…{file[-FILE_TAIL:]}" if on_terminal() and len(file) > FILE_CHARS else file


def when(moment: str | None) -> str:
    """A time of the log in short, in UTC: "2025-04-10 13:12"."""
    return (moment or "-")[:16].replace("T", " ")


def read_time(_context: click.Context | None, _parameter: click.Parameter | None, value: str | None) -> str | None:
    """What --since means, as the log writes times: a date, a time (UTC if it names no zone), or "24h" ago.

    Raises:
        click.BadParameter: it is none of these.
    """
    if value is None:
        return None
    try:
        if ago := re.fullmatch(r"(\d+)([mhdw])", value):
            moment = datetime.now(UTC) - timedelta(**{_SPANS[ago[2]]: int(ago[1])})
        else:
            moment = datetime.fromisoformat(value)
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise click.BadParameter(f"{value!r} is no time; write 2025-04-10, 2025-04-10T13:12Z or 24h.") from None
    return moment.isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"
