"""`monitor rules`: what is told to whom; `monitor rules test FILE`: what an article would tell, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from monitor.cli.options import configuration, output
from monitor.cli.output import print_json, print_table, styled
from monitor.cli.store import reading
from monitor.cli.words import counted, short
from monitor.errors import MonitorError

if TYPE_CHECKING:
    import sqlalchemy as sa

    from monitor.alerts.alert import Alert
    from monitor.alerts.explaining import Explained
    from monitor.alerts.rules import Decision
    from monitor.claims.changes import Changes
    from monitor.config import Config, Rule
    from monitor.events.kinds import ArticleReceived


@click.group(invoke_without_command=True)
@output
@configuration
@click.pass_context
def rules(context: click.Context, config_file: Path, style: str | None) -> None:
    """List the rules: what is told, on which conditions, to whom. `monitor rules test FILE` tries them."""
    if context.invoked_subcommand is not None:
        context.obj = config_file
        return
    import os  # noqa: PLC0415 - a subcommand reads the configuration itself

    from monitor.config_file import load  # noqa: PLC0415

    settings = load(config_file, os.environ)
    if style:
        print_json([msgspec.to_builtins(rule) for rule in settings.rule], style)
        return
    print_table(
        ("NAME", "WHEN", "TO"),
        [(rule.name, when(rule), _to(rule, settings)) for rule in settings.rule],
        styles={"NAME": "bold", "WHEN": "magenta*", "TO": "*"},
        empty="No rules: nothing is told.",
    )


def when(rule: Rule) -> str:
    """The rule's kind and conditions in one line."""
    told = [rule.kind.replace("_", " ")]
    told += [f'claim "{rule.claim}"'] if rule.claim else []
    told += [f"by {rule.party}"] if rule.party else []
    told += [f"in {rule.unit}"] if rule.unit else []
    told += [f"told by {rule.outlet}"] if rule.outlet else []
    least = [f"{rule.least_change:g}"] if rule.least_change is not None else []
    least += [f"{rule.least_change_percent:g} %"] if rule.least_change_percent is not None else []
    return ", ".join(told + ([f"change of {' or '.join(least)} at least"] if least else []))


def _to(rule: Rule, settings: Config) -> str:
    return ", ".join(rule.channels or [channel.name for channel in settings.channel]) or "no channel"


# ------------------------------------------------------------------------------------------------------ rules test FILE


@rules.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@output
@click.pass_context
def test(context: click.Context, file: Path, style: str | None) -> None:
    """Show what the article in FILE would tell if it came now, and why; nothing is stored or sent."""
    config_file = context.obj
    with reading(config_file) as (connection, settings):
        article = _article(file, settings)
        tried = try_article(connection, settings, article)
    if style:
        plain = tried.plain()
        print_json([plain] if style == "jsonl" else plain, style)
        return
    tried.show(settings)


class Tried(msgspec.Struct, frozen=True):
    """What an article would change and tell."""

    file: str
    changes: Changes
    decisions: tuple[Decision, ...]
    explained: tuple[Explained, ...]

    @property
    def alerts(self) -> list[tuple[Alert, tuple[str, ...]]]:
        """The alerts it would raise, each with the rules that want it."""
        return [(one.alert, one.rules) for one in self.decisions if one.alert is not None]

    def plain(self) -> dict[str, Any]:
        """As JSON shows it."""
        from monitor.cli.why import plain_alert_alone, plain_explained  # noqa: PLC0415 - see `rules`

        row = self.changes.article
        return {
            "file": self.file,
            "status": row.status if row else None,
            "reason": row.reason if row else None,
            "alerts": [{**plain_alert_alone(alert), "rules": list(names)} for alert, names in self.alerts],
            "findings": [plain_explained(one) for one in self.explained],
            "decisions": [
                {"rule": one.rule, "claim": one.claim_id, "reason": one.reason, "alert": one.alert and one.alert.id}
                for one in self.decisions
            ],
        }

    def show(self, settings: Config) -> None:
        """For people."""
        from monitor.cli.why import print_explained  # noqa: PLC0415 - see `rules`

        row = self.changes.article
        beside = f"   {row.status}: {row.reason}" if row and row.reason else ""
        click.echo(styled(self.file, bold=True) + styled(beside, fg="yellow"))
        if not self.alerts:
            click.echo("would tell nothing")
        for alert, names in self.alerts:
            channels = to_channels(names, settings)
            click.echo(f"{styled('WOULD TELL', fg='yellow', bold=True)}  {styled(alert.message, bold=True)}")
            click.echo(
                styled(f"            {alert.kind} by {', '.join(names)} to {', '.join(channels) or 'no channel'}")
            )
        print_explained(self.explained)
        for one in self._refused():
            click.echo(one)
        click.echo(f"\n{counted(len(self.alerts), 'alert')}; nothing was stored or sent.")

    def _refused(self) -> list[str]:
        """A line for each rule that would have told something, were it not for its conditions."""
        from monitor.alerts import conditions  # noqa: PLC0415 - see `rules`

        return [
            f"not by {styled(one.rule, bold=True)}: {conditions.WORDS[one.reason]} (claim {short(one.claim_id)})"
            for one in self.decisions
            if one.alert is None and one.reason in conditions.WORDS
        ]


def to_channels(names: tuple[str, ...], settings: Config) -> list[str]:
    """Where an alert goes that these rules want."""
    asked = [rule.channels for rule in settings.rule if rule.name in names]
    every = [channel.name for channel in settings.channel]
    return list(dict.fromkeys(name for channels in asked for name in channels)) if all(asked) else every


def _article(file: Path, settings: Config) -> ArticleReceived:
    """The event that would receive the file now."""
    from monitor.app import now  # noqa: PLC0415 - see `rules`
    from monitor.events.log import timestamp  # noqa: PLC0415
    from monitor.inbox.article import received  # noqa: PLC0415
    from monitor.inbox.read import read  # noqa: PLC0415

    try:
        raw = file.read_bytes()
    except OSError as error:
        raise MonitorError(f"{file} cannot be read: {error.strerror}.") from error
    document = read(raw, file.name)
    return received(document, raw, file.name, settings.inbox, timestamp(now()))


def try_article(connection: sa.Connection, settings: Config, article: ArticleReceived) -> Tried:
    """What the article would change and tell if it came next; the store is only read.

    Raises:
        MonitorError: the article has been received already.
    """
    from monitor import folding, pipeline  # noqa: PLC0415 - see `rules`
    from monitor.alerts.explaining import explain  # noqa: PLC0415
    from monitor.alerts.rules import decide  # noqa: PLC0415
    from monitor.events import log  # noqa: PLC0415
    from monitor.extraction import extract  # noqa: PLC0415
    from monitor.extraction.model import load  # noqa: PLC0415

    key = f"article:{article.sha256}"
    if (known := log.find(connection, key)) is not None and known.event is not None:
        told = getattr(known.event, "file", article.file)
        raise MonitorError(
            f"{article.file} has been received already, as {told}; `monitor why {told}` says what it told."
        )
    findings = extract.extract(pipeline.text_of(article), load(settings.extraction.model))
    upcoming = log.head(connection).position + 1
    event = log.Recorded(upcoming, "ArticleReceived", article.VERSION, key, article.received_at, article, b"")
    _, changes = folding.would_change(connection, event, findings, settings)
    decisions = decide(changes, settings.rule, settings.claims, article.received_at)
    alerts = [one.alert for one in decisions if one.alert is not None]
    claims = [changed.after for changed in changes.claims]
    return Tried(article.file, changes, decisions, explain(claims, upcoming, alerts, settings.claims))
