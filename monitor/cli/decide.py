"""`monitor merge`, `split`, `dismiss`, `retract`, `alias`, `rename` and `undo`: what people decide."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

import click

from monitor.cli.options import configuration, output

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.claims.deciding import By
    from monitor.events.kinds import Decision

Command = TypeVar("Command", bound="Callable[..., object]")


def decision(command: Command) -> Command:
    """Adds --reason, --by, --json, --jsonl and --config."""
    reason = click.option("--reason", required=True, metavar="TEXT", help="Why; kept with the decision.")
    author = click.option(
        "--by", metavar="NAME", help="Who decides.  [default: `author` under [people], else the login name]"
    )
    return reason(author(output(configuration(command))))


@click.command()
@click.argument("claims", metavar="CLAIM CLAIM...", nargs=-1, required=True)
@decision
def merge(config_file: Path, style: str | None, reason: str, by: str | None, claims: tuple[str, ...]) -> None:
    """Say that claims answer the same question. The first keeps its id."""
    if len(claims) == 1:
        raise click.UsageError("Name at least two claims: `monitor merge CLAIM CLAIM`.")
    from monitor.claims import deciding  # noqa: PLC0415 - `merge --help` does not need it

    _decide(config_file, style, by, reason, lambda connection, who: deciding.merge(connection, claims, who))


@click.command()
@click.argument("claim")
@click.argument("figures", metavar="FIGURE...", nargs=-1, required=True)
@decision
def split(
    config_file: Path, style: str | None, reason: str, by: str | None, claim: str, figures: tuple[str, ...]
) -> None:
    """Say that figures of CLAIM count something else. They form a claim of their own; `monitor show` has their ids."""
    from monitor.claims import deciding  # noqa: PLC0415 - see merge

    _decide(config_file, style, by, reason, lambda connection, who: deciding.split(connection, claim, figures, who))


@click.command()
@click.argument("finding")
@click.option("--kind", type=click.Choice(["figure", "position"]), help="Which, where both begin at one place.")
@decision
def dismiss(config_file: Path, style: str | None, reason: str, by: str | None, finding: str, kind: str | None) -> None:
    """Say that a figure or position was read wrongly. It counts no longer; `monitor show` has its id."""
    from monitor.claims import deciding  # noqa: PLC0415 - see merge

    _decide(config_file, style, by, reason, lambda connection, who: deciding.dismiss(connection, finding, who, kind))


@click.command()
@click.argument("article")
@decision
def retract(config_file: Path, style: str | None, reason: str, by: str | None, article: str) -> None:
    """Take an article out: none of its figures and positions count. ARTICLE is its id or its file."""
    from monitor.claims import deciding  # noqa: PLC0415 - see merge

    _decide(config_file, style, by, reason, lambda connection, who: deciding.retract(connection, article, who))


@click.command()
@click.argument("name")
@click.argument("party")
@decision
def alias(config_file: Path, style: str | None, reason: str, by: str | None, name: str, party: str) -> None:
    """Say that NAME and PARTY are one, or that NAME speaks for PARTY. It goes by the name PARTY."""
    from monitor.claims import deciding  # noqa: PLC0415 - see merge

    def make(connection: sa.Connection, who: By) -> Decision:
        event = deciding.alias(connection, name, party, who)
        if not deciding.is_heard(connection, name):
            click.echo(f"Nobody called {name!r} has been heard so far; this holds from the first time on.", err=True)
        return event

    _decide(config_file, style, by, reason, make)


@click.command()
@click.argument("claim")
@click.argument("title")
@decision
def rename(config_file: Path, style: str | None, reason: str, by: str | None, claim: str, title: str) -> None:
    """Give a claim a title of your own."""
    from monitor.claims import deciding  # noqa: PLC0415 - see merge

    _decide(config_file, style, by, reason, lambda connection, who: deciding.rename(connection, claim, title, who))


@click.command()
@click.argument("decision_id", metavar="DECISION")
@decision
def undo(config_file: Path, style: str | None, reason: str, by: str | None, decision_id: str) -> None:
    """Take a decision back: all is as if it had not been made. `monitor decisions` lists them."""
    from monitor.claims import deciding  # noqa: PLC0415 - see merge

    _decide(config_file, style, by, reason, partial(_undo, deciding.undo, decision_id))


def _undo(make: Callable[..., Decision], decision_id: str, connection: sa.Connection, who: By) -> Decision:
    return make(connection, decision_id, who)


def _decide(
    config_file: Path,
    style: str | None,
    by: str | None,
    reason: str,
    make: Callable[[sa.Connection, By], Decision],
) -> None:
    from monitor.cli import decided  # noqa: PLC0415 - loads the program; the help of these commands does not need it

    decided.decide(config_file, style, (by, reason), make)
