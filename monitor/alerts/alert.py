"""What an alert is: everything its reader is told, fixed at the moment it is raised."""

from typing import Literal

import msgspec

from monitor.claims.claim import ArticleRef, Range, StatedFigure, Status, TakenPosition

AlertKind = Literal[
    "figure_changed", "figure_edited", "new_denial", "range_widened", "new_disagreement", "first_figure"
]
DeliveryStatus = Literal["waiting", "delivered", "failed", "silenced"]


class ClaimRef(msgspec.Struct, frozen=True):
    """The claim an alert is about, as it stood when the alert was raised."""

    id: str
    subject: str
    unit: str | None = None
    status: Status = "reported"
    range: Range | None = None


class Delivery(msgspec.Struct, frozen=True):
    """How far an alert has come on one channel."""

    channel: str
    status: DeliveryStatus
    attempts: int
    last_error: str | None = None


class Alert(msgspec.Struct, frozen=True):
    """One piece of news. `id` follows from what it says, so that the same news is never raised twice.

    `current` is set for what a figure tells, and `previous` where it is held against another one; `position` for a
    denial. `positions` are those that parties take on the claim now, the latest of each; `standing` are other parties'
    latest figures.
    """

    id: str
    kind: AlertKind
    claim: ClaimRef
    claims: tuple[str, ...]
    article: ArticleRef
    message: str  # one line: "155 -> 163 Chinese citizens fighting for Russia"
    rule: str
    reason: str  # why the reader gets it, a sentence
    raised_at: str
    previous: StatedFigure | None = None
    current: StatedFigure | None = None
    position: TakenPosition | None = None
    positions: tuple[TakenPosition, ...] = ()
    standing: tuple[StatedFigure, ...] = ()


def told(taken: TakenPosition) -> TakenPosition:
    """The position as readers need it: what stood around it in its article is for placing alone."""
    return msgspec.structs.replace(taken, around=msgspec.UNSET)
