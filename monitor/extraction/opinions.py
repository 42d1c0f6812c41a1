"""Gives a second opinion where no rule finds a stance: what learned weights make of each reply in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import replies, reply_features, reply_model

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Span

    from monitor.extraction.findings import Stance
    from monitor.extraction.passages import Passage
    from monitor.extraction.replies import Reply
    from monitor.extraction.speakers import Heard

# How likely a stance has to be. Denials are not asked for: whoever only tells another version of things looks like one
# who denies, and in articles nine of ten do no more than that.
SURE: dict[Stance, float] = {"confirms": 0.9, "no_comment": 0.75, "unverified": 0.6, "retracts": 0.5}


class Opinion(msgspec.Struct, frozen=True):
    """A stance that a reply takes, as far as the weights tell."""

    reply: Reply
    stance: Stance


def of(number: int, passage: Passage, sentence: Span, heard: Heard) -> Iterator[Opinion]:
    """The stances taken in a sentence of the passage with this number."""
    for reply in replies.of(number, passage, sentence, heard):
        stance = sure(reply_model.likelihoods(reply_features.features(reply)))
        if stance is not None:
            yield Opinion(reply, stance)


def sure(likely: Mapping[Stance, float]) -> Stance | None:
    """The stance that is likelier than all others, if it is likely enough."""
    stance = max(likely, key=lambda one: likely[one])
    return stance if stance in SURE and likely[stance] >= SURE[stance] else None
