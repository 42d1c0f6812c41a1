"""`monitor show`: one claim with every sentence behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from monitor.claims import queries
from monitor.cli.as_of import reading_as_of
from monitor.cli.claims import plain_claim
from monitor.cli.options import configuration, looking_back, output
from monitor.cli.output import print_json, print_table, styled
from monitor.cli.words import amount, short_file, spread, who
from monitor.errors import NotFoundError

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.claims.claim import Claim, StatedFigure, TakenPosition


@click.command()
@click.argument("id_", metavar="ID")
@looking_back
@output
@configuration
def show(config_file: Path, style: str | None, as_of: str | None, id_: str) -> None:
    """Show the claim whose id begins with ID: every figure, every position, in whose words, where."""
    with reading_as_of(config_file, as_of) as connection:
        claim = _find(connection, id_)
    if style:
        print_json([plain_claim(claim)] if style == "jsonl" else plain_claim(claim), style)
        return
    print_claim(claim)


def _find(connection: sa.Connection, id_: str) -> Claim:
    try:
        return queries.get_claim(connection, id_)
    except NotFoundError as error:
        from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

        ids = [claim.id for claim in queries.list_claims(connection)]
        near = (
            get_close_matches(id_.lower(), {known[: len(id_)]: None for known in ids}, n=3, cutoff=0.5) if id_ else []
        )
        raise NotFoundError(f"{error} Near: {', '.join(near)}." if near else str(error)) from None


def print_claim(claim: Claim) -> None:
    """A claim with every sentence behind it."""
    click.echo(f"{styled(claim.id, fg='cyan')}  {styled(claim.subject, bold=True)}")
    facts = [claim.status, f"unit: {claim.unit}" if claim.unit else "", f"range: {spread(claim.range, claim.unit)}"]
    click.echo("   ".join(styled(fact) for fact in facts if fact and (claim.range or not fact.startswith("range"))))
    if claim.figures:
        click.echo()
        print_table(
            ("FIGURE", "WORDS", "SPEAKER", "ARTICLE"),
            [(_marked(figure), f'"{figure.text}"', who(figure), _where(figure)) for figure in claim.figures],
            styles={"FIGURE": "bold", "WORDS": "*", "SPEAKER": "*", "ARTICLE": "dim"},
        )
    if claim.positions:
        click.echo()
        print_table(
            ("POSITION", "WORDS", "SPEAKER", "ARTICLE"),
            [
                (taken.stance.replace("_", " "), f'"{taken.text}"', who(taken), _where(taken))
                for taken in claim.positions
            ],
            styles={"POSITION": "magenta", "WORDS": "*", "SPEAKER": "*", "ARTICLE": "dim"},
        )
    click.echo()
    click.echo("Who says so stands beside each line; which of them is right, this program does not say.")


def _marked(figure: StatedFigure) -> str:
    told = [
        word
        for word, holds in (("was", figure.previous), ("not", figure.negated), ("if", figure.hypothetical))
        if holds
    ]
    return " ".join([*told, amount(figure)])


def _where(item: StatedFigure | TakenPosition) -> str:
    outlet = f"  {item.article.outlet}" if item.article.outlet else ""
    return f"{short_file(item.article.file)}:{item.line}{outlet}"
