"""Answers what people ask the projection of claims: which claims, which one, which articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from monitor.claims import tables
from monitor.claims.changes import ArticleRow
from monitor.claims.loading import load_claims
from monitor.errors import NotFoundError

if TYPE_CHECKING:
    from monitor.claims.claim import Claim, StatedFigure, TakenPosition

_NAMED_AT_MOST = 5  # ids that an error message lists


def list_claims(connection: sa.Connection, *, search: str | None = None, since: str | None = None) -> list[Claim]:
    """All claims, the one that was spoken of last first.

    Args:
        connection: a reading one is enough.
        search: words that the subject, or the sentence, words or speakers of a figure or position, all hold.
        since: only claims that an article received at or after this time (ISO 8601, UTC) spoke of.
    """
    table = tables.claims.c
    query = sa.select(table.id).order_by(table.last_position.desc(), table.id)
    if since is not None:
        query = query.where(table.last_seen >= since)
    ids = list(connection.execute(query).scalars())
    claims = sorted(load_claims(connection, ids), key=lambda claim: (-claim.last_position, claim.first_position))
    if search is None:
        return claims
    wanted = search.casefold().split()
    return [claim for claim in claims if all(word in _searched(claim) for word in wanted)]


def _searched(claim: Claim) -> str:
    parts = [claim.id, claim.subject, claim.unit or ""]
    items: list[StatedFigure | TakenPosition] = [*claim.figures, *claim.positions]
    for item in items:
        parts += [item.quote, item.text, item.party or "", *item.speakers, item.article.file, item.article.outlet or ""]
    return "\n".join(parts).casefold()


def get_claim(connection: sa.Connection, id_prefix: str) -> Claim:
    """The one claim whose id begins with `id_prefix`.

    Raises:
        NotFoundError: there is none, or there are several; the message names them.
    """
    column = tables.claims.c.id
    starts = column.startswith(id_prefix.lower(), autoescape=True)
    query = sa.select(column).where(starts).order_by(column).limit(_NAMED_AT_MOST + 1)
    ids = list(connection.execute(query).scalars()) if id_prefix else []
    if not ids:
        raise NotFoundError(f"There is no claim {id_prefix!r}; `monitor claims` lists those that exist.")
    if len(ids) > 1:
        named = ", ".join(ids[:_NAMED_AT_MOST]) + (" and more" if len(ids) > _NAMED_AT_MOST else "")
        raise NotFoundError(f"{id_prefix!r} is the beginning of several claims: {named}; give more of the id.")
    return load_claims(connection, ids)[0]


def list_articles(connection: sa.Connection) -> list[ArticleRow]:
    """Every file that was looked at, in the order of the log. A copy bears the particulars of the article it copies."""
    rows = connection.execute(sa.select(tables.articles).order_by(tables.articles.c.position)).all()
    listed = [ArticleRow(**row._mapping) for row in rows]  # noqa: SLF001 - SQLAlchemy's documented way to a mapping
    first = {row.id: row for row in listed if row.status == "accepted"}
    return [_filled(row, first.get(row.id)) if row.status == "copy" else row for row in listed]


def _filled(copy: ArticleRow, original: ArticleRow | None) -> ArticleRow:
    if original is None:
        return copy
    return ArticleRow(
        position=copy.position, id=copy.id, file=copy.file, sha256=original.sha256, title=original.title,
        outlet=original.outlet, published_at=original.published_at, received_at=copy.received_at, status=copy.status,
        reason=f"the same bytes as {original.file}",
    )  # fmt: skip
