"""Finds what a person points at on the command line: a finding, an article or a decision by the beginning of its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec
import sqlalchemy as sa

from monitor.claims import meaning, store, tables, trail
from monitor.claims.claim import StatedFigure, TakenPosition
from monitor.claims.decided import Made
from monitor.errors import NotFoundError
from monitor.events import log
from monitor.events.kinds import Decision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.changes import ArticleRow

    Finding = StatedFigure | TakenPosition

_NAMED_AT_MOST = 5  # ids that an error message lists
_PAGE = 500
Item = TypeVar("Item")


def finding(connection: sa.Connection, named: str, kind: str | None = None) -> Finding:
    """The one figure or position whose id begins so, or whose article and start do: "4q2.142" for "4q2m7k1x0v.142".

    `kind` is "figure" or "position" where only such a one is meant.

    Raises:
        NotFoundError: there is none, or there are several; the message names them.
    """
    begins = named.lower().partition(".")[0]
    found: list[Finding] = []
    if begins and kind != "position":
        found += [
            msgspec.json.decode(state, type=StatedFigure) for state in _states(connection, tables.figures, begins)
        ]
    if begins and kind != "figure":
        found += [
            msgspec.json.decode(state, type=TakenPosition) for state in _states(connection, tables.positions, begins)
        ]
    return among(named, found)


def _states(connection: sa.Connection, table: sa.Table, begins: str) -> list[bytes]:
    wanted = table.c.id.startswith(begins, autoescape=True)
    return list(
        connection.execute(sa.select(table.c.state).where(wanted).order_by(table.c.position, table.c.start)).scalars()
    )


def among(named: str, findings: Sequence[Finding]) -> Finding:
    """The one of these figures and positions that is named so.

    Raises:
        NotFoundError: there is none, or there are several; the message names them.
    """
    article, _, start = named.lower().partition(".")
    begun = [one for one in findings if article and one.id.startswith(article) and str(one.start).startswith(start)]
    there = [one for one in begun if str(one.start) == start] or begun
    whole = [one for one in there if one.article.id == article]
    called = {f'{meaning.ref(one).kind} {one.id} "{one.text}"': one for one in whole or there}
    return _only(called, "finding", named, "`monitor show CLAIM` lists the findings of a claim with their ids")


def article(rows: Sequence[ArticleRow], named: str) -> ArticleRow:
    """The one article that was read and whose id, or file, begins so.

    Raises:
        NotFoundError: there is none, or there are several; the message names them.
    """
    wanted = named.casefold()
    read = {row.id: row for row in reversed(rows) if row.id is not None and row.status not in {"rejected", "copy"}}
    found = {
        f"{row.id} ({row.file})": row
        for row in reversed(read.values())
        if wanted and ((row.id or "").startswith(wanted) or row.file.casefold().startswith(wanted))
    }
    exact = {name: row for name, row in found.items() if wanted in {row.id, row.file.casefold()}}
    return _only(exact or found, "article", named, "`monitor articles` lists them")


def decision(connection: sa.Connection, named: str) -> Made:
    """The one decision whose id begins so, folded into the claims already or not.

    Raises:
        NotFoundError: there is none, or there are several; the message names them.
    """
    wanted = named.lower()
    found = {one.event.decision_id: one for one in decisions(connection) if one.event.decision_id.startswith(wanted)}
    return _only(found if wanted else {}, "decision", named, "`monitor decisions` lists them")


def decisions(connection: sa.Connection) -> list[Made]:
    """All decisions of the log: those that are folded into the claims, and those that still wait for it."""
    found = trail.made(connection)
    after = store.position(connection)
    while page := log.read(connection, after=after, limit=_PAGE, kinds=sorted(trail.KINDS)):
        found += [Made(one.position, one.event) for one in page if isinstance(one.event, Decision)]
        after = page[-1].position
    return found


def _only(found: dict[str, Item], thing: str, named: str, where: str) -> Item:
    if len(found) == 1:
        return next(iter(found.values()))
    if not found:
        raise NotFoundError(f"There is no {thing} {named!r}; {where}.")
    listed = ", ".join(list(found)[:_NAMED_AT_MOST]) + (" and more" if len(found) > _NAMED_AT_MOST else "")
    raise NotFoundError(f"{named!r} may be several {thing}s: {listed}; give more of the id.")
