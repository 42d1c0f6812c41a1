"""The catalogue of events: every kind of fact that the log can hold, and the version of its shape.

Events are named in the past tense and never change once released: a new shape is a new version, and `codec` carries
old ones up. Times are ISO 8601 in UTC with a Z, ids are short lower-case texts.
"""

from typing import Any, ClassVar, Literal

import msgspec

BlockKind = Literal[
    "title", "byline", "dateline", "paragraph", "heading", "bullet", "caption", "pull_quote", "furniture"
]


class Block(msgspec.Struct, frozen=True):
    """A stretch of an article's text that a reader sees as one thing; offsets in code points, end exclusive."""

    kind: BlockKind
    start: int
    end: int


class FindingRef(msgspec.Struct, frozen=True):
    """A figure or position as a person saw it when he decided about it.

    Ids of claims and offsets change when a better extractor reads the article again; what overlaps with these words in
    the same article is still what the person meant.
    """

    kind: Literal["figure", "position"]
    article_id: str
    start: int  # code points, end exclusive
    end: int
    text: str
    read: str  # what it was read as: "155..155" or "denies"


class Held(msgspec.Struct, frozen=True):
    """A claim and what it held when a person decided about it."""

    claim_id: str
    subject: str
    findings: tuple[FindingRef, ...]


class Event(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A fact. `VERSION` counts the shapes that a kind has had."""

    VERSION: ClassVar[int] = 1


class ArticleReceived(Event, frozen=True):
    """A document was taken in. `article_id` follows from the bytes, so the same bytes are the same article."""

    article_id: str
    sha256: str  # of the raw bytes, which are kept beside the log
    size: int  # bytes
    inbox: str
    file: str  # path inside the inbox, odd characters escaped
    format: str  # which reader read it: "text", "markdown"
    text: str  # NFC, \n line ends; every offset ever given points into this
    received_at: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    origin: str | None = None  # the agency a byline or dateline names: "UPI"
    url: str | None = None
    published_at: str | None = None  # as precise as the file tells: a date, or a time with its offset
    modified_at: str | None = None
    language: str | None = None  # as the file declares it
    blocks: tuple[Block, ...] = ()  # what the format told about the text's parts; empty: to be found from the text


class ArticleSeenAgain(Event, frozen=True):
    """The bytes of a known article turned up under another name."""

    article_id: str
    inbox: str
    file: str
    seen_at: str


class ArticleRejected(Event, frozen=True):
    """A file was looked at and holds no article that can be read; `reason` is for the user."""

    inbox: str
    file: str
    size: int
    reason: str
    rejected_at: str
    sha256: str | None = None  # None where the file was too large to be read


class ArticleRetracted(Event, frozen=True):
    """A person took an article out: its figures and positions no longer count."""

    decision_id: str
    article_id: str
    file: str
    author: str
    reason: str
    decided_at: str


class ClaimsMerged(Event, frozen=True):
    """A person said that these claims answer the same question; the first keeps its id."""

    decision_id: str
    claims: tuple[Held, ...]
    author: str
    reason: str
    decided_at: str


class ClaimSplit(Event, frozen=True):
    """A person said that some figures of a claim count something else; they form a claim of their own."""

    decision_id: str
    claim: Held  # what stays
    figures: tuple[FindingRef, ...]  # what goes
    author: str
    reason: str
    decided_at: str


class ClaimRenamed(Event, frozen=True):
    """A person gave a claim a title of his own."""

    decision_id: str
    claim: Held
    title: str
    author: str
    reason: str
    decided_at: str


class FindingDismissed(Event, frozen=True):
    """A person said that a figure or position was read wrongly."""

    decision_id: str
    finding: FindingRef
    author: str
    reason: str
    decided_at: str


class PartyAliased(Event, frozen=True):
    """A person said that two names speak for the same party, and which of them it goes by."""

    decision_id: str
    name: str
    party: str
    author: str
    reason: str
    decided_at: str


class DecisionUndone(Event, frozen=True):
    """A person took back a decision; all is as if it had not been made."""

    decision_id: str
    undone_id: str
    author: str
    reason: str
    decided_at: str


Decision = (
    ArticleRetracted | ClaimsMerged | ClaimSplit | ClaimRenamed | FindingDismissed | PartyAliased | DecisionUndone
)


class AlertRaised(Event, frozen=True):
    """A reader is to be told something. `alert` is all that is told, as `monitor.alerts.alert` encodes it."""

    alert_id: str
    kind: str
    claim_id: str
    article_id: str
    rule: str
    channels: tuple[str, ...]  # names of the channels it goes out by
    alert: dict[str, Any]
    raised_at: str


class AlertDelivered(Event, frozen=True):
    """A channel's receiver took an alert."""

    alert_id: str
    channel: str
    attempts: int
    delivered_at: str


class DeliveryFailed(Event, frozen=True):
    """A channel gave an alert up; it will not be tried again by itself."""

    alert_id: str
    channel: str
    attempts: int
    error: str
    failed_at: str


class DeliveryRetried(Event, frozen=True):
    """A person asked for a delivery to be tried again, from the start of its schedule."""

    alert_id: str
    channel: str
    author: str
    retried_at: str


class DeliveryDropped(Event, frozen=True):
    """A person took a delivery out of the outbox; it is not tried again."""

    alert_id: str
    channel: str
    author: str
    dropped_at: str


class AlertAcknowledged(Event, frozen=True):
    """A person has seen an alert."""

    alert_id: str
    author: str
    note: str
    acknowledged_at: str


class SilenceAdded(Event, frozen=True):
    """A person asked not to be told of something for a while."""

    silence_id: str
    matcher: dict[str, str]
    until: str
    author: str
    reason: str
    added_at: str


class SilenceEnded(Event, frozen=True):
    """A silence was ended before its time."""

    silence_id: str
    author: str
    ended_at: str


KINDS: dict[str, type[Event]] = {
    kind.__name__: kind
    for kind in (
        ArticleReceived, ArticleSeenAgain, ArticleRejected, ArticleRetracted,
        ClaimsMerged, ClaimSplit, ClaimRenamed, FindingDismissed, PartyAliased, DecisionUndone,
        AlertRaised, AlertDelivered, DeliveryFailed, DeliveryRetried, DeliveryDropped, AlertAcknowledged,
        SilenceAdded, SilenceEnded,
    )
}  # fmt: skip
