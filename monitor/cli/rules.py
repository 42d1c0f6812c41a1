"""`monitor rules`: what is told to whom; `monitor rules test FILE`: what its articles would tell, and why."""

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
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    import sqlalchemy as sa

    from monitor.alerts.alert import Alert
    from monitor.alerts.explaining import Explained
    from monitor.alerts.rules import Decision
    from monitor.claims.changes import Changes
    from monitor.config import Config, Rule
    from monitor.events.kinds import ArticleReceived
    from monitor.extraction.extract import Text
    from monitor.extraction.findings import Findings
    from monitor.inbox.pieces import Piece, Refused

    Extract: TypeAlias = Callable[[Text], Findings]


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
    """Show what the articles in FILE would tell if they came now, and why; nothing is stored or sent.

    Of several articles each is tried by itself, as if it came next.
    """
    from monitor.inbox.pieces import Piece  # noqa: PLC0415 - see `rules`

    with reading(context.obj) as (connection, settings):
        pieces = _pieces(file, settings)
        articles = [_article(file, piece, settings) for piece in pieces if isinstance(piece, Piece)]
        extract = _extractor(settings)
        if len(articles) == 1:
            found: list[Tried | Untried] = [try_article(connection, settings, articles[0], extract)]
        else:
            found = [_tried(connection, settings, article, extract) for article in articles]
    found += [Untried(f"{file.name}/{one.part}", one.reason) for one in pieces if not isinstance(one, Piece)]
    if style:
        plain = [one.plain() for one in found]
        print_json(plain if style == "jsonl" or len(plain) > 1 else plain[0], style)
        return
    for number, one in enumerate(found):
        click.echo("\n" if number else "", nl=False)
        one.show(settings)


class Untried(msgspec.Struct, frozen=True):
    """A part of a file that tells nothing by itself."""

    file: str
    reason: str

    def plain(self) -> dict[str, Any]:
        """As JSON shows it."""
        return {"file": self.file, "status": None, "reason": self.reason, "alerts": [], "findings": [], "decisions": []}

    def show(self, _settings: Config) -> None:
        """For people."""
        click.echo(styled(self.file, bold=True) + styled(f"   {self.reason}", fg="yellow"))


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


def _pieces(file: Path, settings: Config) -> Sequence[Piece | Refused]:
    """What the file holds."""
    from monitor.inbox.read import read_all  # noqa: PLC0415 - see `rules`
    from monitor.inbox.take import limits_of  # noqa: PLC0415

    try:
        return read_all(file.read_bytes(), file.name, limits_of(settings.inbox))
    except OSError as error:
        raise MonitorError(f"{file} cannot be read: {error.strerror}.") from error


def _article(file: Path, piece: Piece, settings: Config) -> ArticleReceived:
    """The event that would receive it now."""
    from monitor.app import now  # noqa: PLC0415 - see `rules`
    from monitor.events.log import timestamp  # noqa: PLC0415
    from monitor.inbox.article import received  # noqa: PLC0415

    raw = file.read_bytes() if piece.raw is None else piece.raw
    name = f"{file.name}/{piece.part}" if piece.part else file.name
    return received(piece.document, raw, name, settings.inbox, timestamp(now()))


def _extractor(settings: Config) -> Extract:
    """What finds, with the language model loaded once, and only when something is to be found."""
    from functools import cache  # noqa: PLC0415 - see `rules`

    from monitor.extraction.extract import extract  # noqa: PLC0415
    from monitor.extraction.model import load  # noqa: PLC0415

    loaded = cache(load)
    return lambda text: extract(text, loaded(settings.extraction.model))


def _tried(connection: sa.Connection, settings: Config, article: ArticleReceived, extract: Extract) -> Tried | Untried:
    """One of several: what is known already keeps no other from being tried."""
    try:
        return try_article(connection, settings, article, extract)
    except MonitorError as error:
        return Untried(article.file, str(error))


def try_article(connection: sa.Connection, settings: Config, article: ArticleReceived, extract: Extract) -> Tried:
    """What the article would change and tell if it came next; the store is only read.

    Raises:
        MonitorError: the article has been received already.
    """
    from monitor import folding, pipeline  # noqa: PLC0415 - see `rules`
    from monitor.alerts.explaining import explain  # noqa: PLC0415
    from monitor.alerts.rules import decide  # noqa: PLC0415
    from monitor.events import log  # noqa: PLC0415

    key = f"article:{article.sha256}"
    if (known := log.find(connection, key)) is not None and known.event is not None:
        told = getattr(known.event, "file", article.file)
        raise MonitorError(
            f"{article.file} has been received already, as {told}; `monitor why {told}` says what it told."
        )
    findings = extract(pipeline.text_of(article))
    upcoming = log.head(connection).position + 1
    event = log.Recorded(upcoming, "ArticleReceived", article.VERSION, key, article.received_at, article, b"")
    _, changes = folding.would_change(connection, event, findings, settings)
    decisions = decide(changes, settings.rule, settings.claims, article.received_at)
    alerts = [one.alert for one in decisions if one.alert is not None]
    claims = [changed.after for changed in changes.claims]
    return Tried(article.file, changes, decisions, explain(claims, upcoming, alerts, settings.claims))
