"""`monitor show`: one claim with every sentence behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from monitor.claims import queries
from monitor.claims.claim import Likely
from monitor.claims.meaning import findings_of
from monitor.cli.as_of import looking
from monitor.cli.claims import plain_claim
from monitor.cli.options import configuration, looking_back, output
from monitor.cli.output import print_json, print_table, styled
from monitor.cli.words import amount, short, short_file, spread, when, who
from monitor.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.claims.claim import Claim, StatedFigure, TakenPosition


LOOKED_THROUGH = 2_000  # newest claims, for one whose id was mistyped


@click.command()
@click.argument("id_", metavar="ID")
@looking_back
@output
@configuration
def show(config_file: Path, style: str | None, as_of: str | None, id_: str) -> None:
    """Show the claim whose id begins with ID: every figure, every position, in whose words, where."""
    with looking(config_file, as_of) as (connection, *_):
        claim = _find(connection, id_)
        likely = [] if style else _still_apart(connection, claim)
    if style:
        print_json([plain_claim(claim)] if style == "jsonl" else plain_claim(claim), style)
        return
    print_claim(claim, likely)


def _find(connection: sa.Connection, id_: str) -> Claim:
    try:
        return queries.get_claim(connection, id_)
    except NotFoundError as error:
        from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

        ids = queries.newest_ids(connection, LOOKED_THROUGH)
        near = (
            get_close_matches(id_.lower(), {known[: len(id_)]: None for known in ids}, n=3, cutoff=0.5) if id_ else []
        )
        raise NotFoundError(f"{error} Near: {', '.join(near)}." if near else str(error)) from None


def _still_apart(connection: sa.Connection, claim: Claim) -> list[Likely]:
    """The claims that may be the same, as they are called now; without those that are gone or were merged since."""
    found: dict[str, Likely] = {}
    for likely in claim.likely:
        try:
            other = queries.get_claim(connection, likely.claim_id)
        except NotFoundError:
            continue
        if other.id != claim.id:
            found.setdefault(other.id, Likely(other.id, other.subject, likely.strength))
    return list(found.values())


def print_claim(claim: Claim, likely: Sequence[Likely] = ()) -> None:
    """A claim with every sentence behind it, and the claims that may put the same question."""
    click.echo(f"{styled(claim.id, fg='cyan')}  {styled(claim.subject, bold=True)}")
    facts = [
        claim.status,
        f"unit: {claim.unit}" if claim.unit else "",
        f"range: {spread(claim.range, claim.unit)}" if claim.range else "",
        f"reported by {claim.origins} of their own" if claim.origins > 1 else "",
        f"from {when(claim.first_seen)} to {when(claim.last_seen)}",
    ]
    click.echo("   ".join(styled(fact) for fact in facts if fact))
    ids = sorted({item.article.id for item in findings_of(claim)})
    if claim.figures:
        click.echo()
        print_table(
            ("FIGURE", "WORDS", "SPEAKER", "ARTICLE", "ID"),
            [
                (_marked(figure), f'"{figure.text}"', who(figure), _where(figure), _id(figure, ids))
                for figure in claim.figures
            ],
            styles={"FIGURE": "bold", "WORDS": "*", "SPEAKER": "*", "ARTICLE": "dim*", "ID": "cyan"},
        )
    if claim.positions:
        click.echo()
        print_table(
            ("POSITION", "WORDS", "SPEAKER", "ARTICLE", "ID"),
            [
                (taken.stance.replace("_", " "), f'"{taken.text}"', who(taken), _where(taken), _id(taken, ids))
                for taken in claim.positions
            ],
            styles={"POSITION": "magenta", "WORDS": "*", "SPEAKER": "*", "ARTICLE": "dim*", "ID": "cyan"},
        )
    if claim.decisions:
        click.echo()
        known = [note.id for note in claim.decisions]
        print_table(
            ("DECISION", "WHEN", "BY", "WHAT", "REASON"),
            [
                (short(note.id, known), when(note.decided_at), note.author, note.told, note.reason)
                for note in claim.decisions
            ],
            styles={"DECISION": "cyan", "WHEN": "dim", "BY": "bold", "WHAT": "*", "REASON": "*"},
        )
    if likely:
        click.echo()
        print_table(
            ("PERHAPS THE SAME", "SUBJECT", "HOW LIKELY"),
            [(one.claim_id, one.subject, f"{one.strength:.0%}") for one in likely],
            styles={"PERHAPS THE SAME": "cyan", "SUBJECT": "*", "HOW LIKELY": "dim"},
        )
        click.echo(f'If they are: monitor merge {claim.id} {likely[0].claim_id} --reason "…"')
    click.echo()
    click.echo("Who says so stands beside each line; which of them is right, this program does not say.")


def _marked(figure: StatedFigure) -> str:
    told = [
        word
        for word, holds in (
            ("replaced:", figure.superseded_by),
            ("was", figure.previous),
            ("not", figure.negated),
            ("if", figure.hypothetical),
        )
        if holds
    ]
    return " ".join([*told, amount(figure)])


def _id(item: StatedFigure | TakenPosition, articles: Sequence[str]) -> str:
    """By what `monitor split` and `monitor dismiss` know a finding: "4q2m7k.142"."""
    return f"{short(item.article.id, articles)}.{item.start}"


def _where(item: StatedFigure | TakenPosition) -> str:
    outlet = f"  {item.article.outlet}" if item.article.outlet else ""
    if item.origin is not None and item.origin != item.article.outlet:
        outlet += f" (words of {item.origin})"
    return f"{short_file(item.article.file)}:{item.line}{outlet}"
