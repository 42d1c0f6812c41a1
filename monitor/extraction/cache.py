"""Keeps findings by article and extractor version, so that no article is read twice by the same rules."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.database import metadata
from monitor.extraction.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Sequence

table = sa.Table(
    "findings",
    metadata,
    sa.Column("article_id", sa.Text, primary_key=True),
    sa.Column("extractor", sa.Text, primary_key=True),
    sa.Column("data", sa.LargeBinary, nullable=False),
)


_AT_ONCE = 500  # articles in one statement
_decode = msgspec.json.Decoder(Findings).decode


def save(connection: sa.Connection, article_id: str, findings: Findings) -> None:
    """Keeps an article's findings; those of the same extractor are replaced."""
    key = (table.c.article_id == article_id) & (table.c.extractor == findings.extractor)
    data = msgspec.json.encode(findings)
    if not connection.execute(sa.update(table).where(key).values(data=data)).rowcount:
        row = {"article_id": article_id, "extractor": findings.extractor, "data": data}
        with suppress(sa.exc.IntegrityError), connection.begin_nested():  # another daemon was faster: it found the same
            connection.execute(sa.insert(table).values(row))


def load(connection: sa.Connection, article_id: str, extractor: str) -> Findings | None:
    """The findings of this version of the extractor, or None where it has not read the article yet."""
    key = (table.c.article_id == article_id) & (table.c.extractor == extractor)
    data = connection.execute(sa.select(table.c.data).where(key)).scalar()
    return None if data is None else _decode(data)


def load_all(connection: sa.Connection, article_ids: Sequence[str], extractor: str) -> dict[str, Findings]:
    """The findings of those of the articles that this version of the extractor has read, by their ids."""
    found: dict[str, Findings] = {}
    for start in range(0, len(article_ids), _AT_ONCE):
        part = list(article_ids[start : start + _AT_ONCE])
        query = sa.select(table.c.article_id, table.c.data)
        rows = connection.execute(query.where(table.c.extractor == extractor, table.c.article_id.in_(part)))
        found.update((article_id, _decode(data)) for article_id, data in rows)
    return found


def forget(connection: sa.Connection, extractor: str) -> None:
    """Forgets all that this version of the extractor found."""
    connection.execute(sa.delete(table).where(table.c.extractor == extractor))


def missing(connection: sa.Connection, article_ids: Sequence[str], extractor: str) -> list[str]:
    """Those of the articles, in the same order, that this version of the extractor has not read yet."""
    known: set[str] = set()
    for start in range(0, len(article_ids), _AT_ONCE):
        part = list(article_ids[start : start + _AT_ONCE])
        query = sa.select(table.c.article_id).where(table.c.extractor == extractor, table.c.article_id.in_(part))
        known.update(connection.execute(query).scalars())
    return [article_id for article_id in article_ids if article_id not in known]
