"""`monitor claims`: what is claimed, in what range, and who denies it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec

from monitor.alerts.listing import list_alerts
from monitor.claims import queries
from monitor.cli.as_of import reading_as_of
from monitor.cli.options import configuration, looking_back, narrowing, output
from monitor.cli.output import print_json, print_table
from monitor.cli.words import amount, now_stands, short, short_file, spread, stances

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.claims.claim import Claim, StatedFigure, TakenPosition

COLUMNS = ("ID", "CLAIM", "NOW", "RANGE", "ART", "POSITIONS", "CHANGED")
STYLES = {"ID": "cyan", "CLAIM": "bold*", "NOW": "*", "RANGE": "yellow", "POSITIONS": "magenta*", "CHANGED": "dim"}
INTERNAL = ("counted", "quote_start", "around")  # how figures are told apart; not promised to anybody


@click.command()
@narrowing
@looking_back
@output
@configuration
def claims(config_file: Path, style: str | None, as_of: str | None, search: str | None, since: str | None) -> None:
    """List the claims, the one spoken of last first."""
    with reading_as_of(config_file, as_of) as connection:
        found = queries.list_claims(connection, search=search, since=since)
        changed = {} if style else _last_changes(connection)
    if style:
        print_json([plain_claim(claim) for claim in found], style)
        return
    if not found and (search is not None or since is not None):
        click.echo("No claim matches.", err=True)
        return
    print_claims(found, changed)


def print_claims(found: Sequence[Claim], changed: Mapping[str, str]) -> None:
    """The table of claims; `changed` names for a claim the article that last changed its figure."""
    ids = [claim.id for claim in found]
    print_table(
        COLUMNS,
        [_row(claim, ids, changed.get(claim.id, "-")) for claim in found],
        styles=STYLES,
        empty="No claims yet. Drop articles into the inbox; `monitor run` reads them.",
    )


def _row(claim: Claim, ids: Sequence[str], changed: str) -> tuple[str, ...]:
    latest = now_stands(claim)
    items: tuple[StatedFigure | TakenPosition, ...] = (*claim.figures, *claim.positions)
    articles = {item.article.id for item in items}
    return (
        short(claim.id, ids),
        claim.subject,
        amount(latest) if latest else "-",
        spread(claim.range, claim.unit) + (" !" if claim.status == "disputed" else ""),
        str(len(articles)),
        stances(claim),
        short_file(changed),
    )


def _last_changes(connection: sa.Connection) -> dict[str, str]:
    alerts = (listed.alert for listed in list_alerts(connection))
    return {alert.claim.id: alert.article.file for alert in alerts if alert.kind == "figure_changed"}


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
