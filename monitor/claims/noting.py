"""Words what a decision did, for the trail that a claim shows and the list of decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.claims.claim import Note
from monitor.events.kinds import (
    ArticleRetracted,
    ClaimRenamed,
    ClaimsMerged,
    ClaimSplit,
    DecisionUndone,
    FindingDismissed,
    PartyAliased,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.claim import DecisionKind
    from monitor.claims.decided import Made
    from monitor.events.kinds import Decision, FindingRef, Held

KINDS: dict[type[Decision], DecisionKind] = {
    ClaimsMerged: "merge", ClaimSplit: "split", FindingDismissed: "dismiss", ArticleRetracted: "retract",
    PartyAliased: "alias", ClaimRenamed: "rename", DecisionUndone: "undo",
}  # fmt: skip


def note(made: Made) -> Note:
    """A decision as people read it."""
    event = made.event
    return Note(
        id=event.decision_id, kind=KINDS[type(event)], told=told(event), author=event.author, reason=event.reason,
        decided_at=event.decided_at, position=made.position,
    )  # fmt: skip


def notes(made: Sequence[Made]) -> list[Note]:
    """Decisions as people read them; an undoing tells what it undid."""
    found: dict[str, Note] = {}
    for one in made:
        written = note(one)
        if isinstance(one.event, DecisionUndone) and (undone := found.get(one.event.undone_id)) is not None:
            written = msgspec.structs.replace(written, told=f"{written.told}: {undone.told}")
        found[written.id] = written
    return list(found.values())


def told(event: Decision) -> str:
    """What a decision did, in one line."""
    match event:
        case ClaimsMerged() | ClaimSplit() | ClaimRenamed():
            return _regrouped(event)
        case FindingDismissed():
            return f"dismissed {_finding(event.finding)}"
        case ArticleRetracted():
            return f"retracted article {event.article_id} ({event.file})"
        case PartyAliased():
            return f'"{event.name}" is "{event.party}"'
        case DecisionUndone():
            return f"undid {event.undone_id}"


def _regrouped(event: ClaimsMerged | ClaimSplit | ClaimRenamed) -> str:
    if isinstance(event, ClaimsMerged):
        return f"merged {', '.join(_claim(held) for held in event.claims[1:])} into {_claim(event.claims[0])}"
    if isinstance(event, ClaimSplit):
        return f"split {', '.join(_finding(one) for one in event.figures)} off {_claim(event.claim)}"
    return f'called {_claim(event.claim)} "{event.title}"'


def _claim(held: Held) -> str:
    return f'{held.claim_id} "{held.subject}"'


def _finding(ref: FindingRef) -> str:
    return f'"{ref.text}" ({ref.article_id}.{ref.start})'
