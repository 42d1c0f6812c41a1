"""Makes events of what people decide: finds what they point at, and refuses what would change nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from monitor.claims import lookup, meaning, noting, overlay, queries, trail
from monitor.claims.decided import undoings
from monitor.claims.folding import name_key
from monitor.errors import MonitorError, NotFoundError
from monitor.events.ids import short_id
from monitor.events.kinds import (
    ArticleRetracted,
    ClaimRenamed,
    ClaimsMerged,
    ClaimSplit,
    Decision,
    DecisionUndone,
    FindingDismissed,
    Held,
    PartyAliased,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import sqlalchemy as sa

    from monitor.claims.claim import Claim, StatedFigure, TakenPosition

Made = TypeVar("Made", bound=Decision)


class By(msgspec.Struct, frozen=True):
    """Who decides, why and when (ISO 8601, UTC)."""

    author: str
    reason: str
    at: str


def merge(connection: sa.Connection, claims: Sequence[str], by: By) -> ClaimsMerged:
    """These claims answer the same question; the first keeps its id.

    Raises:
        NotFoundError: one of them does not exist.
        MonitorError: two of them are one claim already.
    """
    found: dict[str, Claim] = {}
    for named in claims:
        claim = queries.get_claim(connection, named)
        if claim.id in found:
            raise MonitorError(f"{named} is claim {claim.id} already; name claims that differ.")
        found[claim.id] = claim
    held = tuple(_held(claim) for claim in found.values())
    return _named(ClaimsMerged("", held, by.author, by.reason, by.at))


def split(connection: sa.Connection, claim_id: str, figures: Sequence[str], by: By) -> ClaimSplit:
    """These figures of the claim count something else; they form a claim of their own.

    Raises:
        NotFoundError: there is no such claim, or it holds no such figure.
        MonitorError: nothing would stay behind, or it is a position that stands with the claim's figures.
    """
    claim = queries.get_claim(connection, claim_id)
    units: Sequence[StatedFigure | TakenPosition] = claim.figures or claim.positions
    going = {one.id: one for one in (_unit(claim, named) for named in figures)}
    if len(going) == len(units):
        raise MonitorError(
            f"Nothing of claim {claim.id} would stay behind; name some of its figures, "
            "or give all of it another title with `monitor rename`."
        )
    kept = msgspec.structs.replace(
        claim, **{"figures" if claim.figures else "positions": tuple(one for one in units if one.id not in going)}
    )
    refs = tuple(meaning.ref(one) for one in going.values())
    return _named(ClaimSplit("", _held(kept), refs, by.author, by.reason, by.at))


def _unit(claim: Claim, named: str) -> StatedFigure | TakenPosition:
    try:
        return lookup.among(named, claim.figures or claim.positions)
    except NotFoundError:
        if not claim.figures or not any(taken.id.startswith(named.lower()) for taken in claim.positions):
            raise
    raise MonitorError(
        f"{named} is a position; it goes with the figures that it answers. Name those, "
        f"or `monitor dismiss {named}` where it was read wrongly."
    )


def dismiss(connection: sa.Connection, named: str, by: By, kind: str | None = None) -> FindingDismissed:
    """This figure or position was read wrongly; `kind` tells which, where both begin at one place.

    Raises:
        NotFoundError: there is none, or there are several.
        MonitorError: it is left out already.
    """
    found, decided = lookup.finding(connection, named, kind), trail.decided(connection)
    if (known := overlay.left_out(found, decided)) is not None:
        raise MonitorError(_already(f'{found.id} "{found.text}"', "left out", decided.made[known].event))
    return _named(FindingDismissed("", meaning.ref(found), by.author, by.reason, by.at))


def retract(connection: sa.Connection, named: str, by: By) -> ArticleRetracted:
    """This article counts no longer.

    Raises:
        NotFoundError: there is none, or there are several.
        MonitorError: it is retracted already.
    """
    row = lookup.article(queries.list_articles(connection), named)
    article_id = row.id or ""
    if (known := trail.decided(connection).retracted.get(article_id)) is not None:
        raise MonitorError(_already(f"The article {row.file}", "retracted", known))
    return _named(ArticleRetracted("", article_id, row.file, by.author, by.reason, by.at))


def alias(connection: sa.Connection, name: str, party: str, by: By) -> PartyAliased:
    """Both names speak for the same party, which goes by the second.

    Raises:
        MonitorError: they are one name in two spellings, or are one party already.
    """
    name, party = name.strip(), party.strip()
    if not name_key(name) or not name_key(party):
        raise MonitorError("A party's name needs letters or digits; write both names as articles do.")
    if name_key(name) == name_key(party):
        raise MonitorError(f"{name!r} and {party!r} are taken for one name already; nothing is to be taught.")
    decided = trail.decided(connection)
    known = decided.aliases.get(name_key(name))
    if known is not None and known.party == party and name_key(party) in decided.aliases:
        raise MonitorError(_already(f'"{name}"', f'known as "{party}"', decided.made[known.decisions[-1]].event))
    return _named(PartyAliased("", name, party, by.author, by.reason, by.at))


def is_heard(connection: sa.Connection, name: str) -> bool:
    """Whether anybody of this name has spoken on a claim, or was spoken for."""
    wanted = name_key(name)
    return any(
        wanted in {name_key(item.party or ""), name_key(item.speaker or "")}
        for claim in queries.list_claims(connection)
        for item in meaning.findings_of(claim)
    )


def rename(connection: sa.Connection, claim_id: str, title: str, by: By) -> ClaimRenamed:
    """The claim is to be called so.

    Raises:
        NotFoundError: there is no such claim.
        MonitorError: the title is empty, or the claim's own already.
    """
    claim, title = queries.get_claim(connection, claim_id), " ".join(title.split())
    if not title:
        raise MonitorError(f"A title needs words; claim {claim.id} is still called {claim.subject!r}.")
    if title == claim.subject:
        raise MonitorError(f"Claim {claim.id} is called {title!r} already.")
    return _named(ClaimRenamed("", _held(claim), title, by.author, by.reason, by.at))


def undo(connection: sa.Connection, named: str, by: By) -> DecisionUndone:
    """A decision is taken back; an undoing may be undone as well.

    Raises:
        NotFoundError: there is none, or there are several.
        MonitorError: it was undone already.
    """
    made = lookup.decision(connection, named)
    undone = undoings(lookup.decisions(connection))
    if (known := undone.get(made.event.decision_id)) is not None:
        raise MonitorError(_already(f"Decision {made.event.decision_id}", "undone", known))
    return _named(DecisionUndone("", made.event.decision_id, by.author, by.reason, by.at))


def _held(claim: Claim) -> Held:
    return Held(claim.id, claim.subject, tuple(meaning.ref(one) for one in meaning.findings_of(claim)))


def _named(event: Made) -> Made:
    """The event with an id that follows from all that it says."""
    kind = type(event).__name__
    return msgspec.structs.replace(event, decision_id=short_id("decision", kind, msgspec.json.encode(event)))


def _already(what: str, state: str, by: Decision) -> str:
    return (
        f"{what} is {state} already: {noting.told(by)}, by {by.author}. "
        f"`monitor undo {by.decision_id}` takes that back."
    )
