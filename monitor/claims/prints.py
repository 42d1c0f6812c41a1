"""Keeps how articles are recognised: what each has of words, under marks by which one with the same words finds it."""

from __future__ import annotations

import struct
from collections import Counter
from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.claims import tables
from monitor.claims.changes import KnownArticle
from monitor.claims.loading import rows_in
from monitor.database import metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.changes import Changes

article_prints = sa.Table(
    "article_prints",
    metadata,
    sa.Column("article_id", sa.Text, primary_key=True),
    sa.Column("position", sa.BigInteger, nullable=False),
    sa.Column("about", sa.LargeBinary, nullable=False),  # the article without its runs, as JSON
    sa.Column("runs", sa.LargeBinary, nullable=False),  # 32-bit hashes, little-endian
)

article_marks = sa.Table(
    "article_marks",
    metadata,
    sa.Column("mark", sa.Text, primary_key=True),
    sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("article_id", sa.Text, nullable=False),
)

ALL = (article_prints, article_marks)
ADDRESS = "url:"  # begins a mark that is no hash
NEAR = 8  # articles with most of the same marks
PER_MARK = 20  # what more articles than these have is what every page of an outlet says
_CLAIMS_OF_NEAR = 100


def near(connection: sa.Connection, marks: Sequence[str]) -> tuple[KnownArticle, ...]:
    """The articles that share most of these marks, in the order of the log."""
    query = sa.select(article_marks.c.article_id, article_marks.c.position)
    shared: dict[str, tuple[int, int]] = {}
    for row in rows_in(connection, query, article_marks.c.mark, marks):
        shared[row.article_id] = (shared.get(row.article_id, (0, 0))[0] + 1, row.position)
    ids = sorted(shared, key=lambda id_: (-shared[id_][0], -shared[id_][1], id_))[:NEAR]
    rows = rows_in(connection, sa.select(article_prints), article_prints.c.article_id, ids)
    return tuple(_known(row.about, row.runs) for row in sorted(rows, key=lambda row: row.position))


def _known(about: bytes, runs: bytes) -> KnownArticle:
    known = msgspec.json.decode(about, type=KnownArticle)
    return msgspec.structs.replace(known, runs=struct.unpack(f"<{len(runs) // 4}I", runs))


def claims_of(connection: sa.Connection, articles: Sequence[KnownArticle]) -> list[str]:
    """Ids of the claims that findings of these articles stand in, the newest first."""
    figures, positions, links = tables.figures.c, tables.positions.c, tables.claim_positions.c
    found: dict[str, int] = {}
    for article in articles:
        told = sa.select(figures.claim_id).where(figures.position == article.position)
        taken = (
            sa.select(links.claim_id)
            .join(tables.positions, positions.id == links.position_id)
            .where(positions.position == article.position)
        )
        found.update(dict.fromkeys(connection.execute(told.union(taken)).scalars(), article.position))
    return sorted(found, key=lambda id_: (-found[id_], id_))[:_CLAIMS_OF_NEAR]


def keep(connection: sa.Connection, changes: Changes) -> None:
    """Writes how the article of these changes is recognised, where it is more than a copy."""
    printed = changes.printed
    if printed is None:
        return
    about = msgspec.json.encode(msgspec.structs.replace(printed, runs=()))
    runs = struct.pack(f"<{len(printed.runs)}I", *printed.runs)
    row = {"article_id": printed.id, "position": printed.position, "about": about, "runs": runs}
    connection.execute(sa.insert(article_prints), [row])
    full = _full(connection, changes.marks)
    for address in full & {mark for mark in changes.marks if mark.startswith(ADDRESS)}:
        _forget_oldest(connection, address)
    rows = [
        {"mark": mark, "position": printed.position, "article_id": printed.id}
        for mark in changes.marks
        if mark not in full or mark.startswith(ADDRESS)
    ]
    if rows:
        connection.execute(sa.insert(article_marks), rows)


def _full(connection: sa.Connection, marks: Sequence[str]) -> set[str]:
    """Those of the marks that lead to as many articles as a mark may."""
    rows = rows_in(connection, sa.select(article_marks.c.mark), article_marks.c.mark, marks)
    tally = Counter(row.mark for row in rows)
    return {mark for mark, count in tally.items() if count >= PER_MARK}


def _forget_oldest(connection: sa.Connection, mark: str) -> None:
    """Of an address the newest versions are kept: the next one is compared with them."""
    table = article_marks.c
    oldest = sa.select(sa.func.min(table.position)).where(table.mark == mark).scalar_subquery()
    connection.execute(sa.delete(article_marks).where(table.mark == mark, table.position == oldest))
