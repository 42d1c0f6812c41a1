"""What a claim is: one question, every figure that answers it, and every position taken on it.

These are the shapes that queries print, that alerts carry and that rules look at.
"""

from typing import Literal

import msgspec

from monitor.extraction.findings import Counted, Qualifier, Stance

Status = Literal["reported", "disputed", "denied", "confirmed", "retracted"]
ClaimKind = Literal["figure", "allegation"]


class ArticleRef(msgspec.Struct, frozen=True):
    """An article, as far as a reader of a claim needs to know it."""

    id: str
    file: str
    outlet: str | None
    title: str | None
    published_at: str | None
    received_at: str


class StatedFigure(msgspec.Struct, frozen=True):
    """A figure as one article states it. `id` is `<article id>.<start>`, the same on every machine."""

    id: str
    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str
    text: str
    quote: str
    quote_start: int
    start: int
    end: int
    line: int  # of `start`, counted from 1
    speaker: str | None
    speakers: tuple[str, ...]
    party: str | None
    article: ArticleRef
    position: int  # of the event in the log
    subject: str
    counted: Counted
    previous: bool = False
    negated: bool = False
    hypothetical: bool = False


class TakenPosition(msgspec.Struct, frozen=True):
    """A position as one article reports it. `id` is `<article id>.<start>`."""

    id: str
    stance: Stance
    speaker: str | None
    speakers: tuple[str, ...]
    party: str | None
    text: str
    quote: str
    quote_start: int
    start: int
    end: int
    line: int
    object: str
    article: ArticleRef
    position: int


class Range(msgspec.Struct, frozen=True):
    """The span of the latest figure of each party."""

    low: float | None
    high: float | None


class Claim(msgspec.Struct, frozen=True):
    """One question and all that has been said about it, in the order in which it was received.

    `unit` and `range` are None for an allegation: something denied that holds no number.
    """

    id: str
    kind: ClaimKind
    subject: str
    unit: str | None
    status: Status
    range: Range | None
    figures: tuple[StatedFigure, ...]
    positions: tuple[TakenPosition, ...]
    first_position: int
    last_position: int
    first_seen: str
    last_seen: str
