"""Reads claims out of the store as people decided, and tells rules what an event changed in what is shown.

What lays decisions over claims is loaded only where there are any: it would be a fifth of the start of a query.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.claims import ranges, tables, trail
from monitor.claims.changes import ChangedClaim, Shown
from monitor.claims.loading import load_claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor import config
    from monitor.claims.changes import Changes
    from monitor.claims.claim import Claim
    from monitor.claims.decided import Decided

_ARTICLES_AT_ONCE = 100


def shown(connection: sa.Connection, ids: Iterable[str], decided: Decided | None = None) -> Shown:
    """The machine's claims with these ids, and those that decisions regroup with them or with others, as decided."""
    decided = trail.decided(connection) if decided is None else decided
    if not decided:
        return Shown(tuple(load_claims(connection, list(dict.fromkeys(ids)))))
    from monitor.claims import overlay  # noqa: PLC0415 - see the head of this file

    wanted = list(dict.fromkeys((*ids, *regroupable(connection, decided))))
    return overlay.shown(load_claims(connection, wanted), decided, trail.tolerances(connection))


def laid_over(connection: sa.Connection, ids: Sequence[str], decided: Decided) -> tuple[Claim, ...]:
    """The machine's claims with these ids, none of which decisions regroup, as decided."""
    claims = tuple(load_claims(connection, ids))
    if not decided:
        return claims
    from monitor.claims import overlay  # noqa: PLC0415 - see the head of this file

    return overlay.shown(claims, decided, trail.tolerances(connection)).claims


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
            some = named[at : at + _ARTICLES_AT_ONCE]
            wanted = ranges.begins(connection, finding_id, *(f"{one}." for one in some))
            found.update(connection.execute(sa.select(claim_id).where(wanted)).scalars())
    return sorted(found)


# ------------------------------------------------------------------------------------------ what an event changed


def before(connection: sa.Connection, changes: Changes, decided: Decided) -> tuple[Claim, ...]:
    """The machine's claims that are shown together with those that the event changes, as they stand before it."""
    from monitor.claims import overlay  # noqa: PLC0415 - see the head of this file

    changed = [*(one.before for one in changes.claims if one.before is not None), *changes.dropped]
    after = [one.after for one in changes.claims]
    if not any(overlay.is_touched(claim, decided) for claim in (*changed, *after)):
        return tuple(changed)
    ids = {claim.id for claim in changed}
    others = [id_ for id_ in regroupable(connection, decided) if id_ not in ids]
    return (*changed, *load_claims(connection, others))


def changes_shown(known: Sequence[Claim], changes: Changes, decided: Decided, settings: config.Claims) -> Changes:
    """What the event changed in the claims as people see them; `known` is what `before` gave."""
    from monitor.claims import overlay  # noqa: PLC0415 - see the head of this file

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
