"""Every kind of mail that a reader may get, made from the samples, and the same from hostile words."""

from __future__ import annotations

import msgspec

from monitor.delivery import letter
from monitor.delivery.message import message
from monitor.delivery.render import as_html, as_text, letter_as_html, letter_as_text
from tests.delivery import samples

CHANGED, DENIED = samples.figure_changed(), samples.new_denial()
ALERTS = {
    "figure_changed": CHANGED,
    "new_denial": DENIED,
    "figure_edited": msgspec.structs.replace(CHANGED, kind="figure_edited", positions=(), standing=()),
    "range_widened": msgspec.structs.replace(CHANGED, kind="range_widened"),
    "new_disagreement": msgspec.structs.replace(CHANGED, kind="new_disagreement"),
    "first_figure": msgspec.structs.replace(CHANGED, kind="first_figure", previous=None),
}
HOSTILE = {f"hostile {kind}": samples.nasty(kind) for kind in ("figure_changed", "new_denial")}


def digest() -> letter.Letter:
    """What several alerts of two claims come to in the morning."""
    other = msgspec.structs.replace(
        CHANGED, id="9zq1c7m2xw", claim=msgspec.structs.replace(CHANGED.claim, id="q4zdk8r1ve", subject="sum paid"),
        message='USD 3,500 -> 3,530: "…paid an intermediary $3,530 to join the army"', positions=(), standing=(),
    )  # fmt: skip
    wider = msgspec.structs.replace(
        CHANGED, id="2bh5t0y6nf", kind="range_widened", message=f"WIDER, now 155-163 {CHANGED.claim.subject}"
    )
    return letter.digest([DENIED, CHANGED, wider, other], "They were raised in the quiet hours.")


def degraded() -> letter.Letter:
    """What the monitor says of itself when it is not well."""
    facts = [
        ("channel hook", "takes nothing since 10 Apr 2025, 13:00 UTC: answered 503 Service Unavailable"),
        ("disk", "has only 312 MB left; make room"),
    ]
    title = "The monitor is not well: channel hook, disk"
    return letter.notice(title, facts, "The claim monitor tells of itself.", CHANGED.raised_at)


def _letters() -> dict[str, letter.Letter]:
    many = [
        msgspec.structs.replace(
            CHANGED, id=f"a{number:09}", claim=msgspec.structs.replace(CHANGED.claim, id=f"c{number}")
        )
        for number in range(150)
    ]
    words = samples.NASTY
    return {
        "digest": digest(),
        "digest of 150": letter.digest(many, "This channel has asked for a digest: daily."),
        "degraded": degraded(),
        "test": letter.trial("desk", CHANGED.raised_at),
        "hostile digest": letter.digest(list(HOSTILE.values()), words),
        "hostile notice": letter.notice(words, [(words, words)], words[:300], CHANGED.raised_at),
    }


LETTERS = _letters()
HTML = {name: as_html(message(alert)) for name, alert in (ALERTS | HOSTILE).items()} | {
    name: letter_as_html(one) for name, one in LETTERS.items()
}
TEXT = {name: as_text(message(alert)) for name, alert in (ALERTS | HOSTILE).items()} | {
    name: letter_as_text(one) for name, one in LETTERS.items()
}
