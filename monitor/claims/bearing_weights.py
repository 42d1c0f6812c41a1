"""What each reason counts for a claim that a position may bear on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from monitor.claims.pointing import Pointing


class Weights(msgspec.Struct, frozen=True):
    """What each reason counts."""

    number: float = 2.4
    number_elsewhere: float = 1.4
    words: float = 1.6
    apart: float = 0.3
    elsewhere: float = -0.7
    named_elsewhere: float = -0.2
    here: float = 0.42
    told_last: float = 0.05
    headline: float = 0.15
    claimed: float = 0.22
    fate: float = 0.7
    other_fate: float = -0.5
    topic: float = 1.1
    topic_fate: float = 0.4
    antecedent: float = 0.65
    source: float = 1.2
    other_source: float = -0.3
    theirs: float = 0.8
    same_sentence: float = 1.7
    after: float = 0.67
    confirmed_after: float = 1.4
    announced: float = 1.0
    answer: float = 1.0
    near: float = 0.86
    many_near: float = 0.5
    paragraph: float = 0.42
    attributed: float = 0.3
    total: float = -0.2
    lead: float = 0.4
    unvoiced: float = 0.5
    title: float = 0.3
    story: float = 0.2
    contested: float = 0.3
    amount_contested: float = 0.8
    rivals: float = 0.7
    chain: float = 1.1
    taken_before: float = 0.25
    again: float = 0.9
    own: float = 0.88
    admits: float = 0.4
    denied_number: float = 0.7
    setting: float = -1.2
    deed: float = 0.3
    unnamed: float = -0.76
    hardly_named: float = -0.3
    bare_deed: float = -1.5
    no_deed: float = -0.4
    aside: float = 1.2
    never_said: float = -0.4
    joins: float = 0.6
    carried: float = 0.17
    carried_named: float = 0.05
    concerned: float = 0.15
    questioned: float = 1.8
    phrase: float = 0.43
    document: float = 0.52
    kind: float = 0.35
    other_kind: float = -0.35
    counts: float = 0.9
    counts_none: float = 0.5
    other_people: float = -1.0
    lone: float = -0.25
    in_asked: float = 0.35
    in_deed: float = 0.6
    in_words: float = 0.35  # what place and prominence count where the object names something itself


WEIGHTS = Weights()
# What it counts that the article speaks most of a claim, where the words point so.
LEAD: dict[Pointing, float] = {"many": 0.9, "absent": 0.9, "just_said": 0.2, "": 0.45}
