"""Answers what people ask the projection of claims: which claims, which one, which articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from monitor.claims import listing, meaning, ranges, showing, tables, trail
from monitor.errors import NotFoundError

if TYPE_CHECKING:
    from monitor.claims.changes import ArticleRow
    from monitor.claims.claim import Claim

_NAMED_AT_MOST = 5  # ids that an error message lists


def list_claims(connection: sa.Connection, *, search: str | None = None, since: str | None = None) -> list[Claim]:
    """All claims that `listing.each_claim` gives, the one that was spoken of last first."""
    return list(listing.each_claim(connection, search=search, since=since))


def count_claims(connection: sa.Connection) -> int:
    """How many claims people see; only those that decisions touch are loaded for it."""
    count = connection.execute(sa.select(sa.func.count()).select_from(tables.claims)).scalar_one()
    decided = trail.decided(connection)
    if not decided:
        return count
    touched = showing.holding(connection, decided.articles | decided.dismissed.keys() | decided.retracted.keys())
    return count - len(touched) + len(showing.shown(connection, touched, decided).claims)


def position(connection: sa.Connection) -> int:
    """The position in the log up to which the claims have been brought; 0 at the start."""
    query = sa.select(tables.projection.c.position).where(tables.projection.c.name == tables.CLAIMS)
    return connection.execute(query).scalar() or 0


def newest_ids(connection: sa.Connection, count: int) -> list[str]:
    """Ids of the claims that were spoken of last."""
    table = tables.claims.c
    return list(connection.execute(sa.select(table.id).order_by(table.last_position.desc()).limit(count)).scalars())


def get_claim(connection: sa.Connection, id_prefix: str) -> Claim:
    """The one claim whose id begins with `id_prefix`; for a claim that was merged, the one that it went into.

    Raises:
        NotFoundError: there is none, or there are several; the message names them.
    """
    prefix, column = id_prefix.lower(), tables.claims.c.id
    query = sa.select(column).where(ranges.begins(connection, column, prefix)).order_by(column)
    ids = list(connection.execute(query.limit(_NAMED_AT_MOST + 1)).scalars())
    shown = showing.shown(connection, ids)
    by_id = {claim.id: claim for claim in shown.claims}
    homes = (home for id_, home in shown.moved.items() if id_.startswith(prefix))
    meant = sorted({id_ for id_ in by_id if id_.startswith(prefix)} | set(homes)) if prefix else []
    found = [id_ for id_ in meant if id_ in by_id]
    if len(found) == 1:
        return by_id[found[0]]
    raise NotFoundError(_not_one(id_prefix, found, gone=bool(ids)))


def _not_one(id_prefix: str, found: list[str], *, gone: bool) -> str:
    if found:
        named = ", ".join(found[:_NAMED_AT_MOST]) + (" and more" if len(found) > _NAMED_AT_MOST else "")
        return f"{id_prefix!r} is the beginning of several claims: {named}; give more of the id."
    if gone:
        return (
            f"All that claim {id_prefix!r} held was dismissed or retracted; `monitor decisions` tells by whom, "
            "and `monitor undo` takes it back."
        )
    return f"There is no claim {id_prefix!r}; `monitor claims` lists those that exist."


def claims_of(connection: sa.Connection, article_id: str) -> list[Claim]:
    """The claims, as people decided, that findings of an article stand in."""
    found = showing.shown(connection, showing.holding(connection, [article_id])).claims
    return [claim for claim in found if any(item.article.id == article_id for item in meaning.findings_of(claim))]


def list_articles(connection: sa.Connection) -> list[ArticleRow]:
    """Every file that was looked at, in the order of the log. A copy bears the particulars of the article it copies."""
    return list(listing.each_article(connection))
