"""How several daemons share one store: which of them projects, and which reads which article.

Where there is only one, on SQLite, nothing of this costs anything.
"""

from __future__ import annotations

import os
import secrets
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from monitor import database, leases
from monitor.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    import sqlalchemy as sa

PROJECTOR = "projector"
LOOK_AGAIN_S = 5.0  # how soon one that goes without asks again


class Share:
    """One daemon's part in a store. `holder` is its name among the others, a new one at each start."""

    def __init__(self, engine: sa.Engine, now: Callable[[], datetime], lease_s: float) -> None:
        self.alone = not database.is_shared(engine)
        self.holder = f"{socket.gethostname()} process {os.getpid()} {secrets.token_hex(4)}"
        self._engine, self._now, self._lease_s = engine, now, lease_s
        self._lease: leases.Lease | None = None
        self._asked_at: datetime | None = None
        self._reading: set[str] = set()

    def may_project(self) -> bool:
        """Whether this daemon is the one that projects; asks for it, and prolongs it in time."""
        if self.alone:
            return True
        moment = self._now()
        if self._asked_at is None or abs((moment - self._asked_at).total_seconds()) >= self._patience_s():
            with database.transaction(self._engine) as connection:
                self._lease = leases.take(connection, PROJECTOR, self.holder, moment, self._lease_s)
            self._asked_at = moment
        return self._lease is not None

    @property
    def lease(self) -> leases.Lease | None:
        """What lets this daemon project; None where it is alone, or does not."""
        return self._lease

    def superseded(self) -> None:
        """Another daemon projects now."""
        self._lease = None

    def _patience_s(self) -> float:
        return self._lease_s / 3 if self._lease is not None else min(LOOK_AGAIN_S, self._lease_s / 3)

    def to_read(self, articles: Sequence[str]) -> Sequence[str]:
        """Those of the articles that no other daemon is reading; they are this one's now."""
        if self.alone or not articles:
            return articles
        moment = self._now()
        with database.transaction(self._engine) as connection:
            mine = [
                one
                for one in sorted(articles)  # in one order, so that two daemons never wait for each other
                if leases.take(connection, _reading(one), self.holder, moment, self._lease_s)
            ]
        self._reading.update(mine)
        return [one for one in articles if one in set(mine)]

    def has_read(self, articles: Sequence[str]) -> None:
        """Gives these back; their findings are kept."""
        done = sorted(self._reading & set(articles))
        if done:
            with database.transaction(self._engine) as connection:
                leases.end(connection, [_reading(one) for one in done], self.holder)
            self._reading.difference_update(done)

    def leave(self) -> None:
        """Gives all back, so that the others go on at once; where the store is away, once the leases have run out."""
        if not self.alone:
            with suppress(StoreError), database.transaction(self._engine) as connection:
                leases.end(connection, [PROJECTOR, *map(_reading, sorted(self._reading))], self.holder)
            self._lease = None


def projector(connection: sa.Connection, now: datetime) -> str | None:
    """Which daemon is the one that projects; None where none is."""
    lease = leases.held(connection, PROJECTOR, now)
    return lease.holder if lease else None


def _reading(article_id: str) -> str:
    return f"read:{article_id}"
