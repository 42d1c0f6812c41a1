"""`monitor claims`: what is claimed, in what range, and who denies it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec

from monitor.alerts.listing import last_changed
from monitor.claims import queries
from monitor.claims.listing import each_claim
from monitor.cli.as_of import looking
from monitor.cli.options import configuration, limiting, looking_back, narrowing, newest, output
from monitor.cli.output import print_json, print_table, tell_of_more
from monitor.cli.words import amount, now_stands, short, short_file, spread, stances

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from monitor.claims.claim import Claim, StatedFigure, TakenPosition

COLUMNS = ("ID", "CLAIM", "NOW", "RANGE", "ART", "POSITIONS", "CHANGED")
STYLES = {"ID": "cyan", "CLAIM": "bold*", "NOW": "*", "RANGE": "yellow", "POSITIONS": "magenta*", "CHANGED": "dim"}
INTERNAL = ("counted", "quote_start", "around")  # how figures are told apart; not promised to anybody


@click.command()
@narrowing
@limiting
@looking_back
@output
@configuration
def claims(
    config_file: Path, style: str | None, as_of: str | None, search: str | None, since: str | None, limit: int | None,
    all_: bool,
) -> None:  # fmt: skip
    """List the claims, the one spoken of last first."""
    wanted = newest(limit, all_, style)
    with looking(config_file, as_of) as seen:
        found = each_claim(seen.then, search=search, since=since, newest=wanted)
        if style:
            print_json((plain_claim(claim) for claim in found), style)
            return
        rows = [_row(claim) for claim in found]
        changed = last_changed(seen.now, [row[0] for row in rows], seen.upto)
        narrowed = search is not None or since is not None
        total = None if narrowed else queries.count_claims(seen.then)
    if not rows and narrowed:
        click.echo("No claim matches.", err=True)
        return
    _print_rows(rows, changed)
    tell_of_more(len(rows), wanted, "claims", total)


def print_claims(found: Sequence[Claim], changed: Mapping[str, str]) -> None:
    """The table of claims; `changed` names for a claim the article that last changed its figure."""
    _print_rows([_row(claim) for claim in found], changed)


def _print_rows(rows: Sequence[tuple[str, ...]], changed: Mapping[str, str]) -> None:
    ids = [row[0] for row in rows]
    print_table(
        COLUMNS,
        [(short(row[0], ids), *row[1:], short_file(changed.get(row[0], "-"))) for row in rows],
        styles=STYLES,
        empty="No claims yet. Drop articles into the inbox; `monitor run` reads them.",
    )


def _row(claim: Claim) -> tuple[str, ...]:
    """The cells of a claim but the last: all that a long table keeps of it."""
    latest = now_stands(claim)
    items: tuple[StatedFigure | TakenPosition, ...] = (*claim.figures, *claim.positions)
    articles = {item.article.id for item in items}
    return (
        claim.id,
        claim.subject,
        amount(latest) if latest else "-",
        spread(claim.range, claim.unit) + (" !" if claim.status == "disputed" else ""),
        str(len(articles)),
        stances(claim),
    )


def plain_claim(claim: Claim) -> dict[str, Any]:
    """A claim as JSON shows it."""
    plain: dict[str, Any] = msgspec.to_builtins(claim)
    plain["figures"] = [plain_finding(figure) for figure in claim.figures]
    for taken in plain["positions"]:
        taken.pop("around", None)
    return plain


def plain_finding(finding: StatedFigure | TakenPosition) -> dict[str, Any]:
    """A figure or position as JSON shows it."""
    plain: dict[str, Any] = msgspec.to_builtins(finding)
    return {key: value for key, value in plain.items() if key not in INTERNAL}
