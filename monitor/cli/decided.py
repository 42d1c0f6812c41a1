"""Makes a decision in the store that a configuration names, and shows what came of it."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click
import msgspec

from monitor import database, lock
from monitor import decide as taking
from monitor.claims import lookup, noting, queries, showing
from monitor.claims.decided import articles_of
from monitor.cli.claims import print_claims
from monitor.cli.output import print_json, styled
from monitor.cli.words import short
from monitor.config_file import load
from monitor.errors import ConfigError
from monitor.events.kinds import PartyAliased
from monitor.inert import inert

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.claims.claim import Claim, Note
    from monitor.claims.deciding import By
    from monitor.config import Config
    from monitor.events.kinds import Decision


def decide(
    config_file: Path,
    style: str | None,
    by: tuple[str | None, str],
    make: Callable[[sa.Connection, By], Decision],
) -> None:
    """Takes the decision that `make` makes by `by` (author, if given, and reason), and prints it with its claims."""
    settings = load(config_file, os.environ)
    reason = " ".join(by[1].split())
    if not reason:
        raise click.BadParameter("tell in a few words why; it is kept with the decision.", param_hint="--reason")
    engine = database.open_engine(settings.store.url, home=settings.home)
    try:
        taken = taking.take(engine, settings, make, (author(settings, by[0]), reason), lambda: datetime.now(UTC))
        with database.reading(engine) as connection:
            claims = _shaped(connection, taken.event)
            notes = {note.id: note for note in noting.notes(lookup.decisions(connection))}
    finally:
        engine.dispose()
    _print(taken, notes[taken.event.decision_id], claims, settings, style)


def author(settings: Config, given: str | None) -> str:
    """Who decides: as given, else as configured, else who is logged in.

    Raises:
        ConfigError: nobody is named in any of these ways.
    """
    import getpass  # noqa: PLC0415 - only where no name is given

    named = (given or "").strip() or settings.people.author
    if named:
        return named
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        raise ConfigError(
            "Nobody is logged in by name; say who decides with --by, or by `author` under [people]."
        ) from None


def _shaped(connection: sa.Connection, event: Decision) -> list[Claim]:
    """The claims that the decision shaped; all are looked through only where it names no article."""
    if isinstance(event, PartyAliased):
        found = queries.list_claims(connection)
    else:
        found = list(showing.shown(connection, showing.holding(connection, articles_of(event))).claims)
    return [claim for claim in found if any(note.id == event.decision_id for note in claim.decisions)]


def _print(taken: taking.Taken, note: Note, claims: list[Claim], settings: Config, style: str | None) -> None:
    if style:
        plain: dict[str, Any] = {
            **msgspec.to_builtins(note),
            "applied": taken.applied,
            "claims": [claim.id for claim in claims],
        }
        print_json([plain] if style == "jsonl" else plain, style)
    else:
        click.echo(f"{styled(short(note.id), fg='cyan')}  {styled(note.told)}")
        if claims:
            click.echo()
            print_claims(claims, {})
    if not taken.applied:
        click.echo(_waits(settings), err=True)
    elif not style:
        click.echo(f"\nby {inert(note.author)}; `monitor undo {short(note.id)} --reason TEXT` takes it back.", err=True)


def _waits(settings: Config) -> str:
    holder = lock.holder(lock.beside(settings.store.url, settings.home))
    if holder is None:
        return "It stands in the log; articles wait before it. `monitor run` reads them, then the claims show it."
    return f"It stands in the log; articles wait before it. The daemon ({holder}) reads them, then the claims show it."
