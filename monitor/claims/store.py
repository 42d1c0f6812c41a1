"""Keeps the projection of claims: loads the part that an event can touch, writes what it changed, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from monitor.claims import match, prints, stories, tables
from monitor.claims.changes import ArticleRow, Slice
from monitor.claims.loading import load_claims, rows_in
from monitor.claims.queries import get_claim, list_articles, list_claims

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.changes import ChangedClaim, Changes, Keys
    from monitor.claims.claim import Claim, StatedFigure, TakenPosition

__all__ = ["apply", "clear", "get_claim", "list_articles", "list_claims", "load_slice", "position"]

NAME = "claims"


def position(connection: sa.Connection, *, lock: bool = False) -> int:
    """The position in the log up to which the projection has been brought; 0 at the start.

    `lock` keeps others who would move it waiting until the transaction ends.
    """
    query = sa.select(tables.projection.c.position).where(tables.projection.c.name == NAME)
    if lock:
        query = query.with_for_update()
    return connection.execute(query).scalar() or 0


def clear(connection: sa.Connection) -> None:
    """Empties the projection, so that the log can be folded into it again."""
    for table in (*tables.ALL, *prints.ALL):
        connection.execute(sa.delete(table))


# ------------------------------------------------------------------------------------------------------------ loading


def load_slice(connection: sa.Connection, keys: Keys) -> Slice:
    """The claims and parties that an article with these keys can touch. Its cost does not grow with the store."""
    near = prints.near(connection, keys.marks)
    around = stories.around(connection, keys.anchors)
    found = stories.claims_of(connection, match.of_one_story(keys.anchors, around))
    claims = _claims(connection, list(dict.fromkeys((*prints.claims_of(connection, near), *found))))
    others = sorted({figure.article.id for claim in claims for figure in claim.figures} - around.keys())
    anchors = around | stories.anchors_of(connection, others)
    return Slice(claims, _parties(connection, keys.names), near, anchors)


def _claims(connection: sa.Connection, ids: Sequence[str]) -> tuple[Claim, ...]:
    return tuple(sorted(load_claims(connection, ids), key=lambda claim: (claim.first_position, claim.id)))


def _parties(connection: sa.Connection, names: Sequence[str]) -> dict[str, str]:
    query = sa.select(tables.parties.c.name, tables.parties.c.party)
    return {row.name: row.party for row in rows_in(connection, query, tables.parties.c.name, sorted(set(names)))}


# ------------------------------------------------------------------------------------------------------------ writing


def apply(connection: sa.Connection, changes: Changes) -> None:
    """Writes what an event changed and the position it brings the projection to, in the caller's transaction."""
    if changes.article is not None:
        connection.execute(sa.insert(tables.articles), [_article_row(changes.article)])
    prints.keep(connection, changes)
    stories.keep(connection, changes)
    _take_apart(connection, changes)
    for changed in changes.claims:
        _write_claim(connection, changed)
    for name, party in changes.parties:
        _replace(connection, tables.parties, {"name": name}, {"party": party, "position": changes.position})
    _replace(connection, tables.projection, {"name": NAME}, {"position": changes.position})


def _take_apart(connection: sa.Connection, changes: Changes) -> None:
    """Takes figures and positions from the claims that lose them, so that others can be given them."""
    for claim in changes.dropped:
        for column in (tables.claims.c.id, tables.claim_positions.c.claim_id):
            connection.execute(sa.delete(column.table).where(column == claim.id))
        _forget_figures(connection, [figure.id for figure in claim.figures])
    for before, after in ((one.before, one.after) for one in changes.claims if one.before is not None):
        kept = {figure.id for figure in after.figures}
        _forget_figures(connection, [figure.id for figure in before.figures if figure.id not in kept])
        standing = {taken.id for taken in after.positions}
        for taken in before.positions:
            if taken.id not in standing:
                link = tables.claim_positions.c
                gone = sa.delete(tables.claim_positions).where(link.claim_id == after.id, link.position_id == taken.id)
                connection.execute(gone)


def _forget_figures(connection: sa.Connection, ids: Sequence[str]) -> None:
    for id_ in ids:
        connection.execute(sa.delete(tables.figures).where(tables.figures.c.id == id_))


def _article_row(article: ArticleRow) -> dict[str, Any]:
    return msgspec.structs.asdict(article)


def _write_claim(connection: sa.Connection, changed: ChangedClaim) -> None:
    claim, encode = changed.after, msgspec.json.encode
    values = {
        "last_position": claim.last_position,
        "subject": claim.subject,
        "last_seen": _last_received(claim),
        "state": encode(msgspec.structs.replace(claim, figures=(), positions=())),
    }
    _replace(connection, tables.claims, {"id": claim.id}, values)
    _write_figures(connection, changed)
    _write_positions(connection, changed)


def _last_received(claim: Claim) -> str:
    items: list[StatedFigure | TakenPosition] = [*claim.figures, *claim.positions]
    return max(item.article.received_at for item in items)


def _write_figures(connection: sa.Connection, changed: ChangedClaim) -> None:
    """Adds the new figures, and writes those anew of which something has been learned since."""
    known = {figure.id: figure for figure in changed.before.figures} if changed.before else {}
    new = [
        {"id": figure.id, "claim_id": changed.after.id, "position": figure.position, "start": figure.start,
         "state": msgspec.json.encode(figure)}
        for figure in changed.after.figures
        if figure.id not in known
    ]  # fmt: skip
    if new:
        connection.execute(sa.insert(tables.figures), new)
    for figure in changed.after.figures:
        if figure.id in known and figure != known[figure.id]:
            same = tables.figures.c.id == figure.id
            connection.execute(sa.update(tables.figures).where(same).values(state=msgspec.json.encode(figure)))


def _write_positions(connection: sa.Connection, changed: ChangedClaim) -> None:
    known = {taken.id: taken for taken in changed.before.positions} if changed.before else {}
    for taken in changed.after.positions:
        if known.get(taken.id) == taken:
            continue
        values = {"position": taken.position, "start": taken.start, "state": msgspec.json.encode(taken)}
        _replace(connection, tables.positions, {"id": taken.id}, values)
        if taken.id in known:
            continue
        link = {"claim_id": changed.after.id, "position_id": taken.id}
        connection.execute(sa.insert(tables.claim_positions), [link])


def _replace(connection: sa.Connection, table: sa.Table, key: dict[str, Any], values: dict[str, Any]) -> None:
    """Updates the row of this key, or inserts it: the one way that every database knows."""
    same = sa.and_(*(table.c[name] == value for name, value in key.items()))
    if connection.execute(sa.update(table).where(same).values(values)).rowcount == 0:
        connection.execute(sa.insert(table), [{**key, **values}])
