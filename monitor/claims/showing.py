"""Reads claims out of the store as people decided, and tells rules what an event changed in what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.claims import overlay, tables, trail
from monitor.claims.changes import ChangedClaim
from monitor.claims.loading import load_claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor import config
    from monitor.claims.changes import Changes
    from monitor.claims.claim import Claim
    from monitor.claims.decided import Decided

_ARTICLES_AT_ONCE = 100


def shown(connection: sa.Connection, ids: Iterable[str], decided: Decided | None = None) -> overlay.Shown:
    """The machine's claims with these ids, and those that decisions regroup with them or with others, as decided."""
    decided = trail.decided(connection) if decided is None else decided
    wanted = list(dict.fromkeys((*ids, *regroupable(connection, decided))))
    settings = trail.tolerances(connection)
    return overlay.shown(load_claims(connection, wanted), decided, settings)


def regroupable(connection: sa.Connection, decided: Decided) -> list[str]:
    """Ids of the machine's claims that hold a finding of an article that a merge, split or title names."""
    return holding(connection, decided.articles)


def holding(connection: sa.Connection, articles: Iterable[str]) -> list[str]:
    """Ids of the machine's claims that hold a finding of one of these articles."""
    places = (
        (tables.figures.c.claim_id, tables.figures.c.id),
        (tables.claim_positions.c.claim_id, tables.claim_positions.c.position_id),
    )
    found: set[str] = set()
    named = sorted(articles)
    for at in range(0, len(named), _ARTICLES_AT_ONCE):
        for claim_id, finding_id in places:
            wanted = _of_articles(connection, finding_id, named[at : at + _ARTICLES_AT_ONCE])
            found.update(connection.execute(sa.select(claim_id).where(wanted)).scalars())
    return sorted(found)


def _of_articles(
    connection: sa.Connection, column: sa.ColumnElement[str], articles: Sequence[str]
) -> sa.ColumnElement[bool]:
    """Whether an id of the shape `<article>.<start>` is of one of these articles; SQLite's index can answer it."""
    if connection.dialect.name == "postgresql":  # whose order of letters is the language's, where it is not told
        column = sa.collate(column, "C")
    return sa.or_(*(sa.and_(column >= f"{one}.", column < f"{one}/") for one in articles))


# ------------------------------------------------------------------------------------------ what an event changed


def before(connection: sa.Connection, changes: Changes, decided: Decided) -> tuple[Claim, ...]:
    """The machine's claims that are shown together with those that the event changes, as they stand before it."""
    changed = [*(one.before for one in changes.claims if one.before is not None), *changes.dropped]
    after = [one.after for one in changes.claims]
    if not any(overlay.is_touched(claim, decided) for claim in (*changed, *after)):
        return tuple(changed)
    ids = {claim.id for claim in changed}
    others = [id_ for id_ in regroupable(connection, decided) if id_ not in ids]
    return (*changed, *load_claims(connection, others))


def changes_shown(known: Sequence[Claim], changes: Changes, decided: Decided, settings: config.Claims) -> Changes:
    """What the event changed in the claims as people see them; `known` is what `before` gave."""
    gone = {claim.id for claim in changes.dropped}
    now = {claim.id: claim for claim in known if claim.id not in gone}
    now |= {one.after.id: one.after for one in changes.claims}
    was = {claim.id: claim for claim in overlay.shown(known, decided, settings).claims}
    shown_now = overlay.shown(tuple(now.values()), decided, settings)
    by_id = {claim.id: claim for claim in shown_now.claims}
    homes = (shown_now.moved.get(one.after.id, one.after.id) for one in changes.claims)
    order = dict.fromkeys((*homes, *by_id))
    changed = tuple(
        ChangedClaim(was.get(id_), by_id[id_]) for id_ in order if id_ in by_id and by_id[id_] != was.get(id_)
    )
    return msgspec.structs.replace(changes, claims=changed)
