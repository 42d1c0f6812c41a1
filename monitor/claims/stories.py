"""Keeps what tells the story of each article, and finds the earlier articles that can be of the same one."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.claims import tables
from monitor.claims.kept import Kept
from monitor.claims.rows import Among
from monitor.events.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.claims.changes import Changes
    from monitor.claims.rows import Pending

PER_ANCHOR = 40  # the newest articles; a bound on what a name costs that every article has
ARTICLES_AT_MOST = 48  # those that share most
_SHARED_AT_LEAST = 2
_ANCHORS_KEPT, _ARTICLES_KEPT = 20_000, 4_000

Anchors = tuple[str, ...]
Newest = dict[int, str]  # ids of articles by their positions, oldest first
_STORIES = tables.stories.c
_KEYS = tables.story_keys.c
_NEWEST = Statement(
    sa.select(_KEYS.article_id, _KEYS.position)
    .where(_KEYS.anchor == sa.bindparam("anchor"))
    .order_by(_KEYS.position.desc())
    .limit(sa.literal_column(str(PER_ANCHOR)))
    .offset(sa.literal_column("0")),
    "anchor",
)
_TOLD = Among(sa.select(_STORIES.article_id, _STORIES.position, _STORIES.anchors), _STORIES.article_id)
_decode = msgspec.json.Decoder(Anchors).decode
_encode = msgspec.json.Encoder().encode


class Stories:
    """What tells the stories of the articles that are asked for; what is missing is read from the store."""

    def __init__(self, pending: Pending) -> None:
        self._pending = pending
        self._newest: Kept[str, Newest] = Kept(_ANCHORS_KEPT)
        self._told: Kept[str, tuple[int, Anchors]] = Kept(_ARTICLES_KEPT)

    def expect(self, connection: sa.Connection, anchors: Iterable[str]) -> None:
        """Reads whatever of these anchors is not known yet."""
        lacking = self._newest.lacking(anchors)
        for anchor, rows in zip(lacking, _NEWEST.each(connection, [(one,) for one in lacking]), strict=True):
            self._newest.put(anchor, {position: article_id for article_id, position in reversed(rows)})

    def around(self, connection: sa.Connection, anchors: Sequence[str]) -> dict[str, Anchors]:
        """The articles, by id, that can be of the story that these anchors tell, each with its own."""
        self.expect(connection, anchors)
        newest = [found for anchor in anchors if (found := self._newest.get(anchor)) is not None]
        shared = Counter(chain.from_iterable(newest))
        by_common = Counter(chain.from_iterable([ids for ids in newest if len(ids) >= PER_ANCHOR]))
        counts = ((count - by_common[at] / 2, at) for at, count in shared.items() if count >= _SHARED_AT_LEAST)
        likely = sorted([(-count, -at) for count, at in counts if count >= _SHARED_AT_LEAST])[:ARTICLES_AT_MOST]
        return self.anchors_of(connection, [next(ids[-at] for ids in newest if -at in ids) for _, at in likely])

    def common(self, anchors: Iterable[str]) -> frozenset[str]:
        """Those of an article's anchors that as many articles have as are ever looked at; `around` has read them."""
        return frozenset([anchor for anchor in anchors if len(self._newest.get(anchor) or ()) >= PER_ANCHOR])

    def anchors_of(self, connection: sa.Connection, articles: Sequence[str]) -> dict[str, Anchors]:
        """What tells the story of each of these articles."""
        return {id_: told[1] for id_, told in self._of(connection, articles).items()}

    def positions_of(self, connection: sa.Connection, articles: Sequence[str]) -> list[int]:
        """The positions in the log of those of these articles that have something that tells their story."""
        return [told[0] for told in self._of(connection, articles).values()]

    def _of(self, connection: sa.Connection, articles: Sequence[str]) -> dict[str, tuple[int, Anchors]]:
        lacking = self._told.lacking(articles)
        for article_id, position, anchors in _TOLD.rows(connection, lacking):
            self._told.put(article_id, (position, _decode(anchors)))
        return {id_: told for id_ in articles if (told := self._told.get(id_)) is not None}

    def keep(self, connection: sa.Connection, changes: Changes) -> None:
        """Keeps the anchors of the article that the event received."""
        article = changes.article
        if article is None or article.id is None or not changes.anchors:
            return
        row = (article.id, changes.position, _encode(changes.anchors))
        self._pending.put(tables.stories, (article.id,), row)
        self._told.put(article.id, (changes.position, changes.anchors))
        anchors = list(dict.fromkeys(changes.anchors))
        self.expect(connection, anchors)
        for anchor in anchors:
            self._pending.put(tables.story_keys, (anchor, changes.position), (anchor, changes.position, article.id))
            newest = self._newest.get(anchor)
            assert newest is not None, "what was expected is here until it is written"
            newest[changes.position] = article.id
            if len(newest) > PER_ANCHOR:
                del newest[next(iter(newest))]

    def age(self) -> None:
        """Lets go of what was not asked for lately; only once all is written."""
        self._newest.age()
        self._told.age()
