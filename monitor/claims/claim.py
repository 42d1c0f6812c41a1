"""What a claim is: one question, every figure that answers it, and every position taken on it.

These are the shapes that queries print, that alerts carry and that rules look at.
"""

from typing import Literal

import msgspec

from monitor.extraction.findings import Counted, Qualifier, Stance

Status = Literal["reported", "disputed", "denied", "confirmed", "retracted"]
ClaimKind = Literal["figure", "allegation"]
DecisionKind = Literal["merge", "split", "dismiss", "retract", "alias", "rename", "undo"]


class ArticleRef(msgspec.Struct, frozen=True, cache_hash=True, gc=False):
    """An article, as far as a reader of a claim needs to know it.

    `revises` is the id of the same outlet's earlier version, `notice` the words that tell openly of the update.
    """

    id: str
    file: str
    outlet: str | None
    title: str | None
    published_at: str | None
    received_at: str
    revises: str | None = None
    notice: str | None = None


class StatedFigure(msgspec.Struct, frozen=True, cache_hash=True, gc=False):
    """A figure as one article states it. `id` is `<article id>.<start>`, the same on every machine.

    `origin` names whose words they are, where they are not the outlet's own: an agency, or who had the sentence first.
    `replaces` is the id of the figure of the same article's earlier version whose place it took, and `superseded_by`
    the id of the version that came after: a figure so marked is kept, but no longer stands. `tied` is the id of the
    figure of the same sentence that it converts, or is the old value of: both answer one question. `worth` is what
    one unit of money is by the configured rates; None where there is none for its currency.
    """

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
    origin: str | None = None
    replaces: str | None = None
    superseded_by: str | None = None
    tied: str | None = None
    worth: float | None = None


class Around(msgspec.Struct, frozen=True, omit_defaults=True):
    """What stands around a position in its article, by which it is placed anew when its story tells more.

    `sentences` are the places where those before its own begin, the nearest first, as far back as an antecedent can
    be, and `before` the words of the nearest; `paragraph` is where its own paragraph begins and `head` where the
    article's first line ends. `numbers` stand in its object; `owner` is the party whose claim it says it bears on.
    """

    sentences: tuple[int, ...] = ()
    before: str = ""
    paragraph: int = 0
    head: int = 0
    numbers: tuple[float, ...] = ()
    owner: str | None = None


class TakenPosition(msgspec.Struct, frozen=True, cache_hash=True, gc=False):
    """A position as one article reports it. `id` is `<article id>.<start>`.

    `reprinted` tells that its sentence stood in an earlier article already, of whichever outlet. A position of which
    nothing `around` it was kept stays with the figures that it answers.
    """

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
    origin: str | None = None
    superseded_by: str | None = None
    reprinted: bool = False
    around: Around | msgspec.UnsetType = msgspec.UNSET


class Range(msgspec.Struct, frozen=True, gc=False):
    """The span of the latest figure of each party."""

    low: float | None
    high: float | None


class Note(msgspec.Struct, frozen=True, gc=False):
    """A person's decision that shaped a claim. `told` says what was done, in one line."""

    id: str
    kind: DecisionKind
    told: str
    author: str
    reason: str
    decided_at: str
    position: int  # of the event in the log


class Likely(msgspec.Struct, frozen=True, gc=False):
    """Another claim that may put the same question; a person can tell. `strength` is a probability, 0 to 1."""

    claim_id: str
    subject: str
    strength: float


class Claim(msgspec.Struct, frozen=True, gc=False):
    """One question and all that has been said about it, in the order in which it was received.

    `unit` and `range` are None for an allegation: something denied that holds no number. First and last seen follow
    the time of publishing, where it is known. `origins` counts who reports it of his own: reprints add none.
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
    origins: int = 1
    decisions: tuple[Note, ...] = ()
    likely: tuple[Likely, ...] = ()  # claims that may be the same, the likeliest first
