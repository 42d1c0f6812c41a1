"""Lists claims and articles page by page, so that the newest come at once and all of them never fill the memory."""

from __future__ import annotations

import heapq
from itertools import islice
from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.claims import meaning, showing, tables, trail
from monitor.claims.changes import ArticleRow
from monitor.claims.loading import rows_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from monitor.claims.claim import Claim
    from monitor.claims.decided import Decided
    from monitor.events.kinds import ArticleRetracted

PAGE = 400


# ------------------------------------------------------------------------------------------------------------- claims


def each_claim(
    connection: sa.Connection, *, search: str | None = None, since: str | None = None, newest: int | None = None
) -> Iterator[Claim]:
    """Claims as people decided, the one that was spoken of last first; read as they are asked for.

    Args:
        connection: a reading one is enough, for as long as claims are asked for.
        search: words that the subject, or the sentence, words or speakers of a figure or position, all hold.
        since: only claims that an article received at or after this time (ISO 8601, UTC) spoke of.
        newest: how many at most.
    """
    decided = trail.decided(connection)
    named = decided.articles | decided.dismissed.keys() | decided.retracted.keys()
    apart = showing.holding(connection, named) if named else []  # decisions may give these another place
    first = sorted(showing.shown(connection, apart, decided).claims, key=_place)
    rest = _untouched(connection, decided, frozenset(apart), since, min(newest or PAGE, PAGE))
    words = (search or "").casefold().split()
    found = (
        claim
        for claim in heapq.merge(first, rest, key=_place)
        if (since is None or _last_received(claim) >= since) and all(word in _searched(claim) for word in words)
    )
    return islice(found, newest)


def _place(claim: Claim) -> tuple[int, int, str]:
    return -claim.last_position, claim.first_position, claim.id


def _untouched(
    connection: sa.Connection, decided: Decided, apart: frozenset[str], since: str | None, page: int
) -> Iterator[Claim]:
    """The claims whose place no decision changes, in their order."""
    for ids in _pages_of_ids(connection, since, page):
        wanted = [id_ for id_ in ids if id_ not in apart]
        yield from sorted(showing.laid_over(connection, wanted, decided), key=_place)


def _pages_of_ids(connection: sa.Connection, since: str | None, page: int) -> Iterator[list[str]]:
    """Ids of the machine's claims, the last spoken of first; those that one event changed are on the same page."""
    table = tables.claims.c
    query = sa.select(table.id, table.last_position).order_by(table.last_position.desc())
    if since is not None:
        query = query.where(table.last_seen >= since)
    before: int | None = None
    while True:
        below = query if before is None else query.where(table.last_position < before)
        rows = connection.execute(below.limit(page)).all()
        if not rows:
            return
        before = rows[-1].last_position
        last = connection.execute(query.where(table.last_position == before)).all()
        yield [row.id for row in rows if row.last_position > before] + [row.id for row in last]


def _last_received(claim: Claim) -> str:
    return max((item.article.received_at for item in meaning.findings_of(claim)), default="")


def _searched(claim: Claim) -> str:
    parts = [claim.id, claim.subject, claim.unit or ""]
    for item in meaning.findings_of(claim):
        parts += [item.quote, item.text, item.party or "", *item.speakers, item.article.file, item.article.outlet or ""]
    return "\n".join(parts).casefold()


# ----------------------------------------------------------------------------------------------------------- articles


def each_article(connection: sa.Connection, *, newest_first: bool = False, page: int = PAGE) -> Iterator[ArticleRow]:
    """Every file that was looked at, in the order of the log. A copy bears the particulars of the article it copies."""
    column = tables.articles.c.position
    query = sa.select(tables.articles).order_by(column.desc() if newest_first else column)
    retracted = trail.decided(connection).retracted
    last: int | None = None
    while True:
        beyond = query if last is None else query.where(column < last if newest_first else column > last)
        rows = [ArticleRow(**row._mapping) for row in connection.execute(beyond.limit(page))]  # noqa: SLF001 - SQLAlchemy's documented way to a mapping
        if not rows:
            return
        last = rows[-1].position
        first = _originals(connection, [row.id for row in rows if row.sha256 is None and row.id is not None])
        for row in rows:
            filled = _filled(row, first.get(row.id or "")) if row.sha256 is None else row
            yield _taken_out(filled, retracted[row.id]) if row.id in retracted else filled


def _originals(connection: sa.Connection, ids: Iterable[str]) -> dict[str, ArticleRow]:
    """The articles that came first under these ids, with all their particulars."""
    query = sa.select(tables.articles).where(tables.articles.c.sha256.is_not(None))
    rows = rows_in(connection, query, tables.articles.c.id, sorted(set(ids)))
    return {row.id: ArticleRow(**row._mapping) for row in rows}  # noqa: SLF001 - as above


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


def count_articles(connection: sa.Connection) -> dict[str, int]:
    """How many files there are of each status, as `each_article` tells it."""
    table = tables.articles.c
    counted = sa.select(table.status, sa.func.count()).group_by(table.status)
    tally: dict[str, int] = {row[0]: row[1] for row in connection.execute(counted)}
    each = sa.select(table.status)
    for row in rows_in(connection, each, table.id, sorted(trail.decided(connection).retracted)):
        tally[row.status] -= 1
        tally["retracted"] = tally.get("retracted", 0) + 1
    return {status: count for status, count in tally.items() if count}
