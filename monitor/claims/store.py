"""Keeps the projection of claims: loads the part that an event can touch, writes what it changed, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.claims import match, prints, stories, tables
from monitor.claims.changes import Slice
from monitor.claims.held import Held
from monitor.claims.kept import Kept
from monitor.claims.placing import FIGURES_AT_MOST
from monitor.claims.queries import get_claim, list_articles, list_claims
from monitor.claims.rows import Among, Pending
from monitor.events.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.claims.changes import Changes, Keys, KnownArticle

__all__ = ["Working", "apply", "clear", "get_claim", "list_articles", "list_claims", "load_slice", "position"]

NAME = "claims"
CLAIMS_AT_MOST = 200  # of the articles of one story
_CLAIMS_OF_NEAR = 100  # of articles with some of the same text
_PARTIES_KEPT = 20_000
_GROWING = (tables.articles, tables.stories, tables.story_keys, prints.article_prints)
_PARTIES = Among(sa.select(tables.parties.c.name, tables.parties.c.party), tables.parties.c.name)
_REACHED = sa.select(tables.projection.c.position).where(tables.projection.c.name == sa.bindparam("name"))
_POSITION = Statement(_REACHED, "name")
_LOCKED_POSITION = Statement(_REACHED.with_for_update(), "name")


def position(connection: sa.Connection, *, lock: bool = False) -> int:
    """The position in the log up to which the projection has been brought; 0 at the start.

    `lock` keeps others who would move it waiting until the transaction ends.
    """
    found = (_LOCKED_POSITION if lock else _POSITION).first(connection, NAME)
    return int(found[0]) if found is not None else 0


def clear(connection: sa.Connection) -> None:
    """Empties the projection, so that the log can be folded into it again."""
    for table in (*tables.ALL, *prints.ALL):
        connection.execute(sa.delete(table))


def load_slice(connection: sa.Connection, keys: Keys) -> Slice:
    """The claims and parties that an article with these keys can touch. Its cost does not grow with the store."""
    return Working().slice(connection, keys)


def apply(connection: sa.Connection, changes: Changes) -> None:
    """Writes what an event changed and the position it brings the projection to, in the caller's transaction."""
    working = Working()
    working.keep(connection, changes)
    working.flush(connection)


class Working:
    """What a run of events touches of the projection: read once, changed in memory, written in bulk by `flush`.

    It may be used over several transactions as long as nobody else writes to the projection between them, and as
    each of them ends with `flush` and is committed; where one is not, this is to be thrown away. What it holds is
    bounded, whatever the size of the store.
    """

    def __init__(self) -> None:
        self._pending = Pending(_GROWING)
        self._stories = stories.Stories(self._pending)
        self._prints = prints.Prints(self._pending)
        self._held = Held(self._pending)
        self._parties: Kept[str, tuple[str | None]] = Kept(_PARTIES_KEPT)

    def expect(self, connection: sa.Connection, expected: Sequence[Keys]) -> None:
        """Reads at once what several events to come will ask for; what one of them changes, the next one sees."""
        self._stories.expect(connection, [anchor for keys in expected for anchor in keys.anchors])
        self._prints.expect(connection, [mark for keys in expected for mark in keys.marks])
        self._expect_parties(connection, [name for keys in expected for name in keys.names])

    def slice(self, connection: sa.Connection, keys: Keys) -> Slice:
        """The claims and parties that an article with these keys can touch. Its cost does not grow with the store."""
        near = self._prints.near(connection, keys.marks)
        around = self._stories.around(connection, keys.anchors)
        common = self._stories.common(keys.anchors)
        found = self._told_by(connection, match.of_one_story(keys.anchors, around, common))
        ids = list(dict.fromkeys((*self._told_by_near(connection, near), *found)))
        claims = sorted(self._held.claims(connection, ids), key=lambda claim: (claim.first_position, claim.id))
        spoken = (figure for claim in claims for figure in claim.figures[-FIGURES_AT_MOST:])
        others = sorted({figure.article.id for figure in spoken} - around.keys())
        anchors = around | self._stories.anchors_of(connection, others)
        return Slice(tuple(claims), self._known_parties(connection, keys.names), near, anchors, common, keys)

    def keep(self, connection: sa.Connection, changes: Changes) -> None:
        """Keeps what an event changed, and the position that it brings the projection to."""
        if changes.article is not None:
            row = msgspec.structs.astuple(changes.article)
            self._pending.put(tables.articles, (changes.position,), row)
        self._prints.keep(connection, changes)
        self._stories.keep(connection, changes)
        self._held.keep(connection, changes)
        for name, party in changes.parties:
            self._pending.put(tables.parties, (name,), (name, party, changes.position))
            self._parties.put(name, (party,))
        self._pending.put(tables.projection, (NAME,), (NAME, changes.position))

    def flush(self, connection: sa.Connection) -> None:
        """Writes all that was kept, in the caller's transaction, and lets go of what was not asked for lately."""
        self._held.settle()
        self._pending.flush(connection)
        for held in (self._stories, self._prints, self._held, self._parties):
            held.age()

    def _told_by(self, connection: sa.Connection, articles: Sequence[str]) -> list[str]:
        """Ids of the claims that findings of these articles stand in, the newest first."""
        newest = _newest(self._held.of_events(connection, self._stories.positions_of(connection, articles)))
        return newest[:CLAIMS_AT_MOST]

    def _told_by_near(self, connection: sa.Connection, near: Sequence[KnownArticle]) -> list[str]:
        newest = _newest(self._held.of_events(connection, [article.position for article in near]))
        return newest[:_CLAIMS_OF_NEAR]

    def _known_parties(self, connection: sa.Connection, names: Iterable[str]) -> dict[str, str]:
        wanted = sorted(set(names))
        self._expect_parties(connection, wanted)
        found = {name: self._parties.get(name) for name in wanted}
        return {name: party[0] for name, party in found.items() if party is not None and party[0] is not None}

    def _expect_parties(self, connection: sa.Connection, names: Iterable[str]) -> None:
        lacking = self._parties.lacking(names)
        found: dict[str, str] = dict(_PARTIES.rows(connection, lacking))
        for name in lacking:
            self._parties.put(name, (found.get(name),))


def _newest(by_event: dict[int, set[str]]) -> list[str]:
    """The ids of claims, those first in which findings of the newest of these events stand."""
    newest: dict[str, int] = {}
    for event in sorted(by_event):
        newest.update(dict.fromkeys(by_event[event], event))
    return sorted(newest, key=lambda id_: (-newest[id_], id_))
