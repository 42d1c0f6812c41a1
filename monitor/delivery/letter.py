"""A letter: one message that tells several alerts, or something about the program itself. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from monitor.alerts.alert import Alert  # noqa: TC001 - msgspec looks the field types up
from monitor.delivery.clean import clean, shorten
from monitor.delivery.message import SUBJECT_CHARS, labelled, titled
from monitor.delivery.words import day, file, who

if TYPE_CHECKING:
    from collections.abc import Sequence

LetterKind = Literal["digest", "notice", "test"]
_LEAD = re.compile(r"^(FIRST|DISAGREE|EDITED|WIDER),? ")
NAMED = 2  # messages that a digest's subject names


class Line(msgspec.Struct, frozen=True):
    """One alert in a digest: what happened, who says so and where, and how to see more."""

    id: str
    kind: str
    label: str
    message: str
    told: str  # the same without the word that the label says already
    source: str


class Section(msgspec.Struct, frozen=True):
    """What a digest tells of one claim, in the order in which it happened."""

    title: str
    claim_id: str
    lines: tuple[Line, ...]


class Letter(msgspec.Struct, frozen=True):
    """A message as it is shown. `at` is ISO 8601, UTC; `alerts` are those it tells, in the order they were raised."""

    kind: LetterKind
    subject: str
    title: str
    intro: str
    at: str
    sections: tuple[Section, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    alerts: tuple[Alert, ...] = ()


def digest(alerts: Sequence[Alert], why: str) -> Letter:
    """One letter for several alerts; `why` is a sentence that says why they come together."""
    count = len(alerts)
    first = "; ".join(clean(alert.message, 60) for alert in alerts[:NAMED])
    more = f" and {count - NAMED} more" if count > NAMED else ""
    return Letter(
        kind="digest",
        subject=shorten(f"[monitor] {count} alerts: {first}{more}", SUBJECT_CHARS),
        title=f"{count} alerts",
        intro=clean(why, 300),
        at=alerts[-1].raised_at,
        sections=_sections(alerts),
        alerts=tuple(alerts),
    )


def _sections(alerts: Sequence[Alert]) -> tuple[Section, ...]:
    """By claim, those that changed most first."""
    by_claim: dict[str, list[Alert]] = {}
    for alert in alerts:
        by_claim.setdefault(alert.claim.id, []).append(alert)
    busiest = sorted(by_claim.values(), key=len, reverse=True)
    return tuple(Section(titled(told[-1]), clean(told[0].claim.id, 40), tuple(map(_line, told))) for told in busiest)


def _line(alert: Alert) -> Line:
    found = alert.position if alert.kind == "new_denial" else alert.current
    said_by = f"{who(found)}, " if found is not None else ""
    source = f"{said_by}{file(alert.article)}, {day(alert.raised_at, clock=True)}"
    line = clean(alert.message, 240)
    return Line(clean(alert.id, 40), alert.kind, labelled(alert.kind), line, _LEAD.sub("", line), source)


def notice(title: str, facts: Sequence[tuple[str, str]], intro: str, at: str) -> Letter:
    """A letter about the program itself: what is the matter, and what to do."""
    told = tuple((clean(name, 60), clean(text, 500)) for name, text in facts)
    return Letter(
        "notice", shorten(f"[monitor] {clean(title)}", SUBJECT_CHARS), clean(title), clean(intro), at, facts=told
    )


def trial(channel: str, at: str) -> Letter:
    """What `monitor notify test` sends."""
    return Letter(
        "test",
        f"[monitor] Test of channel {clean(channel, 40)}",
        f"Test of channel {clean(channel, 40)}",
        "Somebody asked whether messages arrive here: they do. Nothing happened, and nothing has to be done.",
        at,
        facts=(("channel", clean(channel, 40)), ("sent", day(at, clock=True))),
    )
