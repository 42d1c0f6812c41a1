"""`monitor why`: the way from a sentence to the message that told it; or why an article told nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec

from monitor.alerts import explaining
from monitor.alerts.listing import ListedAlert, alerts_of, get_alert
from monitor.claims import queries
from monitor.cli.alerts import plain_alert
from monitor.cli.claims import plain_finding
from monitor.cli.options import configuration, output
from monitor.cli.output import print_json, print_table, styled
from monitor.cli.rules import when
from monitor.cli.store import reading
from monitor.cli.words import amount, counted, short, short_file, spread, who
from monitor.cli.words import when as at
from monitor.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.alerts.alert import Alert
    from monitor.alerts.explaining import Explained
    from monitor.claims.changes import ArticleRow
    from monitor.claims.claim import StatedFigure, TakenPosition
    from monitor.config import Config

_NAMED = 5  # of several articles that could be meant
_LABEL = 14  # columns of what stands before each step


@click.command()
@click.argument("id_", metavar="ALERT|ARTICLE")
@output
@configuration
def why(config_file: Path, style: str | None, id_: str) -> None:
    """Show the way from sentence to message of an alert; or of each figure of an article, why it was told or not.

    An article is named by its id, the beginning of its file, or its position in the log.
    """
    with reading(config_file) as (connection, settings):
        listed = _alert(connection, id_)
        article = None if listed else _article(connection, id_)
        explained = _explained(connection, article, settings) if article else ()
    if listed is not None:
        if style:
            plain = _plain_way(listed, settings)
            print_json([plain] if style == "jsonl" else plain, style)
        else:
            _print_way(listed, settings)
    elif article is not None:
        if style:
            plain = {"article": msgspec.to_builtins(article), "findings": [plain_explained(one) for one in explained]}
            print_json([plain] if style == "jsonl" else plain, style)
        else:
            _print_article(article, explained)


def _alert(connection: sa.Connection, id_: str) -> ListedAlert | None:
    """The alert with this id; None where none has, so that it may be an article's."""
    try:
        return get_alert(connection, id_)
    except NotFoundError as error:
        if "Several" in str(error):
            raise
        return None


def _article(connection: sa.Connection, id_: str) -> ArticleRow:
    """The article by its id, the beginning of its file, or its position.

    Raises:
        NotFoundError: there is none, nor an alert; or there are several.
    """
    wanted = id_.casefold()
    rows = [row for row in queries.list_articles(connection) if wanted in _names(row) or _begins(row, wanted)]
    exact = [row for row in rows if wanted in _names(row)]
    if not rows:
        raise NotFoundError(
            f"{id_!r} is no alert and no article; `monitor alerts` and `monitor articles` list those that exist."
        )
    if len(rows) > 1 and not exact:
        files = ", ".join(row.file for row in rows[:_NAMED])
        raise NotFoundError(f"Several articles begin with {id_!r}: {files}. Type more of it.")
    return (exact or rows)[0]


def _names(row: ArticleRow) -> set[str]:
    return {str(row.position), row.file.casefold(), row.id or ""}


def _begins(row: ArticleRow, wanted: str) -> bool:
    return bool(wanted) and (row.file.casefold().startswith(wanted) or (row.id or "").startswith(wanted))


def _explained(connection: sa.Connection, article: ArticleRow, settings: Config) -> tuple[Explained, ...]:
    if article.id is None:
        return ()
    alerts = alerts_of(connection, article.id)
    claims = queries.claims_of(connection, article.id)
    return explaining.explain(claims, article.position, alerts, settings.claims)


# ----------------------------------------------------------------------------------------------------------- an alert


def _print_way(listed: ListedAlert, settings: Config) -> None:
    alert = listed.alert
    click.echo(f"{styled(alert.id, fg='cyan')}  {styled(alert.message, bold=True)}")
    click.echo(f"{alert.kind}, raised {at(alert.raised_at)} UTC")
    click.echo()
    for label, lines in _way(listed, settings):
        for number, line in enumerate(lines):
            click.echo(styled((label if not number else "").ljust(_LABEL), fg="magenta") + styled(line))


