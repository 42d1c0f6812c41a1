"""Keeps what tells the story of each article, and finds the earlier articles that can be of the same one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.claims import tables
from monitor.claims.loading import rows_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.claims.changes import Changes

PER_ANCHOR = 40  # the newest articles; a bound on what a name costs that every article has
ARTICLES_AT_MOST = 48  # those that share most
CLAIMS_AT_MOST = 200
_SHARED_AT_LEAST = 2

Anchors = tuple[str, ...]


def around(connection: sa.Connection, anchors: Sequence[str]) -> dict[str, Anchors]:
    """The articles, by id, that can be of the story that these anchors tell, each with its own."""
    shared: dict[str, tuple[int, int]] = {}
    table = tables.story_keys.c
    for anchor in anchors:
        newest = (
            sa.select(table.article_id, table.position)
            .where(table.anchor == anchor)
            .order_by(table.position.desc())
            .limit(PER_ANCHOR)
        )
        for article_id, at in connection.execute(newest):
            shared[article_id] = (shared.get(article_id, (0, 0))[0] + 1, at)
    likely = [id_ for id_, (count, _) in shared.items() if count >= _SHARED_AT_LEAST]
    nearest = sorted(likely, key=lambda id_: (-shared[id_][0], -shared[id_][1], id_))[:ARTICLES_AT_MOST]
    return anchors_of(connection, nearest)


def anchors_of(connection: sa.Connection, articles: Iterable[str]) -> dict[str, Anchors]:
    """What tells the story of each of these articles."""
    table = tables.stories.c
    rows = rows_in(connection, sa.select(table.article_id, table.anchors), table.article_id, list(articles))
    return {row.article_id: msgspec.json.decode(row.anchors, type=Anchors) for row in rows}


def claims_of(connection: sa.Connection, articles: Iterable[str]) -> list[str]:
    """Ids of the claims that findings of these articles stand in, the newest first."""
    positions = [
        row.position
        for row in rows_in(
            connection,
            sa.select(tables.stories.c.position),
            tables.stories.c.article_id,
            list(articles),
        )
    ]
    figures, taken, links = tables.figures.c, tables.positions.c, tables.claim_positions.c
    told = sa.select(figures.claim_id, figures.position)
    said = sa.select(links.claim_id, taken.position).join(tables.positions, taken.id == links.position_id)
    newest: dict[str, int] = {}
    for query, column in ((told, figures.position), (said, taken.position)):
        for row in rows_in(connection, query, column, positions):
            newest[row.claim_id] = max(row.position, newest.get(row.claim_id, 0))
    return sorted(newest, key=lambda id_: (-newest[id_], id_))[:CLAIMS_AT_MOST]


def keep(connection: sa.Connection, changes: Changes) -> None:
    """Keeps the anchors of the article that the event received."""
    article = changes.article
    if article is None or article.id is None or not changes.anchors:
        return
    values: Mapping[str, object] = {
        "article_id": article.id,
        "position": changes.position,
        "anchors": msgspec.json.encode(changes.anchors),
    }
    connection.execute(sa.insert(tables.stories), [dict(values)])
    rows = [
        {"anchor": anchor, "position": changes.position, "article_id": article.id}
        for anchor in dict.fromkeys(changes.anchors)
    ]
    connection.execute(sa.insert(tables.story_keys), rows)
