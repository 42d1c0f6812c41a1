"""Answers what people ask the projection of claims: which claims, which one, which articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.claims import meaning, showing, tables, trail
from monitor.claims.changes import ArticleRow
from monitor.errors import NotFoundError

if TYPE_CHECKING:
    from monitor.claims.claim import Claim
    from monitor.events.kinds import ArticleRetracted

_NAMED_AT_MOST = 5  # ids that an error message lists


def list_claims(connection: sa.Connection, *, search: str | None = None, since: str | None = None) -> list[Claim]:
    """All claims as people decided, the one that was spoken of last first.

    Args:
        connection: a reading one is enough.
        search: words that the subject, or the sentence, words or speakers of a figure or position, all hold.
        since: only claims that an article received at or after this time (ISO 8601, UTC) spoke of.
    """
    table = tables.claims.c
    query = sa.select(table.id) if since is None else sa.select(table.id).where(table.last_seen >= since)
    found = showing.shown(connection, connection.execute(query).scalars()).claims
    wanted = (search or "").casefold().split()
    claims = [
        claim
        for claim in found
        if (since is None or _last_received(claim) >= since) and all(word in _searched(claim) for word in wanted)
    ]
    return sorted(claims, key=lambda claim: (-claim.last_position, claim.first_position, claim.id))


def _last_received(claim: Claim) -> str:
    return max((item.article.received_at for item in meaning.findings_of(claim)), default="")


def _searched(claim: Claim) -> str:
    parts = [claim.id, claim.subject, claim.unit or ""]
    for item in meaning.findings_of(claim):
        parts += [item.quote, item.text, item.party or "", *item.speakers, item.article.file, item.article.outlet or ""]
    return "\n".join(parts).casefold()


def count_claims(connection: sa.Connection) -> int:
    """How many claims people see; only those that decisions touch are loaded for it."""
    count = connection.execute(sa.select(sa.func.count()).select_from(tables.claims)).scalar_one()
    decided = trail.decided(connection)
    touched = showing.holding(connection, decided.articles | decided.dismissed.keys() | decided.retracted.keys())
    return count - len(touched) + len(showing.shown(connection, touched, decided).claims)


def get_claim(connection: sa.Connection, id_prefix: str) -> Claim:
    """The one claim whose id begins with `id_prefix`; for a claim that was merged, the one that it went into.

    Raises:
        NotFoundError: there is none, or there are several; the message names them.
    """
    prefix, column = id_prefix.lower(), tables.claims.c.id
    starts = column.startswith(prefix, autoescape=True)
    query = sa.select(column).where(starts).order_by(column).limit(_NAMED_AT_MOST + 1)
    ids = list(connection.execute(query).scalars()) if prefix else []
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
    rows = connection.execute(sa.select(tables.articles).order_by(tables.articles.c.position)).all()
    listed = [ArticleRow(**row._mapping) for row in rows]  # noqa: SLF001 - SQLAlchemy's documented way to a mapping
    first = {row.id: row for row in listed if row.id is not None and row.sha256 is not None}
    filled = [_filled(row, first.get(row.id or "")) if row.sha256 is None else row for row in listed]
    retracted = trail.decided(connection).retracted
    return [_taken_out(row, retracted[row.id]) if row.id in retracted else row for row in filled]


def _taken_out(row: ArticleRow, by: ArticleRetracted) -> ArticleRow:
    """The line of an article that a person retracted, copies of it too."""
    return msgspec.structs.replace(row, status="retracted", reason=f"{by.author}: {by.reason}")


def _filled(copy: ArticleRow, original: ArticleRow | None) -> ArticleRow:
    if original is None:
        return copy
    return ArticleRow(
        position=copy.position, id=copy.id, file=copy.file, sha256=original.sha256, title=original.title,
        outlet=original.outlet, published_at=original.published_at, received_at=copy.received_at, status=copy.status,
        reason=f"the same bytes as {original.file}",
    )  # fmt: skip