def _way(listed: ListedAlert, settings: Config) -> list[tuple[str, list[str]]]:
    """The steps from the sentence to the message, each with its lines."""
    alert = listed.alert
    finding = alert.current or alert.position
    steps: list[tuple[str, list[str]]] = []
    if finding is not None:
        steps += [
            ("SENTENCE", [f'"{" ".join(finding.quote.split())}"', _where(finding)]),
            ("FINDING", [_found(finding)]),
            ("SPEAKER", [who(finding) if finding.speakers else "the article's own voice"]),
        ]
    ranged = f"   range {spread(alert.claim.range, alert.claim.unit)}" if alert.claim.range else ""
    steps.append(("CLAIM", [f"{short(alert.claim.id)}  {alert.claim.subject}", f"{alert.claim.status}{ranged}"]))
    if alert.previous is not None:
        steps.append(
            ("HELD AGAINST", [f'{amount(alert.previous)}   "{alert.previous.text}"   {who(alert.previous)}',
                              _where(alert.previous)])
        )  # fmt: skip
    rule = next((rule for rule in settings.rule if rule.name == alert.rule), None)
    asks = f"   ({when(rule)})" if rule is not None else "   (no longer in the configuration)"
    steps.append(("RULE", [f"{alert.rule}{asks}", alert.reason]))
    steps.append(("DELIVERIES", _deliveries(listed)))
    return steps


def _deliveries(listed: ListedAlert) -> list[str]:
    told = [
        f"{one.channel}  {one.status}, {counted(one.attempts, 'attempt')}"
        + (f": {one.last_error}" if one.last_error else "")
        for one in listed.deliveries
    ] or ["no channel; it is kept for `monitor alerts`"]
    seen = [f"acknowledged {at(listed.acknowledged_at)} UTC"] if listed.acknowledged_at else []
    return told + seen


def _found(finding: StatedFigure | TakenPosition) -> str:
    stance = getattr(finding, "stance", None)
    what = stance.replace("_", " ") if stance else amount(finding)  # type: ignore[arg-type]
    return f'{what}   "{finding.text}"'


def _where(finding: StatedFigure | TakenPosition) -> str:
    outlet = f", {finding.article.outlet}" if finding.article.outlet else ""
    return f"{short_file(finding.article.file)} line {finding.line}{outlet}"


def _plain_way(listed: ListedAlert, settings: Config) -> dict[str, Any]:
    """The way as JSON: the alert as `monitor alerts` shows it, and the rule that made it."""
    rule = next((rule for rule in settings.rule if rule.name == listed.alert.rule), None)
    return {**plain_alert(listed), "rule_now": msgspec.to_builtins(rule) if rule else None}


# --------------------------------------------------------------------------------------------------------- an article


def _print_article(article: ArticleRow, explained: Sequence[Explained]) -> None:
    outlet = f"   {article.outlet}" if article.outlet else ""
    click.echo(f"{styled(article.file, bold=True)}{styled(outlet)}   {styled(article.title or '')}".rstrip())
    reason = f": {article.reason}" if article.reason else ""
    click.echo(f"{styled(article.status, fg='yellow')}{styled(reason)}")
    if article.status == "copy":
        click.echo("A copy tells nothing: what it says stands in the article it was copied from.")
    elif not explained:
        click.echo("No figure and no denial was found in it.")
    print_explained(explained)


def print_explained(explained: Sequence[Explained]) -> None:
    """The table of figures and denials, each with the reason why it was told or not."""
    if not explained:
        return
    ids = [one.claim.id for one in explained]
    click.echo()
    print_table(
        ("FINDING", "CLAIM", "ALERT", "WHY", "HELD AGAINST"),
        [
            (_short_finding(one), f"{short(one.claim.id, ids)} {one.claim.subject}", short(one.alert),
             one.why, _against(one.known))
            for one in explained
        ],
        styles={"FINDING": "bold*", "CLAIM": "*", "ALERT": "yellow", "WHY": "magenta*", "HELD AGAINST": "dim*"},
    )  # fmt: skip


def _short_finding(one: Explained) -> str:
    if one.figure is not None:
        return f"{amount(one.figure)} (line {one.figure.line})"
    return f"denies (line {one.position.line})" if one.position is not None else "-"


def _against(known: StatedFigure | None) -> str:
    return f"{amount(known)} in {short_file(known.article.file)}" if known is not None else "-"


def plain_explained(one: Explained) -> dict[str, Any]:
    """A figure or denial and why it was told or not, as JSON shows it."""
    return {
        "claim": {"id": one.claim.id, "subject": one.claim.subject},
        "reason": one.reason,
        "why": one.why,
        "alert": one.alert,
        "figure": plain_finding(one.figure) if one.figure else None,
        "position": plain_finding(one.position) if one.position else None,
        "known": plain_finding(one.known) if one.known else None,
    }


def plain_alert_alone(alert: Alert) -> dict[str, Any]:
    """An alert that no channel has yet, as JSON shows it."""
    return plain_alert(ListedAlert(alert, (), None))
