"""Alerts made by hand from the sample articles' own words, for the tests of delivery."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from monitor.alerts.alert import Alert, ClaimRef
from monitor.claims.claim import ArticleRef, Range, StatedFigure, TakenPosition
from monitor.events.ids import article_id
from monitor.events.kinds import AlertRaised
from monitor.extraction.findings import Counted

SEEDS = Path(__file__).parents[2] / "seeds"
_FIGHTERS = "Chinese citizens fighting for Russia"


@cache
def _text(number: int) -> tuple[Path, str]:
    file = next(SEEDS.glob(f"{number:03}_*.txt"))
    return file, file.read_text(encoding="utf-8")


def article(number: int, *, outlet: str | None = None, published: str | None = None) -> ArticleRef:
    """A sample article as alerts name it."""
    file, text = _text(number)
    title = text.strip().splitlines()[0]
    received = f"2025-04-10T13:0{number}:58.000000Z"
    return ArticleRef(article_id(f"{number:064x}"), file.name, outlet, title, published, received)


def _place(number: int, words: str, sentence: str) -> tuple[int, int, int]:
    text = _text(number)[1]
    quote_start = text.index(sentence)
    start = text.index(words, quote_start)
    return quote_start, start, text.count("\n", 0, start) + 1


def figure(number: int, words: str, sentence: str, value: float, speakers: tuple[str, ...], party: str) -> StatedFigure:
    """A figure that stands in a sample article; the sentence and the words in it are looked up there."""
    quote_start, start, line = _place(number, words, sentence)
    least = words.startswith("at least")
    return StatedFigure(
        id=f"{article(number).id}.{start}", value=value, low=value, high=None if least else value,
        qualifier="at_least" if least else "exact", unit="people", text=words, quote=sentence, quote_start=quote_start,
        start=start, end=start + len(words), line=line, speaker=speakers[0], speakers=speakers, party=party,
        article=article(number), position=number + 1, subject=_FIGHTERS, counted=Counted("citizen", "people"),
    )  # fmt: skip


def position(
    number: int, stance: str, words: str, sentence: str, speakers: tuple[str, ...], party: str
) -> TakenPosition:
    """A position that a sample article reports."""
    quote_start, start, line = _place(number, words, sentence)
    return TakenPosition(
        id=f"{article(number).id}.{start}", stance=stance, speaker=speakers[0], speakers=speakers, party=party,
        text=words, quote=sentence, quote_start=quote_start, start=start, end=start + len(words), line=line,
        object="these allegations", article=article(number), position=number + 1,
    )  # fmt: skip


FIRST = figure(
    0, "155 Chinese citizens",
    "President Volodymyr Zelensky has ignited a new international controversy, asserting that Ukrainian intelligence "
    "has identified 155 Chinese citizens actively fighting alongside Russian forces in Ukraine.",
    155, ("Ukrainian intelligence", "Volodymyr Zelensky"), "Ukraine",
)  # fmt: skip
BEFORE = figure(
    2, "at least 155 Chinese citizens",
    "In a startling revelation on Wednesday evening, Ukrainian President Volodymyr Zelensky claimed that at least 155 "
    "Chinese citizens are engaged in combat on behalf of the Russian army in the ongoing invasion of Ukraine.",
    155, ("Volodymyr Zelensky",), "Ukraine",
)  # fmt: skip
NOW = figure(
    2, "at least 163 Chinese nationals",
    "Additional information from Ukrainian intelligence indicates that as of early April, at least 163 Chinese "
    "nationals were serving in the Russian army, supported by documentation that reportedly includes passport photos "
    "of 13 Chinese recruits who were called to service on April 2.",
    163, ("Ukrainian intelligence",), "Ukraine",
)  # fmt: skip
GROUNDLESS = position(
    0, "denies", 'dismissing them as "groundless."',
    "China's foreign ministry has responded to these allegations, dismissing them as \"groundless.\"",
    ("China's foreign ministry",), "China",
)  # fmt: skip
UNFOUNDED = position(
    1, "denies", "totally unfounded",
    'Lin Jian, a spokesperson for the foreign ministry, stated, "The idea that there are significant numbers of '
    'Chinese citizens involved in the war is totally unfounded."',
    ("Lin Jian",), "China",
)  # fmt: skip
SILENT = position(
    0, "no_comment", "The Kremlin has declined to comment",
    'The Kremlin has declined to comment, while Beijing stated it is "currently verifying" the situation.',
    ("the Kremlin",), "Russia",
)  # fmt: skip
NOT_VERIFIED = position(
    0, "unverified", "CNN cannot independently verify the list",
    "CNN cannot independently verify the list.", ("CNN",), "CNN",
)  # fmt: skip


def figure_changed() -> Alert:
    """163 after 155."""
    return Alert(
        id="4t9c2wq8zk", kind="figure_changed",
        claim=ClaimRef("7k2m4q0vbd", _FIGHTERS, "people", "disputed", Range(155, 163)), claims=("7k2m4q0vbd",),
        article=article(2), message=f"155 -> 163 {_FIGHTERS}", rule="any-change",
        reason='rule "any-change": the claim has a value that it never had before.',
        raised_at="2025-04-10T13:12:00.000000Z",
        previous=BEFORE, current=NOW, positions=(SILENT, NOT_VERIFIED, UNFOUNDED), standing=(BEFORE,),
    )  # fmt: skip


def new_denial() -> Alert:
    """China's foreign ministry denies the 155."""
    return Alert(
        id="m3x7f0r2ha", kind="new_denial",
        claim=ClaimRef("7k2m4q0vbd", _FIGHTERS, "people", "denied", Range(155, 155)), claims=("7k2m4q0vbd",),
        article=article(0), message=f'DENIED by China ("groundless"): 155 {_FIGHTERS}', rule="new-denial",
        reason='rule "new-denial": China had not denied this before.', raised_at="2025-04-10T13:10:00.000000Z",
        position=GROUNDLESS, positions=(GROUNDLESS, SILENT, NOT_VERIFIED), standing=(FIRST,),
    )  # fmt: skip


def raised(alert: Alert, *channels: str) -> AlertRaised:
    """The event that raises an alert on these channels."""
    told = msgspec.to_builtins(alert)
    return AlertRaised(
        alert.id, alert.kind, alert.claim.id, alert.article.id, alert.rule, channels, told, alert.raised_at
    )  # fmt: skip


NASTY = (
    "Bcc\r\nBcc: everyone@desk.example\r\n\r\n<script>alert(1)</script>\x1b[31mred\x1b[0m \u202egnitirw\u202c"
    "\u2028\x00\ud800 =cmd|'/c calc'!A1 " + "long " * 2000 + "x" * 5000
)


def nasty(kind: str) -> Any:
    """A sample alert with every free text in it replaced."""
    alert = figure_changed() if kind == "figure_changed" else new_denial()
    told = _replaced(msgspec.to_builtins(alert))
    return msgspec.convert(told, type(alert))


def _replaced(value: Any, name: str = "") -> Any:
    free = {"message", "subject", "text", "quote", "speaker", "speakers", "party", "file", "title", "outlet", "reason",
            "object", "published_at", "unit"}  # fmt: skip
    if isinstance(value, dict):
        return {key: _replaced(part, key) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_replaced(part, name) for part in value]
    return NASTY if name in free and isinstance(value, str | None) else value
