"""`monitor alerts`: what was told, and how far each channel has come with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec

from monitor.alerts.listing import ListedAlert, each_alert, list_alerts
from monitor.cli.as_of import looking
from monitor.cli.claims import plain_finding
from monitor.cli.options import configuration, limiting, looking_back, narrowing, newest, output
from monitor.cli.output import print_json, print_table, tell_of_more
from monitor.cli.words import short, short_file, when

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = ("ID", "WHEN", "KIND", "CLAIM", "TEXT", "ARTICLE", "DELIVERIES")
STYLES = {"ID": "cyan", "KIND": "magenta", "CLAIM": "cyan", "TEXT": "bold*", "ARTICLE": "dim", "DELIVERIES": "*"}


@click.command()
@narrowing
@limiting
@looking_back
@output
@configuration
def alerts(
    config_file: Path, style: str | None, as_of: str | None, search: str | None, since: str | None, limit: int | None,
    all_: bool,
) -> None:  # fmt: skip
    """List the alerts in the order in which they were raised."""
    wanted = newest(limit, all_, style)
    with looking(config_file, as_of, alerts=True) as (connection, *_):
        if wanted is None:
            listed = each_alert(connection, search=search, since=since)
        else:
            listed = iter(list_alerts(connection, search=search, since=since, newest=wanted))
        if style:
            print_json((plain_alert(one) for one in listed), style)
            return
        found = list(listed)
    ids = [one.alert.id for one in found]
    print_table(
        COLUMNS,
        [_row(one, ids) for one in found],
        styles=STYLES,
        empty="No alerts yet." if search is None and since is None else "No alert matches.",
    )
    tell_of_more(len(found), wanted, "alerts")


def _row(listed: ListedAlert, ids: list[str]) -> tuple[str, ...]:
    alert = listed.alert
    deliveries = ", ".join(
        f"{delivery.channel} {delivery.status}" + (f" ({delivery.last_error})" if delivery.last_error else "")
        for delivery in listed.deliveries
    )
    return (
        short(alert.id, ids), when(alert.raised_at), alert.kind, short(alert.claim.id), alert.message,
        short_file(alert.article.file), deliveries or "no channel",
    )  # fmt: skip


def plain_alert(listed: ListedAlert) -> dict[str, Any]:
    """An alert as JSON shows it."""
    alert = listed.alert
    plain: dict[str, Any] = msgspec.to_builtins(alert)
    for key in ("previous", "current", "position"):
        finding = getattr(alert, key)
        plain[key] = plain_finding(finding) if finding else None
    for key in ("positions", "standing"):
        plain[key] = [plain_finding(finding) for finding in getattr(alert, key)]
    return {
        **plain,
        "acknowledged_at": listed.acknowledged_at,
        "deliveries": [msgspec.to_builtins(delivery) for delivery in listed.deliveries],
    }
